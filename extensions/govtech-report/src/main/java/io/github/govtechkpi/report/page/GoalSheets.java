package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The goals of a report as sheets of numbers. Goals of one unit stand on one sheet, with the unit in its headings: the columns of a sheet
 * can be added up, and persons are never added to firms.
 */
final class GoalSheets {
    private static final MathContext DIGITS = new MathContext(12); // Excel keeps 15
    private static final List<Integer> NAMES = List.of(0, 1, 2, 3, 4, 5, 7, 17, 18, 19, 20, 21, 22);
    private static final List<List<String>> AMOUNTS = List.of(
            List.of("baseline"),
            List.of("target", "low"),
            List.of("high"),
            List.of("expectedNow", "expectedUniform"),
            List.of("absoluteGain", "cumulative"),
            List.of("remainingGap", "remainingTotal"),
            List.of("margin"),
            List.of("requiredPaceRemainingPerYear"));
    private final PageWords words;

    GoalSheets(PageWords words) {
        this.words = words;
    }

    /** Makes a sheet for each unit. */
    List<WorkbookSheet> sheets(List<ProgramPage> pages) {
        var byUnits = new LinkedHashMap<Units, List<List<String>>>();
        var ofRatios = new HashSet<Units>();
        for (var page : pages) {
            for (var progress : page.portfolio().results()) {
                var units = Units.of(progress);
                byUnits.computeIfAbsent(units, unused -> new ArrayList<>()).add(row(page, progress));
                if (progress.goal().indicator() instanceof RatioIndicator) {
                    ofRatios.add(units);
                }
            }
        }
        return byUnits.entrySet().stream()
                .map(entry -> new WorkbookSheet(
                        words.get("sheetGoals", name(entry.getKey())),
                        heading(entry.getKey().unit(), denominator(entry.getKey(), ofRatios)),
                        NAMES,
                        entry.getValue()))
                .toList();
    }

    /** The units of a sheet: an amount stands beside the ratios of which both counts are in its unit. */
    private record Units(MeasureUnit unit, MeasureUnit denominator) {
        static Units of(Progress progress) {
            return new Units(
                    progress.unit(),
                    progress.goal().indicator() instanceof RatioIndicator ratio
                            ? ratio.denominator().unit()
                            : progress.unit());
        }
    }

    private String name(Units units) {
        var unit = words.unit(units.unit());
        return units.denominator().equals(units.unit())
                ? unit
                : unit + words.get("listed") + words.unit(units.denominator());
    }

    private String denominator(Units units, Set<Units> ofRatios) {
        var heading = words.get("sheetDenominator");
        return ofRatios.contains(units) ? words.get("withUnit", heading, words.unit(units.denominator())) : heading;
    }

    private List<String> heading(MeasureUnit unit, String denominator) {
        var heading = new ArrayList<String>();
        for (var key : List.of("sheetProgram", "goal", "sheetRole", "areaName", "sheetSlice", "sheetStatus")) {
            heading.add(words.get(key));
        }
        heading.add(words.get("withUnit", words.get("sheetCurrent"), words.unit(unit)));
        heading.add(words.get("measuredIn"));
        heading.add(denominator);
        for (var key : List.of(
                "baseline",
                "target",
                "upperEnd",
                "expected",
                "sheetGained",
                "sheetRemaining",
                "sheetMargin",
                "sheetPerYear")) {
            heading.add(words.get("withUnit", words.get(key), words.unit(unit)));
        }
        heading.add(words.get("sheetBaselineIn"));
        heading.add(words.get("due"));
        heading.add(words.get("statedTarget"));
        heading.add(words.get("dueVerdict"));
        heading.add(words.get("attain"));
        heading.add(words.get("onProvisional"));
        return heading;
    }

