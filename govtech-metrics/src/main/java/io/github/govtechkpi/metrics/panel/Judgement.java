package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.progress.StatusThresholds;
import io.github.govtechkpi.metrics.ratio.Wilson;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one series against its goal, as the single-goal calculators give them; made once for a goal and moved from series to
 * series. A number that cannot be computed is NaN here and has a reason beside it.
 */
final class Judgement {
    /** A line needs three values (METHODS 5.1). */
    static final int FEWEST_FOR_A_LINE = 3;

    /** Stands for "no period". */
    static final int NO_PERIOD = Integer.MIN_VALUE;

    private static final double CONFIDENCE = 0.95;
    private static final double Z = Wilson.z(CONFIDENCE);
    private static final double EPSILON = 1e-9; // 8 periods that were computed as 8.000000000000002 are 8
    private static final int UNKNOWN_GRID = -1;

    private final PanelGoal goal;
    private final TargetLine target;
    private final int dueGrid;
    private final int dueOrdinal;
    private final long dueDay;
    private final int baselineGrid;
    private final long baselineDay;

    private int yearGrid = UNKNOWN_GRID;
    private int yearOrdinal;
    private int year;

    double remaining;
    double achievedShare;
    double observedPace;
    double requiredPace;
    double low;
    double high;
    double numeratorEffect;
    double denominatorEffect;
    double slope;
    int attained;
    int flags;
    PanelStatus status = PanelStatus.NOT_COMPUTABLE;

    @Nullable
    ReasonCode noCurrent;

    @Nullable
    ReasonCode noShare;

    @Nullable
    ReasonCode noObservedPace;

    @Nullable
    ReasonCode noRequiredPace;

    @Nullable
    ReasonCode noInterval;

    @Nullable
    ReasonCode noEffects;

    @Nullable
    ReasonCode noSlope;

    @Nullable
    ReasonCode notAttained;

    Judgement(PanelGoal goal) {
        this.goal = goal;
        target = new TargetLine(goal);
        dueGrid = PeriodGrid.of(goal.due());
        dueOrdinal = PeriodGrid.ordinal(goal.due());
        dueDay = goal.due().end().toEpochDay();
        baselineGrid = goal.baseline().map(PeriodGrid::of).orElse(UNKNOWN_GRID);
        baselineDay = goal.baseline()
                .map(ReportingPeriod::end)
                .map(day -> day.toEpochDay())
                .orElse(0L);
    }

    /** Judges a series. */
    void judge(SeriesFacts facts) {
        slope = facts.count < FEWEST_FOR_A_LINE ? Double.NaN : facts.slope;
        noSlope = facts.count < FEWEST_FOR_A_LINE ? ReasonCode.TOO_FEW_OBSERVATIONS : null;
        flags = 0;
        if (isBeforeBaseline(facts)) {
            tooEarly();
            return;
        }
        noCurrent = null;
        interval(facts);
        effects(facts);
        progress(facts);
    }

    /** Nothing was measured since the baseline: what was measured before it is never the current value. */
    private void tooEarly() {
        none(ReasonCode.NO_OBSERVATION);
        noCurrent = ReasonCode.NO_OBSERVATION;
        status = PanelStatus.TOO_EARLY;
    }

    private void none(ReasonCode reason) {
        remaining = achievedShare = observedPace = requiredPace = Double.NaN;
        low = high = numeratorEffect = denominatorEffect = Double.NaN;
        attained = NO_PERIOD;
        noShare = noObservedPace = noRequiredPace = noInterval = noEffects = notAttained = reason;
    }

    private boolean isBeforeBaseline(SeriesFacts facts) {
        if (baselineGrid == UNKNOWN_GRID) {
            return false;
        }
        return baselineGrid == facts.grid ? facts.last < facts.start : day(facts.grid, facts.last) < baselineDay;
    }

