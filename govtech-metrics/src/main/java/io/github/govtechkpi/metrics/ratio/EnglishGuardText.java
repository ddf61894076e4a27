package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.ratio.Percentages.OfChange;
import io.github.govtechkpi.metrics.ratio.Percentages.OfShare;
import io.github.govtechkpi.metrics.ratio.Percentages.Points;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** English in ASCII, with a hyphen for minus and no thousands separator: METHODS-VECTORS, t2_ratio_guard. */
final class EnglishGuardText extends GuardText {
    @Override
    String change(AbsoluteValue before, AbsoluteValue after, Optional<OfChange> percentage) {
        var percent = percentage.map(p -> ", %s%%; %s%% CI %s%% to %s%%"
                .formatted(signed(p.change()), p.confidence(), signed(p.low()), signed(p.high())));
        return "%s -> %s (%s%s)"
                .formatted(
                        number(before),
                        number(after),
                        signed(after.minus(before).amount()),
                        percent.orElse(""));
    }

    @Override
    String share(AbsoluteValue part, AbsoluteValue whole, Optional<OfShare> percentage) {
        var percent = percentage.map(p -> " (%s; %s%% CI %s%% to %s%%)"
                .formatted(
                        p.share().english(),
                        p.confidence(),
                        p.low().toPlainString(),
                        p.high().toPlainString()));
        return number(part) + " of " + number(whole) + percent.orElse("");
    }

    @Override
    String difference(Ratio before, Ratio after, Optional<Points> points) {
        var first = number(before.numerator()) + " of " + number(before.denominator());
        var second = number(after.numerator()) + " of " + number(after.denominator());
        return points.map(p -> "%s (%s) -> %s (%s): %s points, %s%% CI %s to %s points"
                        .formatted(
                                first,
                                p.before().english(),
                                second,
                                p.after().english(),
                                signed(p.change()),
                                p.confidence(),
                                signed(p.low()),
                                signed(p.high())))
                .orElse(first + " -> " + second);
    }

    @Override
    String flags(List<GuardReason> reasons) {
        return " [UNSAFE: %s]".formatted(codes(reasons));
    }

    @Override
    String marked(List<GuardReason> reasons, String reason) {
        var why = reasons.isEmpty() ? "" : " " + codes(reasons) + ";";
        return " [UNSAFE]" + why + " used because: " + reason;
    }

    private static String codes(List<GuardReason> reasons) {
        return reasons.stream().map(GuardReason::name).collect(Collectors.joining(", "));
    }

    private static String number(AbsoluteValue value) {
        return value.amount().toPlainString();
    }

    static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + value.toPlainString();
    }
}
