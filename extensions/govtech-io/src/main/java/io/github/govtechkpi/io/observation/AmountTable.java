package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import java.math.BigDecimal;

/** Amounts of one unit by their number, so that rows of one number share the amount, which is half of the memory of a row. */
final class AmountTable {
    private static final int LARGEST = 1 << 17;

    private final MeasureUnit unit;
    private AbsoluteValue[] amounts = new AbsoluteValue[1 << 8];
    private int replaced;

    AmountTable(MeasureUnit unit) {
        this.unit = unit;
    }

    /** Returns the amount of a number. */
    AbsoluteValue amount(PlainNumber number) {
        return number.isWhole()
                ? amount(number.unscaled())
                : new AbsoluteValue(BigDecimal.valueOf(number.unscaled(), number.scale()), unit);
    }

    /** Returns the amount of a whole number. */
    AbsoluteValue amount(long number) {
        // small counts, which come most often, each have a place of their own; a large one takes the place of another
        var slot = slot(number);
        if (amounts[slot] != null && amounts[slot].amount().longValue() != number) {
            makeRoom();
            slot = slot(number);
            amounts[slot] = AbsoluteValue.of(number, unit);
        } else if (amounts[slot] == null) {
            amounts[slot] = AbsoluteValue.of(number, unit);
        }
        return amounts[slot];
    }

    private int slot(long number) {
        return (int) number & (amounts.length - 1);
    }

    /** Doubles the table where numbers take each other's place again and again. */
    private void makeRoom() {
        replaced++;
        if (replaced > amounts.length && amounts.length < LARGEST) {
            var old = amounts;
            amounts = new AbsoluteValue[2 * old.length];
            replaced = 0;
            for (var amount : old) {
                if (amount != null) {
                    amounts[slot(amount.amount().longValue())] = amount;
                }
            }
        }
    }
}
