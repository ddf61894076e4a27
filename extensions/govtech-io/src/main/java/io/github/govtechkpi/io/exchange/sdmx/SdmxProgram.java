package io.github.govtechkpi.io.exchange.sdmx;

import io.github.govtechkpi.io.exchange.BareGoals;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ForeignIds;
import io.github.govtechkpi.io.exchange.ForeignPercentages;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the rows of an SDMX-CSV file together: indicators, goals with what they state, observations. */
final class SdmxProgram {
    private final Table table;
    private final SdmxHeader header;
    private final SdmxFindings findings;
    private final Map<IndicatorId, Indicator> indicators = new HashMap<>();
    private final Map<List<Object>, Integer> rows = new HashMap<>();

    SdmxProgram(Table table, SdmxHeader header, SdmxFindings findings) {
        this.table = table;
        this.header = header;
        this.findings = findings;
    }

    Reading assembled(String id, List<SdmxEntry> entries) {
        var measured = new ArrayList<SdmxEntry>();
        var percentages = new ArrayList<SdmxEntry>();
        entries.forEach(entry -> (entry.isPercentage() ? percentages : measured).add(entry));
        var byIndicator = new LinkedHashMap<IndicatorId, List<SdmxEntry>>();
        measured.forEach(entry -> byIndicator
                .computeIfAbsent(entry.indicator(), unused -> new ArrayList<>())
                .add(entry));
        byIndicator.forEach((indicator, own) -> indicator(own).ifPresent(made -> indicators.put(indicator, made)));
        findings.throwIfAny();
        var goals = goals(measured);
        var observations = measured.stream()
                .filter(SdmxEntry::isActual)
                .flatMap(entry -> observation(entry).stream())
                .toList();
        findings.throwIfAny();
        var program = Program.builder(id, LocalizedText.same(id))
                .goals(goals)
                .published(figures(percentages))
                .build();
        return new Reading(new Exchanged(program, observations), findings.remarks());
    }

    private Optional<Indicator> indicator(List<SdmxEntry> entries) {
        var first = entries.get(0);
        for (var entry : entries) {
            if (!entry.unit().equals(first.unit()) || !entry.denominatorUnit().equals(first.denominatorUnit())) {
                findings.contradiction(
                        table,
                        entry.row(),
                        header.column(SdmxColumn.UNIT_MEASURE),
                        entry.unit().orElse(""),
                        "指標「%s」の単位が行によって異なります。単位ごとに別の指標にしてください。".formatted(first.indicator()),
                        "The indicator %s has rows of different units: make an indicator of each unit"
                                .formatted(first.indicator()));
                return Optional.empty();
            }
        }
        if (first.unit().isEmpty()) {
            findings.remark(
                    "UNIT_UNKNOWN",
                    first.indicator().value(),
                    "指標「%s」の単位が書かれていないため、不明（unknown）としました。".formatted(first.indicator()),
                    "The unit of the indicator %s is not stated: it was taken as unknown".formatted(first.indicator()));
        }
        try {
            var unit = first.unit().map(MeasureUnit::parse).orElse(BareGoals.UNKNOWN_UNIT);
            if (entries.stream().noneMatch(SdmxEntry::isCounts)) {
                return Optional.of(BareGoals.amount(first.indicator(), unit));
            }
            var base = first.denominatorUnit().map(MeasureUnit::parse).orElse(unit);
            var isPart = entries.stream()
                    .allMatch(entry -> entry.numerator().isEmpty()
                            || entry.denominator().isEmpty()
                            || !unit.equals(base)
                            || entry.numerator()
                                            .get()
                                            .compareTo(entry.denominator().get())
                                    <= 0);
            return Optional.of(BareGoals.counts(first.indicator(), unit, base, isPart));
        } catch (IllegalArgumentException e) {
            findings.invalid(
                    table,
                    first.row(),
                    header.column(SdmxColumn.UNIT_MEASURE),
                    first.unit().orElse(""),
                    e);
            return Optional.empty();
        }
    }

