package io.github.govtechkpi.io.table;

import static io.github.govtechkpi.io.mapping.Sheets.importedAsGuessed;
import static io.github.govtechkpi.io.mapping.Sheets.read;
import static io.github.govtechkpi.io.mapping.Sheets.refusals;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General | 12.5 | 12.5",
                "0.00 | 12.5 | 12.5",
                "#,##0;[Red]-#,##0 | -1200 | -1200",
                "#,##0\"人\" | 1200 | 1200人",
                "#,##0\"人\";▲#,##0\"人\" | -1200 | -1200人",
                "#,##0人 | 7 | 7人",
                "0.0\"万人\" | 12.5 | 12.5万人",
                "\"約\"#,##0\"人\" | 50 | 約50人",
                "\"約\"0 | 50 | 約50",
                "0\" 件\"_);(0\" 件\") | 3 | 3件",
                "\"¥\"#,##0 | 1200 | 1200",
                "[$¥-411]#,##0 | 1200 | 1200",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_  | 1200 | 1200",
                "#,##0,\"千円\" | 12345 | 12.345千円",
                "#,##0,,\"百万円\" | 12000000 | 12百万円",
                "#,##0, | 12345 | 12.345",
                "#,##0,, | 12345000 | 12.345",
                "0,0 | 12345 | 12345",
                "0\\人 | 5 | 5人",
                "0\"以上\" | 5 | 5以上",
                "0.00E+00 | 1200 | 1200",
                "# ?/? | 0.5 | 0.5",
                "[DBNum3]0 | 5 | 5",
                "\"計画\" | 5 | 5",
                "[ | 5 | 5",
                "\" | 5 | 5"
            })
    void showsWhatStandsAroundANumber(String pattern, BigDecimal number, String shown) {
        assertThat(NumberFormat.of(pattern).shown(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "h:mm | 0.4375 | 10:30",
                "[h]:mm | 1.25 | 30:00",
                "[mm]:ss | 0.0007 | 0:01",
                "h:mm:ss | 0.43755 | 10:30:04",
                "h\"時\"mm\"分\" | 0.5 | 12:00",
                "h:mm AM/PM | 0.75 | 18:00",
                "[h]:mm | -0.25 | -6:00",
                "0.00 | 0.25 | -",
                "yyyy/m/d h:mm | 45383.5 | -",
                "0\"h\" | 5 | -",
                "General | 5 | -",
                "[h]:mm | 99999999999999 | -"
            })
    void timesAreShownAsTimes(String pattern, BigDecimal days, String shown) {
        assertThat(NumberFormat.time(pattern, Optional.empty(), days).orElse("-"))
                .isEqualTo(shown);
    }

    @Test
    void builtInTimesAreTimesToo() {
        for (var id : new int[] {18, 19, 20, 21, 45, 46, 47}) {
            assertThat(NumberFormat.time("", Optional.of(id), new BigDecimal("0.25")))
                    .hasValue("6:00");
        }
        assertThat(NumberFormat.time("", Optional.of(3), new BigDecimal("0.25")))
                .isEmpty();
    }

    private static Tables sheet(String style, String number) {
        return read(new Xlsx("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>指標名</t></is></c><c r="B1" t="inlineStr"><is><t>単位</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>令和5年度</t></is></c></row>\
                <row r="2"><c r="A2" t="inlineStr"><is><t>来場者</t></is></c><c r="B2" t="inlineStr"><is><t>人</t></is></c>\
                <c r="C2" s="1"><v>%s</v></c></row></sheetData>""".formatted(number))
                .put("xl/styles.xml", """
                        <?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                        <numFmts count="1"><numFmt numFmtId="164" formatCode="%s"/></numFmts>\
                        <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""".formatted(style))
                .bytes());
    }

    @Test
    void anImportReadsWhatTheSheetShows() {
        assertThat(values(importedAsGuessed(sheet("0.0&quot;万人&quot;", "12.5")), "来場者"))
                .containsExactly("FY2023 125000 人");
        assertThat(refusals(sheet("h:mm", "0.4375"), """
                        {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals", "direction": "increase",
                         "program": {"id": "plan", "name": {"ja": "計画"}}, "columns": [{"column": "A", "role": "name"},
                          {"column": "B", "role": "unit"}, {"column": "C", "role": "value"}]}""").get(0).message().in(Locale.ENGLISH))
                .startsWith("\"10:30\" is no number in a column of 人");
    }
}
