package io.github.govtechkpi.io.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class XlsxBytesTest {
    private static final WorkbookSheet SHEET = new WorkbookSheet(
            "数",
            List.of("コード", "数（人）", "注"),
            List.of(0),
            List.of(List.of("012092", "1200", "=1+1"), List.of("1", "", "-5")));

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    @Test
    void writesNumbersAsNumbersCodesAsTextsAndNoFormula() {
        var sheet = TableFiles.read(new ByteArrayInputStream(XlsxBytes.write(List.of(SHEET))), "a.xlsx")
                .sheet("数")
                .orElseThrow();

        assertThat(sheet.at(1, 0)).isEqualTo(new TableCell("012092", TableCell.Kind.TEXT, false));
        assertThat(sheet.at(1, 1)).isEqualTo(new TableCell("1200", TableCell.Kind.NUMBER, false));
        assertThat(sheet.at(1, 2).kind()).isEqualTo(TableCell.Kind.TEXT);
        assertThat(sheet.at(2, 0).kind()).isEqualTo(TableCell.Kind.TEXT);
        assertThat(sheet.at(2, 2)).isEqualTo(new TableCell("-5", TableCell.Kind.NUMBER, false));
    }

    @Test
    void freezesAndFiltersTheHeadingAndNeutralisesTexts() throws IOException {
        assertThat(parts(XlsxBytes.write(List.of(SHEET))).get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:C3\"")
                .containsPattern("&(apos|#39|#x27);=1\\+1")
                .doesNotContain("<f>");
    }

    @Test
    void doesNotSayWhenItWasMade() throws IOException {
        var parts = parts(XlsxBytes.write(List.of(SHEET)));

        assertThat(parts).containsKey("[Content_Types].xml");
        assertThat(parts.get("docProps/core.xml"))
                .contains("<cp:coreProperties")
                .doesNotContain("created");
        assertThat(XlsxBytes.write(List.of(SHEET))).isEqualTo(XlsxBytes.write(List.of(SHEET)));
    }
}
