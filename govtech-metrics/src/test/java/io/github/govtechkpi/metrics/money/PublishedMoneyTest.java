package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Items.BASIS;
import static io.github.govtechkpi.metrics.money.Items.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedMoneyTest {
    private static final MoneyItem ITEM = ValueItems.avoidedCost(BASIS, 7_654_321, 0, 0);

    @Test
    void isRoundedAndKeepsSourceAndSensitivity() {
        var published = PublishedMoney.of(ITEM, 2);
        assertThat(published.amount()).hasToString("7700000 円");
        assertThat(published.text()).isEqualTo(LocalizedText.of("約770万円", "about JPY 7,700,000"));
        assertThat(published.counterfactualSources()).containsExactly(SOURCE);
        assertThat(published.sensitivity()).isEqualTo(ITEM.sensitivity());
        assertThat(published.warnings()).isEmpty();
        assertThat(PublishedMoney.of(ITEM, 3).amount()).hasToString("7650000 円");
    }

    @Test
    void ofASumNamesEachSourceOnceAndKeepsTheWarnings() {
        var total = ValueTotals.of(List.of(ITEM, ITEM)).orElseThrow();
        var published = PublishedMoney.of(total, 2);
        assertThat(published.amount()).hasToString("15000000 円");
        assertThat(published.counterfactualSources()).containsExactly(SOURCE);
        assertThat(published.warnings())
                .isEqualTo(total.derivation().warnings())
                .hasSize(1);
    }

    @Test
    void ofAnAppraisalIsTheNetPresentValueAtFourPercent() {
        var appraisal = Appraisals.of(CashFlows.of(
                new double[] {0, 300_000, 300_000, 300_000, 300_000},
                new double[] {500_000, 50_000, 50_000, 50_000, 50_000}));
        var published = PublishedMoney.of(appraisal, SOURCE, 3);
        assertThat(published.amount()).hasToString("407000 円");
        assertThat(published.sensitivity()).isEqualTo(appraisal.sensitivity());
    }

    @Test
    void ofASupportedProjectIsItsNetValue() {
        var outcome = SupportOutcomes.compare(500_000, 250_000, 180_000, 3, 0.04, SOURCE);
        assertThat(PublishedMoney.of(outcome, 2).text()).isEqualTo(LocalizedText.of("約−23万円", "about JPY -230,000"));
    }

    @Test
    void cannotBeMadeWithoutASource() {
        var published = PublishedMoney.of(ITEM, 2);
        assertThatThrownBy(() -> new PublishedMoney(
                        published.amount(), published.text(), List.of(), published.sensitivity(), List.of()))
                .hasMessage("A published amount needs the source of its \"without\" case:"
                        + " name where that figure comes from");
        assertThatThrownBy(() ->
                        new PublishedMoney(published.amount(), published.text(), List.of(SOURCE), null, List.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("sensitivity");
    }

    @Nested
    class Rounding {
        @ParameterizedTest(name = "{0} with {1} digits: {2}")
        @CsvSource({
            "7654321,  2, 7700000",
            "7654321,  3, 7650000",
            "7650000,  2, 7700000",
            "7649999.99, 2, 7600000",
            "-7650000, 2, -7700000",
            "99.5,     2, 100",
            "5.44,     2, 5",
            "0.5,      3, 1",
            "0.49,     3, 0",
            "0,        2, 0",
            "999.6,    3, 1000",
            "1e15,     2, 1000000000000000"
        })
        void isHalfUpAndHasNoPartsOfAYen(double amount, int digits, long rounded) {
            assertThat(YenAmounts.significant(amount, digits)).isEqualTo(AbsoluteValue.of(rounded, MeasureUnit.YEN));
        }

        @ParameterizedTest
        @CsvSource({"2.5, 3", "-2.5, -3", "2.49, 2", "1.005e6, 1005000", "-0.4, 0"})
        void toWholeYenIsHalfUp(double amount, long rounded) {
            assertThat(YenAmounts.wholeYen(amount)).isEqualTo(AbsoluteValue.of(rounded, MeasureUnit.YEN));
        }

        @Test
        void isToTwoOrThreeDigitsOnly() {
            assertThatThrownBy(() -> YenAmounts.significant(1, 1))
                    .hasMessage("INVALID_INPUT: digits must be 2 or 3 for a published amount, but was 1");
            assertThatThrownBy(() -> YenAmounts.significant(1, 4))
                    .hasMessage("INVALID_INPUT: digits must be 2 or 3 for a published amount, but was 4");
            assertThatThrownBy(() -> YenAmounts.significant(Double.NaN, 2))
                    .hasMessage("INVALID_INPUT: amount must be a finite number, but was NaN");
            assertThatThrownBy(() -> YenAmounts.wholeYen(Double.POSITIVE_INFINITY))
                    .hasMessage("INVALID_INPUT: amount must be a finite number, but was Infinity");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                        0                 | 約0円            | about JPY 0
                        850               | 約850円          | about JPY 850
                        5300              | 約5,300円        | about JPY 5,300
                        10000             | 約1万円          | about JPY 10,000
                        123000000         | 約1億2,300万円   | about JPY 123,000,000
                        300000000         | 約3億円          | about JPY 300,000,000
                        1230000000000     | 約1兆2,300億円   | about JPY 1,230,000,000,000
                        -480000           | 約−48万円        | about JPY -480,000
                        """)
        void isWrittenInTheUnitsOfTheLanguage(long amount, String ja, String en) {
            assertThat(YenAmounts.about(AbsoluteValue.of(amount, MeasureUnit.YEN)))
                    .isEqualTo(LocalizedText.of(ja, en));
        }

        @Test
        void ofHugeAmountsStaysReadable() {
            assertThat(YenAmounts.about(YenAmounts.significant(1.2e25, 2)).ja()).contains("約1,200,000,000京円");
        }
    }
}
