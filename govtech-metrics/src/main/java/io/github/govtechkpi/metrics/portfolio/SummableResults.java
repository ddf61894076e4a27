package io.github.govtechkpi.metrics.portfolio;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.LocalGovernmentKind;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sorts results into groups that add up; every case is counted once, or not at all and with a reason. */
final class SummableResults {
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<List<Progress>> groups;

    SummableResults(List<Progress> results) {
        var left = refuse(
                results,
                ReasonCode.SLICES_MAY_OVERLAP,
                progress -> progress.key().slice().isPresent());
        left = refuse(left, ReasonCode.AREAS_OVERLAP, overlapping(left));
        left = refuse(left, ReasonCode.PART_OF_ANOTHER, partOfAnother(left));
        var seen = new HashSet<SeriesKey>();
        left = refuse(left, ReasonCode.SAME_SERIES, progress -> !seen.add(progress.key()));
        left = refuseScores(left);
        groups = left.stream()
                .collect(Collectors.groupingBy(SummableResults::group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .toList();
        refuseAGrandTotal(left);
    }

    List<List<Progress>> groups() {
        return groups;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /**
     * What has to be the same for amounts to be summed.
     *
     * @param unit the unit
     * @param direction which way is better
     * @param program of a ratio, the program
     * @param ratio of a ratio, the indicator: only areas of one ratio are summed
     */
    private record Group(
            MeasureUnit unit, Direction direction, Optional<ProgramId> program, Optional<IndicatorId> ratio) {}

    private static Group group(Progress progress) {
        var isRatio = progress.goal().indicator() instanceof RatioIndicator;
        return new Group(
                progress.unit(),
                progress.goal().direction(),
                isRatio ? progress.key().program() : Optional.empty(),
                isRatio ? Optional.of(progress.key().indicator()) : Optional.empty());
    }

    private List<Progress> refuse(List<Progress> results, ReasonCode code, Predicate<Progress> isRefused) {
        var kept = new ArrayList<Progress>();
        var refused = new ArrayList<Progress>();
        results.forEach(progress -> (isRefused.test(progress) ? refused : kept).add(progress));
        if (!refused.isEmpty()) {
            refusals.add(new Refusal(Reason.of(code), refused));
        }
        return kept;
    }

    /** Takes out what has no sum; a score that stands alone is nothing that anybody would sum. */
    private List<Progress> refuseScores(List<Progress> results) {
        results.stream()
                .filter(progress -> !hasSum(progress))
                .collect(Collectors.groupingBy(SummableResults::group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> refusals.add(new Refusal(Reason.of(ReasonCode.NOT_ADDITIVE), group)));
        return results.stream().filter(SummableResults::hasSum).toList();
    }

    private static boolean hasSum(Progress progress) {
        return progress.goal().indicator() instanceof RatioIndicator
                || progress.unit().additive();
    }

    /** Finds the results of goals of which one area contains another. */
    private static Predicate<Progress> overlapping(List<Progress> results) {
        var contained = new HashSet<List<Object>>();
        for (var one : results) {
            for (var other : results) {
                if (goal(one).equals(goal(other)) && contains(one, other)) {
                    contained.add(goal(one));
                }
            }
        }
        return progress -> contained.contains(goal(progress));
    }

    private static List<Object> goal(Progress progress) {
        return List.of(progress.key().program(), progress.goal().id());
    }

    private static boolean contains(Progress one, Progress other) {
        return one.key()
                .area()
                .flatMap(whole -> other.key().area().map(part -> contains(whole, part)))
                .orElse(false);
    }

    private static boolean contains(LocalGovernmentCode whole, LocalGovernmentCode part) {
        if (whole.equals(part) || whole.prefecture() != part.prefecture()) {
            return false;
        }
        return switch (whole.kind()) {
            case PREFECTURE -> true;
            case DESIGNATED_CITY_OR_WARD_AREA ->
                part.kind() == LocalGovernmentKind.DESIGNATED_CITY_WARD
                        || part.kind() == LocalGovernmentKind.SPECIAL_WARD;
            case SPECIAL_WARD, DESIGNATED_CITY_WARD, CITY, TOWN_OR_VILLAGE, UNION, UNASSIGNED -> false;
        };
    }

    private static Predicate<Progress> partOfAnother(List<Progress> results) {
        Set<List<Object>> goals = results.stream().map(SummableResults::goal).collect(Collectors.toSet());
        return progress -> progress.goal()
                .definition()
                .partOf()
                .filter((GoalId whole) -> goals.contains(List.of(progress.key().program(), whole)))
                .isPresent();
    }

    private void refuseAGrandTotal(List<Progress> results) {
        var units = results.stream()
                .map(Progress::unit)
                .map(MeasureUnit::symbol)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (units.size() > 1) {
            refusals.add(new Refusal(
                    Reason.of(
                            ReasonCode.UNITS_DIFFER,
                            LocalizedText.of(
                                    "%sは数えているものが異なるため、全体の合計は求めません。".formatted(String.join("、", units)),
                                    "%s count different things, so there is no sum of all."
                                            .formatted(String.join(", ", units)))),
                    results));
        }
    }
}
