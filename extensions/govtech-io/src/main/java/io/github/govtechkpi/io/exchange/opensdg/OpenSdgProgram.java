package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ForeignIds;
import io.github.govtechkpi.io.exchange.ForeignPercentages;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the data files and the files of options of Open SDG together. */
final class OpenSdgProgram {
    private static final String ID = "open-sdg"; // the files say nothing of the program
    private static final Pattern DATA = Pattern.compile("(?:.*/)?(?:indicator_)?([^/]*?)\\.[A-Za-z]{1,5}");
    private static final Pattern OPTIONS =
            Pattern.compile("(?:.*/)?(?:indicator-config|meta)/([^/]*?)\\.(?:ya?ml|json|md)");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final List<ExchangeFile> files;
    private final OpenSdgFindings findings = new OpenSdgFindings();
    private final ForeignIds goalIds = new ForeignIds();
    private final ForeignIds indicatorIds = new ForeignIds();
    private final ForeignIds figureIds = new ForeignIds();
    private final List<Goal> goals = new ArrayList<>();
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    OpenSdgProgram(List<ExchangeFile> files) {
        this.files = files;
    }

    Reading read() {
        var options = new LinkedHashMap<String, OpenSdgOptions>();
        for (var file : files) {
            var name = OPTIONS.matcher(file.name());
            if (name.matches()) {
                options.putIfAbsent(name.group(1), OpenSdgOptions.of(file));
            }
        }
        for (var file : files) {
            var name = DATA.matcher(file.name());
            if (!OPTIONS.matcher(file.name()).matches() && file.name().endsWith(".csv") && name.matches()) {
                indicator(file, name.group(1), options.getOrDefault(name.group(1), OpenSdgOptions.NONE));
            }
        }
        findings.throwIfAny();
        return new Reading(
                new Exchanged(
                        Program.builder(ID, LocalizedText.same(ID))
                                .goals(goals)
                                .published(figures)
                                .build(),
                        observations),
                findings.remarks());
    }

    private void indicator(ExchangeFile file, String id, OpenSdgOptions options) {
        var bySeries = new LinkedHashMap<List<String>, List<OpenSdgRow>>();
        for (var row : new OpenSdgData(file, findings).rows()) {
            var isCount =
                    row.series().equals(OpenSdgFiles.NUMERATOR) || row.series().equals(OpenSdgFiles.DENOMINATOR);
            bySeries.computeIfAbsent(
                            isCount ? List.of("", OpenSdgFiles.NUMERATOR) : List.of(row.unit(), row.series()),
                            unused -> new ArrayList<>())
                    .add(row);
        }
        bySeries.forEach((series, rows) -> {
            var name = series.get(1).isEmpty() || series.get(1).equals(OpenSdgFiles.NUMERATOR)
                    ? id
                    : id + "-" + series.get(1);
            series(file.name(), new Named(name, bySeries.size() == 1), rows, options);
        });
    }

    /** The text of which an id is made, and whether the file holds this series alone. */
    private record Named(String text, boolean isAlone) {}

    private void series(String file, Named named, List<OpenSdgRow> rows, OpenSdgOptions options) {
        var first = rows.get(0);
        var isCounts =
                first.series().equals(OpenSdgFiles.NUMERATOR) || first.series().equals(OpenSdgFiles.DENOMINATOR);
        var units = rows.stream()
                .map(OpenSdgRow::unit)
                .distinct()
                .map(OpenSdgProgram::unit)
                .toList();
        if (units.stream().anyMatch(Optional::isEmpty)) {
            percentages(file, named, rows);
            return;
        }
        var own = options.of(first.series(), first.unit());
        var id = IndicatorId.of(indicatorIds.unique(named.text(), "indicator"));
        var values = isCounts ? counts(file, rows) : amounts(rows, units.get(0).orElseThrow());
        if (values.isEmpty()) {
            return;
        }
        var indicator = indicator(id, values.get(0).quantity(), own, values);
        for (var value : values) {
            observations.add(Observation.of(
                    new SeriesKey(
                            Optional.empty(),
                            id,
                            value.row().area(),
                            value.row().slice()),
                    value.row().period(),
                    value.quantity()));
        }
        duplicates(file, values);
        goals.add(goal(file, named, indicator, own, options, values));
    }

    /** A row, or two of a ratio, with what they say. */
    private record Value(OpenSdgRow row, Quantity quantity) {
        List<Object> key() {
            return List.of(row.period(), row.area(), row.slice());
        }
    }

