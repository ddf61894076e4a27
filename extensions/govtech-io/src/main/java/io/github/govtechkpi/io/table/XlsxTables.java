package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of an .xlsx workbook. Formulas are never computed: their stored results are read. */
final class XlsxTables {
    private static final int MAX_CELLS = 5_000_000;

    private final TableFindings findings;
    private final List<LocalizedText> notices = new ArrayList<>();
    private int cells;

    private XlsxTables(TableFindings findings) {
        this.findings = findings;
    }

    static Tables read(byte[] bytes, TableFindings findings) {
        var parts = XlsxPackage.read(bytes, findings);
        var tables = new XlsxTables(findings);
        try {
            return tables.read(parts);
        } catch (InvalidDataException e) {
            throw e;
        } catch (RuntimeException | IOException e) { // the reader has no exception of its own for a damaged workbook
            throw findings.notWorkbook(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private Tables read(XlsxPackage parts) throws IOException {
        var sheets = new ArrayList<Table>();
        var texts = SheetParts.sharedTexts(parts);
        var layouts = new HashMap<String, SheetLayout>();
        SheetParts.of(parts).forEach((name, part) -> layouts.put(name, SheetLayout.read(name, part, texts, findings)));
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(XlsxStyles.added(parts).archive()), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                var isHidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
                if (isHidden) {
                    notices.add(LocalizedText.of(
                            "シート%sは非表示です。".formatted(Quoted.of(sheet.getName())),
                            "The sheet %s is hidden".formatted(Quoted.of(sheet.getName()))));
                }
                var layout = Optional.ofNullable(layouts.get(sheet.getName()));
                var table = new Table(
                        sheet.getName(),
                        rows(sheet, new XlsxCells(workbook.isDate1904())),
                        layout.map(SheetLayout::merged).orElse(List.of()),
                        isHidden);
                layout.ifPresent(hiding -> tellHiddenColumns(table, hiding.hiddenColumns()));
                sheets.add(table);
            }
        }
        if (sheets.isEmpty()) {
            throw findings.emptyFile();
        }
        return new Tables(sheets, notices);
    }

    private List<List<TableCell>> rows(Sheet sheet, XlsxCells reader) throws IOException {
        var rows = new ArrayList<List<TableCell>>();
        var hidden = 0;
        try (var stream = sheet.openStream()) {
            for (var iterator = stream.iterator(); iterator.hasNext(); ) {
                var row = iterator.next();
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                if (rows.size() != row.getRowNum() - 1) {
                    throw findings.notWorkbook("rows are out of order at " + row.getRowNum());
                }
                hidden += row.isHidden() ? 1 : 0;
                rows.add(cells(row, reader));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (hidden > 0) {
            notices.add(LocalizedText.of(
                    "シート%sの非表示の%s行も読みました。".formatted(Quoted.of(sheet.getName()), hidden),
                    "%s hidden rows of the sheet %s were read as well".formatted(hidden, Quoted.of(sheet.getName()))));
        }
        return rows;
    }

    private void tellHiddenColumns(Table table, BitSet hidden) {
        var letters = hidden.stream()
                .filter(column -> column < table.columnCount())
                .filter(column -> IntStream.range(0, table.rows().size())
                        .anyMatch(row -> !table.at(row, column).isBlank()))
                .mapToObj(CellAddress::letters)
                .toList();
        if (!letters.isEmpty()) {
            notices.add(LocalizedText.of(
                    "シート%sの非表示の列も読みました：%s".formatted(Quoted.of(table.name()), String.join("、", letters)),
                    "Hidden columns of the sheet %s were read as well: %s"
                            .formatted(Quoted.of(table.name()), String.join(", ", letters))));
        }
    }

    private List<TableCell> cells(Row row, XlsxCells reader) {
        var last = -1;
        for (var cell : row) {
            if (cell != null && cell.getType() != CellType.EMPTY) {
                last = cell.getColumnIndex();
            }
        }
        cells += last + 1;
        if (cells > MAX_CELLS) {
            throw findings.tooLarge("cells", MAX_CELLS);
        }
        var values = new ArrayList<TableCell>();
        for (var i = 0; i <= last; i++) {
            values.add(reader.cell(i < row.getCellCount() ? row.getCell(i) : null));
        }
        return values;
    }
}
