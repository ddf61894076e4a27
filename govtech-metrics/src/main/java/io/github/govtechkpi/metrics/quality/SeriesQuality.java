package io.github.govtechkpi.metrics.quality;

import static java.util.Comparator.comparing;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.quality.QualityReport.DueValue;
import io.github.govtechkpi.metrics.quality.QualityReport.NotChecked;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.model.time.ReportingPeriod.Day;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks the quality of a series in every way that its data allow. */
public final class SeriesQuality {
    private static final int OUTLIER_MINIMUM = 2 * Outliers.HAMPEL_HALF_WINDOW + 1; // fewer leave no full window
    private static final double ROSNER_ALPHA = 0.05;
    private static final int ROSNER_SHARE = 5; // looks for outliers among up to a fifth of the values
    private static final int ROSNER_MOST = 10; // as many as in the NIST handbook's example

    private SeriesQuality() {}

    /**
     * Checks periods, outliers, breaks, revisions and the due period of a series.
     *
     * <p>Values are taken in order of time. Screens for outliers need 5 of them, Rosner's test 15 (looking for up to a fifth of
     * the values, at most 10, at level 0.05). A series with a duplicate period has no clear order of values: it gets no screen
     * and no test. Screens and tests see the raw values, also across known breaks.
     *
     * @param request the series and what is known about it
     * @return the report; what a poor series does not allow (no value, two of them, all equal, gaps) stands in {@code
     *     notChecked} with its reason
     */
    public static QualityReport report(QualityRequest request) {
        var notChecked = new ArrayList<NotChecked>();
        var series = request.points().stream()
                .filter(point -> point.value().isPresent())
                .sorted(comparing(SeriesPoint::period))
                .toList();
        var values = values(series, SeriesPoint::value);
        var periods = noted("periods", periods(request, series), notChecked);
        var outliers = new ArrayList<OutlierFlag>();
        screens(values, duplicates(series))
                .forEach((check, screen) ->
                        noted(check, screen, notChecked).toOptional().ifPresent(made -> outliers.addAll(made.flags())));
        var breaks = new ArrayList<BreakTest>();
        breakTests(request, series, values)
                .forEach((check, test) ->
                        noted(check, test, notChecked).toOptional().ifPresent(breaks::add));
        return new QualityReport(
                request,
                series,
                periods,
                outliers,
                breaks,
                noted("revisionNoise", revisions(series), notChecked),
                request.due().map(due -> dueValue(series, due)),
                (int) series.stream().filter(SeriesPoint::provisional).count(),
                notChecked,
                derivation(periods, series));
    }

    private static <T> Computed<T> noted(String check, Computed<T> result, List<NotChecked> notChecked) {
        result.reason().ifPresent(reason -> notChecked.add(new NotChecked(check, reason)));
        return result;
    }

    private static double[] values(List<SeriesPoint> points, Function<SeriesPoint, Optional<Double>> value) {
        return points.stream()
                .mapToDouble(point -> value.apply(point).orElseThrow())
                .toArray();
    }

    private static Computed<PeriodCheck> periods(QualityRequest request, List<SeriesPoint> series) {
        var named = request.points().stream().map(SeriesPoint::period).toList();
        var measured = series.stream().map(SeriesPoint::period).toList();
        return request.upTo()
                .map(upTo -> SeriesPeriods.check(named, measured, upTo))
                .orElseGet(() -> SeriesPeriods.check(named, measured));
    }

