package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.io.observation.PanelFiles;
import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelColumns;
import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.metrics.panel.PreparedPanel;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The panel engine beside DuckDB and plain streams: each in a process of its own, in turn, round after round, on the same file; all have
 * to answer the same. What is printed are medians and the medians of the ratios within a round, because other work on the machine
 * disturbs whole rounds.
 */
public final class PanelVsDuckDb {
    private static final String PANEL = "panel-2";
    private static final Map<String, List<String>> MEMORY = Map.of(
            PANEL,
            List.of("-Xmx64m", "-XX:+UseSerialGC"),
            "panel-1",
            List.of("-Xmx64m", "-XX:+UseSerialGC"),
            "streams",
            List.of("-Xmx14g"));

    private PanelVsDuckDb() {}

    /**
     * Runs the comparison.
     *
     * @param arguments {@code cold SIZE ORDER ROUNDS FOLDER ENGINE…} or {@code warm SIZE ORDER ROUNDS FOLDER}; SIZE is small, medium or
     *     large, ORDER sorted or shuffled
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var data = PanelData.of(arguments[1]);
        var file = Path.of(arguments[4], arguments[1] + "-" + arguments[2] + ".csv");
        if (!Files.exists(file)) {
            data.write(file, arguments[2].equals("shuffled"));
        }
        switch (arguments[0]) {
            case "cold" ->
                cold(
                        arguments,
                        file,
                        Integer.parseInt(arguments[3]),
                        List.of(arguments).subList(5, arguments.length));
            case "one" -> one(data, file, arguments[5], Path.of(arguments[6]));
            case "warm" -> warm(data, arguments[2].equals("shuffled"), file, Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void cold(String[] arguments, Path file, int rounds, List<String> engines)
            throws IOException, InterruptedException {
        var seconds = new LinkedHashMap<String, List<Double>>();
        var processor = new LinkedHashMap<String, List<Double>>();
        var memory = new LinkedHashMap<String, List<Double>>();
        var answer = Path.of(arguments[4], "answer.bin");
        Optional<PanelAnswer> expected = Optional.empty();
        for (var round = 0; round < rounds; round++) {
            for (var engine : engines) {
                var command = engine.equals("pandas")
                        ? PandasEngine.command(PanelData.of(arguments[1]).goals(), file, answer)
                        : java(arguments, engine, answer);
                var process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .strip()
                        .split(" ");
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(engine + " failed");
                }
                seconds.computeIfAbsent(engine, key -> new ArrayList<>()).add(Double.parseDouble(output[0]));
                processor.computeIfAbsent(engine, key -> new ArrayList<>()).add(Double.parseDouble(output[1]));
                memory.computeIfAbsent(engine, key -> new ArrayList<>()).add(Double.parseDouble(output[2]));
                var found = PanelAnswer.read(answer);
                if (expected.isPresent()) {
                    expected.get().requireSame(found, engine);
                } else {
                    expected = Optional.of(found);
                }
                System.err.printf(
                        Locale.ROOT,
                        "round %d %s: %s s, processor %s s, %s MB%n",
                        round + 1,
                        engine,
                        output[0],
                        output[1],
                        output[2]);
            }
        }
        Files.delete(answer);
        System.out.printf(
                Locale.ROOT,
                "%ncold, %s (%.1f MB), %s, %d rounds; all answers are the same%n%n",
                arguments[1],
                Files.size(file) / 1e6,
                arguments[2],
                rounds);
        table(seconds, processor, memory, engines.get(0));
    }

    private static List<String> java(String[] arguments, String engine, Path answer) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Optional.ofNullable(MEMORY.get(engine)).ifPresent(command::addAll);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                PanelVsDuckDb.class.getName(),
                "one",
                arguments[1],
                arguments[2],
                "1",
                arguments[4],
                engine,
                answer.toString()));
        return command;
    }

    /** Runs one engine in this process: prints its seconds and its largest memory, and leaves its answer. */
    private static void one(PanelData data, Path file, String engine, Path answer) throws IOException, SQLException {
        var goals = data.goals();
        var start = System.nanoTime();
        switch (engine) {
            case "panel-1", PANEL -> {
                var result = PanelEngine.Result.of(
                        PanelFiles.of(goals, AreaGroups.prefectures(), engine.equals(PANEL) ? 2 : 1)
                                .read(file, "rows"));
                report(start);
                PanelEngine.write(result, answer);
            }
            case "streams" -> {
                var result = StreamsEngine.compute(file, goals);
                report(start);
                result.write(answer);
            }
            default -> {
                try (var duckDb = new DuckDbEngine(2)) {
                    duckDb.goals(goals);
                    duckDb.load(file);
                    duckDb.compute(DuckDbEngine.Form.valueOf(
                            engine.substring("duckdb-".length()).toUpperCase(Locale.ROOT)));
                    report(start);
                    duckDb.answer().write(answer);
                }
            }
        }
    }

