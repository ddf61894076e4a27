package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Sums of outcomes in yen, with what is counted twice and what is only moved. */
public final class ValueTotals {
    private static final Derivation DERIVATION = Derivation.of(
            "Sum of value items",
            LocalizedText.of("各項目は同じ期間の金額です。", "All items are amounts of the same period."),
            LocalizedText.of(
                    "重複と移転は警告で示すだけで、合計からは除いていません。",
                    "Double counts and transfers are pointed out, but not taken off the sum."));

    private ValueTotals() {}

    /**
     * Sums value items and points out double counts and transfers.
     *
     * <p>Formula: {@code net = sum of net}, exact in decimal. Items with the same {@link ItemBasis#counted()} give the warning
     * {@code DOUBLE_COUNT}, an item that only moves money gives {@code TRANSFER}; both stay in the sum, because only a person
     * can say which of them to leave out.<br>
     * Unit: yen for the period that all items share.
     *
     * @return the sum with its items; not computable ({@code NO_OBSERVATIONS}) without any item, since nothing is not 0 yen
     */
    public static Computed<ValueTotal> of(List<? extends MoneyItem> items) {
        if (items.isEmpty()) {
            return Computed.notComputable(Reason.of(
                    ReasonCode.NO_OBSERVATIONS,
                    LocalizedText.of("金額に換算した項目がありません。", "There is no item that is expressed in yen.")));
        }
        var sensitivity = Tornados.oneWay(
                items.stream()
                        .map(item -> Tornado.Input.of(item.basis().name(), item.net()))
                        .toList(),
                ValueTotals::sum);
        return Computed.of(new ValueTotal(
                List.copyOf(items),
                sum(items, MoneyItem::gross),
                sum(items, MoneyItem::runningCost),
                sensitivity.base(),
                sensitivity,
                DERIVATION.withWarnings(warnings(items))));
    }

    private static List<Caveat> warnings(List<? extends MoneyItem> items) {
        var warnings = new ArrayList<Caveat>();
        var byCounted = new LinkedHashMap<String, List<ItemBasis>>();
        for (var item : items) {
            byCounted
                    .computeIfAbsent(item.basis().counted(), counted -> new ArrayList<>())
                    .add(item.basis());
        }
        byCounted.forEach((counted, same) -> {
            if (same.size() > 1) {
                warnings.add(CaveatCode.DOUBLE_COUNT.with(
                        counted,
                        LocalizedText.of(names(same, Locale.JAPANESE, "、"), names(same, Locale.ENGLISH, ", "))));
            }
        });
        for (var item : items) {
            if (item.basis().transfer()) {
                warnings.add(CaveatCode.TRANSFER.with(item.basis().name()));
            }
        }
        return warnings;
    }

    private static String names(List<ItemBasis> same, Locale locale, String separator) {
        return same.stream().map(basis -> basis.name().in(locale)).collect(Collectors.joining(separator));
    }

    private static double sum(double[] amounts) {
        return Amounts.rounded(
                Arrays.stream(amounts).mapToObj(Amounts::exact).reduce(BigDecimal.ZERO, BigDecimal::add), "sum");
    }

    private static double sum(List<? extends MoneyItem> items, ToDoubleFunction<MoneyItem> amount) {
        return sum(items.stream().mapToDouble(amount).toArray());
    }
}
