package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads two million rows of observations into series, each time in a process of its own, so that the start of Java and the first slow
 * calls count as well. Prints the median, the least and the most of time and memory.
 */
public final class ObservationsCsv {
    private static final String HEAP = "-Xmx400m";

    private ObservationsCsv() {}

    /** What the rows hold and how they are ordered. */
    enum Rows {
        /** Two counts in a row, sorted by area, indicator and month. */
        COUNTS,
        /** One amount in a row, sorted likewise. */
        AMOUNTS,
        /** Two counts in a row, sorted by month, area and indicator, as in a file to which each month's report was added. */
        MONTHS,
        /** Two counts in a row, in an order by chance: no two rows of a series stand side by side. */
        SHUFFLED;

        void write(PanelData data, Path file) throws IOException {
            switch (this) {
                case COUNTS -> data.write(file, false);
                case AMOUNTS -> data.writeAmounts(file);
                case MONTHS -> data.writeMonths(file);
                case SHUFFLED -> data.write(file, true);
            }
        }
    }

    /**
     * Runs the measurement.
     *
     * @param arguments the folder for the files, the number of runs, and the kinds of rows in small letters; in the process of one run
     *     {@code one}, the kind and the file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("one")) {
            one(rows(arguments[1]), Path.of(arguments[2]));
            return;
        }
        var runs = Integer.parseInt(arguments[1]);
        System.out.printf("| rows | of the process | reading alone | processor s | heap, MB | whole process, MB |%n");
        System.out.println("|---|---|---|---|---|---|");
        var kinds = List.of(arguments).subList(2, arguments.length);
        var measured = new LinkedHashMap<String, List<List<Double>>>();
        for (var run = 0; run < runs; run++) {
            for (var kind : kinds) { // by turns: what else the machine does disturbs all kinds alike
                var file = Path.of(arguments[0], kind + ".csv");
                if (!Files.exists(file)) {
                    rows(kind).write(PanelData.MEDIUM, file);
                }
                measured.computeIfAbsent(kind, one -> new ArrayList<>()).add(run(kind, file));
            }
        }
        measured.forEach((kind, rows) -> System.out.println("| " + kind + " | "
                + IntStream.range(0, rows.get(0).size())
                        .mapToObj(column -> Measured.shown(
                                rows.stream().map(row -> row.get(column)).toList(), column < 3 ? "%.2f" : "%.0f"))
                        .collect(Collectors.joining(" | "))
                + " |"));
    }

    private static Rows rows(String kind) {
        return Rows.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static List<Double> run(String kind, Path file) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ObservationsCsv.class.getName(),
                        "one",
                        kind,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the process that reads " + file + " failed");
        }
        var numbers = new ArrayList<Double>();
        numbers.add((System.nanoTime() - start) / 1e9);
        for (var number : output.split(" ", -1)) {
            numbers.add(Double.parseDouble(number));
        }
        return numbers;
    }

    private static void one(Rows rows, Path file) throws IOException {
        var heap = Measured.HeapPeak.begin();
        var start = System.nanoTime();
        var program = program(PanelData.MEDIUM, rows);
        List<Vintages> series;
        try (var in = Files.newInputStream(file)) {
            series = new ObservationFiles(List.of(program))
                    .read(in, file.toString())
                    .observations();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var found = series.stream().mapToLong(one -> one.observations().size()).sum();
        var expected = PanelData.MEDIUM.writtenRows();
        if (found != expected) {
            throw new IllegalStateException("%s rows were written, but %s read".formatted(expected, found));
        }
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %.0f %.0f%n",
                seconds,
                Measured.processorSeconds(),
                heap.megabytes(),
                Measured.peakMegabytes());
    }

    /** Makes the program whose indicators the rows are about. */
    static Program program(PanelData data, Rows rows) {
        var kind = rows == Rows.AMOUNTS
                ? "\"kind\": \"absolute\", \"unit\": \"人\""
                : "\"kind\": \"ratio\", \"numerator\": {\"name\": {\"en\": \"n\"}, \"unit\": \"人\"},"
                        + " \"denominator\": {\"name\": {\"en\": \"d\"}, \"unit\": \"人\"}";
        var goals = IntStream.range(0, data.indicators())
                .mapToObj(i -> """
                        {"id": "goal-%d", "role": "kpi", "name": {"en": "g"}, "direction": "increase",
                         "indicator": {"id": "%s", %s}}""".formatted(i, PanelData.indicator(i), kind))
                .collect(Collectors.joining(","));
        var json = """
                {"format": "govtech-program/1", "id": "made-up", "name": {"en": "Made-up"}, "goals": [%s]}
                """.formatted(goals);
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "program.json");
    }
}
