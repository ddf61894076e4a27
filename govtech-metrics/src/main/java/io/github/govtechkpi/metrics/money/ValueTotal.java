package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.AbsoluteValue;
import java.util.List;

/**
 * Several outcomes in yen, summed; only money has a place in it.
 *
 * @param items the items in the order given
 * @param gross the sum of their gross values, in yen
 * @param runningCost the sum of their running costs, in yen
 * @param net the sum of their net values, in yen
 * @param sensitivity how the net sum changes when one item moves by 30 percent
 * @param derivation how the sum came about; double counts and transfers stand in its warnings
 */
public record ValueTotal(
        List<MoneyItem> items,
        double gross,
        double runningCost,
        double net,
        Tornado sensitivity,
        Derivation derivation) {
    /** Copies the items. */
    public ValueTotal {
        items = List.copyOf(items);
        requireNonNull(sensitivity, "sensitivity");
        requireNonNull(derivation, "derivation");
    }

    /** Returns the net sum as it is shown: whole yen, rounded half up. */
    public AbsoluteValue shown() {
        return YenAmounts.wholeYen(net);
    }
}
