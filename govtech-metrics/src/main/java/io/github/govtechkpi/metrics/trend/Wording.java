package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.GroupedDigits;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as sentences show them: rounded for reading, never to a probability of 0 or 1. */
final class Wording {
    private Wording() {}

    /** Returns a number with three digits that count, whole from 100 on: 1,069, 28.7, 0.571. */
    static String number(double value) {
        return GroupedDigits.of(time(value));
    }

    /** Returns a time with as many digits, which are not grouped: the year 2074. */
    static String time(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals(value), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Returns a change with its sign, {@code +28.7} or {@code -0.5}. */
    static String change(double value) {
        return signed(number(value));
    }

    /** Returns the ends of an interval with the decimals that the largest number needs: {@code 27.0～31.2} about 28.7. */
    static LocalizedText interval(double low, double high, double about) {
        var decimals = decimals(Math.max(Math.abs(about), Math.max(Math.abs(low), Math.abs(high))));
        return ends(end(low, decimals), end(high, decimals));
    }

    /** Returns the ends of an interval of changes, each with its sign. */
    static LocalizedText changes(double low, double high, double about) {
        var decimals = decimals(Math.max(Math.abs(about), Math.max(Math.abs(low), Math.abs(high))));
        return ends(signed(end(low, decimals)), signed(end(high, decimals)));
    }

    private static LocalizedText ends(String low, String high) {
        return LocalizedText.of(japanese(low) + "～" + japanese(high), low + " to " + high);
    }

    private static String end(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : GroupedDigits.of(rounded);
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.equals("0") ? number : "+" + number;
    }

    private static int decimals(double value) {
        return value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
    }

    /** Returns a number's text as Japanese prints it, with a sign of full width. */
    static String japanese(String number) {
        return number.replace('+', '＋')
                .replace('-', '−')
                .replace("< ", "＜")
                .replace("> ", "＞")
                .replace("= ", "＝");
    }

    /** Returns a p-value: {@code = 0.018}, at its ends {@code < 0.001} and {@code > 0.999}. */
    static String pValue(double p) {
        if (p < 0.001) {
            return "< 0.001";
        }
        return p > 0.999
                ? "> 0.999"
                : "= " + BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /** Returns a probability in whole hundredths, {@code 24 %}, at its ends {@code <1 %} and {@code >99 %}. */
    static String hundredths(double probability) {
        var rounded = Math.round(probability * 100);
        if (rounded < 1) {
            return "<1";
        }
        return rounded > 99 ? ">99" : Long.toString(rounded);
    }

    static LocalizedText attainment(Attainment a) {
        var value = number(a.valueAtDue());
        var target = number(a.target());
        var interval = a.low95()
                .flatMap(low -> a.high95().map(high -> interval(low, high, a.valueAtDue())))
                .map(ends -> LocalizedText.of(
                        "（95％区間：%s）".formatted(ends.ja().orElseThrow()), " (95 %% interval: %s)".formatted(ends)));
        var chance = a.likelihood().map(likelihood -> chance(likelihood, a.shownProbability(), a.n()));
        return LocalizedText.of(
                "期限時点の見込みは%s%sで、目標%sに届く可能性は%s。"
                        .formatted(japanese(value), ja(interval, ""), japanese(target), ja(chance, "示せません（残差がありません）")),
                "At the due date the trend gives %s%s against the target of %s: %s."
                        .formatted(
                                value,
                                en(interval, ""),
                                target,
                                en(chance, "no probability, because there is no residual")));
    }

    private static LocalizedText chance(Likelihood likelihood, Computed<Double> probability, int n) {
        var number = probability.map(
                p -> LocalizedText.of("約%s％、".formatted(hundredths(p)), "about %s %%, ".formatted(hundredths(p))));
        return LocalizedText.of(
                "「%s」です（%s観測値%d件）".formatted(likelihood.label().ja().orElseThrow(), ja(number, ""), n),
                "%s (%sfrom %d observations)".formatted(likelihood.label(), en(number, ""), n));
    }

    private static String ja(Computed<LocalizedText> text, String absent) {
        return text.toOptional().flatMap(LocalizedText::ja).orElse(absent);
    }

    private static String en(Computed<LocalizedText> text, String absent) {
        return text.toOptional().flatMap(LocalizedText::en).orElse(absent);
    }
}
