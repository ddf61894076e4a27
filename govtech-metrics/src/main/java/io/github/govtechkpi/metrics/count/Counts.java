package io.github.govtechkpi.metrics.count;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;

/** What the calculators of this package check and assume alike. */
final class Counts {
    static final LocalizedText INDEPENDENT_EVENTS = LocalizedText.of(
            "一件一件は互いに独立に起こるものとしています。同じ人の繰り返し利用などで偏る場合、区間は狭すぎます。",
            "Events are taken as independent of each other; where one person counts repeatedly, the interval is too narrow.");

    private Counts() {}

    static void positive(double value, String name) {
        if (!(value > 0)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be above 0, but was %s".formatted(name, value));
        }
    }

    static void counts(double[] values, String name) {
        for (var i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] == Math.rint(values[i]) && Double.isFinite(values[i]))) {
                // a name for each good count would cost more than the calculation
                Arguments.count(values[i], name + "[" + i + "]");
            }
        }
    }

    static void positive(double[] values, String name) {
        for (var i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                positive(values[i], name + "[" + i + "]");
            }
        }
    }

    static void shares(double[] k, double[] n) {
        counts(k, "k");
        counts(n, "n");
        for (var i = 0; i < k.length; i++) {
            if (k[i] > n[i]) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "k[%d] must be at most n[%d] = %s, but was %s".formatted(i, i, n[i], k[i]));
            }
        }
    }

    static boolean hasZero(double[] values) {
        for (var value : values) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    static List<Double> list(double[] values) {
        return Column.of(values);
    }
}
