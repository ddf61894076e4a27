package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.result.SeriesJson;
import io.github.govtechkpi.io.result.SeriesOverview;
import io.github.govtechkpi.io.sheet.ResultTables;
import io.github.govtechkpi.metrics.series.SeriesAnalyses;
import io.github.govtechkpi.metrics.trend.SeriesForecasts;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.Goal;
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
import java.io.UncheckedIOException;
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
    private static final int LISTED = 10;
    /** An observation has a unit; where nobody named one, this stands for it and is never printed. */
    private static final MeasureUnit UNNAMED = MeasureUnit.of("?");

    @Parameters(paramLabel = "OBS.csv", arity = "1..*", descriptionKey = "seriesFiles")
    private List<String> files = List.of();

    @Option(names = "--indicator", paramLabel = "ID", required = true, descriptionKey = "seriesIndicator")
    private String indicator = "";

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "seriesArea")
    private @Nullable String area;

    @Option(names = "--slice", paramLabel = "KEY=VALUE", descriptionKey = "seriesSlice")
    private @Nullable String slice;

    @Option(names = "--program", paramLabel = "PROGRAM.json", descriptionKey = "seriesProgram")
    private List<String> programFiles = List.of();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "seriesUnitOption")
    private @Nullable String unit;

    @Option(names = "--horizon", paramLabel = "N", descriptionKey = "seriesHorizon")
    private @Nullable Integer horizon;

    SeriesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var id = fromArguments(() -> IndicatorId.of(indicator));
        var named = Optional.ofNullable(unit).map(text -> fromArguments(() -> MeasureUnit.of(text)));
        var programs = programs();
        var owner = programs.stream()
                .filter(program -> program.indicator(id).isPresent())
                .findFirst();
        var goal = owner.stream()
                .flatMap(program -> program.goals().stream())
                .filter(each -> each.indicator().id().equals(id))
                .findFirst();
        var known = named.or(() -> goal.map(each -> each.indicator().unit()));
        var chosen = goal.isPresent()
                ? choose(id, read(console(), new ObservationFiles(programs)), List.of())
                : readUnnamed(id, known.orElse(UNNAMED));
        var direction = goal.map(Goal::direction).orElse(Direction.MAINTAIN);
        var breaks = goal.map(each -> each.indicator().traits().breaks()).orElse(List.of());
        var analysis = known.isPresent()
                ? SeriesAnalyses.of(chosen, known.get(), direction, breaks, horizonOf(chosen))
                : SeriesAnalyses.withoutUnit(chosen, direction, breaks, horizonOf(chosen));
        var title = SeriesOverview.title(analysis, locale());
        write(Answer.of(
                title,
                SeriesOverview.sections(analysis, locale()),
                () -> SeriesJson.write(analysis),
                () -> ResultTables.of(analysis, chosen, owner, locale())));
        return 0;
    }

    private List<Program> programs() {
        var inputs = new Inputs(console());
        var programs = inputs.programs(programFiles);
        inputs.throwIfAny();
        return programs;
    }

    private List<Vintages> read(Console from, ObservationFiles set) {
        var inputs = new Inputs(from);
        var observations = inputs.observations(files, set, locale());
        inputs.throwIfAny();
        return observations;
    }

    /** Without a program file the files themselves tell whether a row is one amount or two counts. */
    private Vintages readUnnamed(IndicatorId id, MeasureUnit used) {
        var standardInput = files.contains("-") ? standardInput() : new byte[0];
        var counts = CountDefinition.of(LocalizedText.same(id.value()), used);
        try {
            return read(standardInput, new AbsoluteIndicator(id, used, IndicatorTraits.NONE));
        } catch (InvalidDataException asAmount) {
            try {
                return read(standardInput, new RatioIndicator(id, counts, counts, false, IndicatorTraits.NONE));
            } catch (InvalidDataException asCounts) {
                throw asCounts.findings().size() < asAmount.findings().size() ? asCounts : asAmount;
            }
        }
    }

    private Vintages read(byte[] standardInput, Indicator assumed) {
        var again = new Console(
                new ByteArrayInputStream(standardInput),
                console().out(),
                console().err(),
                locale());
        var set = ObservationFiles.of(assumed);
        return choose(assumed.id(), read(again, set), set.otherIndicators());
    }

    private byte[] standardInput() {
        try {
            return console().in().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the series that was asked for; of those without area and slice and others, the whole one. */
    private Vintages choose(IndicatorId id, List<Vintages> all, List<IndicatorId> others) {
        var ofIndicator =
                all.stream().filter(each -> each.key().indicator().equals(id)).toList();
        var matching = ofIndicator.stream()
                .filter(each -> isAsked(area, each.key().area())
                        && isAsked(slice, each.key().slice()))
                .toList();
        var whole = matching.stream()
                .filter(each -> area != null || each.key().area().isEmpty())
                .filter(each -> slice != null || each.key().slice().isEmpty())
                .toList();
        var candidates = whole.isEmpty() ? matching : whole;
        return fromArguments(() -> {
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            var keys = (candidates.isEmpty() ? ofIndicator : candidates)
                    .stream().map(Vintages::key).toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException(words().get("seriesNone", indicator, listed(others)));
            }
            throw new IllegalArgumentException(
                    candidates.isEmpty()
                            ? words().get("seriesNoPart", indicator, listed(keys))
                            : words().get("seriesSeveral", indicator, keys.size(), listed(keys)));
        });
    }

    private static boolean isAsked(@Nullable String asked, Optional<?> part) {
        return asked == null
                || part.filter(found -> found.toString().equals(asked)).isPresent();
    }

    private String listed(List<?> names) {
        var first = names.stream().limit(LISTED).map(Object::toString).collect(Collectors.joining("; "));
        if (names.isEmpty()) {
            return words().get("seriesNothing");
        }
        return names.size() > LISTED ? words().get("seriesMore", first) : first;
    }

    private int horizonOf(Vintages series) {
        var asked = Optional.ofNullable(horizon);
        if (asked.isEmpty()) {
            var perYear =
                    series.observations().get(0).period().frequency().perYear().orElse(1);
            return perYear == 1 ? YEARS : perYear;
        }
        return fromArguments(() -> asked.filter(periods -> periods >= 1 && periods <= SeriesForecasts.MAX_HORIZON)
                .orElseThrow(() -> new IllegalArgumentException(
                        words().get("seriesHorizonRange", SeriesForecasts.MAX_HORIZON, asked.get()))));
    }
}
