package io.github.govtechkpi.io.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.observation.Observation;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what is wrong with observations files, by file, line and column. */
final class RowFindings {
    private static final int LIMIT = 1000; // a file of nothing but errors must not fill the memory with findings
    private final List<Finding> all = new ArrayList<>();
    private int count;

    /** Where a row stands. */
    record Place(String file, long line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
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
        var why = Quoted.cut(String.valueOf(e.getMessage()));
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
                Quoted.cut(name),
                Quoted.cut(name),
                "each column once",
                "「%s」の列が二つあります。一つにしてください。".formatted(Quoted.cut(name)),
                "The column \"%s\" is there twice: keep one".formatted(Quoted.cut(name)));
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

    void missingValueColumn(String file) {
        add(
                "MISSING_COLUMN",
                file,
                1,
                "value",
                "",
                "value, or numerator and denominator",
                "値の列がありません。「value」、または「numerator」と「denominator」の列が必要です。",
                "There is no column of values: it needs \"value\", or \"numerator\" and \"denominator\"");
    }

    void missingCell(Place at, String column, LocalizedText rule) {
        add(
                "MISSING_CELL",
                at.file(),
                at.line(),
                column,
                "",
                rule.toString(),
                rule.in(Locale.JAPANESE),
                rule.toString());
    }

    /** Reports a value that its type refuses, in that type's words where it has them in both languages. */
    void invalid(Place at, String column, String found, LocalizedText expected, RuntimeException refusal) {
        var message = refusal instanceof InvalidValueException broken
                ? broken.rule()
                : LocalizedText.of(
                        "%s は使えません。%sを書いてください。".formatted(Quoted.of(found), expected.in(Locale.JAPANESE)),
                        refusal instanceof DateTimeException // what java.time has to say is no help for a reader
                                ? "%s is not %s".formatted(Quoted.of(found), expected)
                                : String.valueOf(refusal.getMessage()));
        add(
                "INVALID_VALUE",
                at.file(),
                at.line(),
                column,
                Quoted.cut(found),
                expected.toString(),
                message.in(Locale.JAPANESE),
                message.in(Locale.ENGLISH));
    }

    void tooManyFields(Place at, int found, int columns) {
        add(
                "TOO_MANY_FIELDS",
                at.file(),
                at.line(),
                "",
                String.valueOf(found),
                "at most %s fields".formatted(columns),
                "この行には%s個の項目がありますが、見出しは%s列です。カンマを含む値は引用符（\"）で囲んでください。".formatted(found, columns),
                "The row has %s fields, but the header %s columns: put a value that holds a comma into quotes"
                        .formatted(found, columns));
    }

    void contradiction(Place at, String column, String found, LocalizedText rule) {
        add(
                "CONTRADICTION",
                at.file(),
                at.line(),
                column,
                Quoted.cut(found),
                rule.toString(),
                rule.in(Locale.JAPANESE),
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

    /** Returns how many findings there are so far, also those that are not kept. */
    int count() {
        return count;
    }

    void throwIfAny() {
        if (all.isEmpty()) {
            return;
        }
        if (count > all.size()) {
            all.add(new Finding(
                    "TOO_MANY_FINDINGS",
                    Optional.empty(),
                    OptionalInt.empty(),
                    "",
                    String.valueOf(count),
                    "no finding",
                    LocalizedText.of(
                            "ほかに%s件の誤りがあります。上の%s件を直してから、もう一度読み込んでください。".formatted(count - LIMIT, LIMIT),
                            "There are %s more findings: correct the first %s and read the files again"
                                    .formatted(count - LIMIT, LIMIT))));
        }
        throw new InvalidDataException(all);
    }

    private void add(
            String code, String file, long line, String column, String found, String allowed, String ja, String en) {
        count++;
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
