package io.github.govtechkpi.metrics.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelComparisons;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** What the funnel of a program says. */
final class FunnelExamples {
    private FunnelExamples() {}

    static void add(Examples all) {
        all.reason(
                ReasonCode.UNITS_DIFFER,
                () -> totals("selection 153 社 2023-04", "certification-and-procurement 74 件 2023-04"));
        all.reason(ReasonCode.DATES_DIFFER, () -> totals("open-call 1356 社 2023-04", "selection 153 社 2024-04"));
        all.reason(ReasonCode.NO_FINISHED_STAY, () -> challenges("open-call 2024-05-01"));
        all.reason(
                ReasonCode.NOT_INDEPENDENT,
                () -> FunnelComparisons.between(
                        onDay("2024-05-31", "open-call 2024-05-01, selection 2024-06-01"),
                        onDay("2024-06-30", "open-call 2024-05-01, selection 2024-06-01")));
        all.caveat(CaveatCode.TOTALS_NOT_FOLLOWED, () -> totals("open-call 1356 社 2023-04", "selection 153 社 2023-04"));
        all.caveat(
                CaveatCode.STILL_UNDER_WAY,
                () -> challenges("open-call 2024-05-01, selection 2024-06-01", "open-call 2024-05-01"));
        all.caveat(CaveatCode.COARSE_DATES, () -> challenges("open-call 2024-05, selection 2024-06-30"));
        all.caveat(CaveatCode.DAYS_HIDDEN, () -> challenges("open-call 2024-05, selection 2024-05-10"));
        all.caveat(
                CaveatCode.RECORDED_IN_PART,
                () -> Funnels.of(
                        program("'challenges': [%s], 'stageCounts': [%s]"
                                .formatted(challenge(1, "open-call 2024-05-01"), total("open-call 9 件 2024-05"))),
                        Optional.empty()));
        all.caveat(CaveatCode.UNEQUAL_TIME, () -> FunnelComparisons.between(startedIn("FY2022"), startedIn("FY2023")));
    }

    private static Funnel totals(String... totals) {
        return Funnels.of(
                program("'stageCounts': [%s]"
                        .formatted(String.join(
                                ", ",
                                Arrays.stream(totals).map(FunnelExamples::total).toList()))),
                Optional.empty());
    }

    private static String total(String text) {
        var parts = text.split(" ", -1);
        return "{'stage': '%s', 'of': {'ja': '数', 'en': 'count'}, 'value': %s, 'unit': '%s', 'asOf': '%s'}"
                .formatted((Object[]) parts);
    }

    private static Funnel challenges(String... changes) {
        return Funnels.of(followed(changes), Optional.empty());
    }

    private static Funnel onDay(String day, String... changes) {
        return Funnels.of(followed(changes), Optional.of(LocalDate.parse(day)));
    }

    private static Funnel startedIn(String period) {
        return Funnels.startedIn(
                followed("open-call 2022-05-01", "open-call 2023-05-01"),
                ReportingPeriod.parse(period),
                Optional.of(LocalDate.parse("2024-03-31")));
    }

    private static Program followed(String... changes) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < changes.length; i++) {
            texts.add(challenge(i, changes[i]));
        }
        return program("'challenges': [%s]".formatted(String.join(", ", texts)));
    }

    private static String challenge(int id, String changes) {
        return "{'id': 'c%s', 'name': {'en': 'challenge'}, 'changes': [%s]}"
                .formatted(id, changes.replaceAll("([\\w-]+) (\\d[\\d-]+)", "{'stage': '$1', 'on': '$2'}"));
    }

    private static Program program(String fields) {
        var json = "{'format': 'govtech-program/1', 'id': 'p', 'name': {'ja': '事業', 'en': 'program'}, %s}"
                .formatted(fields)
                .replace('\'', '"');
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "program");
    }
}
