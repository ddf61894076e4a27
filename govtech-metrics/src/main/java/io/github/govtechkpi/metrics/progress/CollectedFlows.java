package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What a total is collected from: the observations after the baseline, all of one frequency. Where a year and its months are both
 * there, the frequency of the latest one counts: adding all would count twice.
 *
 * @param calculation what the goal and its observations are
 * @param after the observations after the baseline
 * @param latest the last one up to the due date; without any, the last one at all
 */
record CollectedFlows(ProgressCalculation calculation, List<Observation> after, Optional<Observation> latest) {
    static CollectedFlows of(ProgressCalculation calculation) {
        var after = calculation.observations().afterBaseline();
        var inTime = after.stream().filter(isUntilDue(calculation)).reduce((earlier, later) -> later);
        return new CollectedFlows(
                calculation, after, inTime.or(() -> after.stream().reduce((earlier, later) -> later)));
    }

    private static Predicate<Observation> isUntilDue(ProgressCalculation calculation) {
        return observation -> calculation
                .duePeriod()
                .filter(due -> observation.period().end().isAfter(due.end()))
                .isEmpty();
    }

    /** Tells whether an observation is itself a sum since the start, so that only the latest one counts. */
    boolean isRunningTotal() {
        return calculation
                .goal()
                .indicator()
                .traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.CUMULATIVE || basis == TimeBasis.GROSS_CUMULATIVE)
                .isPresent();
    }

    /** Returns the observations that count, also those after the due date. */
    List<Observation> all() {
        return after.stream().filter(this::isOfOneFrequency).toList();
    }

    List<Observation> untilDue() {
        return all().stream().filter(isUntilDue(calculation)).toList();
    }

    /** Returns the observations that the sum is made of. */
    List<Observation> summed() {
        var inTime = untilDue();
        return isRunningTotal() && !inTime.isEmpty() ? List.of(inTime.get(inTime.size() - 1)) : inTime;
    }

    private boolean isOfOneFrequency(Observation observation) {
        return isRunningTotal()
                || latest.filter(last -> last.period().sameGrid(observation.period()))
                        .isPresent();
    }

    /** Returns the observations of another frequency, which are left out. */
    List<Observation> ofOtherFrequency() {
        return after.stream()
                .filter(observation -> !isOfOneFrequency(observation))
                .toList();
    }

    /** Returns the amount of an observation on the definition that holds for the latest one. */
    Computed<BigDecimal> onLatestDefinition(Observation observation) {
        var now = latest.map(Observation::period)
                .filter(period -> period.start().isAfter(observation.period().start()))
                .orElse(observation.period());
        return BreakCrossing.of(calculation.goal().indicator())
                .carry(ProgressCalculation.valueOf(observation), observation.period(), now)
                .map(ProgressCalculation::numeratorOrAmount);
    }

    /** Lets a number pass where the values of the indicator have a sum. */
    <T> Computed<T> requireSum(Computed<T> number) {
        if (calculation.goal().indicator() instanceof RatioIndicator) {
            return Computed.notComputable(new Reason(
                    ReasonCode.NO_SUM,
                    LocalizedText.of("比の指標には合計がありません。", "The values of a ratio have no sum."),
                    Optional.of(LocalizedText.of(
                            "分子だけを数える指標に、累計の目標を置いてください。", "Set the total for an indicator of the numerator alone.")),
                    OptionalInt.empty()));
        }
        return isRunningTotal() || calculation.goal().indicator().unit().additive()
                ? number
                : Computed.notComputable(ReasonCode.NO_SUM);
    }

    /**
     * The periods in which the total is collected.
     *
     * @param all their number
     * @param elapsed how many are over, up to the latest observation
     */
    record Window(int all, int elapsed) {}

    /** Counts the periods after the baseline up to the due date; the last one is the last that ends by it. */
    Computed<Window> window() {
        return calculation
                .baselinePeriod()
                .flatMap(start -> calculation
                        .due()
                        .flatMap(due -> untilDue().isEmpty()
                                ? Computed.notComputable(ReasonCode.NO_OBSERVATION)
                                : window(start, due, latest.orElseThrow().period())));
    }

    private static Computed<Window> window(ReportingPeriod start, ReportingPeriod due, ReportingPeriod last) {
        try {
            var first = ReportingPeriod.containing(start.end().plusDays(1), last.frequency(), last.isFiscal());
            var around = ReportingPeriod.containing(due.end(), last.frequency(), last.isFiscal());
            var end = around.end().isAfter(due.end()) ? around.plus(-1) : around;
            return Computed.of(new Window(
                    Math.toIntExact(first.periodsUntil(end) + 1), Math.toIntExact(first.periodsUntil(last) + 1)));
        } catch (IllegalArgumentException e) { // a fiscal year before 1886 or after 9998
            return Computed.notComputable(ReasonCode.INVALID_PERIOD);
        }
    }

    /** Counts the periods that are over and have no value; a running total holds what happened in them. */
    int missing(Window window) {
        return isRunningTotal() ? 0 : window.elapsed() - untilDue().size();
    }
}
