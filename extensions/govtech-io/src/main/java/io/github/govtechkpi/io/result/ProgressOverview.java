package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.TargetText;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The progress of goals as a table for readers: amounts with their units, a dash where there is none. */
public final class ProgressOverview {
    private final ResultWords words;
    private final Locale locale;
    private final Function<Progress, String> title;
    private final Function<ReportingPeriod, String> period;

    private ProgressOverview(
            Locale locale, Function<Progress, String> title, Function<ReportingPeriod, String> period) {
        this.words = new ResultWords(locale);
        this.locale = locale;
        this.title = title;
        this.period = period;
    }

    /** Returns the rows in a reader's language, the header first. */
    public static List<List<String>> rows(List<Progress> results, Locale locale) {
        return rows(results, locale, progress -> ProgressMarkdown.title(progress, locale), ReportingPeriod::toString);
    }

    /**
     * Returns the rows in a reader's language, the header first.
     *
     * @param results the progress of the goals
     * @param locale the reader's language
     * @param title how a goal is named
     * @param period how a period is written
     */
    public static List<List<String>> rows(
            List<Progress> results,
            Locale locale,
            Function<Progress, String> title,
            Function<ReportingPeriod, String> period) {
        var overview = new ProgressOverview(locale, title, period);
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
        results.forEach(progress -> rows.add(overview.row(progress)));
        return rows;
    }

    private List<String> row(Progress progress) {
        var amounts = AmountText.of(progress, locale);
        var absolute = progress.absolute();
        return List.of(
                title.apply(progress),
                progress.goal()
                        .baseline()
                        .map(start -> AmountText.of(start.value(), locale))
                        .orElse(words.get("missing")),
                progress.current()
                        .map(observation -> AmountText.of(
                                StatedValue.of(observation.value().orElseThrow(), observation.qualifier()), locale))
                        .orElse(words.get("missing")),
                target(progress, amounts),
                gained(absolute, amounts),
                remaining(absolute).map(amounts::gap).orElse(words.get("missing")),
                neededPerYear(absolute).map(amounts::pace).orElse(words.get("missing")),
                due(progress),
                status(progress));
    }

    /** What was stated stands where no amount follows from it: a percentage alone, or a multiple of an unknown baseline. */
    private String target(Progress progress, AmountText amounts) {
        var stated = progress.target()
                .map(target ->
                        TargetText.level(target, progress.goal().indicator()).in(locale))
                .orElse(words.get("missing"));
        return progress.absolute() instanceof AbsoluteProgress.StayWithin
                ? stated
                : amount(progress.absolute(), "target").map(amounts::level).orElse(stated);
    }

    private String gained(AbsoluteProgress absolute, AmountText amounts) {
        if (absolute instanceof AbsoluteProgress.Cumulative cumulative) {
            return cumulative.cumulative().map(amounts::amount).toOptional().orElse(words.get("missing"));
        }
        var gain = amount(absolute, "absoluteGain").map(amounts::amount);
        var required = amount(absolute, "requiredGain").map(amounts::amount);
        return gain.map(text -> required.map(all -> words.get("of", text, all)).orElse(text))
                .orElse(words.get("missing"));
    }

    private static Optional<BigDecimal> remaining(AbsoluteProgress absolute) {
        return amount(absolute, "remainingGap").or(() -> amount(absolute, "remainingTotal"));
    }

    /** What is needed a year, as long as something is missing; afterwards its sign would show the slack. */
    private static Optional<BigDecimal> neededPerYear(AbsoluteProgress absolute) {
        return amount(absolute, "requiredPaceRemainingPerYear")
                .filter(pace ->
                        remaining(absolute).filter(gap -> gap.signum() > 0).isPresent());
    }

    private static Optional<BigDecimal> amount(AbsoluteProgress absolute, String field) {
        return absolute.measures().stream()
                .filter(measure -> measure.field().equals(field))
                .findFirst()
                .flatMap(measure -> measure.value().toOptional())
                .map(BigDecimal.class::cast);
    }

    private String due(Progress progress) {
        var day = progress.target().flatMap(Target::due).map(period);
        var verdict = progress.due().toOptional().map(due -> due.code().label().in(locale));
        return day.map(when ->
                        verdict.map(text -> words.get("dated", when, text)).orElse(when))
                .orElse(words.get("missing"));
    }

    private String status(Progress progress) {
        var label = progress.status().code().label().in(locale);
        return progress.status().provisional() ? words.get("provisional", label) : label;
    }
}
