package io.github.govtechkpi.metrics.panel;

import java.util.function.ToDoubleBiFunction;

/** The numbers that a panel has for every series, as columns; NaN stands for "no value", and the record of the series tells why. */
public enum PanelColumn {
    /** How many periods have a value. */
    PERIODS((facts, judged) -> facts.count),
    /** How many periods in between have none. */
    MISSING((facts, judged) -> facts.last - facts.first + 1 - facts.count),
    /** The latest amount or numerator. */
    NUMERATOR((facts, judged) -> judged.noCurrent == null ? facts.numerator : Double.NaN),
    /** The latest denominator; 1 for one amount. */
    DENOMINATOR((facts, judged) -> judged.noCurrent == null ? facts.denominator : Double.NaN),
    /** The change of the numerator since the baseline. */
    NUMERATOR_CHANGE((facts, judged) -> judged.noEffects == null ? facts.numerator - facts.startNumerator : Double.NaN),
    /** The change of the denominator since the baseline. */
    DENOMINATOR_CHANGE(
            (facts, judged) -> judged.noEffects == null ? facts.denominator - facts.startDenominator : Double.NaN),
    /** What is still missing to the target. */
    REMAINING((facts, judged) -> judged.remaining),
    /** The gained share of the way. */
    ACHIEVED_SHARE((facts, judged) -> judged.achievedShare),
    /** What was gained per period. */
    OBSERVED_PACE((facts, judged) -> judged.observedPace),
    /** What was to be gained per period. */
    REQUIRED_PACE((facts, judged) -> judged.requiredPace),
    /** The lower limit of the share. */
    LOW((facts, judged) -> judged.low),
    /** The upper limit of the share. */
    HIGH((facts, judged) -> judged.high),
    /** The numerator's part of the ratio's change. */
    NUMERATOR_EFFECT((facts, judged) -> judged.numeratorEffect),
    /** The denominator's part of the ratio's change. */
    DENOMINATOR_EFFECT((facts, judged) -> judged.denominatorEffect),
    /** The slope of the value per period. */
    SLOPE((facts, judged) -> judged.slope);

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final ToDoubleBiFunction<SeriesFacts, Judgement> number;

    PanelColumn(ToDoubleBiFunction<SeriesFacts, Judgement> number) {
        this.number = number;
    }

    double of(SeriesFacts facts, Judgement judged) {
        return number.applyAsDouble(facts, judged);
    }
}
