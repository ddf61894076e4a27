package io.github.govtechkpi.metrics.funnel;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Quantiles;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.program.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts what became of challenges at each stage, and how long they stayed there. */
final class StageFlows {
    private static final Stage LAST = Stage.ROLL_OUT;
    private final List<Walk> walks;
    private final LocalDate asOf;
    private final List<Caveat> caveats = new ArrayList<>();
    private int hidden;

    StageFlows(List<Walk> walks, LocalDate asOf) {
        this.walks = walks;
        this.asOf = asOf;
    }

    /** Returns the stages that a challenge goes through, in their order. */
    static List<Stage> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.DISCONTINUED)
                .toList();
    }

    List<StageFlow> flows() {
        if (walks.isEmpty()) {
            return List.of();
        }
        var flows = stages().stream().map(this::flow).toList();
        var coarse = walks.stream().mapToInt(Walk::coarseDates).sum();
        if (coarse > 0) {
            caveats.add(CaveatCode.COARSE_DATES.with(coarse));
        }
        if (hidden > 0) {
            caveats.add(CaveatCode.DAYS_HIDDEN.with(hidden));
        }
        return flows;
    }

    /** Returns what a reader has to know about the days; once the flows were counted. */
    List<Caveat> caveats() {
        return caveats;
    }

    private StageFlow flow(Stage stage) {
        var entered = walks.stream().filter(walk -> walk.entered(stage)).toList();
        var discontinued = count(entered, stage, true);
        var movedOn = count(entered, stage, false);
        var there = entered.stream().filter(walk -> walk.after(stage).isEmpty()).toList();
        var days = known(
                entered.stream().flatMap(walk -> walk.days(stage).stream()).toList());
        var soFar = stage == LAST
                ? List.<Long>of()
                : known(there.stream().map(walk -> walk.daysUntil(stage, asOf)).toList());
        return new StageFlow(
                stage,
                entered.size(),
                movedOn,
                discontinued,
                there.size(),
                days.isEmpty()
                        ? Computed.notComputable(ReasonCode.NO_FINISHED_STAY)
                        : Computed.of(Quantiles.medianReordering(
                                days.stream().mapToDouble(Long::doubleValue).toArray())),
                longest(days).map(Computed::of).orElseGet(() -> Computed.notComputable(ReasonCode.NO_FINISHED_STAY)),
                longest(soFar));
    }

    private static int count(List<Walk> entered, Stage stage, boolean discontinued) {
        return (int) entered.stream()
                .flatMap(walk -> walk.after(stage).stream())
                .filter(change -> (change.stage() == Stage.DISCONTINUED) == discontinued)
                .count();
    }

    /** Leaves out what would be negative: a month stands for its last day, though the next stage began within it. */
    private List<Long> known(List<Long> days) {
        var known = days.stream().filter(number -> number >= 0).toList();
        hidden += days.size() - known.size();
        return known;
    }

    private static Optional<Long> longest(List<Long> days) {
        return days.stream().max(Long::compare);
    }
}
