package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.govtechkpi.metrics.feasible.FeasibleBase;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes the counts that published percentages can come from: as JSON in format {@code govtech-feasible/1}, as rows of a table, or for a
 * reader in that reader's language.
 */
public final class FeasibleResults {
    /** The id of the format. */
    public static final String FORMAT = "govtech-feasible/1";

    private static final int NAMED_IN_TEXT = 20;
    private static final int NAMED_IN_MARKDOWN = 1000; // as many as are searched where nothing is known of the base
    private static final JsonFactory FACTORY = new JsonFactory();

    private FeasibleResults() {}

    /** Writes the result as JSON, one base or solution on a line, with a line break at its end. */
    public static String json(FeasibleCounts counts) {
        var text = new StringWriter();
        text.append("{\n  \"format\": \"").append(FORMAT).append("\",\n");
        section(
                text,
                "shares",
                counts.shares().stream().map(share -> quoted(share.toString())).toList());
        text.append(",\n");
        section(
                text,
                "bases",
                counts.bases().stream()
                        .map(base -> "{\"base\": " + base.base() + ", \"ranges\": "
                                + base.ranges().stream()
                                        .map(range -> "[" + range.low() + ", " + range.high() + "]")
                                        .toList()
                                + "}")
                        .toList());
        text.append(",\n");
        section(
                text,
                "solutions",
                counts.solutions().stream()
                        .map(solution -> "{\"base\": " + solution.base() + ", \"counts\": " + solution.counts() + "}")
                        .toList());
        text.append(",\n  \"truncated\": ").append(String.valueOf(counts.truncated()));
        text.append(",\n  \"text\": {\"ja\": ")
                .append(quoted(counts.text().in(Locale.JAPANESE)))
                .append(", \"en\": ")
                .append(quoted(counts.text().in(Locale.ENGLISH)))
                .append("}\n}\n");
        return text.toString();
    }

    /** Returns one row for each solution, the header first: the base, then the count of each share. */
    public static List<List<String>> rows(FeasibleCounts counts) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<String>(List.of("base"));
        counts.shares().forEach(share -> header.add(share.toString()));
        rows.add(header);
        counts.solutions().forEach(solution -> {
            var row = new ArrayList<String>(List.of(String.valueOf(solution.base())));
            solution.counts().forEach(count -> row.add(String.valueOf(count)));
            rows.add(row);
        });
        return rows;
    }

    /** Writes the answer and the first bases with the range of each count for the terminal, with a line break at the end. */
    public static String text(FeasibleCounts counts, Locale locale) {
        var words = new ResultWords(locale);
        var shares = shares(counts, words, locale);
        var text = new StringBuilder(counts.text().in(locale)).append('\n');
        var lines = new ArrayList<>(caveats(counts, locale));
        if (!isAnswered(counts)) {
            counts.bases().stream()
                    .limit(NAMED_IN_TEXT)
                    .map(base -> line(base, shares, words, locale))
                    .forEach(lines::add);
            lines.addAll(more(counts, NAMED_IN_TEXT, words));
        }
        lines.forEach(line -> text.append("  - ").append(line).append('\n'));
        return text.toString();
    }

    /** Writes the answer and a table of the bases with the range of each count as Markdown. */
    public static String markdown(FeasibleCounts counts, Locale locale) {
        var words = new ResultWords(locale);
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<String>(List.of(words.get("feasibleBase")));
        header.addAll(shares(counts, words, locale));
        rows.add(header);
        counts.bases().stream().limit(NAMED_IN_MARKDOWN).forEach(base -> {
            var row = new ArrayList<String>(List.of(String.valueOf(base.base())));
            base.ranges().forEach(range -> row.add(range.text().in(locale)));
            rows.add(row);
        });
        var lines = new ArrayList<>(caveats(counts, locale));
        lines.addAll(more(counts, NAMED_IN_MARKDOWN, words));
        var text = new StringBuilder("# ")
                .append(MarkdownTable.escaped(counts.text().in(locale)))
                .append('\n');
        if (rows.size() > 1) {
            text.append('\n').append(MarkdownTable.write(rows));
        }
        text.append(lines.isEmpty() ? "" : "\n");
        lines.forEach(
                line -> text.append("- ").append(MarkdownTable.escaped(line)).append('\n'));
        return text.toString();
    }

    /** Tells whether the sentence says it all, as it does for one share of one base. */
    private static boolean isAnswered(FeasibleCounts counts) {
        return counts.bases().size() == 1 && counts.shares().size() == 1;
    }

    private static String line(FeasibleBase base, List<String> shares, ResultWords words, Locale locale) {
        var parts = IntStream.range(0, shares.size())
                .mapToObj(share -> words.get(
                        "feasiblePart",
                        shares.get(share),
                        base.ranges().get(share).text().in(locale)))
                .toList();
        return words.get("feasibleBaseLine", base.base(), String.join(words.get("comma"), parts));
    }

    /** Names each share as it was published, and the share that it is a part of. */
    private static List<String> shares(FeasibleCounts counts, ResultWords words, Locale locale) {
        return IntStream.range(0, counts.shares().size())
                .mapToObj(share -> {
                    var text = counts.shares().get(share).text().in(locale);
                    return counts.nestings().stream()
                            .filter(nesting -> nesting.share() == share + 1)
                            .findFirst()
                            .map(nesting -> words.get("feasibleShareOf", text, nesting.within()))
                            .orElse(text);
                })
                .toList();
    }

    private static List<String> caveats(FeasibleCounts counts, Locale locale) {
        return counts.derivation().warnings().stream()
                .map(caveat -> caveat.text().in(locale))
                .toList();
    }

    private static List<String> more(FeasibleCounts counts, int named, ResultWords words) {
        return counts.bases().size() > named
                ? List.of(words.get("feasibleMore", counts.bases().size() - named))
                : List.of();
    }

    private static void section(StringWriter text, String name, List<String> values) {
        text.append("  \"").append(name).append("\": [");
        if (!values.isEmpty()) {
            text.append("\n    ").append(String.join(",\n    ", values)).append("\n  ");
        }
        text.append("]");
    }

    private static String quoted(String value) {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            out.writeString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