    private static Optional<MeasureUnit> unit(String text) {
        try {
            return Optional.of(text.isEmpty() ? BareGoals.UNKNOWN_UNIT : MeasureUnit.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Value> amounts(List<OpenSdgRow> rows, MeasureUnit unit) {
        return rows.stream()
                .map(row -> new Value(row, new AbsoluteValue(row.value(), unit)))
                .toList();
    }

    private List<Value> counts(String file, List<OpenSdgRow> rows) {
        var denominators = new LinkedHashMap<List<Object>, OpenSdgRow>();
        rows.stream()
                .filter(row -> row.series().equals(OpenSdgFiles.DENOMINATOR))
                .forEach(row -> denominators.put(List.of(row.period(), row.area(), row.slice()), row));
        var values = new ArrayList<Value>();
        for (var row : rows) {
            if (row.series().equals(OpenSdgFiles.NUMERATOR)) {
                List<Object> key = List.of(row.period(), row.area(), row.slice());
                var base = denominators.get(key);
                if (base == null || row.value().signum() < 0 || base.value().signum() <= 0) {
                    findings.add(
                            "CONTRADICTION",
                            file,
                            row.place(),
                            row.value().toPlainString(),
                            "a numerator from 0 up beside a denominator above 0",
                            "%sの分子には、同じ年と区分の分母（0より大きい数）が必要です。".formatted(row.place()),
                            "The numerator of %s needs the denominator of its year and slice, which is above 0"
                                    .formatted(row.place()));
                } else {
                    values.add(new Value(
                            row,
                            new Ratio(
                                    new AbsoluteValue(
                                            row.value(), unit(row.unit()).orElseThrow()),
                                    new AbsoluteValue(
                                            base.value(), unit(base.unit()).orElseThrow()))));
                }
            }
        }
        return values;
    }

    private void duplicates(String file, List<Value> values) {
        var seen = new HashSet<List<Object>>();
        for (var value : values) {
            if (!seen.add(value.key())) {
                findings.add(
                        "DUPLICATE_ROW",
                        file,
                        value.row().place(),
                        value.row().period().toString(),
                        "each year and disaggregation once",
                        "%sと同じ年・区分の行があります。一つにしてください。".formatted(value.row().place()),
                        "There is another row of the year and disaggregation of %s: keep one"
                                .formatted(value.row().place()));
            }
        }
        findings.throwIfAny();
    }

    private static Indicator indicator(IndicatorId id, Quantity quantity, Map<String, String> own, List<Value> values) {
        if (quantity instanceof Ratio ratio) {
            var isPart = ratio.numerator().unit().equals(ratio.denominator().unit())
                    && values.stream()
                            .map(value -> (Ratio) value.quantity())
                            .allMatch(one -> one.numerator()
                                            .amount()
                                            .compareTo(one.denominator().amount())
                                    <= 0);
            return BareGoals.counts(
                    id, ratio.numerator().unit(), ratio.denominator().unit(), isPart);
        }
        var traits = new IndicatorTraits(
                Optional.empty(),
                Optional.empty(),
                number(own, "limit"),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new AbsoluteIndicator(id, quantity.unit(), traits);
    }

    private Goal goal(
            String file,
            Named named,
            Indicator indicator,
            Map<String, String> own,
            OpenSdgOptions options,
            List<Value> values) {
        var number = named.isAlone() ? options.field("indicator_number").orElse(named.text()) : named.text();
        var name = options.field("indicator_name").map(Quoted::onOneLine).orElse(named.text());
        if (!own.containsKey("direction")) {
            findings.remark(
                    "DIRECTION_ASSUMED",
                    file,
                    "望ましい向きが書かれていないため、Open SDGの既定のとおり減少としました。",
                    "The file does not say which way is better: it was taken as decrease, which is the default of Open SDG");
        }
        var direction = Optional.ofNullable(own.get("direction"))
                .filter("positive"::equals)
                .map(unused -> Direction.INCREASE)
                .orElse(Direction.DECREASE);
        var goal =
                GoalDefinition.builder(goalIds.unique(number, "goal"), LocalizedText.same(name), indicator, direction);
        year(own, "base_year")
                .flatMap(year -> values.stream()
                        .filter(value -> value.row().area().isEmpty()
                                && value.row().slice().isEmpty()
                                && value.row().period().equals(year))
                        .findFirst())
                .ifPresent(value -> goal.baseline(Baseline.of(
                        StatedValue.exact(value.quantity()), value.row().period())));
        if (indicator instanceof AbsoluteIndicator) {
            number(own, "target")
                    .ifPresent(target -> goal.target(new Target.Reach(
                            Optional.of(new TargetLevel.Stated(
                                    StatedValue.exact(new AbsoluteValue(target, indicator.unit())))),
                            year(own, "target_year"))));
        }
        return goal.kpi();
    }

    private static Optional<BigDecimal> number(Map<String, String> own, String option) {
        return Optional.ofNullable(own.get(option))
                .flatMap(Decimals::inFile)
                .filter(Decimals::fitsInFile)
                .map(Decimals::plain);
    }

    private static Optional<ReportingPeriod> year(Map<String, String> own, String option) {
        return Optional.ofNullable(own.get(option))
                .filter(text -> YEAR.matcher(text).matches() && !text.equals("0000"))
                .map(ReportingPeriod::parse);
    }

    private void percentages(String file, Named named, List<OpenSdgRow> rows) {
        findings.remark(
                "NO_COUNTS",
                file,
                "件数のない百分率のため、観測値ではなく公表値（published）としました。",
                "Percentages without their counts were kept as published figures, not as observations");
        for (var row : rows) {
            ForeignPercentages.of(row.value()).ifPresent(rate -> {
                var name = named.text()
                        + row.area().map(area -> " " + area).orElse("")
                        + row.slice().map(slice -> " " + slice).orElse("");
                figures.add(ForeignPercentages.figure(
                        figureIds.unique(named.text() + "-" + row.period(), "figure"),
                        LocalizedText.same(Quoted.onOneLine(name)),
                        rate,
                        Optional.of(row.period()),
                        Optional.empty()));
            });
        }
    }
}
