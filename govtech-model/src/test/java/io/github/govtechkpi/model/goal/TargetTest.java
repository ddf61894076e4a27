package io.github.govtechkpi.model.goal;

import static io.github.govtechkpi.model.MeasureUnit.CASES;
import static io.github.govtechkpi.model.MeasureUnit.PERSONS;
import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final Optional<ReportingPeriod> DUE = Optional.of(ReportingPeriod.parse("2027"));

    private static Optional<AbsoluteValue> persons(long amount) {
        return Optional.of(AbsoluteValue.of(amount, PERSONS));
    }

    private static Optional<BigDecimal> number(String number) {
        return Optional.of(new BigDecimal(number));
    }

    @ParameterizedTest(name = "{0} of {1}, to {2}: {3}")
    @CsvSource({
        "90%, 1741, INCREASE, 1567",
        "90%, 1741, DECREASE, 1566",
        ">=90%, 1741, DECREASE, 1567",
        "<=90%, 1741, INCREASE, 1566",
        ">50%, 1742, INCREASE, 872",
        ">=50%, 1742, INCREASE, 871",
        "<50%, 1742, DECREASE, 870",
        "<0%, 10, DECREASE, 0",
        "~33.3%, 10, MAINTAIN, 4"
    })
    void asksForWholeCountsOfAKnownBase(String rate, long base, Direction direction, long count) {
        var level = new TargetLevel.Published(PublishedRate.parse(rate), persons(base), Optional.empty());

        assertThat(level.counts(PERSONS, direction))
                .contains(Ratio.of(count, base, PERSONS).orElseThrow());
    }

    @Test
    void asksForNoCountsWhereTheBaseIsNotKnown() {
        assertThat(new TargetLevel.Published(PublishedRate.of("90"), Optional.empty(), Optional.empty())
                        .counts(PERSONS, Direction.INCREASE))
                .isEmpty();
    }

    @Test
    void isOfOneOfSixKindsEachWithItsWord() {
        var kinds = List.of(
                new Target.Reach(Optional.empty(), DUE),
                new Target.StayAtLeast(Optional.empty(), Optional.empty(), DUE),
                new Target.StayAtMost(Optional.empty(), Optional.empty(), DUE),
                new Target.StayWithin(Optional.empty(), Optional.empty(), Optional.empty(), DUE),
                new Target.CumulativeTotal(Optional.empty(), DUE),
                new Target.Multiple(Optional.empty(), DUE));

        assertThat(kinds)
                .extracting(Target::type)
                .containsExactly(
                        "reach", "stay-at-least", "stay-at-most", "stay-within", "cumulative-total", "multiple");
        assertThat(kinds.stream().<Class<?>>map(Target::getClass))
                .containsExactlyInAnyOrder(Target.class.getPermittedSubclasses());
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.due()).isEqualTo(DUE));
    }

    @Test
    void hasAToleranceFromNoneUpInItsNormalForm() {
        assertThat(new Target.StayAtLeast(Optional.empty(), number("0.50"), DUE).tolerance())
                .contains(new BigDecimal("0.5"));
        assertThat(new Target.StayAtMost(Optional.empty(), number("1E+2"), DUE).tolerance())
                .contains(new BigDecimal("100"));
        assertThat(new Target.StayWithin(Optional.empty(), Optional.empty(), number("0"), DUE).tolerance())
                .contains(BigDecimal.ZERO);

        var ja = "許容幅（tolerance）は0以上の数です（-0.1）。";
        var en = "tolerance must not be negative, but was -0.1";
        requireRefusal(() -> new Target.StayAtLeast(Optional.empty(), number("-0.10"), DUE), ja, en);
        requireRefusal(() -> new Target.StayAtMost(Optional.empty(), number("-0.1"), DUE), ja, en);
        requireRefusal(() -> new Target.StayWithin(Optional.empty(), Optional.empty(), number("-0.1"), DUE), ja, en);
    }

    @Test
    void toStayWithinTwoLevelsHasThemInOrder() {
        assertThat(new Target.StayWithin(persons(5), persons(5), Optional.empty(), DUE).low())
                .isEqualTo(persons(5));
        requireRefusal(
                () -> new Target.StayWithin(persons(6), persons(5), Optional.empty(), DUE),
                "下限（low）6人が上限（high）5人を上回っています。",
                "low must not be above high, but was 6 人 above 5 人");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target.StayWithin(
                        persons(5), Optional.of(AbsoluteValue.of(6, CASES)), Optional.empty(), DUE))
                .withMessage("Cannot combine 5 人 with 6 件: convert one to the other's unit first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00"})
    void ofAMultipleHasAFactorAboveNone(String factor) {
        var plain = new BigDecimal(factor).signum() == 0 ? "0" : factor;

        assertThat(new Target.Multiple(number("2.50"), DUE).factor()).contains(new BigDecimal("2.5"));
        requireRefusal(
                () -> new Target.Multiple(number(factor), DUE),
                "倍率（factor）は0より大きい数です（%s）。".formatted(plain),
                "factor must be above 0, but was " + plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void ofAPublishedPercentageHasABaseAboveNone(long base) {
        requireRefusal(
                () -> new TargetLevel.Published(PublishedRate.of("90"), persons(base), Optional.empty()),
                "分母（denominator）は0より大きい数です（%s人）。".formatted(base),
                "denominator must be above 0, but was %s 人".formatted(base));
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Target.Reach(null, DUE))
                .withMessage("level");
        assertThatNullPointerException()
                .isThrownBy(() -> new Target.StayAtLeast(Optional.empty(), null, DUE))
                .withMessage("tolerance");
        assertThatNullPointerException()
                .isThrownBy(() -> new TargetLevel.Stated(null))
                .withMessage("value");
    }

    @Nested
    class TheLedger {
        private final TargetRevision first = revision("2020-04-01", "2");
        private final TargetRevision second = revision("2022-04-01", "3");
        private final TargetLedger ledger = new TargetLedger(List.of(first, second));

        private TargetRevision revision(String from, String factor) {
            return new TargetRevision(
                    new Target.Multiple(number(factor), DUE),
                    LocalDate.parse(from),
                    Optional.empty(),
                    Optional.empty());
        }

        @Test
        void tellsTheTargetThatWasInForceOnADay() {
            assertThat(ledger.inForceOn(LocalDate.parse("2020-03-31"))).isEmpty();
            assertThat(ledger.inForceOn(LocalDate.parse("2020-04-01"))).contains(first);
            assertThat(ledger.inForceOn(LocalDate.parse("2022-03-31"))).contains(first);
            assertThat(ledger.inForceOn(LocalDate.parse("2022-04-01"))).contains(second);
            assertThat(ledger.inForceOn(LocalDate.MAX)).contains(second);
            assertThat(ledger.original()).contains(first);
        }

        @Test
        void mayBeEmpty() {
            assertThat(TargetLedger.EMPTY.inForceOn(LocalDate.MAX)).isEmpty();
            assertThat(TargetLedger.EMPTY.original()).isEmpty();
        }

        @Test
        void isOldestFirstWithALaterDayEach() {
            requireRefusal(
                    () -> new TargetLedger(List.of(second, first)),
                    "目標の履歴（targetHistory）は古い順に、それぞれ後の日付で並べてください（2020-04-01が2022-04-01の後にあります）。",
                    "targetHistory must be oldest first with a later day each, but 2020-04-01 follows 2022-04-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TargetLedger(List.of(first, first)))
                    .withMessage(
                            "targetHistory must be oldest first with a later day each, but 2020-04-01 follows 2020-04-01");
        }
    }

    @Nested
    class MethodOptionsOf {
        @Test
        void aMethodKeepTheirOrderAndNormalForm() {
            var given = new LinkedHashMap<String, BigDecimal>();
            given.put("med", new BigDecimal("0.60"));
            given.put("high", new BigDecimal("0.950"));
            var options = new MethodOptions(given);
            given.clear();

            assertThat(options.thresholds()).hasToString("{med=0.6, high=0.95}");
            assertThat(options)
                    .isEqualTo(new MethodOptions(Map.of("high", new BigDecimal("0.95"), "med", new BigDecimal("0.6"))));
        }

        @Test
        void aMethodHoldNoNull() {
            var given = new HashMap<String, BigDecimal>();
            given.put("high", null);

            assertThatNullPointerException()
                    .isThrownBy(() -> new MethodOptions(given))
                    .withMessage("number");
        }
    }
}