    private List<Goal> goals(List<SdmxEntry> entries) {
        var byGoal = new LinkedHashMap<GoalId, List<SdmxEntry>>();
        for (var entry : entries) {
            var id = entry.goal().orElseGet(() -> new GoalId(entry.indicator().value()));
            var own = byGoal.computeIfAbsent(id, unused -> new ArrayList<>());
            if (!own.isEmpty() && !own.get(0).indicator().equals(entry.indicator())) {
                findings.contradiction(
                        table,
                        entry.row(),
                        header.column(SdmxColumn.GOAL),
                        id.value(),
                        "目標「%s」の指標が行によって異なります。".formatted(id),
                        "The goal %s has rows of different indicators".formatted(id));
            }
            own.add(entry);
        }
        findings.throwIfAny();
        var goals = new ArrayList<Goal>();
        byGoal.forEach((id, own) -> goals.add(goal(id, own)));
        return goals;
    }

    private Goal goal(GoalId id, List<SdmxEntry> entries) {
        var first = entries.get(0);
        var indicator = indicator(first);
        if (first.direction().isEmpty()) {
            findings.remark(
                    "DIRECTION_ASSUMED",
                    id.value(),
                    "目標「%s」の望ましい向きが書かれていないため、増加としました。".formatted(id),
                    "The file does not say which way is better for the goal %s: it was taken as increase"
                            .formatted(id));
        }
        var name = LocalizedText.same(first.name().orElse(id.value()));
        var goal = GoalDefinition.builder(
                id.value(), name, indicator, first.direction().orElse(Direction.INCREASE));
        var milestones = new ArrayList<Milestone>();
        for (var entry : entries) {
            if (!entry.isActual()) {
                isNew(entry, List.of(id, entry.type(), entry.type().equals(SdmxRows.MILESTONE) ? entry.period() : ""));
                stated(entry).ifPresent(value -> {
                    switch (entry.type()) {
                        case SdmxRows.BASELINE -> goal.baseline(Baseline.of(value, entry.period()));
                        case SdmxRows.MILESTONE -> milestones.add(new Milestone(entry.period(), value));
                        default -> goal.target(target(entry, value));
                    }
                });
            }
        }
        goal.milestones(milestones);
        return first.isKgi() ? goal.kgi() : goal.kpi();
    }

    private static Target target(SdmxEntry entry, StatedValue value) {
        var level = Optional.<TargetLevel>of(new TargetLevel.Stated(value));
        var due = Optional.of(entry.period());
        return switch (entry.targetType().orElse("")) {
            case "stay-at-least" -> new Target.StayAtLeast(level, Optional.empty(), due);
            case "stay-at-most" -> new Target.StayAtMost(level, Optional.empty(), due);
            case "cumulative-total" -> new Target.CumulativeTotal(Optional.of(value), due);
            default -> new Target.Reach(level, due);
        };
    }

    private Optional<StatedValue> stated(SdmxEntry entry) {
        var value = quantity(entry);
        if (value.isEmpty()) {
            findings.remark(
                    "VALUE_MISSING",
                    table.place(entry.row(), 0),
                    "%s：値がない%sの行は取り込めません。".formatted(table.place(entry.row(), 0), entry.type()),
                    "%s: a row of %s without a value cannot be kept"
                            .formatted(table.place(entry.row(), 0), entry.type()));
        }
        return value.flatMap(quantity -> valid(entry, () -> StatedValue.of(quantity, entry.qualifier())));
    }

    private Optional<Observation> observation(SdmxEntry entry) {
        var key = new SeriesKey(Optional.empty(), entry.indicator(), entry.area(), entry.slice());
        if (!isNew(entry, List.of(key, entry.period(), entry.knownOn()))) {
            return Optional.empty();
        }
        var value = quantity(entry);
        var status = entry.status().orElse(value.isPresent() ? ObservationStatus.A : ObservationStatus.O);
        var missing = value.isPresent()
                ? entry.missing()
                : Optional.of(entry.missing().orElse(reason(status)));
        return valid(
                entry,
                () -> new Observation(
                        key,
                        entry.period(),
                        value,
                        missing,
                        value.isEmpty() && entry.status().isEmpty() ? ObservationStatus.O : status,
                        entry.qualifier(),
                        entry.knownOn(),
                        entry.note()));
    }

