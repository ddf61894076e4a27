package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.RowKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The column whose words say what each row of a goal holds, for example 目標 and 実績.
 *
 * @param column the column, counted from 0
 * @param kinds what its words mean
 * @param unknown its other words
 * @param pairs which of several rows of a kind count
 */
record RowKindGuess(int column, Map<String, RowKind> kinds, List<String> unknown, RowKindPairs pairs) {
    private static final int LOOKED_AT = 200;
    private static final int COLUMNS = 20;
    private static final Map<Pattern, RowKind> WORDS = words();

    private static Map<Pattern, RowKind> words() {
        var words = new LinkedHashMap<Pattern, RowKind>();
        add(words, "(?:年度|当初|修正|変更|改定|見直し|中間|最終)?後?(?:目標|計画)値?(?:\\(.*\\))?|targets?|plan(?:ned)?", RowKind.TARGET);
        add(words, "(?:年度)?(?:実績|実測)値?(?:[/・(].*)?|actuals?|results?", RowKind.VALUE);
        add(words, ".*(?:達成|進捗)(?:率|度|状況).*|評価|判定", RowKind.SKIP);
        return words;
    }

    private static void add(Map<Pattern, RowKind> words, String pattern, RowKind kind) {
        words.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), kind);
    }

    /** Finds the first column in which both targets and values are named, and little else. */
    static Optional<RowKindGuess> of(Table table) {
        return IntStream.range(0, Math.min(table.columnCount(), COLUMNS))
                .mapToObj(column -> of(table, column))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RowKindGuess> of(Table table, int column) {
        var kinds = new LinkedHashMap<String, RowKind>();
        var unknown = new ArrayList<String>();
        var sequence = new ArrayList<String>();
        var others = 0;
        for (var row = 0; row < Math.min(table.rows().size(), LOOKED_AT); row++) {
            var label = Headings.plain(table.at(row, column).text());
            var kind = kind(label);
            if (kind.isPresent()) {
                kinds.put(label, kind.get());
                sequence.add(label);
            } else if (!label.isEmpty() && !sequence.isEmpty()) { // what stands above the first is the heading
                unknown.add(label);
                others++;
            }
        }
        return kinds.containsValue(RowKind.TARGET) && kinds.containsValue(RowKind.VALUE) && others < sequence.size()
                ? Optional.of(new RowKindGuess(
                        column, kinds, unknown.stream().distinct().toList(), RowKindPairs.of(kinds, sequence)))
                : Optional.empty();
    }

    private static Optional<RowKind> kind(String label) {
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(label).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Tells whether a row says what it holds. */
    boolean isKind(Table table, int row) {
        return kinds.containsKey(Headings.plain(table.at(row, column).text()));
    }

    /** Tells whether a row is left out. */
    boolean isSkipped(Table table, int row) {
        return kinds.get(Headings.plain(table.at(row, column).text())) == RowKind.SKIP;
    }

    /** Tells which words were taken for which rows, and which were not understood. */
    void tell(Doubts doubts) {
        var letters = CellAddress.letters(column);
        doubts.add(
                "列%sの語により、一つの目標に複数の行があると読みました（%s）。rowKindsを確認してください。".formatted(letters, words("、")),
                "By the words of column %s there are several rows for each goal (%s): check rowKinds"
                        .formatted(letters, words(", ")));
        pairs.tell(doubts);
        if (!unknown.isEmpty()) {
            var words = Quoted.cut(String.join(", ", unknown));
            doubts.add(
                    "列%sの次の語の意味が分かりません：%s。rowKindsに加えるか、その行をskipRowsに書いてください。".formatted(letters, words),
                    "What these words of column %s mean is not known: %s; add them to rowKinds, or their rows to skipRows"
                            .formatted(letters, words));
        }
    }

    private String words(String comma) {
        return pairs.kinds().entrySet().stream()
                .map(kind -> kind.getKey() + " = " + kind.getValue())
                .collect(Collectors.joining(comma));
    }
}
