package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Items.basis;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValueTotalsTest {
    private static final MoneyItem HOURS =
            ValueItems.timeSaved(basis("入力時間の短縮", "less typing", "window-hours"), 60, 1, 2000, 0, 1);
    private static final MoneyItem OVERTIME =
            ValueItems.avoidedCost(basis("残業代の減", "less overtime", "window-hours"), 900, 0, 100);
    private static final MoneyItem ERRORS =
            ValueItems.lossAvoided(basis("誤送付の減", "fewer misdirected letters", "letters"), 5, 3, 500);

    @Test
    void sumsGrossRunningCostAndNet() {
        var total = ValueTotals.of(List.of(OVERTIME, ERRORS)).orElseThrow();
        assertThat(total.gross()).isEqualTo(1900);
        assertThat(total.runningCost()).isEqualTo(100);
        assertThat(total.net()).isEqualTo(1800);
        assertThat(total.shown()).hasToString("1800 円");
        assertThat(total.derivation().warnings()).isEmpty();
        assertThat(total.sensitivity().rows())
                .extracting(row -> row.input().name().toString())
                .containsExactly("fewer misdirected letters", "less overtime");
    }

    @Test
    void pointsOutTheSameHoursInTwoItemsInBothLanguages() {
        var warnings = ValueTotals.of(List.of(HOURS, ERRORS, OVERTIME))
                .orElseThrow()
                .derivation()
                .warnings();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).code()).isEqualTo(CaveatCode.DOUBLE_COUNT);
        assertThat(warnings.get(0).text().in(Locale.ENGLISH))
                .isEqualTo("The same thing (window-hours) is counted in several items (less typing, less overtime):"
                        + " the value is counted more than once.");
        assertThat(warnings.get(0).text().in(Locale.JAPANESE))
                .isEqualTo("同じ対象（window-hours）が複数の項目（入力時間の短縮、残業代の減）で計上されており、効果が重複しています。");
    }

    @Test
    void pointsOutTransfers() {
        var fee = ValueItems.avoidedCost(
                ItemBasis.of(LocalizedText.of("手数料の減", "lower fee"), "fee", Items.SOURCE)
                        .asTransfer(),
                300,
                0,
                0);
        var total = ValueTotals.of(List.of(fee, ERRORS)).orElseThrow();
        assertThat(total.net()).isEqualTo(1300);
        assertThat(total.derivation().warnings())
                .containsExactly(CaveatCode.TRANSFER.with(LocalizedText.of("手数料の減", "lower fee")));
        assertThat(total.derivation().warnings().get(0).text().in(Locale.JAPANESE))
                .isEqualTo("「手数料の減」は主体間の移転であり、社会全体の効果ではありません。");
    }

    @Test
    void isNotZeroYenWithoutItems() {
        var reason = ValueTotals.of(List.of()).reason().orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.NO_OBSERVATIONS);
        assertThat(reason.message()).hasToString("There is no item that is expressed in yen.");
    }

    @Test
    void sumsExactly() {
        var tenths = ValueItems.avoidedCost(basis("a", "a", "a"), 0.1, 0, 0);
        var fifths = ValueItems.avoidedCost(basis("b", "b", "b"), 0.2, 0, 0);
        assertThat(ValueTotals.of(List.of(tenths, fifths)).orElseThrow().net()).isEqualTo(0.3);
    }
}
