package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SeriesSamples.analysed;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.feasible.BaseRange;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import io.github.govtechkpi.metrics.funnel.FunnelComparisons;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/** Results of every format, from all and from nothing, that together have every field that the format has. */
final class ResultSamples {
    private ResultSamples() {}

    static List<String> of(ResultFormat format) {
        return switch (format) {
            case FUNNEL -> funnels();
            case SERIES -> series();
            case PROGRESS -> ProgressSamples.RESULTS;
            case KNOWLEDGE -> knowledge();
            case RATIO -> ratios();
            case FEASIBLE -> feasible();
            case CHECK -> DataSamples.checks();
            case PANEL -> DataSamples.panels();
            case IMPORT -> DataSamples.imports();
            case LOSSES -> DataSamples.losses();
        };
    }

    private static List<String> knowledge() {
        return ProgressSamples.KNOWLEDGE;
    }

    private static List<String> ratios() {
        return List.of(
                RatioJson.of(
                        Proportions.wilson(24, 30).orElseThrow(),
                        Ratios.of(24, 30).orElseThrow()),
                difference(50, 100, 48, 80),
                difference(30, 20, 48, 80),
                change(20, 30),
                change(0, 3),
                change(0, 0));
    }

    private static String difference(long k1, long n1, long k2, long n2) {
        var before = Ratio.of(k1, n1, MeasureUnit.CASES).orElseThrow();
        var after = Ratio.of(k2, n2, MeasureUnit.CASES).orElseThrow();
        return RatioJson.of(Ratios.compare(before, after), RatioDecompositions.between(before, after, Better.HIGHER));
    }

    private static String change(long before, long after) {
        return RatioJson.of(CountChanges.compare((double) before, (double) after), Ratios.change(before, after));
    }

    private static List<String> feasible() {
        return List.of(
                FeasibleResults.json(
                        FeasibleCounts.search(List.of(PublishedShare.parse("46%")), BaseRange.exactly(153))),
                FeasibleResults.json(
                        FeasibleCounts.search(List.of(PublishedShare.parse("53%")), BaseRange.exactly(13))));
    }

    private static List<String> funnels() {
        var nothing = Examples.program("{\"format\": \"govtech-program/1\", \"id\": \"p\", \"name\": {\"en\": \"P\"}}");
        var leftAtOnce = Examples.program("""
                {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "challenges": [{"id": "a", "name": {"en": "A"},
                 "changes": [{"stage": "discontinued", "on": "2022", "note": {"ja": "取り下げ"}}]}]}""");
        var city = Funnels.of(totals("city", 153, "\"value\": 40"), Optional.empty());
        var town = Funnels.of(totals("town", 30, "\"value\": 20, \"qualifier\": \"about\""), Optional.empty());
        return List.of(
                FunnelJson.write(List.of(), List.of()),
                FunnelJson.write(List.of(city, town), List.of(FunnelComparisons.between(city, town))),
                FunnelJson.write(List.of(Funnels.of(nothing, Optional.empty())), List.of()),
                FunnelJson.write(List.of(Funnels.of(leftAtOnce, Optional.empty())), List.of()),
                FunnelJson.write(
                        List.of(FunnelSamples.FUNNEL, FunnelSamples.year("FY2022")),
                        List.of(FunnelSamples.YEARS, FunnelSamples.DAYS)));
    }

    private static Program totals(String id, int adopted, String onTrial) {
        return Examples.program("""
                {"format": "govtech-program/1", "id": "%s", "name": {"en": "P"}, "stageCounts": [
                 {"stage": "open-call", "of": {"en": "firms"}, "value": 120, "unit": "社"},
                 {"stage": "selection", "of": {"en": "firms"}, "value": %d, "unit": "社"},
                 {"stage": "co-development", "of": {"en": "firms"}, "value": %d, "unit": "社"},
                 {"stage": "demonstration", "of": {"en": "firms"}, %s, "unit": "社"},
                 {"stage": "roll-out", "of": {"en": "uses"}, "value": 9, "unit": "件"}]}
                """.formatted(id, adopted, adopted / 10, onTrial));
    }

    private static List<String> series() {
        var revised = """
                indicator,program,area,slice,period,value,known_on,status
                x,p,131016,age=65+,2020,9,2021-01-01,A
                x,p,131016,age=65+,2020,10,2021-02-01,A
                x,p,131016,age=65+,2021,11,2022-01-01,A
                x,p,131016,age=65+,2022,20,2023-01-01,A
                x,p,131016,age=65+,2023,22,2024-01-01,P
                """;
        var torn = new SeriesBreak(
                ReportingPeriod.parse("2022"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalizedText.en("definition")));
        return List.of(
                        analysed("2024,"),
                        analysed("2024,70"),
                        analysed("2024,70", "2025-02,170"),
                        analysed("2017-03-01,1", "2018-03-01,2", "2019-03-01,4", "2020-03-01,3"),
                        analysed("2021,1", "2022,3", "2023,2", "2024,4"),
                        analysed("FY2021,1", "FY2022,3", "FY2023,2", "FY2024,4"),
                        analysed("2024-Q1,1", "2024-Q2,-1.5", "2024-Q4,1"),
                        analysed("2024,5", "2024-12,6"),
                        analysed("2019,5", "2020,5", "2021,5", "2022,5", "2023,5", "2024,9"),
                        SeriesSamples.TWO_POINTS,
                        SeriesSamples.ALL_EQUAL,
                        SeriesSamples.GAPS,
                        SeriesSamples.MONTHS,
                        SeriesSamples.withoutUnit("2023,1", "2024,2"),
                        analysed(revised, List.of(torn), Direction.DECREASE),
                        analysed(revised, List.of(), Direction.MAINTAIN))
                .stream()
                .map(SeriesJson::write)
                .toList();
    }
}
