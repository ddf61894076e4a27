package io.github.govtechkpi.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Loads the classes that a run needs, so that the script can archive them for a faster start. */
final class WarmUp {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "warm-up", "name": {"en": "Warm-up"},
             "goals": [{"id": "a", "role": "kgi", "name": {"en": "A"},
               "indicator": {"id": "a", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "件"}},
               "direction": "increase", "baseline": {"numerator": 1, "denominator": 2, "period": "FY2020"},
               "target": {"type": "reach", "numerator": 2, "denominator": 2, "due": "FY2030"}}]}
            """;

    private WarmUp() {}

    /** Runs the usual commands on a tiny program; prints nothing. */
    public static void main(String[] arguments) {
        run("progress", "-");
        run("progress", "-", "--format", "json", "--lang", "ja");
        run("schema");
        run("--help");
    }

    private static void run(String... arguments) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Govtech.run(arguments, new ByteArrayInputStream(PROGRAM.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere);
    }
}
