package io.github.govtechkpi.io.table;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes rows as the bytes of a CSV file: in UTF-8, with a byte order mark for Excel, or in windows-31j on request. */
public final class CsvBytes {
    private static final int LIMIT = 1000;
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** The same signs under the other number that windows-31j has for them. */
    private static final Map<Integer, Integer> SAME_SIGNS = Map.of(
            0x301C, 0xFF5E, // wave dash
            0x2212, 0xFF0D, // minus
            0x2016, 0x2225, // parallel
            0x2014, 0x2015, // dash
            0x00A2, 0xFFE0,
            0x00A3, 0xFFE1,
            0x00A5, 0xFFE5,
            0x00B5, 0x03BC,
            0x00AC, 0xFFE2);

    private CsvBytes() {}

    /** Writes rows in UTF-8. */
    public static byte[] utf8(List<? extends List<String>> rows, boolean withByteOrderMark) {
        return ((withByteOrderMark ? "\uFEFF" : "") + CsvText.write(rows)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes rows in windows-31j, the Shift_JIS of Windows.
     *
     * @param file the name of the file for the findings
     * @throws InvalidDataException with a finding for each character that the encoding does not have, by its cell
     */
    public static byte[] windows31j(List<? extends List<String>> rows, String file) {
        var findings = new ArrayList<Finding>();
        var signs = new ArrayList<List<String>>();
        var line = 1;
        for (var row = 0; row < rows.size(); row++) {
            var cells = new ArrayList<String>();
            for (var column = 0; column < rows.get(row).size(); column++) {
                var text = withSigns(rows.get(row).get(column));
                var address = CellAddress.letters(column) + (row + 1);
                for (var character : unencodable(text)) {
                    findings.add(unencodable(file, line, address, character));
                    if (findings.size() == LIMIT) {
                        findings.add(tooMany(file));
                        throw new InvalidDataException(findings);
                    }
                }
                cells.add(text);
            }
            line += 1
                    + (int) rows.get(row).stream()
                            .flatMapToInt(String::chars)
                            .filter(c -> c == '\n')
                            .count();
            signs.add(cells);
        }
        if (!findings.isEmpty()) {
            throw new InvalidDataException(findings);
        }
        return CsvText.write(signs).getBytes(WINDOWS_31J);
    }

    /** Java writes some characters as others, such as a yen sign as a backslash: what does not come back as it was is not held. */
    private static List<Integer> unencodable(String text) {
        return isHeld(text)
                ? List.of()
                : text.codePoints()
                        .distinct()
                        .filter(c -> !isHeld(Character.toString(c)))
                        .boxed()
                        .toList();
    }

    private static boolean isHeld(String text) {
        return new String(text.getBytes(WINDOWS_31J), WINDOWS_31J).equals(text);
    }

    private static Finding tooMany(String file) {
        return new Finding(
                "TOO_MANY_FINDINGS",
                Optional.of(file),
                OptionalInt.empty(),
                "",
                String.valueOf(LIMIT),
                "",
                LocalizedText.of(
                        "シフトJIS（windows-31j）にない文字が多いため、%s件で打ち切りました。UTF-8で書き出してください。".formatted(LIMIT),
                        "These are the first %s of them: write UTF-8".formatted(LIMIT)));
    }

    private static String withSigns(String text) {
        var signs = new StringBuilder();
        text.codePoints().map(c -> SAME_SIGNS.getOrDefault(c, c)).forEach(signs::appendCodePoint);
        return signs.toString();
    }

    private static Finding unencodable(String file, int line, String address, int character) {
        var name = "U+%04X".formatted(character);
        var shown = Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE
                ? ""
                : Character.toString(character);
        return new Finding(
                "UNENCODABLE_CHARACTER",
                Optional.of(file),
                OptionalInt.of(line),
                address,
                (shown + " " + name).strip(),
                "a character of windows-31j",
                LocalizedText.of(
                        "文字「%s」（%s）はシフトJIS（windows-31j）にありません。UTF-8で書き出すか、文字を替えてください。".formatted(shown, name),
                        "The character \"%s\" (%s) is not in windows-31j: write UTF-8, or replace it"
                                .formatted(shown, name)));
    }
}