    private static MissingReason reason(ObservationStatus status) {
        return switch (status) {
            case M -> MissingReason.NOT_APPLICABLE;
            case Q -> MissingReason.SUPPRESSED;
            case L, H -> MissingReason.NOT_SURVEYED;
            case A, B, D, E, F, G, I, J, K, N, O, P, S, U, V, W -> MissingReason.UNKNOWN;
        };
    }

    private Indicator indicator(SdmxEntry entry) {
        return Optional.ofNullable(indicators.get(entry.indicator())).orElseThrow();
    }

    private Optional<Quantity> quantity(SdmxEntry entry) {
        var indicator = indicator(entry);
        if (!(indicator instanceof RatioIndicator ratio)) {
            return entry.value().map(value -> new AbsoluteValue(value, indicator.unit()));
        }
        if (entry.value().isPresent()
                || entry.numerator().isPresent() != entry.denominator().isPresent()) {
            findings.contradiction(
                    table,
                    entry.row(),
                    header.column(SdmxColumn.DENOMINATOR),
                    "",
                    "比の指標「%s」の行には、NUMERATORとDENOMINATORの両方を書き、OBS_VALUEは空にしてください。".formatted(entry.indicator()),
                    "A row of the ratio %s has both NUMERATOR and DENOMINATOR, and no OBS_VALUE"
                            .formatted(entry.indicator()));
            return Optional.empty();
        }
        return entry.numerator()
                .flatMap(numerator -> valid(
                        entry,
                        () -> new Ratio(
                                new AbsoluteValue(numerator, ratio.numerator().unit()),
                                new AbsoluteValue(
                                        entry.denominator().orElseThrow(),
                                        ratio.denominator().unit()))));
    }

    private boolean isNew(SdmxEntry entry, List<Object> key) {
        var earlier = rows.putIfAbsent(key, entry.row());
        if (earlier != null) {
            findings.contradiction(
                    table,
                    entry.row(),
                    header.column(SdmxColumn.TIME_PERIOD),
                    entry.period().toString(),
                    "%sと同じ系列・期間の行です。一つにしてください。".formatted(table.place(earlier, 0)),
                    "The row is of the same series and period as %s: keep one".formatted(table.place(earlier, 0)));
        }
        return earlier == null;
    }

    private <T> Optional<T> valid(SdmxEntry entry, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            findings.invalid(table, entry.row(), header.column(SdmxColumn.OBS_VALUE), "", e);
            return Optional.empty();
        }
    }

    private List<PublishedFigure> figures(List<SdmxEntry> percentages) {
        var ids = new ForeignIds();
        var figures = new ArrayList<PublishedFigure>();
        for (var entry : percentages) {
            entry.value().flatMap(ForeignPercentages::of).ifPresent(rate -> {
                findings.remark(
                        "NO_COUNTS",
                        entry.indicator().value(),
                        "指標「%s」は件数のない百分率のため、観測値ではなく公表値（published）としました。".formatted(entry.indicator()),
                        "The indicator %s is a percentage without its counts: it was kept as published figures, not as observations"
                                .formatted(entry.indicator()));
                var name = entry.name().orElse(entry.indicator().value())
                        + entry.area().map(area -> " " + area).orElse("")
                        + entry.slice().map(slice -> " " + slice).orElse("")
                        + (entry.isActual() ? "" : " " + entry.type());
                figures.add(ForeignPercentages.figure(
                        ids.unique(entry.indicator() + "-" + entry.period(), "figure"),
                        LocalizedText.same(Quoted.onOneLine(name)),
                        rate,
                        Optional.of(entry.period()),
                        entry.note()));
            });
        }
        return figures;
    }
}
