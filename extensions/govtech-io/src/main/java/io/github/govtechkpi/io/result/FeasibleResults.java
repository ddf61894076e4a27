package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the counts that published percentages can come from: as JSON in format {@code govtech-feasible/1}, or as rows of a table. */
public final class FeasibleResults {
    /** The id of the format. */
    public static final String FORMAT = "govtech-feasible/1";

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
