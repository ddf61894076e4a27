package io.github.govtechkpi.io.mapping.guess;

import static io.github.govtechkpi.io.mapping.Sheets.columns;
import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.doubts;
import static io.github.govtechkpi.io.mapping.Sheets.goals;
import static io.github.govtechkpi.io.mapping.Sheets.guess;
import static io.github.govtechkpi.io.mapping.Sheets.importedAsGuessed;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.mapping.Sheets;
import io.github.govtechkpi.io.mapping.TableImport;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.TotalsRow;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Tables of local governments whose headings, codes and totals leave something to the reader. */
class GuessOfAreasTest {
    @Test
    void haveUnitsInARowOfTheirOwn() {
        var tables = csv(
                new String[] {"団体コード", "市町村名", "歳出総額", "", "職員数"},
                new String[] {"", "", "R4", "R5", "R5"},
                new String[] {"", "", "千円", "千円", "人"},
                new String[] {"281000", "神戸市", "10", "20", "5"});

        var table = importedAsGuessed(tables);

        assertThat(goals(table)).containsExactly("歳出総額", "職員数");
        assertThat(values(table, "歳出総額")).containsExactly("FY2022 10000 円", "FY2023 20000 円");
        assertThat(values(table, "職員数")).containsExactly("FY2023 5 人");
    }

    @Test
    void doNotCountHeadsInTheMoneyAboveThem() {
        var tables = csv(
                new String[] {"市町村財政（単位：千円）", "", "", ""},
                new String[] {"団体コード", "市町村名", "R5歳入総額", "R5職員数"},
                new String[] {"281000", "神戸市", "10", "20"});

        assertThat(values(importedAsGuessed(tables), "歳入総額")).containsExactly("FY2023 10000 円");
        assertThat(values(importedAsGuessed(tables), "職員数")).containsExactly("FY2023 20 件");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains("The unit of column D (R5職員数) is hardly the 千円 above the table: write \"unit\"");
    }

    @Test
    void areOneIndicatorHoweverTheirYearsAreWritten() {
        var tables = csv(
                new String[] {"団体コード", "団体名", "相談件数（件）", "", "", "R5職員数（人）(A)", "R4職員数（人）(B)"},
                new String[] {"", "", "Ｒ４", "R5.3末", "令和６年度", "", ""},
                new String[] {"281000", "神戸市", "1", "2", "3", "5", "4"});

        var table = importedAsGuessed(tables);

        assertThat(goals(table)).containsExactly("相談件数-件", "職員数-人");
        assertThat(values(table, "相談件数-件")).containsExactly("FY2022 1 件", "2023-03 2 件", "FY2024 3 件");
        assertThat(values(table, "職員数-人")).containsExactly("FY2023 5 人", "FY2022 4 人");
    }

    @Test
    void haveFiscalYearsBelowTheWordForThem() {
        var tables = csv(new String[] {"年度", "団体コード", "団体名", "相談件数（件）"}, new String[] {"2022", "281000", "神戸市", "95"});

        assertThat(values(importedAsGuessed(tables), "相談件数-件")).containsExactly("FY2022 95 件");
    }

    @Test
    void haveLostTheZeroOfTheirCodesWhereAllCheckDigitsSaySo() {
        var tables = csv(new String[] {"団体コード", "団体名", "R5件数"}, new String[] {"11002", "札幌市", "1"}, new String[] {
            "12025", "函館市", "2"
        });

        assertThat(guess(tables).mapping().areaCodes()).isEqualTo(AreaCodeForm.LOST_ZERO);
        assertThat(importedAsGuessed(tables).observations())
                .extracting(
                        observation -> observation.key().area().orElseThrow().toString())
                .containsExactly("011002", "012025");
    }

    @Test
    void haveTotalsAndAveragesInAnyColumn() {
        var tables = csv(
                new String[] {"団体コード", "団体名", "R5件数"},
                new String[] {"県計", "", "6"},
                new String[] {"281000", "神戸市", "1"},
                new String[] {"", "計", "1"},
                new String[] {"282014", "姫路市", "2"},
                new String[] {"", "県平均", "3"},
                new String[] {"※1 速報値", "", ""});

        assertThat(guess(tables).mapping().totals())
                .containsEntry("県計", TotalsRow.WHOLE)
                .containsEntry("計", TotalsRow.SKIP)
                .containsEntry("県平均", TotalsRow.SKIP);
        assertThat(values(importedAsGuessed(tables), "件数")).containsExactly("FY2023 6 件", "FY2023 1 件", "FY2023 2 件");
    }

    @Test
    void areNotThoseOfAnotherCode() {
        var mapping = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "areas", "period": "FY2023",
                 "program": {"id": "plan", "name": {"ja": "計画"}},
                 "columns": [{"column": "A", "role": "prefecture"}, {"column": "B", "role": "area-code"}, {"column": "C", "role": "area-name"},
                  {"column": "D", "role": "value", "indicator": "count"}],
                 "indicators": [{"id": "count", "name": {"ja": "件数"}, "direction": "increase", "unit": "件"}], "areaCodes": "five-digits"}""";
        var tables =
                csv(new String[] {"都道府県", "コード", "団体名", "件数"}, new String[] {"北海道", "11002", "札幌市", "1"}, new String[] {
                    "", "13103", "神戸市", "2"
                });
        var directory = AreaDirectory.of(
                csv(new String[] {"団体コード", "団体名"}, new String[] {"011002", "札幌市"}, new String[] {"281000", "神戸市"})
                        .sheets()
                        .get(0));

        var refused = catchThrowableOfType(
                InvalidDataException.class, () -> TableImport.read(tables, "kpi", Sheets.mapping(mapping), directory));

        assertThat(refused.findings())
                .extracting(finding -> finding.message().in(Locale.ENGLISH))
                .containsExactly(
                        "The code 110027 is one of 埼玉県, but the prefecture is 北海道: correct one of them, or areaCodes of the mapping",
                        "The code 131032 is not in the list of bodies, where the one of \"神戸市\" is 281000: correct the code, or areaCodes of the mapping");
    }

    @Test
    void ofAColumnOfNamesAreGoalsAndThatIsTold() {
        var tables =
                csv(new String[] {"団体コード", "団体名", "指標", "単位", "R5"}, new String[] {"281000", "神戸市", "人口", "人", "150"});

        assertThat(columns(guess(tables))).containsExactly("C name", "D unit", "E value FY2023");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "For its column of names this was read as a table of goals, and the columns of local governments (A, B) are not used: in a table of their values, let the indicators be columns");
    }

    @Test
    void areListedWithTheirIndicatorsAndUnits() {
        var tables = csv(new String[] {"団体コード", "団体名", "R5人口（千人）"}, new String[] {"281000", "神戸市", "1500"});

        assertThat(guess(tables).rows(Locale.JAPANESE))
                .contains(List.of("C", "R5人口（千人）", "実績値：人口（千人）", "FY2023", "千人", "1500"));
    }
}
