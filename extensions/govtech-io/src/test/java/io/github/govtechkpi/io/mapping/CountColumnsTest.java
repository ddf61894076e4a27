package io.github.govtechkpi.io.mapping;

import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.findings;
import static io.github.govtechkpi.io.mapping.Sheets.imported;
import static io.github.govtechkpi.io.mapping.Sheets.notices;
import static io.github.govtechkpi.io.mapping.Sheets.refusals;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.Tables;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A KPI sheet with the two counts of its ratios in columns of their own, year by year. */
class CountColumnsTest {
    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}},
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "unit"},
              {"column": "C", "role": "numerator", "period": "FY2022"}, {"column": "D", "role": "numerator", "period": "FY2023"},
              {"column": "E", "role": "denominator", "period": "FY2022"}, {"column": "F", "role": "denominator", "period": "FY2024"},
              {"column": "G", "role": "value", "period": "FY2025"}],
             "direction": "increase", "countUnit": "人"}""";

    private static Tables sheet(String... cells) {
        return csv(new String[] {"指標名", "単位", "分子", "分子", "分母", "分母", "実績"}, cells);
    }

    @Test
    void aCountWithoutTheOtherOfItsYearIsAFinding() {
        var sheet = sheet("参加率", "", "40", "50", "100", "200", "");

        assertThat(findings(sheet, MAPPING))
                .containsExactly("RATIO_WITHOUT_COUNTS D2 50", "RATIO_WITHOUT_COUNTS F2 200");
        assertThat(refusals(sheet, MAPPING))
                .extracting(finding -> finding.message().in(Locale.JAPANESE))
                .containsExactly(
                        "「参加率」の分子 \"50\" と同じ期間の分母（denominator）の列がありません。分母の列を対応付けに加えるか、この列の役割をignoreにしてください。",
                        "「参加率」の分母 \"200\" と同じ期間の分子（numerator）の列がありません。分子の列を対応付けに加えるか、この列の役割をignoreにしてください。");
        assertThat(refusals(sheet, MAPPING))
                .extracting(finding -> finding.message().in(Locale.ENGLISH))
                .containsExactly(
                        "\"参加率\" has no column of the role denominator of the period of the numerator \"50\": add it to the mapping, or give this column the role ignore",
                        "\"参加率\" has no column of the role numerator of the period of the denominator \"200\": add it to the mapping, or give this column the role ignore");
    }

    @Test
    void aMarkOrABlankNeedsNoOther() {
        assertThat(values(imported(sheet("参加率", "", "40", "集計中", "100", "－", ""), MAPPING), "参加率"))
                .containsExactly("FY2022 40 of 100 人", "FY2023 pending");
        assertThat(values(imported(sheet("参加率", "", "40", "", "100", "", ""), MAPPING), "参加率"))
                .containsExactly("FY2022 40 of 100 人");
    }

    @Test
    void theOnlyDenominatorIsThatOfAllYearsAndToldWhereItIsOfAnother() {
        var mapping = MAPPING.replace(
                "{\"column\": \"F\", \"role\": \"denominator\", \"period\": \"FY2024\"}",
                "{\"column\": \"F\", \"role\": \"ignore\"}");

        var table = imported(sheet("参加率", "", "40", "50", "100", "", ""), mapping);

        assertThat(values(table, "参加率")).containsExactly("FY2022 40 of 100 人", "FY2023 50 of 100 人");
        assertThat(notices(table))
                .containsOnlyOnce("\"参加率\": the numerator of FY2023 was set against the denominator of FY2022 (E2)")
                .noneMatch(notice -> notice.contains("the numerator of FY2022"));
        assertThat(table.notices())
                .extracting(notice -> notice.in(Locale.JAPANESE))
                .contains("「参加率」のFY2023の分子には、FY2022の分母（E2）を使いました。");
    }

    @Test
    void denominatorsOfPercentagesAloneAreFindingsAsWell() {
        assertThat(findings(sheet("参加率", "％", "", "", "", "200", "40"), MAPPING))
                .containsExactly("RATIO_WITHOUT_COUNTS F2 200");
    }

    @Test
    void aDenominatorOfWhatIsNoRatioIsTold() {
        var table = imported(sheet("参加者", "人", "", "", "", "200", "40"), MAPPING);

        assertThat(values(table, "参加者")).containsExactly("FY2025 40 人");
        assertThat(notices(table)).contains("F2, \"200\": \"参加者\" is no ratio, and this denominator was left out");
    }
}
