package io.github.govtechkpi.io.mapping;

import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.findings;
import static io.github.govtechkpi.io.mapping.Sheets.imported;
import static io.github.govtechkpi.io.mapping.Sheets.milestones;
import static io.github.govtechkpi.io.mapping.Sheets.notices;
import static io.github.govtechkpi.io.mapping.Sheets.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Tables;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A KPI sheet with percentages that have no counts. */
class PercentagesTest {
    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}},
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "target", "period": "FY2024"},
              {"column": "C", "role": "target", "period": "FY2025"}, {"column": "D", "role": "value", "period": "2023-04-01"},
              {"column": "E", "role": "value", "period": "FY2023"}],
             "direction": "increase", "countUnit": "人"}""";

    private static Tables sheet(String... cells) {
        return csv(new String[] {"指標名", "目標", "目標", "実績", "実績"}, cells);
    }

    private static List<String> ids(ImportedTable table) {
        return table.program().published().stream()
                .map(figure -> figure.id().value())
                .toList();
    }

    @Test
    void ofALongNameHaveIdsThatFit() {
        var name = "満".repeat(95);

        var ids = ids(imported(sheet(name, "", "90%", "80%", "81%"), MAPPING));

        assertThat(ids).containsExactly("満".repeat(89) + "-2023-04-01", "満".repeat(90) + "-FY2023");
    }

    @Test
    void ofNamesThatBeginAlikeHaveIdsOfTheirOwn() {
        var rows = new String[][] {
            {"指標名", "目標", "目標", "実績", "実績"},
            {"満".repeat(95), "", "90%", "80%", ""},
            {"満".repeat(96), "", "90%", "70%", ""}
        };

        assertThat(ids(imported(csv(rows), MAPPING)))
                .containsExactly("満".repeat(89) + "-2023-04-01", "満".repeat(87) + "-2023-04-01-2")
                .allMatch(id -> id.length() <= 100);
    }

    @Test
    void ofOneGoalAndPeriodAreThereOnce() {
        var twice = MAPPING.replace("2023-04-01", "FY2023");

        assertThat(findings(sheet("満足度", "", "90%", "80%", "81%"), twice))
                .containsExactly("DUPLICATE_ROW E2 満足度 FY2023");
        assertThat(refusals(sheet("満足度", "", "90%", "80%", "81%"), twice)
                        .get(0)
                        .message()
                        .in(Locale.JAPANESE))
                .isEqualTo("「満足度」の百分率（FY2023）が重複しています（D2にもあります）。一つを残してください。");
        assertThat(refusals(sheet("満足度", "", "90%", "80%", "81%"), twice)
                        .get(0)
                        .message()
                        .in(Locale.ENGLISH))
                .isEqualTo("The percentage of \"満足度\" (FY2023) is there twice (also in D2): keep one");
    }

    @Test
    void canBeTargetsButNoMilestones() {
        var table = imported(sheet("満足度", "85%", "90%", "80%", ""), MAPPING);

        assertThat(milestones(Sheets.goal(table, "満足度"))).isEmpty();
        assertThat(Sheets.goal(table, "満足度").target()).isPresent();
        assertThat(notices(table))
                .contains(
                        "B2, \"85%\": a percentage without counts can be a target but no milestone, and was left out");
        assertThat(table.notices())
                .extracting(notice -> notice.in(Locale.JAPANESE))
                .contains("B2 の \"85%\" は件数のない百分率です。百分率は目標（target）にはできますが、途中の目標値（milestones）にはできないため、取り込みませんでした。");
    }
}