    private void interval(SeriesFacts facts) {
        noInterval = !goal.isRatio() || !goal.numeratorIsPart()
                ? ReasonCode.NOT_A_PART
                : facts.hasWholeCounts() ? null : ReasonCode.INEXACT_COUNT;
        low = noInterval == null ? Wilson.low(facts.numerator, facts.denominator, Z) : Double.NaN;
        high = noInterval == null ? Wilson.high(facts.numerator, facts.denominator, Z) : Double.NaN;
        if (goal.isRatio() && facts.denominator < goal.smallBase()) {
            flags |= PanelFlag.SMALL_BASE.bit();
        }
    }

    private void effects(SeriesFacts facts) {
        noEffects = !facts.hasStart ? ReasonCode.NO_BASELINE : null;
        if (!goal.isRatio() || noEffects != null) {
            numeratorEffect = denominatorEffect = Double.NaN;
            return;
        }
        var n0 = facts.startNumerator;
        var d0 = facts.startDenominator;
        var n1 = facts.numerator;
        var d1 = facts.denominator;
        numeratorEffect = (n1 - n0) / 2 * (1 / d0 + 1 / d1);
        denominatorEffect = (n0 + n1) / 2 * (1 / d1 - 1 / d0);
        flags |= flags(facts, sign(facts));
    }

    /** As the decomposition flags, decided on exact signs. */
    private static int flags(SeriesFacts facts, int d) {
        var ratio = d * facts.ratioChange();
        var absolute = d * facts.numeratorChange();
        if (ratio == 0) {
            return absolute == 0 ? 0 : PanelFlag.RATIO_FLAT_ABSOLUTE_CHANGED.bit();
        }
        if (ratio < 0) {
            return absolute > 0
                    ? PanelFlag.RATIO_WORSENED_ABSOLUTE_IMPROVED.bit()
                    : absolute < 0 ? PanelFlag.BOTH_WORSENED.bit() : 0;
        }
        var flags = absolute < 0
                ? PanelFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED.bit()
                : absolute == 0 ? PanelFlag.RATIO_IMPROVED_ABSOLUTE_UNCHANGED.bit() : 0;
        // the numerator's effect has the sign of the numerator's change
        if (absolute <= 0) {
            return d * facts.denominatorEffect() > 0 ? flags | PanelFlag.IMPROVED_ONLY_VIA_DENOMINATOR.bit() : flags;
        }
        return d * facts.compareEffects() < 0 ? flags | PanelFlag.MOSTLY_VIA_DENOMINATOR.bit() : flags;
    }

