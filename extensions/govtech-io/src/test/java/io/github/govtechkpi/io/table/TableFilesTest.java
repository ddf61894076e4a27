package io.github.govtechkpi.io.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {
    private static Tables read(byte[] bytes) {
        return TableFiles.read(new ByteArrayInputStream(bytes), "file");
    }

    private static Tables read(String text) {
        return read(text.getBytes(UTF_8));
    }

    @Nested
    class Csv {
        @Test
        void keepsItsRowsWhereTheyStand() {
            var table = read("a,b\n\n1,2,3\n").sheets().get(0);

            assertThat(table.rows()).hasSize(3);
            assertThat(table.at(2, 2).text()).isEqualTo("3");
            assertThat(table.at(1, 1)).isEqualTo(TableCell.EMPTY);
            assertThat(table.at(99, 99)).isEqualTo(TableCell.EMPTY);
            assertThat(table.columnCount()).isEqualTo(3);
            assertThat(table.place(2, 2)).isEqualTo("C3");
        }

        @Test
        void saysHowItWasRead() {
            assertThat(read("市町村\t件数\n".getBytes(Charset.forName("windows-31j")))
                            .notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly(
                            "The file was read as windows-31j (Shift_JIS)", "The file was read as separated by tabs");
            assertThat(read("a,b\n").notices()).isEmpty();
        }

        @Test
        void isReadInTheEncodingThatIsNamed() {
            var bytes = new ByteArrayInputStream("ﾃｽﾄ,1\n".getBytes(Charset.forName("windows-31j")));
            var named = Optional.of(Charset.forName("windows-31j"));

            assertThat(TableFiles.read(bytes, "file", named)
                            .sheets()
                            .get(0)
                            .at(0, 0)
                            .text())
                    .isEqualTo("ﾃｽﾄ");
            assertThat(catchThrowableOfType(
                                    InvalidDataException.class,
                                    () -> TableFiles.read(
                                            new ByteArrayInputStream(new byte[] {(byte) 0xFF}),
                                            "file",
                                            Optional.of(StandardCharsets.UTF_8)))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly("NOT_TEXT");
        }

        @Test
        void findsTheLineOfDamage() {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> read(new byte[] {
                        (byte) 0xE5,
                        (byte) 0xB8,
                        (byte) 0x82,
                        (byte) 0xE5,
                        (byte) 0xB8,
                        (byte) 0x82,
                        (byte) 0xE5,
                        (byte) 0xB8,
                        (byte) 0x82,
                        10,
                        (byte) 0x93,
                        (byte) 0x8C
                    }));

            assertThat(refusal.findings().get(0).line()).hasValue(2);
        }
    }

    @Nested
    class Workbooks {
        @Test
        void tellOfHiddenRows() {
            var hidden = new Xlsx("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>9</v></c></row></sheetData>").bytes();

            assertThat(read(hidden).notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly("1 hidden rows of the sheet \"表\" were read as well");
        }

        @Test
        void tellOfHiddenColumnsWithValues() {
            var hidden = Xlsx.of(new String[] {"a", "b", "", "d", "e"}, new String[] {"1", "", "", "", "5"})
                    .replace(
                            "xl/worksheets/sheet1.xml",
                            "<sheetData>",
                            "<cols><col min=\"2\" max=\"4\" hidden=\"1\"/><col min=\"5\" max=\"5\" hidden=\"0\"/>"
                                    + "<col min=\"6\" max=\"16384\" hidden=\"true\"/><col min=\"x\" max=\"1\" hidden=\"1\"/></cols><sheetData>")
                    .bytes();

            assertThat(read(hidden).notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly("Hidden columns of the sheet \"表\" were read as well: B, D");
            assertThat(read(hidden).notices())
                    .extracting(notice -> notice.in(Locale.JAPANESE))
                    .containsExactly("シート\"表\"の非表示の列も読みました：B、D");
        }

        @Test
        void tellOfHiddenSheetsAndBeginWithAnother() {
            var tables = read(Xlsx.of(new String[] {"a"})
                    .replace("xl/workbook.xml", "sheetId=\"1\"", "sheetId=\"1\" state=\"veryHidden\"")
                    .with("見える", "visible", Xlsx.of(new String[] {"b"}))
                    .bytes());

            assertThat(tables.sheets()).extracting(Table::isHidden).containsExactly(true, false);
            assertThat(tables.first().name()).isEqualTo("見える");
            assertThat(tables.notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly("The sheet \"表\" is hidden");
            assertThat(new Tables(tables.sheets().subList(0, 1), List.of())
                            .first()
                            .name())
                    .isEqualTo("表");
        }

        @Test
        void nameTheCellThatStandsTwiceOrInAnotherRow() {
            assertThat(refusal("<row r=\"2\"><c r=\"C2\"><v>1</v></c><c r=\"C2\"><v>9</v></c></row></sheetData>"))
                    .satisfies(finding -> {
                        assertThat(finding.pointer()).isEqualTo("表!C2");
                        assertThat(finding.in(Locale.ENGLISH))
                                .contains(
                                        "The sheet \"表\" has the cell C2 twice, so that it is not clear which value counts");
                        assertThat(finding.in(Locale.JAPANESE)).contains("シート\"表\"にセルC2が二つあり");
                    });
            assertThat(refusal("<row r=\"3\"><c r=\"C2\"><v>1</v></c></row></sheetData>"))
                    .satisfies(finding -> {
                        assertThat(finding.pointer()).isEqualTo("表!C2");
                        assertThat(finding.in(Locale.ENGLISH)).contains("Row 3 of the sheet \"表\" holds the cell C2");
                        assertThat(finding.in(Locale.JAPANESE)).contains("シート\"表\"の3行目にセルC2があり");
                    });
        }

        private static Finding refusal(String sheetData) {
            var bytes = new Xlsx(sheetData).bytes();
            return catchThrowableOfType(InvalidDataException.class, () -> read(bytes))
                    .findings()
                    .get(0);
        }

        @Test
        void readBackAsTheyWereWritten() {
            var rows = List.of(
                    List.of("011002", "=1+1", "-12.5", "123456789012345678", "@x"),
                    List.of("1", "'=x", "0", "", "\u0001"));
            var sheet = new WorkbookSheet("表", List.of("コード", "名", "数（件）", "大", "文"), List.of(0), rows);
            var table = read(XlsxBytes.write(List.of(sheet))).sheet("表").orElseThrow();

            assertThat(table.at(0, 2).text()).isEqualTo("数（件）");
            assertThat(table.at(1, 0)).isEqualTo(TableCell.text("011002"));
            assertThat(table.at(1, 1)).isEqualTo(TableCell.text("'=1+1"));
            assertThat(table.at(1, 2)).isEqualTo(new TableCell("-12.5", TableCell.Kind.NUMBER, false));
            assertThat(table.at(1, 3)).isEqualTo(TableCell.text("123456789012345678"));
            assertThat(table.at(1, 4)).isEqualTo(TableCell.text("'@x"));
            assertThat(table.at(2, 0)).isEqualTo(TableCell.text("1"));
            assertThat(table.at(2, 1)).isEqualTo(TableCell.text("''=x"));
            assertThat(table.at(2, 2).kind()).isEqualTo(TableCell.Kind.NUMBER);
            assertThat(table.at(2, 4)).isEqualTo(TableCell.text("\uFFFD"));
        }
    }

    @Nested
    class CsvOut {
        private static final List<List<String>> ROWS = List.of(List.of("名〜", "−5"), List.of("=x", "髙①"));

        @Test
        void isUtf8WithOrWithoutAMark() {
            assertThat(new String(CsvBytes.utf8(ROWS, true), UTF_8)).isEqualTo("\uFEFF名〜,−5\r\n'=x,髙①\r\n");
            assertThat(CsvBytes.utf8(ROWS, false)[0]).isNotEqualTo((byte) 0xEF);
        }

        @Test
        void isWindows31jWithTheSignsThatItHas() {
            assertThat(new String(CsvBytes.windows31j(ROWS, "o.csv"), Charset.forName("windows-31j")))
                    .isEqualTo("名～,－5\r\n'=x,髙①\r\n");
        }

        @Test
        void hasAFindingForEachCharacterThatItCannotHold() {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> CsvBytes.windows31j(List.of(List.of("a", "𠮷野家😀"), List.of("é")), "o.csv"));

            assertThat(refusal.findings())
                    .extracting(finding -> finding.code() + " " + finding.pointer() + " " + finding.found())
                    .containsExactly(
                            "UNENCODABLE_CHARACTER B1 𠮷 U+20BB7",
                            "UNENCODABLE_CHARACTER B1 😀 U+1F600",
                            "UNENCODABLE_CHARACTER A2 é U+00E9");
        }

        @Test
        void namesTheLineOnWhichTheRowBegins() {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> CsvBytes.windows31j(List.of(List.of("a\nb", "c\r\nd"), List.of("é")), "o.csv"));

            assertThat(refusal.findings().get(0).line()).hasValue(4);
        }

        @Test
        void neverWritesAnotherCharacterThanWasAskedFor() {
            var windows31j = Charset.forName("windows-31j");
            var signs = Map.of(
                    "\u301C", "\uFF5E", "\u2212", "\uFF0D", "\u2016", "\u2225", "\u2014", "\u2015", "\u00A2", "\uFFE0",
                    "\u00A3", "\uFFE1", "\u00AC", "\uFFE2", "\u00A5", "\uFFE5", "\u00B5", "\u03BC");
            for (var c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x30000 ? 1 : 997) {
                var sign = Character.toString(c);
                try {
                    var read = new String(CsvBytes.windows31j(List.of(List.of("x" + sign + "x")), "o.csv"), windows31j);
                    assertThat(read.replace("\"\"", "\"").replaceAll("^\"?x|x\"?\r\n$", ""))
                            .as("U+%04X", c)
                            .isEqualTo(signs.getOrDefault(sign, sign));
                } catch (InvalidDataException e) {
                    assertThat(e.findings()).hasSize(1);
                    assertThat(e.findings().get(0).found()).contains("U+%04X".formatted(c));
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"ゔ", "«", "·", "¸", "‾", "¯"})
        void refusesWhatJavaWouldWriteAsAnotherCharacter(String character) {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class, () -> CsvBytes.windows31j(List.of(List.of("x" + character)), "o.csv"));

            assertThat(refusal.findings()).hasSize(1);
            assertThat(refusal.findings().get(0).found()).startsWith(character + " U+");
        }

        @Test
        void stopsAfterAThousandFindingsAndSaysSo() {
            var refusal = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> CsvBytes.windows31j(Collections.nCopies(5000, List.of("é")), "o.csv"));

            assertThat(refusal.findings()).hasSize(1001);
            assertThat(refusal.findings().get(1000).code()).isEqualTo("TOO_MANY_FINDINGS");
        }
    }

    @Nested
    class Addresses {
        @ParameterizedTest
        @CsvSource({
            "A1, 0, 0",
            "B3, 2, 1",
            "Z1, 0, 25",
            "AA1, 0, 26",
            "ZZ10, 9, 701",
            "AAA1, 0, 702",
            "XFD1048576, 1048575, 16383"
        })
        void areThoseOfSpreadsheets(String text, int row, int column) {
            assertThat(CellAddress.parse(text)).contains(new CellAddress(row, column));
            assertThat(new CellAddress(row, column)).hasToString(text);
        }

        @ParameterizedTest
        @CsvSource({"A0", "XFE1", "A1048577", "1A", "a1", "A-1", "''"})
        void areNoOthers(String text) {
            assertThat(CellAddress.parse(text)).isEmpty();
        }

        @Test
        void makeRangesInOrder() {
            assertThat(CellRange.parse("A1:B2").orElseThrow().size()).isEqualTo(4);
            assertThat(CellRange.parse("C3").orElseThrow().size()).isEqualTo(1);
            assertThat(CellRange.parse("B2:A1")).isEmpty();
            assertThat(CellRange.parse("A1:B2").orElseThrow()).hasToString("A1:B2");
        }
    }
}
