package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words in the headings of targets and results that no rule has understood: 累計 beside 実績 may make it another number. */
final class UnreadWords {
    private static final CellReader HEADINGS = CellReader.of(ColumnFormat.of(ColumnType.HEADING));
    private static final Pattern READ = Pattern.compile(
            "(?:年度|年)?(?:目標|計画|実績|実測|基準|現状|現況|当初|最新|直近|現在)値?|(?:計画)?策定時|最終(?=目標)|中間(?=目標)|数値|推移|年度|年間|年|末|時点|値|令和|平成"
                    + "|^(?:成果|活動|業績)?指標|KPI|targets?|actuals?|results?|baseline|values?|fy|[0-9\\p{P}\\p{S}\\s]",
            Pattern.CASE_INSENSITIVE);

    private final HeadingPeriods periods;
    private final Map<Words, String> unread = new LinkedHashMap<>();

    UnreadWords(HeadingPeriods periods) {
        this.periods = periods;
    }

    private record Words(String text, ColumnRole role) {}

    /** Looks at the heading of a column that was read as targets or results. */
    void look(int column, ColumnRole role) {
        Optional.of(periods.rest(column))
                .map(text -> HEADINGS.read(text).value() instanceof CellValue.Heading heading ? heading.name() : text)
                .map(text -> READ.matcher(Headings.plain(text)).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> unread.merge(
                        new Words(text, role), CellAddress.letters(column), (before, more) -> before + ", " + more));
    }

    /** Tells the words, each once with its columns. */
    void tell(Doubts doubts) {
        unread.forEach((words, columns) -> {
            var text = Quoted.cut(words.text());
            doubts.add(
                    "見出しの語「%s」は読み取りに使っていません。%sでよいか確認してください（列：%s）。"
                            .formatted(text, words.role().label().in(Locale.JAPANESE), columns),
                    "The word \"%s\" in a heading was not used: check that the meaning is \"%s\" (columns: %s)"
                            .formatted(text, words.role().label().in(Locale.ENGLISH), columns));
        });
    }
}
