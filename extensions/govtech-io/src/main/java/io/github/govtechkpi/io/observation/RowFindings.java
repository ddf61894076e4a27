package io.github.govtechkpi.io.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.observation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what is wrong with observations files, by file, line and column. */
final class RowFindings {
    private static final int LIMIT = 1000; // a file of nothing but errors must not fill the memory with findings
    private static final int SHOWN = 80;
    private final List<Finding> all = new ArrayList<>();

    /** Where a row stands. */
    record Place(String file, long line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** Cuts a long text and takes control characters out, so that a finding stays one line. */
    static String shown(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.codePointCount(0, plain.length()) <= SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    void emptyFile(String file) {
        add(
                "EMPTY_FILE",
                file,
                1,
                "",
                "",
                "a header row",
                "ファイルが空です。見出しの行が必要です。",
                "The file is empty: it needs a header row");
    }

    void unreadable(String file, CsvParseException e) {
        var why = shown(String.valueOf(e.getMessage()));
        add(
                "NOT_CSV",
                file,
                0,
                "",
                why,
                "CSV (RFC 4180)",
                "CSVとして読めません（" + why + "）。",
                "This is not well-formed CSV: " + why);
    }

    void notUtf8(String file) {
        add(
                "NOT_UTF8",
                file,
                0,
                "",
                "",
                "UTF-8",
                "UTF-8ではありません。UTF-8で保存し直すか、先に「govtech import」で取り込んでください。",
                "The file is not in UTF-8: save it in UTF-8, or take it in with 'govtech import' first");
    }

    void duplicateColumn(String file, String name) {
        add(
                "DUPLICATE_COLUMN",
                file,
                1,
                shown(name),
                shown(name),
                "each column once",
                "「%s」の列が二つあります。一つにしてください。".formatted(shown(name)),
                "The column \"%s\" is there twice: keep one".formatted(shown(name)));
    }

    void missingColumn(String file, String name) {
        add(
                "MISSING_COLUMN",
                file,
                1,
                name,
                "",
                name,
                "必須の列「%s」がありません。".formatted(name),
                "The required column \"%s\" is missing".formatted(name));
    }

    void missingCell(Place at, String column, LocalizedText rule) {
        add(
                "MISSING_CELL",
                at.file(),
                at.line(),
                column,
                "",
                rule.toString(),
                rule.ja().orElse(""),
                rule.toString());
    }

    void invalid(Place at, String column, String found, LocalizedText expected, String why) {
        add(
                "INVALID_VALUE",
                at.file(),
                at.line(),
                column,
                shown(found),
                expected.toString(),
                "「%s」は使えません。%sを書いてください。".formatted(shown(found), expected.ja().orElse("")),
                why);
    }

    void contradiction(Place at, String column, String found, LocalizedText rule) {
        add(
                "CONTRADICTION",
                at.file(),
                at.line(),
                column,
                shown(found),
                rule.toString(),
                rule.ja().orElse(""),
                rule.toString());
    }

    void duplicateRow(Place at, Observation observation, String earlier) {
        var what = observation.key() + " " + observation.period();
        add(
                "DUPLICATE_ROW",
                at.file(),
                at.line(),
                "",
                what,
                "each program, indicator, area, slice, period and known_on once",
                "%s の行が重複しています（%s にもあります）。一つを残すか、改定値には公表日（known_on）を書いてください。".formatted(what, earlier),
                "The row of %s is there twice (also in %s): keep one, or give the revision its known_on"
                        .formatted(what, earlier));
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new InvalidDataException(all);
        }
    }

    private void add(
            String code, String file, long line, String column, String found, String allowed, String ja, String en) {
        if (all.size() < LIMIT) {
            all.add(new Finding(
                    code,
                    Optional.of(file),
                    line > 0 ? OptionalInt.of(Math.toIntExact(line)) : OptionalInt.empty(),
                    column,
                    found,
                    allowed,
                    LocalizedText.of(ja, en)));
        }
    }
}
