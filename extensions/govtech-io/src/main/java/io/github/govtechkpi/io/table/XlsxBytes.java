package io.github.govtechkpi.io.table;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an .xlsx workbook: real numbers, a heading that stays in sight, filters, and texts that no spreadsheet runs.
 *
 * <p>A number of more than 15 digits, which Excel would round, stays a text. A text that begins like a formula gets an apostrophe in
 * front, which our own reader takes off again.
 */
public final class XlsxBytes {
    private static final int DIGITS_OF_EXCEL = 15;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String GROUPED = "#,##0";

    private XlsxBytes() {}

    /**
     * Writes the sheets in their order, each under its name or the nearest that Excel takes.
     *
     * @throws InvalidDataException if a sheet has more rows than Excel takes
     */
    public static byte[] write(List<WorkbookSheet> sheets) {
        sheets.forEach(XlsxBytes::requireRoom);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "govtech", null)) {
            for (var sheet : SheetNames.named(sheets)) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
            workbook.finish();
            return UndatedWorkbook.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireRoom(WorkbookSheet sheet) {
        var rows = sheet.rows().size() + 1; // with the heading
        if (rows > CellAddress.MAX_ROWS) {
            throw new InvalidDataException(List.of(new Finding(
                    "TOO_MANY_ROWS",
                    Optional.empty(),
                    OptionalInt.empty(),
                    sheet.name(),
                    String.valueOf(rows),
                    "at most " + CellAddress.MAX_ROWS,
                    LocalizedText.of(
                            "Excelのシートは%s行までで、この結果は%s行あります。CSVで書き出してください。".formatted(CellAddress.MAX_ROWS, rows),
                            "A sheet of Excel has %s rows at most, and this result has %s: write it as CSV"
                                    .formatted(CellAddress.MAX_ROWS, rows)))));
        }
    }

    private static void write(WorkbookSheet sheet, Worksheet out) {
        for (var column = 0; column < sheet.heading().size(); column++) {
            text(out, 0, column, sheet.heading().get(column));
            out.width(column, width(sheet, column));
        }
        out.range(0, 0, 0, Math.max(0, sheet.heading().size() - 1))
                .style()
                .bold()
                .wrapText(true)
                .set();
        for (var row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                cell(out, row + 1, column, cells.get(column), sheet.texts().contains(column));
            }
        }
        out.freezePane(0, 1);
        if (!sheet.heading().isEmpty()) {
            out.setAutoFilter(0, 0, sheet.rows().size(), sheet.heading().size() - 1);
        }
    }

    private static void cell(Worksheet out, int row, int column, String text, boolean isText) {
        var number = isText ? Optional.<BigDecimal>empty() : number(text);
        if (number.isPresent()) {
            out.value(row, column, number.get());
            if (isLong(number.get())) {
                out.style(row, column).format(GROUPED).set();
            }
        } else if (!text.isEmpty()) {
            text(out, row, column, text);
            if (columns(text) > WIDEST) {
                out.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** The digits of a whole number are shown in groups of three, as people write them. */
    private static boolean isLong(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(THOUSAND) >= 0;
    }

    /** A zero in front is that of a code, not of a number. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?0[0-9].*")
                ? Optional.empty()
                : Decimals.inFile(text).filter(XlsxBytes::fits);
    }

    private static boolean fits(BigDecimal number) {
        return Decimals.fitsInFile(number) && number.stripTrailingZeros().precision() <= DIGITS_OF_EXCEL;
    }

    private static void text(Worksheet out, int row, int column, String text) {
        var neutral = CsvText.neutral(withoutControls(text));
        // Excel refuses a workbook with a longer one
        out.inlineString(row, column, neutral.substring(0, Math.min(LONGEST_TEXT, neutral.length())));
    }

    /** XML cannot hold control characters or half of a surrogate pair. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}", "\uFFFD");
    }

    private static double width(WorkbookSheet sheet, int column) {
        var longest = sheet.rows().stream()
                .limit(200)
                .filter(row -> column < row.size())
                .mapToInt(row -> columns(row.get(column)))
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(longest, columns(sheet.heading().get(column))) + 3.0);
    }

    /** A Japanese character is two columns wide. */
    private static int columns(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