    private List<String> row(ProgramPage page, Progress progress) {
        var row = new ArrayList<String>();
        row.add(page.program().name().in(words.locale()));
        row.add(progress.goal().name().in(words.locale()));
        row.add(progress.goal() instanceof Kgi ? "KGI" : "KPI");
        row.add(progress.key().area().map(words::area).orElse(""));
        row.add(progress.key().slice().map(Object::toString).orElse(""));
        row.add(progress.status().code().label().in(words.locale()));
        var value = progress.current().flatMap(Observation::value);
        row.add(value.map(quantity -> quantity instanceof Ratio ratio
                        ? plain(ratio.numerator().amount())
                        : quantity instanceof AbsoluteValue amount ? plain(amount.amount()) : "")
                .orElse(""));
        row.add(progress.current()
                .map(Observation::period)
                .map(Object::toString)
                .orElse(""));
        row.add(value.filter(Ratio.class::isInstance)
                .map(quantity -> plain(((Ratio) quantity).denominator().amount()))
                .orElse(""));
        var numbers = numbers(progress);
        if (progress.goal().direction() == Direction.DECREASE) { // what is to be cut is counted, as on the page
            numbers.computeIfPresent("requiredPaceRemainingPerYear", (field, pace) -> pace.negate());
        }
        AMOUNTS.forEach(fields -> row.add(fields.stream()
                .flatMap(field -> Optional.ofNullable(numbers.get(field)).stream())
                .findFirst()
                .map(GoalSheets::plain)
                .orElse("")));
        row.add(progress.goal()
                .baseline()
                .flatMap(Baseline::period)
                .map(Object::toString)
                .orElse(""));
        row.add(progress.target().flatMap(Target::due).map(Object::toString).orElse(""));
        row.add(GoalCards.target(progress, words));
        row.add(progress.due()
                .toOptional()
                .map(due -> due.code().label().in(words.locale()))
                .orElse(""));
        row.add(progress.projection()
                .flatMap(projection -> projection.attainDate().toOptional())
                .map(LocalDate::toString)
                .orElse(""));
        row.add(progress.status().provisional() ? words.get("yes") : "");
        return row;
    }

    private static Map<String, BigDecimal> numbers(Progress progress) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        progress.absolute()
                .measures()
                .forEach(measure -> measure.value()
                        .toOptional()
                        .filter(BigDecimal.class::isInstance)
                        .ifPresent(value -> numbers.put(measure.field(), (BigDecimal) value)));
        return numbers;
    }

    /** Makes the sheet that says how each number came about. */
    WorkbookSheet computed(List<ProgramPage> pages) {
        var rows = new ArrayList<List<String>>();
        for (var page : pages) {
            for (var assessment : page.goals().assessed().assessments()) {
                rows.addAll(computed(page, assessment));
            }
        }
        return new WorkbookSheet(
                words.get("sheetComputed"),
                List.of(
                        words.get("sheetProgram"),
                        words.get("goal"),
                        words.get("number"),
                        words.get("value"),
                        words.get("sheetUnit"),
                        words.get("formula")),
                List.of(0, 1, 2, 4, 5),
                rows);
    }

    private List<List<String>> computed(ProgramPage page, GoalAssessment assessment) {
        var progress = assessment.progress();
        return progress.absolute().measures().stream()
                .filter(measure -> measure.value().isComputable())
                .map(measure -> List.of(
                        page.program().name().in(words.locale()),
                        words.title(progress),
                        measure.label().in(words.locale()),
                        measure.value().orElseThrow() instanceof BigDecimal number
                                ? plain(number)
                                : measure.value().orElseThrow().toString(),
                        unit(measure, progress),
                        words.has("how." + measure.field()) ? words.get("how." + measure.field()) : ""))
                .toList();
    }

    private String unit(Measure measure, Progress progress) {
        var unit = words.unit(progress.unit());
        return switch (measure.form()) {
            case AMOUNT -> unit;
            case AMOUNT_PER_YEAR -> words.get("perYear", unit);
            case AMOUNT_PER_PERIOD -> words.get("perPeriod", unit);
            case SHARE, PERIODS, FLAG, WORD -> "";
        };
    }

    private static String plain(BigDecimal number) {
        return (number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number).toPlainString();
    }
}
