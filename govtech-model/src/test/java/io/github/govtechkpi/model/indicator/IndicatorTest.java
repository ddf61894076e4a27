package io.github.govtechkpi.model.indicator;

import static io.github.govtechkpi.model.MeasureUnit.BODIES;
import static io.github.govtechkpi.model.MeasureUnit.CASES;
import static io.github.govtechkpi.model.MeasureUnit.PERSONS;
import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {
    private static final CountDefinition MADE_ONLINE = CountDefinition.of(LocalizedText.en("made online"), CASES);
    private static final CountDefinition ALL =
            CountDefinition.of(LocalizedText.en("all"), CASES).definedAs(LocalizedText.en("received in the year"));

    private static Ratio ratio(long numerator, MeasureUnit unit, long denominator, MeasureUnit of) {
        return new Ratio(AbsoluteValue.of(numerator, unit), AbsoluteValue.of(denominator, of));
    }

    @Nested
    class OfOneAmount {
        private final AbsoluteIndicator staff = AbsoluteIndicator.of("staff", PERSONS);

        @Test
        void acceptsAmountsInItsUnitAlone() {
            assertThat(staff.accepts(AbsoluteValue.of(-5, PERSONS))).isTrue();
            assertThat(staff.accepts(AbsoluteValue.of(5, CASES))).isFalse();
            assertThat(staff.accepts(AbsoluteValue.of(5, PERSONS.withAdditive(false))))
                    .isFalse();
            assertThat(staff.accepts(ratio(1, PERSONS, 2, PERSONS))).isFalse();
        }

        @Test
        void saysNothingButItsUnit() {
            assertThat(staff.id()).hasToString("staff");
            assertThat(staff.unit()).isEqualTo(PERSONS);
            assertThat(staff.traits()).isEqualTo(IndicatorTraits.NONE);
        }
    }

    @Nested
    class OfTwoCounts {
        private final RatioIndicator online = RatioIndicator.of("online", MADE_ONLINE, ALL);

        @Test
        void acceptsTwoCountsInItsUnits() {
            assertThat(online.unit()).isEqualTo(CASES);
            assertThat(online.accepts(ratio(1, CASES, 2, CASES))).isTrue();
            assertThat(online.accepts(ratio(1, PERSONS, 2, CASES))).isFalse();
            assertThat(online.accepts(ratio(1, CASES, 2, PERSONS))).isFalse();
            assertThat(online.accepts(AbsoluteValue.of(1, CASES))).isFalse();
        }

        @Test
        void acceptsAPartUpToTheWhole() {
            assertThat(online.numeratorIsPart()).isTrue();
            assertThat(online.accepts(ratio(2, CASES, 2, CASES))).isTrue();
            assertThat(online.accepts(ratio(3, CASES, 2, CASES))).isFalse();
        }

        @Test
        void acceptsMoreThanTheWholeWhereItIsNoPartOrOfAnotherUnit() {
            var perBody =
                    RatioIndicator.of("per-body", MADE_ONLINE, CountDefinition.of(LocalizedText.en("bodies"), BODIES));
            var noPart = new RatioIndicator(IndicatorId.of("x"), MADE_ONLINE, ALL, false, IndicatorTraits.NONE);

            assertThat(perBody.accepts(ratio(300, CASES, 2, BODIES))).isTrue();
            assertThat(noPart.accepts(ratio(3, CASES, 2, CASES))).isTrue();
        }

        @Test
        void saysWhatItCounts() {
            assertThat(ALL.definition()).contains(LocalizedText.en("received in the year"));
            assertThat(ALL.name()).contains(LocalizedText.en("all"));
        }
    }

    @Test
    void isOfOneOfTwoKindsAndNoOther() {
        assertThat(Indicator.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(AbsoluteIndicator.class, RatioIndicator.class);
    }

    @Test
    void saysMoreAboutItselfStepByStep() {
        var plan = new MeasurementPlan(
                Optional.empty(), Optional.empty(), Optional.of(Period.ofYears(1)), Optional.empty(), Optional.empty());
        var survey = new Survey(OptionalInt.of(30), Optional.empty());
        var change = new SeriesBreak(
                ReportingPeriod.parse("2020"), Optional.empty(), Optional.empty(), Optional.of(LocalizedText.ja("改定")));

        var traits = IndicatorTraits.NONE
                .withTimeBasis(TimeBasis.STOCK)
                .withLevel(ResultLevel.OUTCOME)
                .withNaturalLimit(new BigDecimal("1741.0"))
                .withMeasurement(plan)
                .withSurvey(survey)
                .withBreaks(List.of(change));

        assertThat(traits)
                .isEqualTo(new IndicatorTraits(
                        Optional.of(TimeBasis.STOCK),
                        Optional.of(ResultLevel.OUTCOME),
                        Optional.of(new BigDecimal("1741")),
                        Optional.of(plan),
                        Optional.of(survey),
                        List.of(change)));
    }

    @Test
    void hasANaturalLimitThatCanBeWrittenOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorTraits.NONE.withNaturalLimit(new BigDecimal("1E+999999999")))
                .withMessage("A number has at most 60 digits before and 200 behind the decimal point");
    }

    @Nested
    class AMeasuringPlan {
        private MeasurementPlan plan(String frequency, String lag) {
            return new MeasurementPlan(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Period.parse(frequency)),
                    Optional.empty(),
                    Optional.of(Period.parse(lag)));
        }

        @Test
        void measuresEverySoOftenAndPublishesSoonOrLater() {
            assertThat(plan("P1D", "P0D").publicationLag()).contains(Period.ZERO);
        }

        @ParameterizedTest
        @ValueSource(strings = {"P0D", "P-1Y", "P1Y-1M"})
        void measuresNotNeverAndNotBackwards(String frequency) {
            requireRefusal(
                    () -> plan(frequency, "P0D"),
                    "測定の頻度（frequency）は、P1Yのように0より長い期間です（%s）。".formatted(frequency),
                    "frequency must be above 0, for example P1Y, but was " + frequency);
        }

        @Test
        void publishesNothingBeforeItsPeriod() {
            requireRefusal(
                    () -> plan("P1Y", "P-2M"),
                    "公表までの期間（publicationLag）は、P2Mのように0以上の期間です（P-2M）。",
                    "publicationLag must not be negative, for example P2M, but was P-2M");
        }
    }

    @Nested
    class ABreak {
        private SeriesBreak change(String factor, String shift) {
            return new SeriesBreak(
                    ReportingPeriod.parse("FY2020"),
                    Optional.ofNullable(factor).map(BigDecimal::new),
                    Optional.ofNullable(shift).map(BigDecimal::new),
                    Optional.empty());
        }

        @ParameterizedTest
        @CsvSource({"1.10, , 1.1, , true", ", -3.0, , -3, true", ", 0, , 0, true", ", , , , false"})
        void isSplicedByAFactorOrAShiftInItsNormalForm(
                String factor, String shift, BigDecimal plainFactor, BigDecimal plainShift, boolean spliced) {
            var change = change(factor, shift);

            assertThat(change.factor()).isEqualTo(Optional.ofNullable(plainFactor));
            assertThat(change.shift()).isEqualTo(Optional.ofNullable(plainShift));
            assertThat(change.isSpliced()).isEqualTo(spliced);
        }

        @Test
        void isNotSplicedByBothNorByNone() {
            requireRefusal(
                    () -> change("2", "3"),
                    "断絶（FY2020）には、係数（factor）と差（shift）の一方だけを書いてください。",
                    "A break has a factor or a shift, not both: FY2020");
            requireRefusal(
                    () -> change("0.0", null),
                    "係数（factor）に0は使えません。新旧をつなげない場合は省いてください。",
                    "factor must not be 0: leave it out where old and new cannot be linked");
        }
    }

    @Test
    void hasASurveyThatSomebodyAnswered() {
        assertThat(new Survey(OptionalInt.of(1), Optional.empty()).sample()).hasValue(1);
        assertThat(new Survey(OptionalInt.empty(), Optional.empty()).sample()).isEmpty();
        requireRefusal(
                () -> new Survey(OptionalInt.of(0), Optional.empty()),
                "標本数（sample）は0より大きい数です（0）。",
                "sample must be above 0, but was 0");
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> AbsoluteIndicator.of("a", null))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> RatioIndicator.of("a", MADE_ONLINE, null))
                .withMessage("denominator");
        assertThatNullPointerException()
                .isThrownBy(() -> new MonetaryProxy(MonetaryProxy.Kind.COST_WITHOUT, null))
                .withMessage("text");
    }
}
