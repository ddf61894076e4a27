package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.GoalScenario.increase;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueVerdictTest {
    private static GoalScenario goal() {
        return increase().from("0", "2020-03-31").to("100", "2024-03-31");
    }

    private static DueVerdict verdict(GoalScenario goal) {
        return goal.progress().due().orElseThrow();
    }

    @ParameterizedTest(name = "as of {0} with {1} on 2024-03-31: {2}")
    @CsvSource({
        "2024-03-30, 100, IN_PROGRESS",
        "2024-03-31, 100, ACHIEVED_ON_TIME",
        "2024-03-31, 99.9, NOT_ACHIEVED",
        "2024-04-01, 99.9, NOT_ACHIEVED"
    })
    void theDueDateItselfIsDue(String asOf, String value, DueCode code) {
        assertThat(verdict(goal().observed("2023-03-31", "50")
                                .observed("2024-03-31", value)
                                .asOf(asOf))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void isEarlyWhileTheLastValueMeetsTheTarget() {
        var verdict = verdict(goal().observed("2021-03-31", "100").observed("2022-03-31", "120"));

        assertThat(verdict.code()).isEqualTo(DueCode.ACHIEVED_EARLY);
        assertThat(verdict.firstAttained()).contains(LocalDate.of(2021, 3, 31));
        assertThat(verdict.lastObservationDate()).contains(LocalDate.of(2022, 3, 31));
        assertThat(verdict.valueAtDue()).contains(new BigDecimal("120"));
        assertThat(verdict.daysLate()).isEmpty();
    }

    @Test
    void isLostWhereOnlyAnEarlierValueMetIt() {
        var verdict = verdict(goal().observed("2021-03-31", "100").observed("2022-03-31", "99"));

        assertThat(verdict.code()).isEqualTo(DueCode.IN_PROGRESS_LOST);
        assertThat(verdict.firstAttained()).contains(LocalDate.of(2021, 3, 31));
    }

    @Test
    void isNotAchievedWhereItWasReachedAndLostBeforeTheDueDate() {
        assertThat(verdict(goal().observed("2021-03-31", "100").observed("2024-03-31", "99"))
                        .code())
                .isEqualTo(DueCode.NOT_ACHIEVED);
    }

    @Test
    void isLateFromTheDayAfterOnAndNeverBecomesOnTime() {
        var verdict = verdict(goal().observed("2024-03-31", "99").observed("2024-04-01", "100"));

        assertThat(verdict.code()).isEqualTo(DueCode.ACHIEVED_LATE);
        assertThat(verdict.daysLate()).hasValue(1);
        assertThat(verdict.valueAtDue()).contains(new BigDecimal("99"));
    }

    @Test
    void staysOnTimeWhereItIsLostLater() {
        var progress = goal().observed("2024-03-31", "100")
                .observed("2025-03-31", "80")
                .progress();

        assertThat(progress.due().orElseThrow().code()).isEqualTo(DueCode.ACHIEVED_ON_TIME);
        assertThat(progress.status().code())
                .isEqualTo(StatusCode.MODERATE); // today's: 16 a year of the 25 that were planned
    }

    @ParameterizedTest(name = "last measured on {0}: {1}")
    @CsvSource({"2023-03-31, NOT_ACHIEVED", "2023-03-30, DUE_UNMEASURED"})
    void needsAValueAtMost366DaysOlderThanTheDueDate(String measured, DueCode code) {
        // 2024 is a leap year: 31 March is 366 days after the one before
        assertThat(verdict(goal().observed(measured, "90").asOf("2024-06-01")).code())
                .isEqualTo(code);
    }

    @Test
    void isUnmeasuredAlsoWhereTheOldValueMetTheTarget() {
        var verdict = verdict(goal().observed("2022-03-31", "100").asOf("2024-06-01"));

        assertThat(verdict.code()).isEqualTo(DueCode.DUE_UNMEASURED);
        assertThat(verdict.valueAtDue()).contains(new BigDecimal("100"));
    }

    @Test
    void isLateRatherThanUnmeasured() {
        assertThat(verdict(goal().observed("2021-03-31", "10").observed("2025-03-31", "100"))
                        .code())
                .isEqualTo(DueCode.ACHIEVED_LATE);
    }

    @Test
    void isNoObservationWithoutAny() {
        assertThat(verdict(goal().asOf("2024-06-01")).code()).isEqualTo(DueCode.NO_OBSERVATION);
    }

    @Test
    void needsADayATargetAndADueDateAfterTheBaseline() {
        assertThat(goal().progress().due().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_OBSERVATION);
        assertThat(increase()
                        .observed("FY2023", "1")
                        .progress()
                        .due()
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NO_TARGET);
        assertThat(increase()
                        .target(new Target.Reach(Optional.empty(), Optional.empty()))
                        .observed("FY2023", "1")
                        .progress()
                        .due()
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NO_DUE);
        assertThat(increase()
                        .from("0", "2024-03")
                        .to("5", "FY2023")
                        .observed("2024-06", "1")
                        .progress()
                        .due()
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.DUE_NOT_AFTER_BASELINE);
    }

    @Test
    void everyCodeHasItsWordsInBothLanguages() {
        assertThat(Arrays.stream(DueCode.values())
                        .map(code -> code.label().in(Locale.JAPANESE) + " / "
                                + code.label().in(Locale.ENGLISH)))
                .containsExactly(
                        "観測値なし / no observation",
                        "期限前 / not yet due",
                        "期限前（一度達成後に後退） / not yet due, was reached and lost again",
                        "期限前に達成 / achieved early",
                        "期限内に達成 / achieved on time",
                        "期限後に達成 / achieved late",
                        "未達成 / not achieved",
                        "期限時点の測定なし / not measured at the due date");
        assertThat(Arrays.stream(StatusCode.values())
                        .map(code -> code.label().in(Locale.JAPANESE) + " / "
                                + code.label().in(Locale.ENGLISH)))
                .containsExactly(
                        "達成 / achieved",
                        "順調 / on track",
                        "やや遅れ / moderate: acceleration needed",
                        "遅れ / limited",
                        "後退 / deteriorating",
                        "判定前 / too early to say",
                        "維持 / maintained",
                        "許容範囲内 / within tolerance",
                        "基準逸脱 / breached",
                        "判定不能 / not computable");
    }
}
