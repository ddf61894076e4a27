package io.github.govtechkpi.io.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks by hand, part by part, also broken ones. */
public final class Xlsx {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Starts a workbook of one sheet with what stands in its sheetData and behind. */
    public Xlsx(String sheetData) {
        put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
                </Types>""");
        put("_rels/.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(RELS));
        put("xl/workbook.xml", """
                <?xml version="1.0"?><workbook %s xmlns:r="%s"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, RELS));
        put("xl/_rels/workbook.xml.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="%1$s/worksheet" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId2" Type="%1$s/sharedStrings" Target="sharedStrings.xml"/>\
                <Relationship Id="rId3" Type="%1$s/styles" Target="styles.xml"/></Relationships>""".formatted(RELS));
        put(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><worksheet " + MAIN + "><sheetData>" + sheetData + "</worksheet>");
        put("xl/sharedStrings.xml", "<?xml version=\"1.0\"?><sst " + MAIN + "/>");
        put("xl/styles.xml", """
                <?xml version="1.0"?><styleSheet %s><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%%"/>\
                <numFmt numFmtId="165" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>\
                <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="3"/></cellXfs>\
                </styleSheet>""".formatted(MAIN));
    }

    /** Makes a workbook of rows of inline texts. */
    public static Xlsx of(String[]... rows) {
        var data = new StringBuilder();
        for (var row = 0; row < rows.length; row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            for (var column = 0; column < rows[row].length; column++) {
                data.append(cell(CellAddress.letters(column) + (row + 1), rows[row][column]));
            }
            data.append("</row>");
        }
        return new Xlsx(data + "</sheetData>");
    }

    /** Returns a cell: a number where the text is one, else an inline text. */
    public static String cell(String address, String text) {
        return text.isEmpty()
                ? ""
                : text.matches("-?[0-9]+(\\.[0-9]+)?")
                        ? "<c r=\"%s\"><v>%s</v></c>".formatted(address, text)
                        : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    /** Puts a part in, or another in its place. */
    public Xlsx put(String name, String xml) {
        return put(name, xml.getBytes(UTF_8));
    }

    Xlsx put(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** Puts the sheet of another workbook behind its own, as {@code visible}, {@code hidden} or {@code veryHidden}. */
    public Xlsx with(String name, String state, Xlsx other) {
        put("xl/worksheets/sheet2.xml", other.parts.get("xl/worksheets/sheet1.xml"));
        replace(
                "xl/workbook.xml",
                "</sheets>",
                "<sheet name=\"%s\" sheetId=\"2\" state=\"%s\" r:id=\"rId4\"/></sheets>".formatted(name, state));
        replace("[Content_Types].xml", "</Types>", """
                <Override PartName="/xl/worksheets/sheet2.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        return replace("xl/_rels/workbook.xml.rels", "</Relationships>", """
                <Relationship Id="rId4" Type="%s/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""".formatted(RELS));
    }

    /** Puts another text in the place of one in a part. */
    public Xlsx replace(String part, String text, String other) {
        return put(part, new String(parts.get(part), UTF_8).replace(text, other));
    }

    /** Merges cells of the sheet. */
    public Xlsx merging(String... ranges) {
        var merged = new StringBuilder("<mergeCells>");
        for (var range : ranges) {
            merged.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        return replace("xl/worksheets/sheet1.xml", "</sheetData>", "</sheetData>" + merged + "</mergeCells>");
    }

    /** Returns the archive. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