    private static List<ReportingPeriod> duplicates(List<SeriesPoint> series) {
        return series.stream()
                .collect(Collectors.groupingBy(SeriesPoint::period, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Reason setAside(List<ReportingPeriod> duplicates) {
        var listed = duplicates.get(0) + (duplicates.size() > 1 ? ", …" : "");
        return Reason.of(
                ReasonCode.DUPLICATE_PERIOD,
                LocalizedText.of(
                        "同じ期間の値が二つ以上あるため（%s）、値の検査は行いません。".formatted(listed),
                        "A period has two or more values (%s), so the values are not checked.".formatted(listed)));
    }

    private static Map<String, Computed<? extends OutlierScreen>> screens(
            double[] values, List<ReportingPeriod> duplicates) {
        var screens = new LinkedHashMap<String, Computed<? extends OutlierScreen>>();
        if (!duplicates.isEmpty()) {
            screens.put("outliers", Computed.notComputable(setAside(duplicates)));
        } else if (values.length < OUTLIER_MINIMUM) {
            screens.put("outliers", Computed.notComputable(Reason.tooFewObservations(OUTLIER_MINIMUM, values.length)));
        } else {
            screens.put("outliers.modified-z", Outliers.modifiedZ(values));
            screens.put("outliers.hampel", Outliers.hampel(values));
            screens.put("outliers.tukey", Outliers.tukey(values));
            var most = Math.min(ROSNER_MOST, values.length / ROSNER_SHARE);
            screens.put("outliers.rosner", Outliers.rosner(values, most, ROSNER_ALPHA));
        }
        return screens;
    }

    private static Map<String, Computed<? extends BreakTest>> breakTests(
            QualityRequest request, List<SeriesPoint> series, double[] values) {
        var tests = new LinkedHashMap<String, Computed<? extends BreakTest>>();
        var duplicates = duplicates(series);
        if (!duplicates.isEmpty()) {
            tests.put("breaks", Computed.notComputable(setAside(duplicates)));
            return tests;
        }
        for (var known : request.breaks()) {
            var before = (int) series.stream()
                    .filter(point ->
                            point.period().start().isBefore(known.period().start()))
                    .count();
            tests.put(
                    "breaks." + known.period(),
                    before > 0 && before < values.length
                            ? Computed.of(Breaks.known(values, before))
                            : Computed.notComputable(oneSided(known.period())));
        }
        var search = Breaks.search(values);
        tests.put("breaks.search", search);
        // its p-value is an approximation: not for fewer values than the search takes
        tests.put("breaks.pettitt", search.flatMap(made -> Breaks.pettitt(values)));
        return tests;
    }

    private static Reason oneSided(ReportingPeriod period) {
        return Reason.of(
                ReasonCode.TOO_FEW_OBSERVATIONS,
                LocalizedText.of(
                        "%sからの定義変更の前後どちらかに値がないため、段差は測れません。".formatted(period),
                        "There are no values on one side of the break of %s, so its size cannot be measured."
                                .formatted(period)));
    }

    private static Computed<RevisionAnalysis> revisions(List<SeriesPoint> series) {
        var revised = series.stream()
                .filter(point -> point.firstPublished().isPresent())
                .toList();
        if (revised.isEmpty()) {
            return Computed.notComputable(Reason.of(
                    ReasonCode.NO_OBSERVATIONS,
                    LocalizedText.of("改定された値の記録がありません。", "No revised values are recorded.")));
        }
        return Revisions.analyse(values(revised, SeriesPoint::firstPublished), values(revised, SeriesPoint::value));
    }

    /** Looks for the value that stands for the end of the due period; of single dates, for any within it. */
    private static DueValue dueValue(List<SeriesPoint> series, ReportingPeriod due) {
        var there = series.stream()
                .filter(point -> point.period().end().equals(due.end())
                        || (point.period() instanceof Day day && due.contains(day.date())))
                .toList();
        if (there.isEmpty()) {
            return DueValue.MISSING;
        }
        return there.stream().anyMatch(SeriesPoint::provisional) ? DueValue.PROVISIONAL : DueValue.FINAL;
    }

    private static Derivation derivation(Computed<PeriodCheck> periods, List<SeriesPoint> series) {
        List<Caveat> warnings = periods.toOptional()
                .map(check -> gapsBetween(check, series))
                .filter(gaps -> gaps > 0)
                .map(gaps -> List.of(CaveatCode.GAPS_IGNORED.with(gaps)))
                .orElse(List.of());
        return Derivation.of("Data quality of one series").withWarnings(warnings);
    }

    private static long gapsBetween(PeriodCheck check, List<SeriesPoint> series) {
        if (series.isEmpty()) {
            return 0;
        }
        var first = series.get(0).period();
        var last = series.get(series.size() - 1).period();
        return check.missing().stream()
                .filter(period -> first.compareTo(period) < 0 && period.compareTo(last) < 0)
                .count();
    }
}
