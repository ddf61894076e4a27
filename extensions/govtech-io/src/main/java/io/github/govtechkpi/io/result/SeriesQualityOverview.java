package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.quality.BreakTest;
import io.github.govtechkpi.metrics.quality.OutlierFlag;
import io.github.govtechkpi.metrics.quality.QualityReport;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The data quality of a series for readers: what is missing, in doubt, broken or revised, and what could not be checked. */
final class SeriesQualityOverview {
    private static final String PERIODS = "periods";

    private final SeriesAnalysis analysis;
    private final QualityReport quality;
    private final ResultWords words;
    private final Locale locale;

    private SeriesQualityOverview(SeriesAnalysis analysis, Locale locale) {
        this.analysis = analysis;
        this.quality = analysis.quality();
        this.words = new ResultWords(locale);
        this.locale = locale;
    }

    static ResultSection section(SeriesAnalysis analysis, Locale locale) {
        var overview = new SeriesQualityOverview(analysis, locale);
        return ResultSection.of(overview.words.get("seriesQuality"), overview.lines());
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(quality.periods()
                .toOptional()
                .map(check -> check.text().in(locale))
                .orElseGet(() -> quality.periods()
                        .reason()
                        .map(reason -> reason.message().in(locale))
                        .orElse("")));
        quality.periods()
                .toOptional()
                .ifPresent(check -> check.derivation()
                        .warnings()
                        .forEach(caveat -> lines.add(caveat.text().in(locale))));
        if (quality.provisional() > 0) {
            lines.add(words.get("seriesProvisional", quality.provisional()));
        }
        outliers()
                .forEach((index, methods) -> lines.add(words.get(
                        "seriesOutlier",
                        quality.series().get(index).period(),
                        amount(SeriesNumbers.exact(
                                quality.series().get(index).value().orElseThrow(), locale)),
                        methods)));
        quality.breaks().stream()
                .filter(BreakTest.Known.class::isInstance)
                .map(BreakTest.Known.class::cast)
                .forEach(known -> lines.add(known(known)));
        shift(lines);
        quality.revisionNoise()
                .toOptional()
                .ifPresent(revisions -> lines.add(words.get(
                        "seriesRevisions",
                        revisions.later().size(),
                        amount(SeriesNumbers.rounded(revisions.meanAbsRevision(), locale)),
                        amount(SeriesNumbers.rounded(revisions.noise(), locale)))));
        quality.notChecked().stream()
                .filter(skipped -> !skipped.check().equals(PERIODS)) // the first line says so
                .forEach(skipped -> lines.add(words.get(
                        "seriesNotChecked",
                        check(skipped.check()),
                        skipped.reason().message().in(locale))));
        return lines;
    }

    /** Returns the values in doubt with the screens that flagged them. */
    private Map<Integer, String> outliers() {
        return quality.outliers().stream()
                .collect(Collectors.groupingBy(
                        OutlierFlag::index,
                        TreeMap::new,
                        Collectors.mapping(
                                flag -> flag.method().label().in(locale),
                                Collectors.joining(words.get("seriesComma")))));
    }

    private String known(BreakTest.Known known) {
        var period = quality.series().get(known.breakIndex()).period();
        var shift = amount(change(known.levelShift()));
        return known.welch()
                .map(welch -> words.get("seriesKnownBreak", period, shift, change(welch.low()), change(welch.high())))
                .toOptional()
                .orElseGet(() -> words.get("seriesKnownBreakAlone", period, shift));
    }

    /** Says once where the tests for an unknown break agree that the level changed, and which of them. */
    private void shift(List<String> lines) {
        var unknown = quality.breaks().stream()
                .filter(test -> !(test instanceof BreakTest.Known))
                .toList();
        var found = new LinkedHashMap<Object, List<String>>();
        unknown.stream()
                .filter(BreakTest::isSupported)
                .forEach(test -> found.computeIfAbsent(
                                quality.series().get(test.breakIndex()).period(), unused -> new ArrayList<>())
                        .add(words.get(test instanceof BreakTest.Search ? "seriesSearch" : "seriesPettitt")));
        found.forEach((period, tests) ->
                lines.add(words.get("seriesShift", period, String.join(words.get("seriesComma"), tests))));
        if (!unknown.isEmpty() && found.isEmpty()) {
            lines.add(words.get("seriesNoShift"));
        }
    }

    /** Adds the unit where it is known. */
    private String amount(String number) {
        return analysis.unit()
                .map(unit -> words.get("seriesAmount", number, unit.symbol()))
                .orElse(number);
    }

    private String change(double value) {
        return (value > 0 ? words.get("plus") : "") + SeriesNumbers.rounded(value, locale);
    }

    /** Returns the name of a check; of a known break, with its period. */
    private String check(String name) {
        var known = "breaks.";
        return words.has("seriesCheck." + name)
                ? words.get("seriesCheck." + name)
                : words.get("seriesCheck.breaks.known", name.substring(known.length()));
    }
}
