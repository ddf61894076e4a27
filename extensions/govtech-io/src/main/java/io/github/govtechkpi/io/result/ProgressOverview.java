package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.program.Program;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The progress of goals as a table for readers: amounts with their units, a dash where there is none. */
public final class ProgressOverview {
    private final ResultWords words;
    private final Locale locale;

    private ProgressOverview(Locale locale) {
        this.words = new ResultWords(locale);
        this.locale = locale;
    }

    /** Returns the rows in a reader's language, the header first. */
    public static List<List<String>> rows(Portfolio portfolio, List<Program> programs, Locale locale) {
        var overview = new ProgressOverview(locale);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                overview.words.get("goal"),
                overview.words.get("baseline"),
                overview.words.get("current"),
                overview.words.get("target"),
                overview.words.get("gained"),
                overview.words.get("remaining"),
                overview.words.get("neededPerYear"),
                overview.words.get("due"),
                overview.words.get("status")));
        portfolio.results().forEach(progress -> rows.add(overview.row(progress)));
        return rows;
    }

    private List<String> row(Progress progress) {
        var absolute = progress.absolute();
        return List.of(
                ProgressMarkdown.title(progress, locale),
                progress.goal()
                        .baseline()
                        .map(start -> start.value().in(locale))
                        .orElse(words.get("missing")),
                progress.current()
                        .map(observation -> observation.value().orElseThrow())
                        .map(quantity ->
                                quantity instanceof Ratio ratio ? ratio.toString() : amount((AbsoluteValue) quantity))
                        .orElse(words.get("missing")),
                target(progress),
                gained(progress),
                absolute instanceof AbsoluteProgress.Reach reach
                        ? whole(progress, reach.remainingGap())
                        : absolute instanceof AbsoluteProgress.Cumulative cumulative
                                ? whole(progress, cumulative.remainingTotal())
                                : words.get("missing"),
                absolute instanceof AbsoluteProgress.Reach reach
                        ? amount(progress, reach.requiredPaceRemainingPerYear().map(ProgressOverview::shortened))
                        : words.get("missing"),
                progress.target().flatMap(Target::due).map(Object::toString).orElse(words.get("missing")),
                progress.status().code().label().in(locale));
    }

    private String target(Progress progress) {
        if (progress.absolute() instanceof AbsoluteProgress.StayWithin within) {
            return amount(progress, within.low()) + "～" + amount(progress, within.high());
        }
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals("target"))
                .findFirst()
                .flatMap(measure -> measure.value().toOptional())
                .map(value -> amount(
                        progress,
                        Computed.of(((BigDecimal) value)
                                .setScale(
                                        progress.goal().indicator() instanceof RatioIndicator
                                                ? 0
                                                : Math.max(0, ((BigDecimal) value).scale()),
                                        RoundingMode.CEILING))))
                .orElse(words.get("missing"));
    }

    private String gained(Progress progress) {
        if (progress.absolute() instanceof AbsoluteProgress.Reach reach) {
            var gain = reach.absoluteGain().map(ProgressOverview::shortened);
            var required = reach.requiredGain().map(ProgressOverview::shortened);
            return gain.isComputable() && required.isComputable()
                    ? words.get("of", amount(progress, gain), amount(progress, required))
                    : amount(progress, gain);
        }
        if (progress.absolute() instanceof AbsoluteProgress.Cumulative cumulative) {
            return amount(progress, cumulative.cumulative());
        }
        return words.get("missing");
    }

    /** A gap of a ratio is a number of cases, rounded up. */
    private String whole(Progress progress, Computed<BigDecimal> value) {
        return amount(
                progress,
                progress.goal().indicator() instanceof RatioIndicator
                        ? value.map(gap -> gap.setScale(0, RoundingMode.CEILING))
                        : value);
    }

    private String amount(Progress progress, Computed<BigDecimal> value) {
        return value.toOptional()
                .map(number -> amount(new AbsoluteValue(number, progress.unit())))
                .orElse(words.get("missing"));
    }

    private String amount(AbsoluteValue value) {
        var joint = locale.getLanguage().equals("ja") ? "" : " ";
        return grouped(value.amount()) + joint + value.unit().symbol();
    }

    /** Groups the digits before the decimal point by thousands, in every language. */
    private static String grouped(BigDecimal number) {
        var plain = number.toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() <= 1 ? number : number.setScale(1, RoundingMode.HALF_UP);
    }
}
