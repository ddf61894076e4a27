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
import java.util.regex.Pattern;

/** Collects what is wrong with observations files, by file, line and column. */
final class RowFindings {
    private static final int LIMIT = 1000; // a file of nothing but errors must not fill the memory with findings

    /** The CSV reader says where the row starts that is too large for it in its message alone. */
    private static final Pattern LINE = Pattern.compile("starting at line ([0-9]{1,9})");

    private final List<Finding> all = new ArrayList<>();
    private int count;

    /** Where a row stands. */
    record Place(String file, long line) {
        @Override
        public String toString() {
            return Quoted.onOneLine(file) + ":" + line; // a file name may hold what no text may
        }
    }

    void emptyFile(String file) {
        add(
                FindingCode.EMPTY_FILE,
                file,
                1,
                "",
                "",
                "a header row",
                "ファイルが空です。見出しの行が必要です。",
                "The file is empty: it needs a header row");
    }

    /** Reports that the CSV reader gave up, and why, as the quotation marks tell. */
    void unreadable(String file, CsvInput input, CsvParseException e) {
        var quotes = input.quotes();
        if (quotes.isBroken()) {
            textBehindQuote(new Place(file, quotes.closed()), quotes);
        } else if (quotes.isUnclosed()) {
            unclosedQuote(new Place(file, quotes.opened()), quotes);
        } else {
            tooLarge(file, input.linesBefore(), e);
        }
    }

    private void unclosedQuote(Place at, CsvQuotes quotes) {
        add(
                FindingCode.UNCLOSED_QUOTE,
                at.file(),
                at.line(),
                "",
                '"' + quotes.text(),
                "a quotation mark at the end of the value",
                "この行の引用符（\"）が閉じられないまま、ファイルが終わっています（%s）。値の終わりに\"を付けるか、始まりの\"を消してください。".formatted('"' + quotes.text()),
                "A quotation mark on this line is never closed (%s): close it behind the value, or take it out"
                        .formatted('"' + quotes.text()));
    }

    private void textBehindQuote(Place at, CsvQuotes quotes) {
        add(
                FindingCode.NOT_CSV,
                at.file(),
                at.line(),
                "",
                quotes.text(),
                "a comma or the end of the line behind a closing quotation mark",
                "閉じる引用符（\"）の後に「%s」が続いています。この値は%s行目の\"から始まっています。閉じ忘れがないか確認し、値の中の引用符は二つ重ねて（\"\"）書いてください。"
                        .formatted(quotes.text(), quotes.opened()),
                "\"%s\" follows a closing quotation mark; the value begins with the one on line %s: look whether that one is closed where it should be, and write a quotation mark within a value twice (\"\")"
                        .formatted(quotes.text(), quotes.opened()));
    }

    private void tooLarge(String file, long linesBefore, CsvParseException e) {
        var line = LINE.matcher(String.valueOf(e.getMessage()));
        add(
                FindingCode.NOT_CSV,
                file,
                line.find() ? linesBefore + Long.parseLong(line.group(1)) : 0,
                "",
                "",
                "values of at most 16777216 characters and rows of at most 16384 fields",
                "CSVとして読めません。この行には、長すぎる値（16,777,216文字まで）か多すぎる項目（16,384個まで）があります。引用符（\"）の閉じ忘れがないか確認してください。",
                "This is not well-formed CSV: a value of this row is longer than 16777216 characters, or the row has more than 16384 fields; look for a quotation mark that is not closed");
    }

    void notUtf8(String file, long line) {
        add(
                FindingCode.NOT_UTF8,
                file,
                line,
                "",
                "",
                "UTF-8",
                "UTF-8ではありません。UTF-8で保存し直すか、先に「govtech import」で取り込んでください。",
                "The file is not in UTF-8: save it in UTF-8, or take it in with 'govtech import' first");
    }

    void duplicateColumn(String file, String name) {
        add(
                FindingCode.DUPLICATE_COLUMN,
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
                FindingCode.MISSING_COLUMN,
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
                FindingCode.MISSING_COLUMN,
                file,
                1,
                "value",
                "",
                "value, or numerator and denominator",
                "値の列がありません。「value」、または「numerator」と「denominator」の列が必要です。",
                "There is no column of values: it needs \"value\", or \"numerator\" and \"denominator\"");
    }

    void missingCell(Place at, String column, LocalizedText expected) {
        add(
                FindingCode.MISSING_CELL,
                at.file(),
                at.line(),
                column,
                "",
                expected.toString(),
                "「%s」が空です。%sを書いてください。".formatted(column, expected.in(Locale.JAPANESE)),
                "\"%s\" is empty: write %s".formatted(column, expected));
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
                FindingCode.INVALID_VALUE,
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
                FindingCode.TOO_MANY_FIELDS,
                at.file(),
                at.line(),
                "",
                String.valueOf(found),
                "at most %s fields".formatted(columns),
                "この行には%s個の項目がありますが、見出しは%s列です。カンマを含む値は引用符（\"）で囲んでください。".formatted(found, columns),
                "The row has %s fields, but the header %s columns: put a value that holds a comma into quotes"
                        .formatted(found, columns));
    }

    void contradiction(Place at, String column, String found, String allowed, LocalizedText rule) {
        add(
                FindingCode.CONTRADICTION,
                at.file(),
                at.line(),
                column,
                Quoted.cut(found),
                allowed,
                rule.in(Locale.JAPANESE),
                rule.toString());
    }

    void duplicateRow(Place at, Observation observation, String earlier) {
        var what = parts(observation);
        add(
                FindingCode.DUPLICATE_ROW,
                at.file(),
                at.line(),
                "",
                what.in(Locale.ENGLISH),
                "each program, indicator, area, slice, period and known_on once",
                "%sの行が重複しています（%sにもあります）。一つを残すか、改定値には公表日（known_on）を書いてください。"
                        .formatted(what.in(Locale.JAPANESE), earlier),
                "The row of %s is there twice (also in %s): keep one, or give the revision its known_on"
                        .formatted(what, earlier));
    }

    /** Names what a row is about, part by part. */
    private static LocalizedText parts(Observation observation) {
        var ja = new ArrayList<String>();
        var en = new ArrayList<String>();
        var key = observation.key();
        key.program().ifPresent(program -> part("プログラム", "program", program, ja, en));
        part("指標", "indicator", key.indicator(), ja, en);
        key.area().ifPresent(area -> part("団体コード", "area", area, ja, en));
        key.slice().ifPresent(slice -> part("区分", "slice", slice, ja, en));
        part("期間", "period", observation.period(), ja, en);
        observation.knownOn().ifPresent(day -> part("公表日", "known_on", day, ja, en));
        return LocalizedText.of(String.join("、", ja), String.join(", ", en));
    }

    private static void part(String ja, String en, Object value, List<String> allJa, List<String> allEn) {
        allJa.add("%s「%s」".formatted(ja, value));
        allEn.add(en + " " + value);
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
                    FindingCode.TOO_MANY_FINDINGS.name(),
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
            FindingCode code,
            String file,
            long line,
            String column,
            String found,
            String allowed,
            String ja,
            String en) {
        count++;
        if (all.size() < LIMIT) {
            all.add(new Finding(
                    code.name(),
                    Optional.of(file),
                    line > 0 ? OptionalInt.of(Math.toIntExact(line)) : OptionalInt.empty(),
                    column,
                    found,
                    allowed,
                    LocalizedText.of(ja, en)));
        }
    }
}
