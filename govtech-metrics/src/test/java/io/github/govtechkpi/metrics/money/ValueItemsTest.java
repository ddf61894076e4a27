package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Items.BASIS;
import static io.github.govtechkpi.metrics.money.Items.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueItemsTest {
    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t6_value_items").tests(vector -> switch (vector.function()) {
            case "timeSaved" -> timeSaved(vector);
            case "avoidedCost" -> avoidedCost(vector);
            case "lossAvoided" -> lossAvoided(vector);
            case "expectedLoss" ->
                Map.of(
                        "expectedLossReduction",
                        ValueItems.expectedLoss(
                                        BASIS,
                                        vector.number("probabilityWithout"),
                                        vector.number("probabilityWith"),
                                        vector.number("lossIfOccurs"))
                                .gross());
            case "supportVsOutcome" -> supportVsOutcome(vector);
            case "breakEvenUnits" -> breakEvenUnits(vector);
            case "tornado" -> tornado(vector);
            default -> throw new AssertionError(vector.function());
        });
    }

    private static Map<String, ?> timeSaved(Case vector) {
        var item = ValueItems.timeSaved(
                BASIS,
                vector.number("cases"),
                vector.number("minutesSaved"),
                vector.number("hourlyWage"),
                vector.number("overhead", 0),
                vector.number("realisation"));
        return Map.of("hours", item.hours(), "realisedHours", item.realisedHours(), "value", item.gross());
    }

    private static Map<String, ?> avoidedCost(Case vector) {
        var item = ValueItems.avoidedCost(
                BASIS, vector.number("costWithout"), vector.number("costWith"), vector.number("runningCost"));
        return Map.of("avoidedGross", item.gross(), "avoidedNet", item.net());
    }

    private static Map<String, ?> lossAvoided(Case vector) {
        var item = ValueItems.lossAvoided(
                BASIS, vector.number("eventsWithout"), vector.number("eventsWith"), vector.number("lossPerEvent"));
        return Map.of("avoidedEvents", item.avoidedEvents(), "avoidedLoss", item.gross());
    }

    private static Map<String, ?> supportVsOutcome(Case vector) {
        var outcome = SupportOutcomes.compare(
                vector.number("support"),
                vector.number("staffCost"),
                vector.number("annualBenefit"),
                vector.in().get("years").asInt(),
                vector.number("rate"),
                SOURCE);
        return Map.of(
                "totalCost", outcome.totalCost(),
                "benefitPv", outcome.benefitPv(),
                "net", outcome.net(),
                "moneyPerYenOfSupport", outcome.moneyPerYenOfSupport(),
                "bcr", outcome.bcr(),
                "verdict", outcome.verdict());
    }

    private static Map<String, ?> breakEvenUnits(Case vector) {
        var breakEven = BreakEvens.units(
                vector.number("fixedCost"), vector.number("benefitPerUnit"), vector.number("costPerUnit"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("breakEvenUnits", breakEven.breakEvenUnits());
        answer.put("wholeUnits", breakEven.wholeUnits());
        answer.put("reason", breakEven.wholeUnits().reason().map(Reason::code));
        return answer;
    }

    private static Map<String, ?> tornado(Case vector) {
        var names = List.of("cases", "minutesSaved", "hourlyWage");
        var tornado = Tornados.oneWay(
                names.stream()
                        .map(name -> Tornado.Input.of(LocalizedText.same(name), vector.number(name)))
                        .toList(),
                vector.number("lowFactor"),
                vector.number("highFactor"),
                x -> ValueItems.timeSaved(BASIS, x[0], x[1], x[2], 0, 1).gross());
        return Map.of(
                "base",
                tornado.base(),
                "rows",
                tornado.rows().stream()
                        .map(row -> Map.of(
                                "name", row.input().name(),
                                "low", row.low(),
                                "high", row.high(),
                                "swing", row.swing()))
                        .toList());
    }

    @Nested
    class TimeSaved {
        @Test
        void countsOnlyTheTimeThatIsReallyFreed() {
            var item = ValueItems.timeSaved(BASIS, 12_000, 15, 2500, 0.2, 0.5);
            assertThat(item.hours()).isEqualTo(3000);
            assertThat(item.realisedHours()).isEqualTo(1500);
            assertThat(item.gross()).isEqualTo(4_500_000);
            assertThat(item.net()).isEqualTo(item.gross());
            assertThat(item.runningCost()).isZero();
            assertThat(item.quantityAvoided() * item.unitPrice()).isEqualTo(4_500_000);
            assertThat(item.route()).isEqualTo(MoneyItem.Route.COST_WITHOUT);
        }

        @Test
        void isNegativeWhereTheWorkTakesLonger() {
            assertThat(ValueItems.timeSaved(BASIS, 100, -6, 2000, 0, 1).shown())
                    .isEqualTo(AbsoluteValue.of(-20_000, MeasureUnit.YEN));
        }

        @Test
        void isExactToTheHalfYenThatIsRoundedUp() {
            // 150 yen an hour for one minute: doubles may give 2.4999999999999996
            assertThat(ValueItems.timeSaved(BASIS, 1, 1, 150, 0, 1).shown())
                    .isEqualTo(AbsoluteValue.of(3, MeasureUnit.YEN));
            assertThat(ValueItems.timeSaved(BASIS, 0.1, 3, 100, 0, 1).shown())
                    .isEqualTo(AbsoluteValue.of(1, MeasureUnit.YEN));
        }

        @ParameterizedTest(name = "{5}")
        @CsvSource(delimiter = '|', textBlock = """
                        -1  | 1   | 1    | 0    | 1    | cases must be 0 or more, but was -1.0: enter time that is lost as negative minutesSaved
                        NaN | 1   | 1    | 0    | 1    | cases must be a finite number, but was NaN
                        1   | NaN | 1    | 0    | 1    | minutesSaved must be a finite number, but was NaN
                        1   | 1   | -0.1 | 0    | 1    | hourlyWage must be 0 or more, but was -0.1: enter time that is lost as negative minutesSaved
                        1   | 1   | 1    | -0.1 | 1    | overhead must be 0 or more, but was -0.1: enter 20 percent as 0.2
                        1   | 1   | 1    | 0    | 1.01 | realisation must be from 0 to 1, but was 1.01: enter 80 percent as 0.8
                        1   | 1   | 1    | 0    | -0.1 | realisation must be from 0 to 1, but was -0.1: enter 80 percent as 0.8
                        1   | 1   | 1    | 0    | Infinity | realisation must be a finite number, but was Infinity
                        """)
        void refusesWhatCanNeverBeRight(
                double cases, double minutes, double wage, double overhead, double realisation, String message) {
            assertThatThrownBy(() -> ValueItems.timeSaved(BASIS, cases, minutes, wage, overhead, realisation))
                    .hasMessage("INVALID_INPUT: " + message);
        }

        @Test
        void acceptsTheLimitsThemselves() {
            assertThat(ValueItems.timeSaved(BASIS, 0, 1, 0, 0, 0).gross()).isZero();
            assertThat(ValueItems.timeSaved(BASIS, 60, 1, 1, 0, 1).gross()).isEqualTo(1);
        }

        @Test
        void refusesAmountsThatNoDoubleHolds() {
            assertThatThrownBy(() -> ValueItems.timeSaved(BASIS, 1e200, 1e200, 1, 0, 1))
                    .hasMessage("INVALID_INPUT: gross must be a finite number, but was Infinity");
        }
    }

    @Nested
    class AvoidedCost {
        @Test
        void showsACostThatRoseAsANegativeValue() {
            var item = ValueItems.avoidedCost(BASIS, 1_000_000, 1_200_000, 50_000);
            assertThat(item.gross()).isEqualTo(-200_000);
            assertThat(item.net()).isEqualTo(-250_000);
            assertThat(item.runningCost()).isEqualTo(50_000);
            assertThat(item.quantityAvoided() * item.unitPrice()).isEqualTo(item.gross());
            assertThat(item.shown()).hasToString("-250000 円");
        }

        @Test
        void refusesWhatIsNotFinite() {
            assertThatThrownBy(() -> ValueItems.avoidedCost(BASIS, Double.NaN, 1, 1))
                    .hasMessage("INVALID_INPUT: costWithout must be a finite number, but was NaN");
            assertThatThrownBy(() -> ValueItems.avoidedCost(BASIS, 1, Double.NEGATIVE_INFINITY, 1))
                    .hasMessage("INVALID_INPUT: costWith must be a finite number, but was -Infinity");
            assertThatThrownBy(() -> ValueItems.avoidedCost(BASIS, 1, 1, Double.NaN))
                    .hasMessage("INVALID_INPUT: runningCost must be a finite number, but was NaN");
        }
    }

    @Nested
    class LossAvoided {
        @Test
        void isOnTheRouteOfTheLossByAbsence() {
            var item = ValueItems.lossAvoided(BASIS, 12, 4.5, 1000);
            assertThat(item.gross()).isEqualTo(7500);
            assertThat(item.route()).isEqualTo(MoneyItem.Route.LOSS_BY_ABSENCE);
            assertThat(item.quantityAvoided() * item.unitPrice()).isEqualTo(7500);
        }

        @Test
        void refusesNegativeCountsAndLosses() {
            assertThatThrownBy(() -> ValueItems.lossAvoided(BASIS, -1, 0, 1))
                    .hasMessage("INVALID_INPUT: eventsWithout must be 0 or more, but was -1.0: events are counted");
            assertThatThrownBy(() -> ValueItems.lossAvoided(BASIS, 1, -1, 1))
                    .hasMessage("INVALID_INPUT: eventsWith must be 0 or more, but was -1.0: events are counted");
            assertThatThrownBy(() -> ValueItems.lossAvoided(BASIS, 1, 1, -1))
                    .hasMessage("INVALID_INPUT: lossPerEvent must be 0 or more, but was -1.0:"
                            + " enter a loss as a positive amount");
        }
    }

    @Nested
    class ExpectedLoss {
        @Test
        void isTheReductionOfTheProbabilityTimesTheLoss() {
            // 0.03 - 0.01 is 0.02 on paper and 0.019999999999999997 in doubles
            var item = ValueItems.expectedLoss(BASIS, 0.03, 0.01, 5e8);
            assertThat(item.probabilityReduction()).isEqualTo(0.02);
            assertThat(item.gross()).isEqualTo(1e7);
            assertThat(item.route()).isEqualTo(MoneyItem.Route.LOSS_BY_ABSENCE);
            assertThat(item.quantityAvoided() * item.unitPrice()).isEqualTo(1e7);
        }

        @Test
        void isNegativeForALossThatBecameMoreProbable() {
            assertThat(ValueItems.expectedLoss(BASIS, 0, 1, 10).gross()).isEqualTo(-10);
        }

        @Test
        void refusesWhatIsNoProbability() {
            assertThatThrownBy(() -> ValueItems.expectedLoss(BASIS, 1.5, 0, 1))
                    .hasMessage("INVALID_INPUT: probabilityWithout must be from 0 to 1, but was 1.5:"
                            + " enter 80 percent as 0.8");
            assertThatThrownBy(() -> ValueItems.expectedLoss(BASIS, 0, -0.5, 1))
                    .hasMessage("INVALID_INPUT: probabilityWith must be from 0 to 1, but was -0.5:"
                            + " enter 80 percent as 0.8");
            assertThatThrownBy(() -> ValueItems.expectedLoss(BASIS, 0, 0, -1))
                    .hasMessage("INVALID_INPUT: lossIfOccurs must be 0 or more, but was -1.0:"
                            + " enter a loss as a positive amount");
        }
    }

    @Test
    void carriesAssumptionsInBothLanguages() {
        var items = List.of(
                ValueItems.timeSaved(BASIS, 60, 1, 1000, 0.2, 0.5),
                ValueItems.avoidedCost(BASIS, 900, 300, 0),
                ValueItems.lossAvoided(BASIS, 5, 2, 200),
                ValueItems.expectedLoss(BASIS, 0.9, 0.3, 1000));
        assertThat(items)
                .extracting(MoneyItem::route)
                .containsExactly(
                        MoneyItem.Route.COST_WITHOUT,
                        MoneyItem.Route.COST_WITHOUT,
                        MoneyItem.Route.LOSS_BY_ABSENCE,
                        MoneyItem.Route.LOSS_BY_ABSENCE);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.basis()).isEqualTo(BASIS);
            assertThat(item.net()).isEqualTo(600);
            assertThat(item.sensitivity().base()).isEqualTo(600);
            assertThat(item.sensitivity().rows()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(item.derivation().assumptions()).isNotEmpty().allSatisfy(text -> {
                assertThat(text.ja().orElseThrow()).endsWith("。");
                assertThat(text.en().orElseThrow()).endsWith(".");
            });
        });
    }

    @Test
    void cannotBeMadeWithoutTheSourceOfTheWithoutCase() {
        assertThatThrownBy(() -> ItemBasis.of(LocalizedText.same("a"), "a", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("counterfactualSource");
        assertThatThrownBy(() -> Items.basis("a", "a", " "))
                .hasMessage("counted must name what is counted, but was blank:"
                        + " use one key for the same hours, events or costs");
        for (var item : List.<ThrowingCallable>of(
                () -> ValueItems.timeSaved(null, 1, 1, 1, 0, 1),
                () -> ValueItems.avoidedCost(null, 1, 1, 1),
                () -> ValueItems.lossAvoided(null, 1, 1, 1),
                () -> ValueItems.expectedLoss(null, 1, 1, 1))) {
            assertThatThrownBy(item).isInstanceOf(NullPointerException.class).hasMessage("basis");
        }
    }
}
