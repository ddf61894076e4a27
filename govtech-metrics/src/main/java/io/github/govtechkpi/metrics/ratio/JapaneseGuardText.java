package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.ratio.Percentages.OfChange;
import io.github.govtechkpi.metrics.ratio.Percentages.OfShare;
import io.github.govtechkpi.metrics.ratio.Percentages.Points;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Japanese, with units, full-width signs and the reasons in words. */
final class JapaneseGuardText extends GuardText {
    @Override
    String change(AbsoluteValue before, AbsoluteValue after, Optional<OfChange> percentage) {
        var change = after.minus(before);
        var absolute = change.amount().signum() == 0
                ? "増減なし"
                : signed(change.amount()) + change.unit().symbol();
        var percent = percentage.map(p -> "、%s％、%s％信頼区間：%s％～%s％"
                .formatted(signed(p.change()), p.confidence(), signed(p.low()), signed(p.high())));
        return "%sから%sへ（%s%s）".formatted(amount(before), amount(after), absolute, percent.orElse(""));
    }

    @Override
    String share(AbsoluteValue part, AbsoluteValue whole, Optional<OfShare> percentage) {
        var percent = percentage.map(p -> "（%s、%s％信頼区間：%s％～%s％）"
                .formatted(
                        p.share().japanese(),
                        p.confidence(),
                        p.low().toPlainString(),
                        p.high().toPlainString()));
        return counts(part, whole) + percent.orElse("");
    }

    @Override
    String difference(Ratio before, Ratio after, Optional<Points> points) {
        var first = counts(before.numerator(), before.denominator());
        var second = counts(after.numerator(), after.denominator());
        return points.map(p -> "%s（%s）から%s（%s）へ（%sポイント、%s％信頼区間：%s～%sポイント）"
                        .formatted(
                                first,
                                p.before().japanese(),
                                second,
                                p.after().japanese(),
                                signed(p.change()),
                                p.confidence(),
                                signed(p.low()),
                                signed(p.high())))
                .orElse(first + "から" + second + "へ");
    }

    @Override
    String flags(List<GuardReason> reasons) {
        return "［注意：%s］".formatted(phrases(reasons));
    }

    @Override
    String marked(List<GuardReason> reasons, String reason) {
        var why = reasons.isEmpty() ? "" : "注意：" + phrases(reasons) + "。";
        return " [UNSAFE] " + why + "割合を使う理由：" + reason;
    }

    private static String phrases(List<GuardReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.explanation().in(Locale.JAPANESE))
                .collect(Collectors.joining("、"));
    }

    private static String counts(AbsoluteValue part, AbsoluteValue whole) {
        return amount(whole) + "中" + amount(part);
    }

    private static String amount(AbsoluteValue value) {
        return value.amount().toPlainString() + value.unit().symbol();
    }

    private static String signed(BigDecimal value) {
        return switch (value.signum()) {
            case 1 -> "＋" + value.toPlainString();
            case -1 -> "－" + value.negate().toPlainString();
            default -> value.toPlainString();
        };
    }
}
