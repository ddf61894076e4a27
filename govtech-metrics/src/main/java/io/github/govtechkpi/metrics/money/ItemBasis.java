package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;

/**
 * What an amount of money stands on: what is counted, and where it is known from what would have happened without the
 * service (反実仮想).
 *
 * @param name the item as a report names it, for example 窓口の入力時間の短縮
 * @param counted what is counted, as a key of the user's choice, for example {@code "window-hours-FY2024"}; two items with one
 *     key count the same thing twice
 * @param counterfactualSource where the figure "without" comes from, for example 導入前3か月の実測（2023年度）
 * @param transfer whether the money only moves from one party to another, as a fee or a subsidy does
 */
public record ItemBasis(LocalizedText name, String counted, LocalizedText counterfactualSource, boolean transfer) {
    /** Checks that every part is there; an amount without a source for its "without" case is a guess. */
    public ItemBasis {
        requireNonNull(name, "name");
        requireNonNull(counted, "counted");
        requireNonNull(counterfactualSource, "counterfactualSource");
        if (counted.isBlank()) {
            throw new IllegalArgumentException(
                    "counted must name what is counted, but was blank: use one key for the same hours, events or costs");
        }
    }

    /** Makes the basis of an item that is a gain and no transfer. */
    public static ItemBasis of(LocalizedText name, String counted, LocalizedText counterfactualSource) {
        return new ItemBasis(name, counted, counterfactualSource, false);
    }

    /** Returns this basis for money that only moves from one party to another. */
    public ItemBasis asTransfer() {
        return new ItemBasis(name, counted, counterfactualSource, true);
    }
}
