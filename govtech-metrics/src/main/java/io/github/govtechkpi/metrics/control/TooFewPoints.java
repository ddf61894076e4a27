package io.github.govtechkpi.metrics.control;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.OptionalInt;

/** The reason why a chart cannot be drawn up from so few points. */
final class TooFewPoints {
    private TooFewPoints() {}

    static Reason of(int minimum, int found) {
        return of(
                ReasonCode.TOO_FEW_POINTS,
                "点が%d個必要ですが、%d個しかありません。",
                "%d points are needed, but there are %d.",
                minimum,
                found);
    }

    static Reason useful(int minimum, int found) {
        return of(
                ReasonCode.TOO_FEW_USEFUL,
                "中央値と異なる点が%d個必要ですが、%d個しかありません。",
                "%d points off the median are needed, but there are %d.",
                minimum,
                found);
    }

    private static Reason of(ReasonCode code, String ja, String en, int minimum, int found) {
        var message = LocalizedText.of(ja.formatted(minimum, found), en.formatted(minimum, found));
        return new Reason(code, message, code.useInstead(), OptionalInt.of(minimum));
    }
}