    /** Returns 1 where more is better and -1 where less is; to maintain is to move to the target, from whichever side. */
    private int sign(SeriesFacts facts) {
        return switch (goal.direction()) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case MAINTAIN -> facts.hasStart && facts.compareStart(target) > 0 ? -1 : 1;
        };
    }

    private void progress(SeriesFacts facts) {
        var d = sign(facts);
        var wanted = target.at(facts.denominator);
        var isMet = d * facts.compareLast(target) >= 0;
        remaining = isMet ? 0 : Math.max(0, d * (wanted - facts.numerator));
        if (!facts.hasStart) {
            achievedShare = observedPace = requiredPace = Double.NaN;
            noShare = noObservedPace = noRequiredPace = ReasonCode.NO_BASELINE;
            status = isMet
                    ? PanelStatus.ACHIEVED
                    : isTooEarly(facts) ? PanelStatus.TOO_EARLY : PanelStatus.NOT_COMPUTABLE;
            attain(facts, d, isMet, true);
            return;
        }
        var start = facts.startDenominator == facts.denominator
                ? facts.startNumerator
                : facts.denominator * facts.startNumerator / facts.startDenominator;
        // equal shares of different counts may differ in the last bit
        var gain = facts.ratioChange() == 0 ? 0 : facts.numerator - start;
        var way = facts.compareStart(target) == 0 ? 0 : wanted - start;
        share(d * gain, d * way);
        pace(facts, d, gain, way, isMet);
    }

    private void share(double gain, double way) {
        noShare = way > 0 ? null : way == 0 ? ReasonCode.TARGET_EQUALS_BASELINE : ReasonCode.TARGET_NOT_BEYOND_BASELINE;
        achievedShare = way > 0 ? gain / way + 0.0 : Double.NaN;
    }

    private void pace(SeriesFacts facts, int d, double gain, double way, boolean isMet) {
        var isOnGrid = dueGrid == facts.grid && PeriodGrid.countsPeriods(dueGrid);
        var elapsed = isOnGrid ? facts.last - facts.start : inPeriods(facts, day(facts.grid, facts.last));
        var span = isOnGrid ? dueOrdinal - facts.start : inPeriods(facts, dueDay);
        noObservedPace = elapsed > 0 ? null : ReasonCode.NO_TIME_ELAPSED;
        observedPace = elapsed > 0 ? gain / elapsed + 0.0 : Double.NaN;
        noRequiredPace = span > 0 ? null : ReasonCode.DUE_NOT_AFTER_BASELINE;
        requiredPace = span > 0 ? way / span + 0.0 : Double.NaN;
        status = isMet
                ? PanelStatus.ACHIEVED
                : elapsed <= 0
                        ? PanelStatus.TOO_EARLY
                        : span > 0 && d * way > 0
                                ? PanelStatus.of(StatusThresholds.DEFAULT.classify(observedPace / requiredPace))
                                : PanelStatus.NOT_COMPUTABLE;
        attain(facts, d, isMet, span > 0);
    }

    private boolean isTooEarly(SeriesFacts facts) {
        return day(facts.grid, facts.last) <= baselineDay;
    }

    /** Returns the time from the start to a day, in years of the mean length, as a number of periods. */
    private static double inPeriods(SeriesFacts facts, long day) {
        return (day - day(facts.grid, facts.start)) / PeriodGrid.DAYS_PER_YEAR * PeriodGrid.perYear(facts.grid);
    }

    private static long day(int grid, int ordinal) {
        return PeriodGrid.at(grid, ordinal).end().toEpochDay();
    }

    /** Finds the period in which the line through all values meets the target; of two values, the line through both. */
    private void attain(SeriesFacts facts, int d, boolean isMet, boolean isDueLater) {
        attained = NO_PERIOD;
        notAttained = isMet ? ReasonCode.ALREADY_ACHIEVED : null;
        if (isMet) {
            return;
        }
        var isTrend = facts.count >= FEWEST_FOR_A_LINE && isDueLater && isDueAfter(facts);
        if (!isTrend && noObservedPace != null) {
            notAttained = noObservedPace;
            return;
        }
        var pace = isTrend ? facts.slope : observedPace;
        if (d * pace <= 0) {
            notAttained = ReasonCode.NOT_REACHED_AT_THIS_PACE;
            return;
        }
        var steps = isTrend
                ? facts.meanOrdinal + (target.value - facts.meanValue) / facts.slope - facts.last
                : d * remaining / observedPace;
        if (PeriodGrid.isInReach(facts.grid, endYear(facts), steps)) {
            attained = facts.last + (int) Math.ceil(steps - EPSILON);
        } else {
            notAttained = ReasonCode.NOT_REACHED_AT_THIS_PACE;
        }
    }

    /** Returns the year in which the last period ends; of most series it is the same one, which is looked up once. */
    private int endYear(SeriesFacts facts) {
        if (facts.grid != yearGrid || facts.last != yearOrdinal) {
            yearGrid = facts.grid;
            yearOrdinal = facts.last;
            year = PeriodGrid.at(yearGrid, yearOrdinal).end().getYear();
        }
        return year;
    }

    private boolean isDueAfter(SeriesFacts facts) {
        return dueGrid == facts.grid ? dueOrdinal > facts.last : dueDay > day(facts.grid, facts.last);
    }
}
