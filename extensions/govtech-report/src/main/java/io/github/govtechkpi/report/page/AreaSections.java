package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.control.FunnelPlots;
import io.github.govtechkpi.metrics.control.FunnelReport;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.chart.FunnelPlot;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The areas of one ratio side by side, as a funnel plot and with both counts of each. Only counts of one period are compared, and nobody is
 * ranked: the areas stand in the order of their codes.
 */
final class AreaSections {
    private static final int FEWEST = 5; // with fewer there is no pattern that a funnel would show
    private final Portfolio portfolio;
    private final PageWords words;

    AreaSections(Portfolio portfolio, PageWords words) {
        this.portfolio = portfolio;
        this.words = words;
    }

    List<Section> sections() {
        var byGoal = portfolio.results().stream()
                .filter(progress -> progress.key().area().isPresent()
                        && progress.key().slice().isEmpty())
                .filter(progress -> ratio(progress).isPresent())
                .collect(Collectors.groupingBy(Progress::goal, LinkedHashMap::new, Collectors.toList()));
        var sections = new ArrayList<Section>();
        byGoal.forEach((goal, results) ->
                section("areas-" + (sections.size() + 1), goal, results).ifPresent(sections::add));
        return sections;
    }

    private Optional<Section> section(String id, Goal goal, List<Progress> results) {
        var period = results.stream()
                .map(AreaSections::period)
                .collect(Collectors.groupingBy(found -> found, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong((Map.Entry<ReportingPeriod, Long> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().end()))
                .map(Map.Entry::getKey);
        var compared = results.stream()
                .filter(progress -> period.filter(period(progress)::equals).isPresent())
                .sorted(Comparator.comparing(progress -> progress.key().area().orElseThrow()))
                .toList();
        if (compared.size() < FEWEST) {
            return Optional.empty();
        }
        return plot(compared)
                .map(report -> new Section(
                        id, words.get("areas", goal.name().in(words.locale())), parts(goal, compared, report)));
    }

    private static Optional<FunnelReport> plot(List<Progress> compared) {
        try {
            return FunnelPlots.proportions(
                            counts(compared, ratio -> ratio.numerator().amount().doubleValue()),
                            counts(
                                    compared,
                                    ratio -> ratio.denominator().amount().doubleValue()))
                    .toOptional();
        } catch (InvalidInputException e) {
            return Optional.empty(); // more cases than what they are counted among: no share, and no funnel
        }
    }

    private List<Part> parts(Goal goal, List<Progress> compared, FunnelReport report) {
        var names = compared.stream()
                .map(progress -> words.area(progress.key().area().orElseThrow()))
                .toList();
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(words.get("areasNote", compared.size(), words.period(period(compared.get(0))))));
        GoalCards.picture(size -> Optional.of(FunnelPlot.draw(
                        words.get("areasPlot", goal.name().in(words.locale())), report, names, size, words.locale())))
                .ifPresent(parts::add);
        if (report.tau2() > 0) {
            parts.add(new Paragraph(words.get("areasScatter")));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.get("areaName"), words.get("areaCode"), words.get("areaCounts"), words.get("areaVerdict")));
        for (var i = 0; i < compared.size(); i++) {
            rows.add(List.of(
                    names.get(i),
                    compared.get(i).key().area().orElseThrow().toString(),
                    AmountText.of(ratio(compared.get(i)).orElseThrow(), words.locale()),
                    verdict(report.units().get(i))));
        }
        parts.add(new Table(words.get("areas", goal.name().in(words.locale())), rows));
        return parts;
    }

    private String verdict(FunnelReport.Unit unit) {
        if (unit.zone() == FunnelReport.Zone.GREY) {
            return unit.zone().label().in(words.locale());
        }
        return words.get(unit.trulyDifferent() ? (unit.zAdditive() > 0 ? "areaHigher" : "areaLower") : "areaSame");
    }

    private static double[] counts(List<Progress> compared, ToDoubleFunction<Ratio> count) {
        return compared.stream()
                .mapToDouble(progress -> count.applyAsDouble(ratio(progress).orElseThrow()))
                .toArray();
    }

    private static Optional<Ratio> ratio(Progress progress) {
        return progress.current()
                .flatMap(Observation::value)
                .filter(Ratio.class::isInstance)
                .map(Ratio.class::cast);
    }

    private static ReportingPeriod period(Progress progress) {
        return progress.current().orElseThrow().period();
    }
}
