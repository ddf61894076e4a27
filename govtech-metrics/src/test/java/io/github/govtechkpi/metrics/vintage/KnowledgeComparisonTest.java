package io.github.govtechkpi.metrics.vintage;

import static io.github.govtechkpi.metrics.progress.Measurements.quantity;
import static io.github.govtechkpi.metrics.progress.Measurements.vintages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationAdded;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationRevised;
import io.github.govtechkpi.metrics.vintage.InputChange.ObservationWithdrawn;
import io.github.govtechkpi.metrics.vintage.InputChange.TargetMoved;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeComparisonTest {
    private static final SeriesKey KEY =
            new SeriesKey(Optional.of(ProgramId.of("p")), IndicatorId.of("i"), Optional.empty(), Optional.empty());
    private static final LocalDate EARLIER = LocalDate.parse("2024-06-30");
    private static final LocalDate LATER = LocalDate.parse("2025-06-30");

    @Test
    void listsWhatWasRevisedAddedAndWithdrawnAndThatTheTargetWasMoved() {
        var observations = new ArrayList<>(vintages(
                        KEY,
                        "FY2021 10 人",
                        "FY2022 30 人 @2023-05-01",
                        "FY2023 50 人 @2024-05-01",
                        "FY2023 40 人 @2024-09-01",
                        "FY2024 60 人 @2025-05-01")
                .observations());
        observations.add(Observation.missing(KEY, ReportingPeriod.parse("FY2022"), MissingReason.UNKNOWN)
                .knownOn(LocalDate.parse("2024-10-01")));
        var goal = compare(new Vintages(KEY, observations), Optional.of(LATER));

        assertThat(goal.inputs())
                .extracting(Object::getClass)
                .containsExactly(
                        ObservationWithdrawn.class,
                        ObservationRevised.class,
                        ObservationAdded.class,
                        TargetMoved.class);
        assertThat(goal.inputs().stream().map(InputChange::text))
                .containsExactly(
                        LocalizedText.of(
                                "FY2022：30人が取り下げられました（2024-10-01公表）。",
                                "FY2022: 30 人 was withdrawn (published on 2024-10-01)."),
                        LocalizedText.of(
                                "FY2023：50人から40人に改定されました（2024-09-01公表）。",
                                "FY2023: 50 人 was revised to 40 人 (published on 2024-09-01)."),
                        LocalizedText.of(
                                "FY2024：60人が新たに分かりました（2025-05-01公表）。",
                                "FY2024: 60 人 became known (published on 2025-05-01)."),
                        LocalizedText.of(
                                "目標が100人（期限FY2025）から60人（期限FY2025）に変わりました。",
                                "The target changed from 100 人 by FY2025 to 60 人 by FY2025."));
        assertThat(goal.inputs().stream().map(InputChange::period))
                .containsExactly(
                        Optional.of(ReportingPeriod.parse("FY2022")),
                        Optional.of(ReportingPeriod.parse("FY2023")),
                        Optional.of(ReportingPeriod.parse("FY2024")),
                        Optional.empty());
    }

    @Test
    void tellsThatAVerdictChanged() {
        var goal = compare(vintages(KEY, "FY2023 50 人 @2024-05-01", "FY2024 60 人 @2025-05-01"), Optional.of(LATER));

        assertThat(goal.statusChanged()).isTrue();
        assertThat(goal.dueChanged()).isTrue();
        assertThat(goal.before().orElseThrow().status().code()).isEqualTo(StatusCode.ON_TRACK);
        assertThat(goal.text())
                .isEqualTo(LocalizedText.of(
                        "判定は「順調」から「達成」に変わりました。期限の判定は「期限前」から「期限前に達成」に変わりました。",
                        "The status changed from on track to achieved."
                                + " The verdict at the due date changed from not yet due to achieved early."));
    }

    @Test
    void tellsThatAStatusChangedThoughTheValueDidNot() {
        var provisional =
                vintages(KEY, "FY2023 50 人 @2024-05-01").observations().get(0);
        var comparison = compare(
                new Vintages(
                        KEY,
                        List.of(
                                provisional.withStatus(ObservationStatus.P),
                                provisional.knownOn(LocalDate.parse("2024-12-01")))),
                Optional.of(LocalDate.parse("2024-12-31")));

        assertThat(comparison.inputs().stream().map(InputChange::text))
                .containsExactly(LocalizedText.of(
                        "FY2023：50人の状態が「暫定値」から「確定値」になりました（2024-12-01公表）。",
                        "FY2023: the status of 50 人 changed from provisional to normal (published on 2024-12-01)."));
        assertThat(comparison.before().orElseThrow().status().provisional()).isTrue();
        assertThat(comparison.after().orElseThrow().status().provisional()).isFalse();
        assertThat(comparison.text()).isEqualTo(LocalizedText.of("判定は「順調」のまま変わりません。", "The status is still on track."));
    }

    @Test
    void isUnchangedWhereNothingWasPublished() {
        var observations = vintages(KEY, "FY2023 50 人 @2024-05-01");
        var comparison = KnowledgeComparison.between(
                List.of(program()), List.of(observations), Optional.empty(), EARLIER, Optional.of(EARLIER));

        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.results()).hasSize(1);
    }

    @Test
    void comparesWithAllThatIsKnownNowAndKeepsTheDefaultDayOfEach() {
        var comparison = KnowledgeComparison.between(
                List.of(program()),
                List.of(vintages(KEY, "FY2023 50 人 @2024-05-01", "FY2024 55 人 @2099-05-01")),
                Optional.empty(),
                EARLIER,
                Optional.empty());

        assertThat(comparison.before().asOf()).contains(LocalDate.parse("2024-04-01"));
        assertThat(comparison.after().asOf()).contains(LocalDate.parse("2025-04-01"));
        assertThat(comparison.changed()).hasSize(1);
        var oneDay = Optional.of(LocalDate.parse("2024-05-05"));
        assertThat(KnowledgeComparison.between(List.of(program()), List.of(), oneDay, EARLIER, Optional.empty())
                        .before()
                        .asOf())
                .isEqualTo(oneDay);
    }

    @Test
    void hasAResultOnOneDateAloneForAnAreaThatReportedLater() {
        var area = KEY.in(LocalGovernmentCode.of("281000"));
        var comparison = KnowledgeComparison.between(
                List.of(program()),
                List.of(vintages(area, "FY2024 60 人 @2025-05-01")),
                Optional.empty(),
                EARLIER,
                Optional.of(LATER));

        assertThat(comparison.results()).hasSize(2);
        assertThat(comparison.results().get(0).before()).isEmpty();
        assertThat(comparison.results().get(0).text().in(java.util.Locale.JAPANESE))
                .isEqualTo("判定は「結果なし」から「達成」に変わりました。期限の判定は「結果なし」から「期限前に達成」に変わりました。");
        // the goal as a whole, which stood there while no area had reported
        assertThat(comparison.results().get(1).after()).isEmpty();
        assertThat(comparison.results().get(1).either().key()).isEqualTo(KEY);
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeComparison.between(
                        List.of(), List.of(), Optional.empty(), LATER, Optional.of(EARLIER)))
                .withMessage(
                        "The later date of knowledge must not be before 2025-06-30, but was 2024-06-30: exchange them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoalKnowledge(Optional.empty(), Optional.empty(), List.of()))
                .withMessage("A goal's knowledge needs a result on one of both dates, but has none");
    }

    private static GoalKnowledge compare(Vintages observations, Optional<LocalDate> later) {
        var comparison = KnowledgeComparison.between(
                List.of(program()), List.of(observations), Optional.empty(), EARLIER, later);
        assertThat(comparison.results()).hasSize(1);
        return comparison.results().get(0);
    }

    private static Program program() {
        return Program.builder("p", LocalizedText.en("p"))
                .goals(List.of(GoalDefinition.builder(
                                "g",
                                LocalizedText.en("g"),
                                AbsoluteIndicator.of("i", MeasureUnit.PERSONS),
                                Direction.INCREASE)
                        .baseline(Baseline.of(StatedValue.exact(quantity("0 人")), ReportingPeriod.parse("FY2021")))
                        .target(target("60 人"))
                        .targetHistory(new TargetLedger(
                                List.of(revision("2022-04-01", "100 人"), revision("2025-01-01", "60 人"))))
                        .kgi()))
                .build();
    }

    private static TargetRevision revision(String from, String target) {
        return new TargetRevision(target(target), LocalDate.parse(from), Optional.empty(), Optional.empty());
    }

    private static Target target(String level) {
        return Target.Reach.of(quantity(level), ReportingPeriod.parse("FY2025"));
    }
}
