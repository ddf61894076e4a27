package io.github.govtechkpi.metrics.trend;

import static io.github.govtechkpi.metrics.trend.Wording.japanese;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of a series' verdict: its trend, its forecast, and why it was forecast so. */
final class SeriesWording {
    private SeriesWording() {}

    static LocalizedText verdict(SeriesForecast f) {
        var trend = f.trend().map(report -> trend(report, f.unit())).toOptional();
        var forecast = f.points().map(points -> next(points.get(0), f.unit())).toOptional();
        var method = f.choice().map(ModelChoice::text).toOptional().orElseGet(SeriesWording::untested);
        return forecast.isPresent()
                ? joined(Stream.of(trend.orElseThrow(), forecast.get(), method))
                : joined(Stream.concat(trend.stream(), f.points().reason().map(SeriesWording::noForecast).stream()));
    }

    static LocalizedText choice(ModelChoice choice) {
        var chosen = choice.chosen();
        if (!choice.beatsNaive()) {
            return LocalizedText.of(
                    "過去%d回の検証で、前期値をそのまま使う予測より誤差が小さく、80％区間の当たり方も適切な方法はなかったため、%sを示しています。"
                            .formatted(chosen.origins(), ja(chosen.method())),
                    "In %s no method was both nearer than the last value and sure of its 80 %% interval, so the forecast is %s."
                            .formatted(tests(chosen.origins()), chosen.method().label()));
        }
        var own = Wording.number(chosen.mase().orElseThrow());
        var naive = Wording.number(choice.naive().mase().orElseThrow());
        return LocalizedText.of(
                "方法は%sで、過去%d回の検証では前期値をそのまま使う予測より誤差が小さく（MASE：%s対%s）、%d回は実績が80％区間に入りました。"
                        .formatted(ja(chosen.method()), chosen.origins(), own, naive, chosen.covered()),
                "The method is %s: in %s it was nearer than repeating the last value (MASE %s against %s), and %d of the values fell into its 80 %% interval."
                        .formatted(chosen.method().label(), tests(chosen.origins()), own, naive, chosen.covered()));
    }

    private static LocalizedText trend(TrendReport t, Optional<MeasureUnit> unit) {
        var slope = Wording.change(t.slopePerYear());
        var p = Wording.pValue(t.p().orElseThrow());
        var interval = t.slopeLow()
                .flatMap(low -> t.slopeHigh().map(high -> Wording.changes(low, high, t.slopePerYear())))
                .map(ends -> LocalizedText.of(
                        "95％区間：%s、".formatted(ends.ja().orElseThrow()), "95 %% interval: %s; ".formatted(ends)))
                .toOptional();
        return LocalizedText.of(
                "増減は1年当たり%s%sです（%sp%s）：%s。"
                        .formatted(
                                japanese(slope),
                                symbol(unit, ""),
                                interval.flatMap(LocalizedText::ja).orElse(""),
                                japanese(p),
                                direction(t).ja().orElseThrow()),
                "The change is %s%s a year (%sp %s): %s."
                        .formatted(
                                slope,
                                symbol(unit, " "),
                                interval.flatMap(LocalizedText::en).orElse(""),
                                p,
                                direction(t)));
    }

    private static String symbol(Optional<MeasureUnit> unit, String before) {
        return unit.map(known -> before + known.symbol()).orElse("");
    }

    private static LocalizedText direction(TrendReport t) {
        if (!t.isClear()) {
            return LocalizedText.of("はっきりした傾向は認められません", "no clear trend");
        }
        return t.slopePerYear() > 0
                ? LocalizedText.of("増加傾向", "a rising trend")
                : LocalizedText.of("減少傾向", "a falling trend");
    }

    private static LocalizedText next(SeriesForecast.Point point, Optional<MeasureUnit> unit) {
        var value = Wording.number(point.value());
        var interval = point.low80()
                .flatMap(low -> point.high80().map(high -> Wording.interval(low, high, point.value())))
                .map(ends -> LocalizedText.of(
                        "（80％区間：%s）".formatted(ends.ja().orElseThrow()), " (80 %% interval: %s)".formatted(ends)))
                .toOptional();
        return LocalizedText.of(
                "次の期の見込みは%s%s%sです。"
                        .formatted(
                                japanese(value),
                                symbol(unit, ""),
                                interval.flatMap(LocalizedText::ja).orElse("")),
                "The next period is projected at %s%s%s."
                        .formatted(
                                value,
                                symbol(unit, " "),
                                interval.flatMap(LocalizedText::en).orElse("")));
    }

    private static LocalizedText untested() {
        return LocalizedText.of(
                "観測値が少なく方法を検証できないため、前期値をそのまま使っています。",
                "There are too few values to test a method, so the last value is repeated.");
    }

    private static LocalizedText noForecast(Reason reason) {
        var message = reason.message();
        return LocalizedText.of(
                "予測は示せません：" + message.ja().orElseThrow(),
                "There is no forecast: " + message.en().orElseThrow());
    }

    private static String tests(int origins) {
        return origins == 1 ? "1 test on the past" : origins + " tests on the past";
    }

    private static String ja(ForecastMethod method) {
        return method.label().ja().orElseThrow();
    }

    private static LocalizedText joined(Stream<LocalizedText> sentences) {
        var all = sentences.toList();
        return LocalizedText.of(
                all.stream().map(text -> text.ja().orElseThrow()).collect(Collectors.joining()),
                all.stream().map(text -> text.en().orElseThrow()).collect(Collectors.joining(" ")));
    }
}
