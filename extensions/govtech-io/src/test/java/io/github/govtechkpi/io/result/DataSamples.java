package io.github.govtechkpi.io.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.LossReport;
import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.mapping.ImportReport;
import io.github.govtechkpi.io.mapping.TableImport;
import io.github.govtechkpi.io.observation.PanelFiles;
import io.github.govtechkpi.io.panel.PanelJson;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Results about data, from all and from nothing. */
final class DataSamples {
    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}}, "direction": "increase",
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "unit"},
              {"column": "C", "role": "value", "period": "FY2023"}]}""";

    private DataSamples() {}

    static List<String> checks() {
        var many = Examples.program("""
                {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [%s, %s],
                 "published": [{"id": "r", "name": {"en": "R"}, "percent": "53", "base": {"value": 13}}]}""".formatted(goal("a"), goal("b")));
        var nothing = Examples.program("{\"format\": \"govtech-program/1\", \"id\": \"e\", \"name\": {\"en\": \"e\"}}");
        return List.of(
                CheckResults.json(DesignReview.of(List.of(nothing), List.of())),
                CheckResults.json(DesignReview.of(List.of(Examples.TOKYO, many), List.of())));
    }

    private static String goal(String id) {
        return """
                {"id": "%s", "role": "kgi", "name": {"en": "%1$s"}, "indicator": {"id": "%1$s", "kind": "absolute", "unit": "人"},
                 "direction": "increase"}""".formatted(id);
    }

    static List<String> panels() {
        var due = ReportingPeriod.parse("2030");
        var goals = new PanelGoals(List.of(
                PanelGoal.share(IndicatorId.of("online"), Direction.INCREASE, 80, 100, due),
                PanelGoal.amount(IndicatorId.of("staff"), Direction.INCREASE, BigDecimal.valueOf(5), due)));
        var rows = new StringBuilder("area,indicator,period,value,numerator,denominator\n");
        for (var year = 2010; year < 2024; year++) {
            rows.append("131016,online,%s,,%s,100\n,staff,%s,%s,,\n".formatted(year, year - 2000, year, year - 2009));
        }
        rows.append("131024,online,2020,,1,10\n131024,online,2020,,2,10\n") // set aside
                .append("131032,staff,2020,1,,\n131041,staff,2020,,,\n131041,staff,2021,,,\n")
                .append("131059,online,2020,,1,10\n131067,online,2020,,,\n");
        return List.of(
                panel(goals, rows.toString()), panel(goals, "area,indicator,period,value,numerator,denominator\n"));
    }

    private static String panel(PanelGoals goals, String rows) {
        try {
            var file = Files.createTempFile("panel", ".csv");
            try {
                Files.writeString(file, rows);
                var text = new StringWriter();
                PanelJson.write(
                        PanelFiles.of(goals, AreaGroups.prefectures(), 1).read(file, "panel.csv"), text);
                return text.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> imports() {
        return List.of(
                imported("指標名,単位,実績,別\n職員,人,\"１，２００\",x\n", "kpi.csv"), imported("指標名,単位,実績\n職員,人,5\n", "kpi.csv"));
    }

    private static String imported(String table, String file) {
        var mapping = JsonFormat.MAPPING.read(new ByteArrayInputStream(MAPPING.getBytes(UTF_8)), "mapping.json");
        var tables = TableFiles.read(new ByteArrayInputStream(table.getBytes(UTF_8)), file);
        return ImportReport.json(TableImport.read(tables, file, mapping, AreaDirectory.ofPrefectures()), file);
    }

    static List<String> losses() {
        var why = LocalizedText.of("理由", "a reason");
        return List.of(
                LossReport.json("iati", List.of(), List.of()),
                LossReport.json(
                        "iati",
                        List.of(
                                new Loss("NEW", why, "/goals/-", Optional.empty(), Optional.of("1"), why),
                                new Loss("GONE", why, "/goals/0", Optional.of("1"), Optional.empty(), why)),
                        List.of(
                                new Finding("A", Optional.of("f"), OptionalInt.of(3), "/x", "1", "2", why),
                                new Finding("B", Optional.empty(), OptionalInt.empty(), "", "", "", why))));
    }
}
