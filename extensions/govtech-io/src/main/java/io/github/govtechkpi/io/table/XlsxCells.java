package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of the cells of a workbook. A workbook has numbers alone where a reader sees a date or a percentage: the format of the cell
 * tells.
 *
 * @param isDate1904 whether days are counted from 1904, as old workbooks of the Macintosh do
 */
record XlsxCells(boolean isDate1904) {
    /** Excel computes with 15 digits; what a file has behind them is the noise of binary fractions. */
    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15);

    private static final int LAST_YEAR = 9999;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);

    /** Before it Excel counts 29 February 1900, which never was. */
    private static final BigDecimal FIRST_SURE_DAY = BigDecimal.valueOf(61);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final Pattern LITERAL_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DATE_IN_FORMAT = Pattern.compile("[yYdDgGeE]|[mM](?![mM]?[:\\]])");

    TableCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return TableCell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> TableCell.EMPTY;
            case STRING -> TableCell.text(text(cell));
            case BOOLEAN ->
                new TableCell(
                        text(cell).equals("true") || text(cell).equals("1") ? "TRUE" : "FALSE",
                        TableCell.Kind.BOOLEAN,
                        false);
            case ERROR -> new TableCell(text(cell), TableCell.Kind.ERROR, false);
            case NUMBER -> number(raw(cell), cell, false);
            case FORMULA -> formula(cell);
        };
    }

    private TableCell formula(Cell cell) {
        var result = raw(cell);
        if (result.isEmpty() || result.startsWith("#")) {
            return new TableCell(result, TableCell.Kind.ERROR, true);
        }
        return Decimals.inFile(result).isPresent()
                ? number(result, cell, true)
                : new TableCell(result, TableCell.Kind.TEXT, true);
    }

    private TableCell number(String raw, Cell cell, boolean isFormula) {
        var read = Decimals.inFile(raw).filter(Decimals::fitsInFile);
        if (read.isEmpty()) {
            return new TableCell(raw, TableCell.Kind.ERROR, isFormula);
        }
        var number = Decimals.plain(read.get().round(DIGITS_OF_EXCEL));
        var pattern = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        var format = LITERAL_IN_FORMAT.matcher(pattern).replaceAll("");
        var time = NumberFormat.time(pattern, Optional.ofNullable(cell.getDataFormatId()), number);
        if (time.isPresent()) {
            return new TableCell(time.get(), TableCell.Kind.TEXT, isFormula);
        }
        if (isDate(format, cell)) {
            var date = date(number);
            if (date.isPresent()) {
                return new TableCell(date.get().toString(), TableCell.Kind.DATE, isFormula);
            }
        }
        if (format.contains("%")) {
            var percent = Decimals.plain(number.movePointRight(2)).toPlainString() + "%";
            return new TableCell(percent, TableCell.Kind.NUMBER, isFormula);
        }
        var shown = NumberFormat.of(pattern).shown(number);
        return new TableCell(shown, TableCell.Kind.NUMBER, isFormula);
    }

    private Optional<LocalDate> date(BigDecimal serial) {
        if (serial.compareTo(FIRST_SURE_DAY) < 0 || serial.compareTo(LAST_DAY) > 0) {
            return Optional.empty();
        }
        return Optional.of((isDate1904 ? FIRST_DAY_1904 : FIRST_DAY).plusDays(serial.longValue()))
                .filter(date -> date.getYear() <= LAST_YEAR);
    }

    /** The built-in formats 14 to 17, 22, 27 to 31 and 50 to 58 are dates, most of them Japanese ones without a text. */
    private static boolean isDate(String format, Cell cell) {
        var id = cell.getDataFormatId();
        return (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58)))
                || (!format.equalsIgnoreCase("general")
                        && !format.contains("%")
                        && !format.contains("0")
                        && !format.contains("#")
                        && DATE_IN_FORMAT.matcher(format).find());
    }

    private static String raw(Cell cell) {
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static String text(Cell cell) {
        return cell.getValue() == null ? raw(cell) : cell.getValue().toString();
    }
}
