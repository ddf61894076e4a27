package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.decomposition.RatioAggregation;
import io.github.govtechkpi.metrics.portfolio.PortfolioSummary;
import io.github.govtechkpi.metrics.portfolio.PortfolioTotal;
import io.github.govtechkpi.metrics.portfolio.Refusal;
import io.github.govtechkpi.metrics.portfolio.TotalAmount;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What many results are together, for readers: counts by status, sums with coverage and worst case, and what is in no sum. */
public final class SummaryOverview {
    private static final int SEVERAL = 2;
    private static final int NAMED = 4;

    private final ResultWords words;
    private final Locale locale;
    private final Function<Progress, String> title;

    private SummaryOverview(Locale locale, Function<Progress, String> title) {
        this.words = new ResultWords(locale);
        this.locale = locale;
        this.title = title;
    }

    /** Returns the parts that have something to say; none of a single result. */
    public static List<ResultSection> sections(Portfolio portfolio, Locale locale) {
        return sections(portfolio, locale, false);
    }

    /**
     * Returns the parts that have something to say; none of a single result.
     *
     * @param portfolio the results
     * @param locale the reader's language
     * @param averages whether somebody asked for the average of the ratios, which is no share of the whole
     */
    public static List<ResultSection> sections(Portfolio portfolio, Locale locale, boolean averages) {
        return sections(portfolio, locale, averages, progress -> ProgressMarkdown.title(progress, locale));
    }

    /** Returns the parts that have something to say, without averages; goals are named as the function says. */
    public static List<ResultSection> sections(Portfolio portfolio, Locale locale, Function<Progress, String> title) {
        return sections(portfolio, locale, false, title);
    }

    private static List<ResultSection> sections(
            Portfolio portfolio, Locale locale, boolean averages, Function<Progress, String> title) {
        if (portfolio.results().size() < SEVERAL) {
            return List.of();
        }
        var overview = new SummaryOverview(locale, title);
        var summary = PortfolioSummary.of(portfolio);
        var sections = new ArrayList<ResultSection>();
        sections.add(ResultSection.of(
                overview.words.get("summary"),
                summary.statuses().stream()
                        .map(status -> status.text().in(locale))
                        .toList()));
        summary.totals().forEach(total -> sections.add(overview.total(total, averages)));
        sections.add(ResultSection.of(
                overview.words.get("summaryRefusals"),
                summary.refusals().stream().map(overview::refusal).toList()));
        return sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    private ResultSection total(PortfolioTotal total, boolean averages) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.get("summaryAmount"),
                words.get("summarySum"),
                words.get("summaryCoverage"),
                words.get("summaryWorst")));
        total.amounts().stream()
                .filter(amount -> amount.coverage().n() > 0)
                .forEach(amount -> rows.add(row(total, amount)));
        var lines = new ArrayList<String>();
        total.ratio()
                .flatMap(ratio -> ratio.toOptional())
                .ifPresent(ratio -> lines.add(words.get("summaryRatio", ratio.text(locale))));
        total.caveats().forEach(caveat -> lines.add(caveat.text().in(locale)));
        if (averages) {
            total.averageOfUnits().toOptional().ifPresent(average -> average(average, lines));
        }
        return new ResultSection(words.get("summaryTotal", total.unit().symbol(), names(total.members())), rows, lines);
    }

    private void average(RatioAggregation aggregation, List<String> lines) {
        aggregation
                .averageOfUnits()
                .toOptional()
                .ifPresent(average -> lines.add(words.get(
                        "summaryAverage",
                        aggregation.numerators().size(),
                        BigDecimal.valueOf(average.mean() * 100)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString())));
        aggregation
                .derivation()
                .warnings()
                .forEach(caveat -> lines.add(caveat.text().in(locale)));
    }

    private List<String> row(PortfolioTotal total, TotalAmount amount) {
        return List.of(
                amount.label().in(locale),
                amount.sum().map(sum -> amount(total, amount, sum)).toOptional().orElse(words.get("missing")),
                amount.coverage().text().in(locale),
                amount.worst()
                        .map(worst -> words.get(
                                "summaryOf", title.apply(worst.progress()), amount(total, amount, worst.value())))
                        .orElse(words.get("missing")));
    }

    private String amount(PortfolioTotal total, TotalAmount amount, AbsoluteValue value) {
        var text = AmountText.of(total.members().get(0), locale);
        if (amount.field().equals("remainingGap")) {
            return text.gap(value.amount());
        }
        return total.members().get(0).goal().indicator() instanceof RatioIndicator
                ? text.rounded(value.amount())
                : text.amount(value.amount());
    }

    private String names(List<Progress> members) {
        var names = members.stream()
                .map(member -> member.goal().name().in(locale))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var shown = names.stream().limit(NAMED).collect(Collectors.joining(words.get("comma")));
        return names.size() <= NAMED ? shown : words.get("andMore", shown, names.size() - NAMED);
    }

    private String refusal(Refusal refusal) {
        return words.get("summaryRefusal", refusal.reason().message().in(locale), names(refusal.members()));
    }
}
