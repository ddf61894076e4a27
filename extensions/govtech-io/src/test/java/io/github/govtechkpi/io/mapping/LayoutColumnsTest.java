package io.github.govtechkpi.io.mapping;

import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.findings;
import static io.github.govtechkpi.io.mapping.Sheets.imported;
import static io.github.govtechkpi.io.mapping.Sheets.notices;
import static io.github.govtechkpi.io.mapping.Sheets.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Tables;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Columns of roles that the layout of a table has no use for. */
class LayoutColumnsTest {
    private static final String AREAS = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "areas", "period": "FY2024",
             "program": {"id": "cards", "name": {"ja": "カード"}},
             "columns": [{"column": "A", "role": "area-code"}, {"column": "B", "role": "value", "indicator": "cards"},
              {"column": "C", "role": "target"}, {"column": "D", "role": "grade"}, {"column": "E", "role": "unit"},
              {"column": "F", "role": "ignore"}],
             "indicators": [{"id": "cards", "name": {"ja": "登録者"}, "direction": "increase", "unit": "人"}]}""";

    private static Tables areas(String unit) {
        return csv(
                new String[] {"コード", "登録者", "目標値", "評価", "単位", "メモ"},
                new String[] {"281000", "3", "5", "○", unit, "x"});
    }

    @Test
    void inATableOfLocalGovernmentsAreNamed() {
        var table = imported(areas(""), AREAS);

        assertThat(notices(table))
                .contains(
                        "A table of local governments (layout areas) has no use for the roles of these 3 columns, which were left out: C (目標値) target, D (評価) grade, E (単位) unit");
        assertThat(table.notices())
                .extracting(notice -> notice.in(Locale.JAPANESE))
                .contains("次の3列の役割は団体の表（layoutがareas）では使わないため、取り込みませんでした：C (目標値) target, D (評価) grade, E (単位) unit");
    }

    @Test
    void unitsThatWouldBeMissingFromTheNumbersAreAFinding() {
        assertThat(findings(areas("千人"), AREAS)).containsExactly("CONTRADICTION E1 単位");
        assertThat(refusals(areas("千人"), AREAS).get(0).message().in(Locale.JAPANESE))
                .isEqualTo("団体の表（layoutがareas）では単位の列（unit）を使えません。値の列それぞれに\"unit\"（例：\"千人\"）を書き、この列の役割をignoreにしてください。");
        assertThat(refusals(areas("千人"), AREAS).get(0).message().in(Locale.ENGLISH))
                .isEqualTo(
                        "A table of local governments (layout areas) cannot use a column of units: write \"unit\" at each column of values, for example \"千人\", and give this column the role ignore");
    }

    @Test
    void theNextStepOfThatFindingGivesTheRightNumber() {
        var mapping = AREAS.replace(
                        "{\"column\": \"E\", \"role\": \"unit\"}", "{\"column\": \"E\", \"role\": \"ignore\"}")
                .replace("\"indicator\": \"cards\"}", "\"indicator\": \"cards\", \"unit\": \"千人\"}");

        assertThat(Sheets.values(imported(areas("千人"), mapping), "cards")).containsExactly("FY2024 3000 人");
    }

    @Test
    void inATableOfGoalsAreNamed() {
        var mapping = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals", "period": "FY2024",
                 "program": {"id": "plan", "name": {"ja": "総合計画"}}, "direction": "increase",
                 "columns": [{"column": "A", "role": "area-code"}, {"column": "B", "role": "area-name"},
                  {"column": "C", "role": "prefecture"}, {"column": "D", "role": "known-on"}, {"column": "E", "role": "name"},
                  {"column": "F", "role": "value"}, {"column": "G", "role": "grade"}]}""";
        var sheet = csv(
                new String[] {"コード", "団体", "県", "公表日", "指標名", "実績", "評価"},
                new String[] {"281000", "神戸市", "兵庫県", "2025-04-01", "相談", "3件", "○"});

        assertThat(notices(imported(sheet, mapping)))
                .containsExactly(
                        "A table of goals (layout goals) has no use for the roles of these 4 columns, which were left out: A (コード) area-code, B (団体) area-name, C (県) prefecture, D (公表日) known-on");
    }

    @Test
    void areNotThereWhereAllAreUsed() {
        var mapping = AREAS.replace("\"role\": \"target\"", "\"role\": \"note\"")
                .replace("\"role\": \"grade\"", "\"role\": \"ignore\"")
                .replace("\"role\": \"unit\"", "\"role\": \"known-on\"");

        assertThat(notices(imported(areas("2025-04-01"), mapping))).isEmpty();
    }
}