    private static void report(long start) throws IOException {
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "%.3f %.3f %.0f%n", seconds, Measured.processorSeconds(), Measured.peakMegabytes());
    }

    private static void warm(PanelData data, boolean shuffled, Path file, int rounds) throws IOException, SQLException {
        var goals = data.goals();
        var columns = columns(data, shuffled);
        var prepared = PreparedPanel.of(columns, goals, 2);
        var seconds = new LinkedHashMap<String, List<Double>>();
        var processor = new LinkedHashMap<String, List<Double>>();
        try (var duckDb = new DuckDbEngine(2)) {
            duckDb.goals(goals);
            duckDb.load(file);
            Optional<PanelAnswer> expected = Optional.empty();
            for (var round = 0; round <= rounds; round++) { // the first one warms up
                var kept = round > 0;
                var start = Stopwatch.start();
                var result = PanelEngine.Result.of(Panel.of(columns, goals, AreaGroups.prefectures(), 2));
                start.note("panel, unsorted columns", kept, seconds, processor);
                start = Stopwatch.start();
                var sorted = PanelEngine.Result.of(prepared.panel(goals, AreaGroups.prefectures(), 2));
                start.note("panel, prepared", kept, seconds, processor);
                if (!Arrays.deepEquals(
                        sorted.columns().toArray(), result.columns().toArray())) {
                    throw new IllegalStateException("the prepared panel has other numbers");
                }
                start = Stopwatch.start();
                var other = PanelEngine.Result.of(result.panel().judgedBy(harder(goals)));
                start.note("panel, new goals alone", kept, seconds, processor);
                if (other.columns().isEmpty()) {
                    throw new IllegalStateException("no columns");
                }
                for (var form : List.of(DuckDbEngine.Form.AGGREGATES, DuckDbEngine.Form.PACKED)) {
                    start = Stopwatch.start();
                    duckDb.compute(form);
                    start.note("DuckDB, " + form.name().toLowerCase(Locale.ROOT), kept, seconds, processor);
                }
                if (expected.isEmpty()) {
                    var answer = file.resolveSibling("answer.bin");
                    PanelEngine.write(result, answer);
                    expected = Optional.of(PanelAnswer.read(answer));
                    Files.delete(answer);
                    expected.get().requireSame(duckDb.answer(), "DuckDB");
                }
            }
        }
        System.out.printf(Locale.ROOT, "%nwarm, in memory, %,d rows, %d rounds%n%n", columns.size(), rounds);
        table(seconds, processor, Map.of(), "panel, unsorted columns");
    }

    private static PanelGoals harder(PanelGoals goals) {
        return new PanelGoals(goals.goals().stream()
                .map(goal -> new PanelGoal(
                        goal.indicator(),
                        goal.direction(),
                        goal.target().add(BigDecimal.ONE),
                        goal.denominator(),
                        true,
                        goal.due(),
                        goal.baseline(),
                        goal.smallBase()))
                .toList());
    }

    /** A point in time, by the clock and by the processor. */
    private record Stopwatch(double clock, double processor) {
        static Stopwatch start() {
            return new Stopwatch(System.nanoTime() / 1e9, Measured.processorSeconds());
        }

        void note(String engine, boolean kept, Map<String, List<Double>> seconds, Map<String, List<Double>> processor) {
            var now = start();
            if (kept) {
                seconds.computeIfAbsent(engine, key -> new ArrayList<>()).add(now.clock - clock);
                processor.computeIfAbsent(engine, key -> new ArrayList<>()).add(now.processor - this.processor);
            }
        }
    }

    private static PanelColumns columns(PanelData data, boolean shuffled) {
        var areas = new ArrayList<Optional<LocalGovernmentCode>>();
        for (var i = 0; i < PanelData.AREAS; i++) {
            areas.add(Optional.of(LocalGovernmentCode.of(PanelData.area(i))));
        }
        var indicators = new ArrayList<IndicatorId>();
        for (var i = 0; i < data.indicators(); i++) {
            indicators.add(IndicatorId.of(PanelData.indicator(i)));
        }
        var periods = new ArrayList<ReportingPeriod>();
        for (var i = 0; i < data.months(); i++) {
            periods.add(PanelData.START.plus(i));
        }
        var builder = PanelColumns.builder();
        for (var i = 0L; i < data.rows(); i++) {
            var row = shuffled ? data.shuffle(i) : i;
            if (!PanelData.isMissing(row)) {
                builder.counts(
                        indicators.get(data.indicatorOf(row)),
                        areas.get(data.areaOf(row)),
                        periods.get(data.monthOf(row)),
                        data.numerator(row),
                        data.denominator(row));
            }
        }
        return builder.build();
    }

    private static void table(
            Map<String, List<Double>> seconds,
            Map<String, List<Double>> processor,
            Map<String, List<Double>> memory,
            String reference) {
        System.out.println(
                "| engine | clock s, median (least to most) | times the first | processor s | times the first"
                        + " | peak memory, MB |");
        System.out.println("|---|---|---|---|---|---|");
        seconds.forEach((engine, times) -> {
            var used = processor.getOrDefault(engine, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s |%n",
                    engine,
                    Measured.shown(times, "%.2f"),
                    Measured.shown(ratios(times, seconds.getOrDefault(reference, List.of())), "%.1f"),
                    Measured.shown(used, "%.2f"),
                    Measured.shown(ratios(used, processor.getOrDefault(reference, List.of())), "%.1f"),
                    memory.containsKey(engine) ? Measured.shown(memory.get(engine), "%.0f") : "–");
        });
    }

    private static List<Double> ratios(List<Double> times, List<Double> reference) {
        return IntStream.range(0, times.size())
                .mapToObj(round -> times.get(round) / reference.get(round))
                .toList();
    }
}
