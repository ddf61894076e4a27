package io.github.govtechkpi.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.govtechkpi.model.LocalizedText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a CSV file whole: its encoding and separator are found out, and told. */
final class CsvTables {
    /** The encoding of Windows in Japan; plain Shift_JIS cannot hold ①, ㈱ or 髙. */
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int MOST_FIELDS = 100_000; // beyond our own limit, so that the finding is ours
    private static final int SAMPLE = 50;
    private static final int FEW = 3;
    private static final int MAX_CELLS = 5_000_000;

    private CsvTables() {}

    static Tables read(byte[] bytes, Optional<Charset> encoding, TableFindings findings) {
        var notices = new ArrayList<LocalizedText>();
        var text = decoded(bytes, encoding, findings, notices);
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw findings.controlCharacter(1
                    + (int) text.substring(0, nul)
                            .chars()
                            .filter(c -> c == '\n')
                            .count());
        }
        if (text.isBlank()) {
            throw findings.emptyFile();
        }
        var separator = separator(text);
        if (separator != ',') {
            notices.add(
                    separator == '\t'
                            ? LocalizedText.of("タブ区切りとして読みました。", "The file was read as separated by tabs")
                            : LocalizedText.of("セミコロン区切りとして読みました。", "The file was read as separated by semicolons"));
        }
        return new Tables(List.of(new Table("", rows(text, separator, findings), List.of())), notices);
    }

    private static List<List<TableCell>> rows(String text, char separator, TableFindings findings) {
        var rows = new ArrayList<List<TableCell>>();
        var cells = 0;
        try {
            for (var record : reader(text, separator)) {
                if (record.getFieldCount() > CellAddress.MAX_COLUMNS) {
                    throw findings.tooLarge("columns", CellAddress.MAX_COLUMNS);
                }
                if (rows.size() == CellAddress.MAX_ROWS) {
                    throw findings.tooLarge("rows", CellAddress.MAX_ROWS);
                }
                cells += record.getFieldCount();
                if (cells > MAX_CELLS) {
                    throw findings.tooLarge("cells", MAX_CELLS);
                }
                var row = new ArrayList<TableCell>();
                record.getFields().forEach(field -> row.add(TableCell.text(field)));
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw findings.notCsv(String.valueOf(e.getMessage()));
        }
        return rows;
    }

    /** Finds the separator that makes the most cells in rows of one length; a comma where nothing speaks for another. */
    private static char separator(String text) {
        var best = ',';
        var most = 0L;
        for (var candidate : SEPARATORS) {
            var lengths = new ArrayList<Integer>();
            try {
                for (var record : reader(text, candidate)) {
                    lengths.add(record.getFieldCount());
                    if (lengths.size() == SAMPLE) {
                        break;
                    }
                }
            } catch (CsvParseException e) {
                continue; // not with this separator
            }
            var cells = lengths.stream()
                    .filter(length -> length > 1)
                    .mapToLong(length -> lengths.stream().filter(length::equals).count() * length)
                    .max()
                    .orElse(0);
            if (cells > most) {
                most = cells;
                best = candidate;
            }
        }
        return best;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false) // or the rows would not be where the spreadsheet shows them
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(fields -> fields.maxFields(MOST_FIELDS)), text);
    }

    private static String decoded(
            byte[] bytes, Optional<Charset> encoding, TableFindings findings, List<LocalizedText> notices) {
        if (encoding.isPresent()) {
            return decoded(bytes, encoding.get())
                    .orElseThrow(() -> findings.notIn(encoding.get().name()));
        }
        var utf16 = byteOrder(bytes);
        if (utf16.isPresent()) {
            notices.add(LocalizedText.of("文字コードをUTF-16として読みました。", "The file was read as UTF-16"));
            return decoded(bytes, utf16.get()).orElseThrow(findings::notText);
        }
        var utf8 = decoded(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (isDamagedUtf8(bytes)) {
            throw findings.damagedUtf8(lineOfDamage(bytes));
        }
        var text = decoded(bytes, WINDOWS_31J).filter(read -> !isOtherEncoding(read));
        notices.add(
                LocalizedText.of("文字コードをシフトJIS（windows-31j）として読みました。", "The file was read as windows-31j (Shift_JIS)"));
        return text.orElseThrow(findings::notText);
    }

    /** Text of windows-31j is never UTF-8 for several characters: what is, and then breaks, is UTF-8 that was cut or damaged. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        return validStart(bytes).chars().filter(c -> c > 0x7F).count() >= FEW;
    }

    private static int lineOfDamage(byte[] bytes) {
        return 1 + (int) validStart(bytes).chars().filter(c -> c == '\n').count();
    }

    private static String validStart(byte[] bytes) {
        var text = CharBuffer.allocate(bytes.length);
        var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        return text.flip().toString();
    }

    /** EUC-JP and binary files pass for windows-31j, as rows of half-width katakana. */
    private static boolean isOtherEncoding(String text) {
        var foreign = text.chars().filter(c -> c > 0x7F).count();
        var halfWidth = text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
        return halfWidth * 2 > foreign;
    }

    private static Optional<Charset> byteOrder(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        var mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
