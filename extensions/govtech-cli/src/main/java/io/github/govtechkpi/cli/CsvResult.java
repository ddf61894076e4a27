package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.io.table.CsvBytes;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.io.table.XlsxBytes;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A result in CSV, to be written in another encoding or as a workbook. */
final class CsvResult {
    /** Columns whose cells may look like numbers and are none. */
    private static final Set<String> TEXTS =
            Set.of("area", "団体コード", "slice", "区分", "period", "期間", "due", "期限", "program", "プログラム", "goal", "目標");

    private final Table table;

    private CsvResult(Table table) {
        this.table = table;
    }

    static CsvResult of(String csv) {
        return new CsvResult(TableFiles.read(new ByteArrayInputStream(csv.getBytes(UTF_8)), "CSV")
                .sheets()
                .get(0));
    }

    /** Returns the bytes in windows-31j; a character that it does not have is a finding. */
    byte[] windows31j(String file) {
        return CsvBytes.windows31j(rows(), file);
    }

    /** Returns a workbook whose second sheet says how the result was made. */
    byte[] workbook(CliWords words, List<String> arguments) {
        var rows = rows();
        var heading = rows.get(0);
        var texts = IntStream.range(0, heading.size())
                .filter(column -> TEXTS.contains(heading.get(column)))
                .boxed()
                .toList();
        return XlsxBytes.write(List.of(
                new WorkbookSheet(words.get("sheetResult"), heading, texts, rows.subList(1, rows.size())),
                new WorkbookSheet(
                        words.get("sheetSources"),
                        List.of(words.get("sheetKind"), words.get("sheetText")),
                        List.of(0, 1),
                        List.of(
                                List.of(words.get("sheetCommand"), String.join(" ", arguments)),
                                List.of(words.get("sheetCaveats"), words.get("sheetCaveatsText"))))));
    }

    private List<List<String>> rows() {
        return table.rows().stream()
                .map(row -> row.stream().map(TableCell::text).toList())
                .toList();
    }
}
