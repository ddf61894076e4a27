package io.github.govtechkpi.io.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AreaTableTest {
    @Test
    void rolesThatDoNotFitTheirIndicatorAreFindingsAndOtherYearsTold() {
        var mapping = """
                {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "areas",
                 "program": {"id": "plan", "name": {"ja": "計画"}},
                 "columns": [{"column": "A", "role": "area-code"}, {"column": "B", "role": "%s", "indicator": "x"},
                  {"column": "C", "role": "%s", "indicator": "x"}],
                 "indicators": [{"id": "x", "name": {"ja": "割合"}, "direction": "increase", %s}]}""";
        var tables = Sheets.csv(new String[] {"コード", "R4年度", "R5年度"}, new String[] {"281000", "10", "12"});
        var ratio = "\"numeratorUnit\": \"人\", \"denominatorUnit\": \"人\"";

        assertThat(Sheets.findings(tables, mapping.formatted("value", "value", ratio)))
                .containsExactly("CONTRADICTION B1 value", "CONTRADICTION C1 value");
        assertThat(Sheets.findings(tables, mapping.formatted("value", "denominator", "\"unit\": \"人\"")))
                .containsExactly("CONTRADICTION C1 denominator");
        assertThat(Sheets.notices(Sheets.imported(tables, mapping.formatted("numerator", "denominator", ratio))))
                .containsExactly("\"x\": the numerator of FY2022 was set against the denominator of FY2023 (C1)");
    }

    private static final String LIST = """
            団体コード,都道府県名,団体名
            011002,北海道,札幌市
            016314,北海道,音更町
            132063,東京都,府中市
            342084,広島県,府中市
            016063,北海道,占冠村
            """;

    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "areas",
             "program": {"id": "cards", "name": {"ja": "カード"}}, "period": "2021-08-01", "knownOn": "2021-08-10",
             "columns": [{"header": "コード", "role": "area-code"}, {"header": "団体", "role": "area-name"},
              {"header": "県", "role": "prefecture"}, {"header": "枚数", "role": "value", "indicator": "cards"},
              {"header": "交付", "role": "numerator", "indicator": "rate"}, {"header": "人口", "role": "denominator", "indicator": "rate"}],
             "indicators": [{"id": "cards", "name": {"ja": "枚数"}, "direction": "increase", "unit": "枚"},
              {"id": "rate", "name": {"ja": "交付率"}, "direction": "increase", "numeratorUnit": "枚", "denominatorUnit": "人"}],
             "totals": {"合計": "whole", "小計": "skip"}}""";

    private static final String HEADING = "コード,団体,県,枚数,交付,人口\n";

    private static Tables tables(String csv) {
        return TableFiles.read(new ByteArrayInputStream(csv.getBytes(UTF_8)), "cards.csv");
    }

    private static AreaDirectory directory() {
        return AreaDirectory.of(tables(LIST).sheets().get(0));
    }

    private static ImportedTable imported(String rows, String mapping) {
        return TableImport.read(
                tables(HEADING + rows),
                "cards.csv",
                JsonFormat.MAPPING.read(new ByteArrayInputStream(mapping.getBytes(UTF_8)), "mapping.json"),
                directory());
    }

    private static List<Finding> findings(String rows, String mapping) {
        return catchThrowableOfType(InvalidDataException.class, () -> imported(rows, mapping))
                .findings();
    }

    @Test
    void rowsAreMunicipalitiesAndTotals() {
        var table = imported("""
                011002,札幌市,北海道,"1,200",1200,5000
                ,府中市,東京都,30,30,100
                ,勇払郡占冠村,,7,7,<NA>
                ,小計,,1,1,1
                合計,,,"1,237","1,237","6,000"
                """, MAPPING);

        assertThat(table.observations())
                .extracting(observation -> observation.key() + " " + observation.period() + " "
                        + observation.value().map(Object::toString).orElse("missing"))
                .containsExactly(
                        "cards cards 011002 2021-08-01 1200 枚",
                        "cards rate 011002 2021-08-01 1200 枚 of 5000 人",
                        "cards cards 132063 2021-08-01 30 枚",
                        "cards rate 132063 2021-08-01 30 枚 of 100 人",
                        "cards cards 016063 2021-08-01 7 枚",
                        "cards rate 016063 2021-08-01 missing",
                        "cards cards 2021-08-01 1237 枚",
                        "cards rate 2021-08-01 1237 枚 of 6000 人");
        assertThat(table.observations())
                .allMatch(observation -> observation.knownOn().isPresent());
        assertThat(table.normalized())
                .extracting(cell -> cell.place() + " " + cell.before() + " > " + cell.after())
                .contains("B3 府中市 > 132063", "B4 勇払郡占冠村 > 016063");
    }

    @Nested
    class Codes {
        @Test
        void areCheckedAndNamesAreNoKeys() {
            assertThat(findings("""
                    011003,札幌市,,1,1,1
                    12238,根室市,,1,1,1
                    ,府中市,,1,1,1
                    ,虫市,,1,1,1
                    011002,音更町,,1,1,1
                    ,,北海道,1,1,1
                    """, MAPPING))
                    .extracting(Finding::code)
                    .containsExactly(
                            "INVALID_AREA_CODE",
                            "INVALID_AREA_CODE",
                            "AMBIGUOUS_AREA",
                            "UNKNOWN_AREA",
                            "AREA_MISMATCH",
                            "UNKNOWN_AREA");
            assertThat(findings("12238,根室市,,1,1,1\n", MAPPING).get(0).allowed()).isEqualTo("012238 or 122386");
            assertThat(findings(",府中市,,1,1,1\n", MAPPING).get(0).allowed()).isEqualTo("132063 (東京都), 342084 (広島県)");
        }

        @Test
        void withALostZeroOrWithoutACheckDigitAreCompletedWhereTheMappingSaysSo() {
            var lost = MAPPING.replace("\"totals\"", "\"areaCodes\": \"lost-zero\", \"totals\"");
            var five = MAPPING.replace("\"totals\"", "\"areaCodes\": \"five-digits\", \"totals\"");

            assertThat(imported("11002,札幌市,,1,1,1\n", lost)
                            .observations()
                            .get(0)
                            .key()
                            .area()
                            .orElseThrow())
                    .hasToString("011002");
            assertThat(imported("1100,札幌市,,1,1,1\n", five)
                            .observations()
                            .get(0)
                            .key()
                            .area()
                            .orElseThrow())
                    .hasToString("011002");
            assertThat(imported("１３２０６,府中市,,1,1,1\n", five).normalized().get(0).after())
                    .isEqualTo("132063");
        }

        @Test
        void areThereOnceInAPeriod() {
            assertThat(findings("011002,札幌市,,1,1,1\n011002,札幌市,,2,1,1\n", MAPPING))
                    .extracting(Finding::code)
                    .containsExactly("DUPLICATE_ROW", "DUPLICATE_ROW");
        }
    }

    @Nested
    class Ratios {
        @Test
        void needTwoCountsThatFit() {
            assertThat(findings("011002,札幌市,,1,5,0\n", MAPPING))
                    .extracting(Finding::code)
                    .containsExactly("INVALID_VALUE");
            assertThat(findings("011002,札幌市,,1,44.5%,10\n", MAPPING))
                    .extracting(Finding::code)
                    .containsExactly("NOT_ONE_VALUE");
            assertThat(findings("011002,札幌市,,1件,1,10\n", MAPPING))
                    .extracting(Finding::code)
                    .containsExactly("UNREADABLE_CELL");
            assertThat(findings("011002,札幌市,,1,1件,10\n", MAPPING))
                    .extracting(Finding::code)
                    .containsExactly("UNIT_CONFLICT");
        }
    }

    @Test
    void aValueWithoutAPeriodIsAFinding() {
        assertThat(findings("011002,札幌市,,1,1,10\n", MAPPING.replace("\"period\": \"2021-08-01\", ", "")))
                .extracting(Finding::code)
                .containsOnly("MISSING_PERIOD");
    }

    @Nested
    class Directory {
        @Test
        void knowsThePrefecturesAndWhatItWasGiven() {
            assertThat(AreaDirectory.ofPrefectures().codesOf("東京都", Optional.empty()))
                    .containsExactly(LocalGovernmentCode.of("130001"));
            assertThat(directory().codesOf("府中市", Optional.empty())).hasSize(2);
            assertThat(directory().codesOf("府中市", Optional.of(Prefecture.TOKYO)))
                    .hasSize(1);
            assertThat(directory().codesOf("府 中 市", Optional.of(Prefecture.HIROSHIMA)))
                    .hasSize(1);
            assertThat(directory().nameOf(LocalGovernmentCode.of("016314"))).contains("音更町");
            assertThat(directory().codesOf("川崎市", Optional.empty())).isEmpty();
        }

        @Test
        void needsCodesAndNames() {
            assertThatThrownBy(
                            () -> AreaDirectory.of(tables("a,b\n1,2\n").sheets().get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lgcode");
            assertThatThrownBy(() -> AreaDirectory.of(
                            tables("lgcode,name\n11002,札幌市\n").sheets().get(0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
