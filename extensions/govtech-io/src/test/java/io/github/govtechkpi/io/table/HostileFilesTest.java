package io.github.govtechkpi.io.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.mapping.TableImport;
import io.github.govtechkpi.io.mapping.guess.MappingGuess;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken and hostile files: each gives the right table or the right finding, and never another exception. */
class HostileFilesTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String[][] GOOD = {{"市町村名", "件数"}, {"札幌市", "1200"}};
    private static final List<Case> CASES = cases();

    /**
     * A file and what becomes of it.
     *
     * @param name what is wrong with it
     * @param bytes the file
     * @param expected the code of the finding, or {@code A1=text} for a table that is read
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, and never changed
    private record Case(String name, byte[] bytes, String expected) {}

    @Test
    void areAtLeastSixty() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CASES).extracting(Case::name).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> giveTheRightTableOrTheRightFinding() {
        return CASES.stream().map(each -> DynamicTest.dynamicTest(each.name, () -> holds(each)));
    }

    private static void holds(Case each) {
        Tables tables;
        try {
            tables = TableFiles.read(new ByteArrayInputStream(each.bytes), each.name);
        } catch (InvalidDataException e) {
            assertThat(e.findings())
                    .extracting(Finding::code)
                    .as(e.getMessage())
                    .containsExactly(each.expected);
            assertThat(e.findings().get(0).file()).contains(each.name);
            assertThat(e.findings().get(0).in(Locale.JAPANESE))
                    .isNotEqualTo(e.findings().get(0).in(Locale.ENGLISH));
            return;
        }
        assertThat(each.expected).as("%s was read", each.name).contains("=");
        var address = CellAddress.parse(each.expected.substring(0, each.expected.indexOf('=')))
                .orElseThrow();
        assertThat(tables.sheets()
                        .get(0)
                        .resolved(address.row(), address.column())
                        .text())
                .isEqualTo(each.expected.substring(each.expected.indexOf('=') + 1));
        imports(tables, each.name);
    }

    /** What could be read is guessed and imported as well: there, too, findings are all that may come. */
    private static void imports(Tables tables, String name) {
        try {
            var guess = MappingGuess.of(tables, name, Optional.empty());
            TableImport.read(tables, name, guess.mapping(), AreaDirectory.ofPrefectures());
        } catch (InvalidDataException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        texts(cases);
        archives(cases);
        workbooks(cases);
        cells(cases);
        return cases;
    }

    private static void add(List<Case> cases, String name, String text, String expected) {
        cases.add(new Case(name, text.getBytes(UTF_8), expected));
    }

    private static void add(List<Case> cases, String name, byte[] bytes, String expected) {
        cases.add(new Case(name, bytes, expected));
    }

    private static void texts(List<Case> cases) {
        add(cases, "nothing", "", "EMPTY_FILE");
        add(cases, "a byte order mark alone", "\uFEFF", "EMPTY_FILE");
        add(cases, "blanks alone", " \r\n \n", "EMPTY_FILE");
        add(cases, "commas alone", ",,,\n,,,\n", "A1=");
        add(cases, "NUL bytes", "a,b\n1,\0\n", "NOT_TEXT");
        add(cases, "a gigabyte would be refused as 64 MB are", new byte[TableFiles.MAX_BYTES + 1], "TOO_LARGE");
        add(cases, "NUL bytes alone", new byte[100_000], "NOT_TEXT");
        add(cases, "random bytes", random(10_000), "NOT_TEXT");
        add(cases, "UTF-8 cut in a character", cut("件数,市町村名".getBytes(UTF_8), 1), "NOT_TEXT");
        add(cases, "windows-31j", "市町村,①㈱髙\n".getBytes(WINDOWS_31J), "B1=①㈱髙");
        add(cases, "windows-31j cut in a character", cut("件数,市".getBytes(WINDOWS_31J), 1), "NOT_TEXT");
        add(cases, "EUC-JP", "市町村,件数,東京都\n".getBytes(Charset.forName("EUC-JP")), "NOT_TEXT");
        add(cases, "UTF-16 with its mark", "\uFEFF市,1\n".getBytes(UTF_16LE), "A1=市");
        add(cases, "UTF-16 without its mark", "ab,1\n".getBytes(UTF_16LE), "NOT_TEXT");
        add(cases, "UTF-8 with its mark before a quoted heading", "\uFEFF\"団体コード\",\"値\"\n", "A1=団体コード");
        add(cases, "an open quotation mark", "a,b\n\"never closed,1\n", "A1=a");
        add(cases, "a quotation mark within", "a \"b\" c,1\n", "A1=a \"b\" c");
        add(cases, "tabs", "a\tb\tc\n1,000\t2\t3\n", "A2=1,000");
        add(cases, "semicolons", "a;b;c\n1,5;2;3\n", "A2=1,5");
        add(cases, "carriage returns alone", "a,b\r1,2\r", "B2=2");
        add(cases, "a line break in a heading", "\"目標\n値\",1\n", "A1=目標\n値");
        add(cases, "10,000 columns", wide(10_000), "NTP1=9999");
        add(cases, "16,385 columns", wide(16_385), "TOO_LARGE");
        add(cases, "6 million cells", (",".repeat(5_999) + "\n").repeat(1_000), "TOO_LARGE");
        add(cases, "a cell of a million characters", "x".repeat(1_000_000) + ",1\n", "B1=1");
        add(cases, "a cell of 20 million characters", "x".repeat(20_000_000) + ",1\n", "NOT_CSV");
        add(cases, "a cell of a million blanks", "1" + " ".repeat(1_000_000) + "2,1\n", "B1=1");
        add(cases, "ragged rows", "a,b,c\n1\n1,2,3,4,5\n", "E3=5");
        add(cases, "a formula", "=1+1,@SUM(A1),+3,-4\n", "A1==1+1");
        add(cases, "our own apostrophe", "'=1+1,1\n", "A1==1+1");
        add(cases, "a DDE call", "\"=cmd|' /C calc'!A0\",1\n", "A1==cmd|' /C calc'!A0");
        add(
                cases,
                "lone surrogates in CESU-8",
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, ',', '1'},
                "NOT_TEXT");
        add(cases, "right-to-left marks", "市\u202E町村,1\n", "A1=市\u202E町村");
        add(
                cases,
                "an old workbook",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "UNKNOWN_FILE_TYPE");
        add(cases, "a PDF", "%PDF-1.7\n", "UNKNOWN_FILE_TYPE");
        add(cases, "a web page named .xls", "<html><table><tr><td>1</td></tr></table></html>", "UNKNOWN_FILE_TYPE");
        add(cases, "an XML file", "<?xml version=\"1.0\"?><a/>", "UNKNOWN_FILE_TYPE");
    }

    private static void archives(List<Case> cases) {
        var good = Xlsx.of(GOOD).bytes();
        add(cases, "a good workbook", good, "B2=1200");
        add(cases, "a workbook cut in half", Arrays.copyOf(good, good.length / 2), "NOT_XLSX");
        add(cases, "a workbook of its first bytes", Arrays.copyOf(good, 10), "NOT_XLSX");
        add(cases, "a workbook with a wrong byte", flipped(good), "NOT_XLSX");
        add(cases, "an archive of something else", zip("readme.txt", new byte[] {1}), "NOT_XLSX");
        add(cases, "an OpenDocument table", zip("content.xml", "<a/>".getBytes(UTF_8)), "NOT_XLSX");
        add(cases, "an empty archive", zip("a", new byte[0]), "NOT_XLSX");
        add(cases, "a gigabyte of nulls", bomb("xl/worksheets/sheet1.xml"), "TOO_LARGE");
        add(cases, "a gigabyte of nulls in a part nobody needs", bomb("xl/media/image1.png"), "NOT_XLSX");
        add(cases, "20,000 parts", manyParts(), "TOO_LARGE");
        add(
                cases,
                "a path out of the archive",
                Xlsx.of(GOOD).put("../../etc/passwd", "x").bytes(),
                "A2=札幌市");
        add(cases, "an absolute path", Xlsx.of(GOOD).put("/etc/passwd", "x").bytes(), "A2=札幌市");
        add(cases, "a macro", Xlsx.of(GOOD).put("xl/vbaProject.bin", "x").bytes(), "A2=札幌市");
        add(cases, "a name with a NUL", Xlsx.of(GOOD).put("xl/a\0b.xml", "x").bytes(), "A2=札幌市");
    }

    private static void workbooks(List<Case> cases) {
        add(cases, "no list of sheets", Xlsx.of(GOOD).without("xl/workbook.xml").bytes(), "NOT_XLSX");
        add(
                cases,
                "no relations",
                Xlsx.of(GOOD).without("xl/_rels/workbook.xml.rels").bytes(),
                "NOT_XLSX");
        add(cases, "no sheet", Xlsx.of(GOOD).without("xl/worksheets/sheet1.xml").bytes(), "NOT_XLSX");
        add(cases, "no styles", Xlsx.of(GOOD).without("xl/styles.xml").bytes(), "B2=1200");
        add(cases, "no styles, which the list of parts does not name either", withoutStyles(), "B2=1200");
        add(
                cases,
                "a format of no styles",
                new Xlsx("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.5</v></c></row></sheetData>")
                        .without("xl/styles.xml")
                        .bytes(),
                "A1=0.5");
        add(
                cases,
                "broken XML",
                Xlsx.of(GOOD)
                        .put("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")
                        .bytes(),
                "NOT_XLSX");
        add(
                cases,
                "a sheet that is no XML",
                Xlsx.of(GOOD).put("xl/worksheets/sheet1.xml", "not XML").bytes(),
                "NOT_XLSX");
        add(
                cases,
                "a list of sheets that is no XML",
                Xlsx.of(GOOD).put("xl/workbook.xml", "{}").bytes(),
                "NOT_XLSX");
        add(
                cases,
                "a billion laughs",
                Xlsx.of(GOOD).put("xl/sharedStrings.xml", """
                <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>\
                <sst><si><t>&lol2;</t></si></sst>""").bytes(),
                "UNSAFE_XML");
        add(
                cases,
                "an external entity",
                Xlsx.of(GOOD).put("xl/worksheets/sheet1.xml", """
                <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData>&x;</sheetData></worksheet>""").bytes(),
                "UNSAFE_XML");
        add(
                cases,
                "an external entity in UTF-16",
                Xlsx.of(GOOD)
                        .put(
                                "xl/workbook.xml",
                                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                                                + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>")
                                        .getBytes(UTF_16LE))
                        .bytes(),
                "UNSAFE_XML");
        add(
                cases,
                "an external document type",
                Xlsx.of(GOOD)
                        .put("xl/styles.xml", "<!doctype a SYSTEM \"http://192.0.2.1/a.dtd\"><a/>")
                        .bytes(),
                "UNSAFE_XML");
        add(
                cases,
                "an entity that nobody declared",
                Xlsx.of(GOOD)
                        .put(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&x;</v></c></row></sheetData></worksheet>")
                        .bytes(),
                "NOT_XLSX");
        add(
                cases,
                "100,000 levels",
                Xlsx.of(GOOD)
                        .put("xl/worksheets/sheet1.xml", "<a>".repeat(100_000))
                        .bytes(),
                "NOT_XLSX");
        add(
                cases,
                "an attribute of a million characters",
                Xlsx.of(GOOD)
                        .put("xl/workbook.xml", "<workbook a=\"" + "x".repeat(1_000_000) + "\"/>")
                        .bytes(),
                "EMPTY_FILE");
    }

    private static void cells(List<Case> cases) {
        add(cases, "a cell beyond the last column", sheet("<c r=\"XFE1\"><v>1</v></c>"), "NOT_XLSX");
        add(cases, "a cell that would need all memory", sheet("<c r=\"ZZZZZZ1\"><v>1</v></c>"), "NOT_XLSX");
        add(
                cases,
                "a row beyond the last",
                new Xlsx("<row r=\"1048577\"><c><v>1</v></c></row></sheetData>").bytes(),
                "NOT_XLSX");
        add(
                cases,
                "a row that is no number",
                new Xlsx("<row r=\"-1\"><c><v>1</v></c></row></sheetData>").bytes(),
                "NOT_XLSX");
        add(
                cases,
                "rows out of order",
                new Xlsx(
                                "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row></sheetData>")
                        .bytes(),
                "NOT_XLSX");
        add(
                cases,
                "the last row alone",
                new Xlsx("<row r=\"1048576\"><c r=\"A1048576\"><v>7</v></c></row></sheetData>").bytes(),
                "A1048576=7");
        add(cases, "400 rows to the last column", farCells(), "TOO_LARGE");
        add(
                cases,
                "merged cells that are none",
                Xlsx.of(GOOD).merging("A1:ZZZZ9").bytes(),
                "NOT_XLSX");
        add(cases, "merged cells backwards", Xlsx.of(GOOD).merging("B2:A1").bytes(), "NOT_XLSX");
        add(cases, "all cells merged", Xlsx.of(GOOD).merging("A1:XFD1048576").bytes(), "TOO_LARGE");
        add(cases, "merged cells", Xlsx.of(GOOD).merging("A1:B1").bytes(), "B1=市町村名");
        add(cases, "a cell twice", sheet("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>"), "NOT_XLSX");
        add(cases, "a cell twice, once by its place", sheet("<c><v>1</v></c><c r=\"A1\"><v>2</v></c>"), "NOT_XLSX");
        add(cases, "cells out of order", sheet("<c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c>"), "A1=1");
        add(cases, "cells by their places", sheet("<c><v>1</v></c><c><v>2</v></c>"), "B1=2");
        add(cases, "a cell in another row", sheet("<c r=\"A2\"><v>1</v></c>"), "NOT_XLSX");
        add(
                cases,
                "rows without numbers, which the workbook reader does not count",
                new Xlsx("<row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>").bytes(),
                "NOT_XLSX");
        add(cases, "a text that is not there", sheet("<c r=\"A1\" t=\"s\"><v>99</v></c>"), "NOT_XLSX");
        add(cases, "a number that is none", sheet("<c r=\"A1\"><v>12集計中</v></c>"), "A1=12集計中");
        add(cases, "a number of a billion digits", sheet("<c r=\"A1\"><v>1e999999999</v></c>"), "A1=1e999999999");
        add(cases, "the noise of binary fractions", sheet("<c r=\"A1\"><v>0.30000000000000004</v></c>"), "A1=0.3");
        add(cases, "a percentage", sheet("<c r=\"A1\" s=\"1\"><v>0.43760000000000004</v></c>"), "A1=43.76%");
        add(cases, "an era date", sheet("<c r=\"A1\" s=\"2\"><v>45383</v></c>"), "A1=2024-04-01");
        add(cases, "a built-in date", sheet("<c r=\"A1\" s=\"3\"><v>45383</v></c>"), "A1=2024-04-01");
        add(cases, "a date beyond the calendar", sheet("<c r=\"A1\" s=\"3\"><v>9999999999</v></c>"), "A1=9999999999");
        add(cases, "a negative date", sheet("<c r=\"A1\" s=\"3\"><v>-5</v></c>"), "A1=-5");
        add(cases, "a style that is not there", sheet("<c r=\"A1\" s=\"999\"><v>5</v></c>"), "A1=5");
        add(cases, "an error", sheet("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>"), "A1=#REF!");
        add(cases, "a formula with its result", sheet("<c r=\"A1\"><f>1+1</f><v>2</v></c>"), "A1=2");
        add(
                cases,
                "a formula without a result",
                sheet("<c r=\"A1\"><f>HYPERLINK(\"http://192.0.2.1\")</f></c>"),
                "A1=");
        add(cases, "truth", sheet("<c r=\"A1\" t=\"b\"><v>1</v></c>"), "A1=TRUE");
        add(
                cases,
                "readings above the characters",
                new Xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>")
                        .put(
                                "xl/sharedStrings.xml",
                                "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                                        + "count=\"1\" uniqueCount=\"1\"><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>")
                        .bytes(),
                "A1=東京");
    }

    private static byte[] withoutStyles() {
        return Xlsx.of(GOOD)
                .without("xl/styles.xml")
                .put("[Content_Types].xml", """
                        <x:Types xmlns:x="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <x:Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                        </x:Types>""")
                .bytes();
    }

    private static byte[] sheet(String cell) {
        return new Xlsx("<row r=\"1\">" + cell + "</row></sheetData>").bytes();
    }

    private static byte[] farCells() {
        return new Xlsx(IntStream.rangeClosed(1, 400)
                                .mapToObj(row -> "<row r=\"%1$s\"><c r=\"XFD%1$s\"><v>1</v></c></row>".formatted(row))
                                .collect(Collectors.joining())
                        + "</sheetData>")
                .bytes();
    }

    private static String wide(int columns) {
        return IntStream.range(0, columns).mapToObj(Integer::toString).collect(Collectors.joining(",")) + "\n";
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] cut(byte[] bytes, int off) {
        return Arrays.copyOf(bytes, bytes.length - off);
    }

    private static byte[] flipped(byte[] bytes) {
        var copy = bytes.clone();
        copy[60] ^= 0x55;
        return copy;
    }

    private static byte[] zip(String name, byte[] content) {
        return zip(out -> {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        });
    }

    private static byte[] bomb(String name) {
        return zip(out -> {
            out.putNextEntry(new ZipEntry(name));
            var nulls = new byte[1 << 20];
            for (var i = 0; i < 1024; i++) {
                out.write(nulls);
            }
        });
    }

    private static byte[] manyParts() {
        return zip(out -> {
            for (var i = 0; i < 20_000; i++) {
                out.putNextEntry(new ZipEntry("xl/worksheets/s" + i + ".xml"));
            }
        });
    }

    private interface Entries {
        void put(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Entries entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            entries.put(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
