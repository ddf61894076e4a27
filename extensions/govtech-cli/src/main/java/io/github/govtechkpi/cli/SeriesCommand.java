package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.MarkdownTable;
import io.github.govtechkpi.io.result.SeriesJson;
import io.github.govtechkpi.metrics.quality.PeriodCheck;
import io.github.govtechkpi.metrics.series.SeriesAnalyses;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech series}: data quality, control chart signals, trend and forecast of one series. */
@Command(name = "series", resourceBundle = "io.github.govtechkpi.cli.messages")
final class SeriesCommand extends GovtechCommand {
    private static final int YEARS = 3;

    @Parameters(paramLabel = "OBS.csv", arity = "1..*", descriptionKey = "seriesFiles")
    private List<String> files = List.of();

    @Option(names = "--indicator", paramLabel = "ID", required = true, descriptionKey = "seriesIndicator")
    private String indicator = "";

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "seriesArea")
    private @Nullable String area;

    @Option(names = "--program", paramLabel = "PROGRAM.json", descriptionKey = "seriesProgram")
    private List<String> programFiles = List.of();

    @Option(names = "--horizon", paramLabel = "N", descriptionKey = "seriesHorizon")
    private @Nullable Integer horizon;

    SeriesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var id = fromArguments(() -> IndicatorId.of(indicator));
        var inputs = new Inputs(console());
        var programs = inputs.programs(programFiles);
        inputs.throwIfAny();
        var goal = programs.stream()
                .flatMap(program -> program.goals().stream())
                .filter(each -> each.indicator().id().equals(id))
                .findFirst();
        var series = goal.isPresent() ? read(programs) : readUnnamed(id);
        var chosen = choose(series.stream()
                .filter(each -> each.key().indicator().equals(id))
                .toList());
        var unit = goal.map(each -> each.indicator().unit()).orElseGet(() -> MeasureUnit.of(words().get("seriesUnit")));
        var analysis = fromArguments(() -> SeriesAnalyses.of(
                chosen,
                unit,
                goal.map(Goal::direction).orElse(Direction.MAINTAIN),
                goal.map(each -> each.indicator().traits().breaks()).orElse(List.of()),
                horizon == null ? horizon(chosen) : horizon));
        write(
                switch (format()) {
                    case JSON -> SeriesJson.write(analysis);
                    case TEXT -> text(analysis);
                    case CSV -> CsvText.write(rows(analysis));
                    case MARKDOWN -> MarkdownTable.write(rows(analysis));
                });
        return 0;
    }

    private List<Vintages> read(List<Program> programs) {
        var inputs = new Inputs(console());
        var observations = inputs.observations(files, programs, locale());
        inputs.throwIfAny();
        return observations;
    }

    /** Without a program file the file itself tells whether a row is one amount or two counts. */
    private List<Vintages> readUnnamed(IndicatorId id) {
        var unit = MeasureUnit.of(words().get("seriesUnit"));
        var counts = CountDefinition.of(LocalizedText.same(id.value()), unit);
        var standardInput = files.contains("-") ? bytes(console().in()) : new byte[0];
        try {
            return readQuietly(standardInput, new AbsoluteIndicator(id, unit, IndicatorTraits.NONE));
        } catch (InvalidDataException asAmount) {
            try {
                return readQuietly(standardInput, new RatioIndicator(id, counts, counts, false, IndicatorTraits.NONE));
            } catch (InvalidDataException asCounts) {
                throw asCounts.findings().size() < asAmount.findings().size() ? asCounts : asAmount;
            }
        }
    }

    /** Other indicators of the file are nothing that a reader has to be told of. */
    private List<Vintages> readQuietly(byte[] standardInput, Indicator assumed) {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var inputs = new Inputs(
                new Console(new ByteArrayInputStream(standardInput), console().out(), silent));
        var observations = inputs.observations(files, program(assumed), locale());
        inputs.throwIfAny();
        return observations;
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Program> program(Indicator indicator) {
        var name = LocalizedText.same(indicator.id().value());
        return List.of(Program.builder("series", name)
                .goals(List.of(new Kpi(GoalDefinition.builder("series", name, indicator, Direction.MAINTAIN)
                        .build())))
                .build());
    }

    private Vintages choose(List<Vintages> all) {
        var matching = all.stream()
                .filter(each -> area == null
                        || each.key()
                                .area()
                                .filter(code -> code.toString().equals(area))
                                .isPresent())
                .toList();
        var whole = matching.stream()
                .filter(each -> area != null || each.key().area().isEmpty())
                .filter(each -> each.key().slice().isEmpty())
                .toList();
        var candidates = whole.isEmpty() ? matching : whole;
        return fromArguments(() -> {
            if (candidates.size() != 1) {
                var keys = all.stream()
                        .map(each -> each.key().toString())
                        .limit(10)
                        .collect(Collectors.joining("; "));
                throw new IllegalArgumentException(
                        candidates.isEmpty()
                                ? words().get("seriesNone", indicator, keys.isEmpty() ? "-" : keys)
                                : words().get("seriesSeveral", keys));
            }
            return candidates.get(0);
        });
    }

    private static int horizon(Vintages series) {
        var perYear = series.latest().observations().stream()
                .findFirst()
                .map(observation -> observation.period().frequency().perYear().orElse(1))
                .orElse(1);
        return perYear == 1 ? YEARS : perYear;
    }

    private String text(SeriesAnalysis analysis) {
        var lines = new ArrayList<String>();
        lines.add(words().get("seriesTitle", analysis.key(), analysis.unit().symbol()));
        lines.add("");
        lines.add(words().get("seriesQuality"));
        lines.add("  "
                + analysis.quality()
                        .periods()
                        .map(PeriodCheck::text)
                        .map(this::read)
                        .toOptional()
                        .orElseGet(() -> why(analysis.quality().periods())));
        analysis.quality()
                .outliers()
                .forEach(outlier -> lines.add("  ! "
                        + words().get(
                                        "seriesOutlier",
                                        analysis.quality()
                                                .series()
                                                .get(outlier.index())
                                                .period(),
                                        number(outlier.value()),
                                        outlier.method().label().in(locale()))));
        analysis.quality()
                .notChecked()
                .forEach(skipped -> lines.add("  ? " + words().check(skipped.check()) + ": "
                        + skipped.reason().message().in(locale())));
        lines.add("");
        lines.add(words().get("seriesControl"));
        control(analysis, lines);
        lines.add("");
        lines.add(words().get("seriesTrend"));
        lines.add("  "
                + analysis.forecast()
                        .map(SeriesForecast::verdict)
                        .map(this::read)
                        .toOptional()
                        .orElseGet(() -> why(analysis.forecast())));
        forecast(analysis, lines);
        return String.join("\n", lines) + "\n";
    }

    private void control(SeriesAnalysis analysis, List<String> lines) {
        if (analysis.xmr().toOptional().isEmpty()) {
            lines.add("  ? " + why(analysis.xmr()));
            return;
        }
        var chart = analysis.xmr().orElseThrow();
        var limits = chart.current().limits();
        lines.add("  "
                + limits.toOptional()
                        .map(found -> words().get(
                                        "seriesLimits",
                                        number(chart.current().center()),
                                        number(found.lower()),
                                        number(found.upper())))
                        .orElseGet(() -> why(limits)));
        chart.signals()
                .forEach(signal -> lines.add("  ! " + analysis.periods().get(signal.index()) + ": "
                        + signal.label().in(locale())));
        if (chart.signals().isEmpty()) {
            lines.add("  " + words().get("seriesNoSignal"));
        }
        chart.derivation()
                .warnings()
                .forEach(caveat -> lines.add("  ! " + caveat.text().in(locale())));
    }

    private void forecast(SeriesAnalysis analysis, List<String> lines) {
        var points = analysis.forecast().flatMap(SeriesForecast::points).toOptional();
        if (points.isEmpty()) {
            return;
        }
        for (var i = 0; i < points.get().size(); i++) {
            var point = points.get().get(i);
            lines.add("  "
                    + words().get(
                                    "seriesForecast",
                                    i < analysis.forecastPeriods().size()
                                            ? analysis.forecastPeriods().get(i)
                                            : "+" + (i + 1),
                                    number(point.value()),
                                    point.low80()
                                            .map(SeriesCommand::number)
                                            .toOptional()
                                            .orElse("–"),
                                    point.high80()
                                            .map(SeriesCommand::number)
                                            .toOptional()
                                            .orElse("–")));
        }
    }

    private List<List<String>> rows(SeriesAnalysis analysis) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("period", "value", "low80", "high80", "signal"));
        for (var i = 0; i < analysis.periods().size(); i++) {
            var index = i;
            rows.add(List.of(
                    analysis.periods().get(i).toString(),
                    number(analysis.values().get(i)),
                    "",
                    "",
                    analysis.xmr().toOptional().stream()
                            .flatMap(chart -> chart.signals().stream())
                            .filter(signal -> signal.index() == index)
                            .map(signal -> signal.rule().name())
                            .distinct()
                            .collect(Collectors.joining(" "))));
        }
        Optional<List<SeriesForecast.Point>> points =
                analysis.forecast().flatMap(SeriesForecast::points).toOptional();
        points.ifPresent(all -> {
            for (var i = 0; i < Math.min(all.size(), analysis.forecastPeriods().size()); i++) {
                rows.add(List.of(
                        analysis.forecastPeriods().get(i).toString(),
                        number(all.get(i).value()),
                        all.get(i)
                                .low80()
                                .map(SeriesCommand::number)
                                .toOptional()
                                .orElse(""),
                        all.get(i)
                                .high80()
                                .map(SeriesCommand::number)
                                .toOptional()
                                .orElse(""),
                        "FORECAST"));
            }
        });
        return rows;
    }

    private String read(LocalizedText text) {
        return text.in(locale());
    }

    private String why(Computed<?> value) {
        return value.reason().map(reason -> reason.message().in(locale())).orElse("");
    }

    /** Shows four significant digits, or the whole number. */
    private static String number(double value) {
        var rounded = new java.math.BigDecimal(value).round(new java.math.MathContext(Math.max(4, digits(value))));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static int digits(double value) {
        return (int) Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
    }
}
