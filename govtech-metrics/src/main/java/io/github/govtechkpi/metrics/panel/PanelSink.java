package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the rows of one reader: codes first, small integers that stand for area, indicator and period, then rows of these.
 *
 * <p>A row whose numbers contradict each other is counted and left out. Rows are gathered in columns and go on a few thousand at a time.
 */
public final class PanelSink {
    /** Stands for "no area": the indicator as a whole. */
    public static final int NO_AREA = 0;

    /** Stands for an indicator without a goal. */
    public static final int NO_GOAL = -1;

    static final int BATCH = 256;

    private final PanelGoals goals;
    private final Map<String, Integer> indicators;
    private final boolean[] isPart;
    private final Map<LocalGovernmentCode, Integer> areaCodes = new HashMap<>();
    private final List<LocalGovernmentCode> areas = new ArrayList<>();
    private final Map<ReportingPeriod, Integer> periodCodes = new HashMap<>();
    private long[] periods = new long[128];
    private final Problems problems;
    private final Rows rows = new Rows();
    private final RowConsumer consumer;

    PanelSink(PanelGoals goals, RowConsumer consumer, int problemLimit) {
        this.goals = goals;
        this.consumer = consumer;
        this.problems = new Problems(problemLimit);
        this.indicators = goals.indices();
        this.isPart = new boolean[goals.size()];
        for (var i = 0; i < isPart.length; i++) {
            isPart[i] = goals.get(i).numeratorIsPart();
        }
    }

    /** Rows in columns; the first {@code count} of each array count. */
    static final class Rows {
        final int[] areas = new int[BATCH];
        final int[] indicators = new int[BATCH];
        final int[] periods = new int[BATCH];
        final int[] rows = new int[BATCH];
        final long[] pairs = new long[BATCH];
        int count;
        int part;
    }

    /** What becomes of the rows. */
    interface RowConsumer {
        void take(Rows rows, PanelSink sink);

        void takeExact(ExactRow row, PanelSink sink);

        /** Takes what it put aside: there are no more rows. */
        void end();
    }

    /** A row whose numbers do not fit into a pair; the denominator of one amount is 1. */
    record ExactRow(
            int area, int indicator, int period, BigDecimal numerator, BigDecimal denominator, int part, int row) {}

    /** Returns the code of an indicator's goal, or {@link #NO_GOAL}. */
    public int indicator(String id) {
        return indicators.getOrDefault(requireNonNull(id, "id"), NO_GOAL);
    }

    /** Tells whether the rows of an indicator have two counts; else they have one amount. */
    public boolean isRatio(int indicator) {
        return goals.get(indicator).isRatio();
    }

    /** Returns the code of an area. */
    public int area(LocalGovernmentCode area) {
        return areaCodes.computeIfAbsent(area, code -> {
            areas.add(code);
            return areas.size();
        });
    }

    /** Returns the code of a period. */
    public int period(ReportingPeriod period) {
        return periodCodes.computeIfAbsent(period, each -> {
            if (periodCodes.size() == periods.length) {
                periods = Arrays.copyOf(periods, periods.length * 2);
            }
            periods[periodCodes.size()] = SeriesSlots.period(each);
            return periodCodes.size();
        });
    }

    /** Takes a row of two counts. */
    public void counts(int row, int area, int indicator, int period, long numerator, long denominator) {
        if (denominator <= 0 || numerator < 0 || (isPart[indicator] && numerator > denominator)) {
            reject(row, problem(Long.signum(numerator), Long.signum(denominator)), numerator + "/" + denominator);
        } else if (Pairs.fits(numerator, denominator, isPart[indicator])) {
            add(row, area, indicator, period, Pairs.pack(numerator, denominator));
        } else {
            exact(row, area, indicator, period, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }
    }

    private static RowProblem problem(int numerator, int denominator) {
        return denominator <= 0
                ? RowProblem.NO_BASE
                : numerator < 0 ? RowProblem.NEGATIVE_COUNT : RowProblem.NUMERATOR_ABOVE_DENOMINATOR;
    }

    /** Takes a row of one amount. */
    public void amount(int row, int area, int indicator, int period, long amount) {
        if (Pairs.fits(amount)) {
            add(row, area, indicator, period, amount);
        } else {
            exact(row, area, indicator, period, BigDecimal.valueOf(amount), BigDecimal.ONE);
        }
    }

    /** Takes a row of two counts, or amounts, with decimals or of any size. */
    public void counts(int row, int area, int indicator, int period, BigDecimal numerator, BigDecimal denominator) {
        if (isLong(numerator) && isLong(denominator)) {
            counts(row, area, indicator, period, numerator.longValueExact(), denominator.longValueExact());
        } else if (denominator.signum() <= 0
                || numerator.signum() < 0
                || (isPart[indicator] && numerator.compareTo(denominator) > 0)) {
            reject(
                    row,
                    problem(numerator.signum(), denominator.signum()),
                    numerator.toPlainString() + "/" + denominator.toPlainString());
        } else {
            exact(row, area, indicator, period, numerator, denominator);
        }
    }

    /** Takes a row of one amount with decimals or of any size. */
    public void amount(int row, int area, int indicator, int period, BigDecimal amount) {
        if (isLong(amount)) {
            amount(row, area, indicator, period, amount.longValueExact());
        } else {
            exact(row, area, indicator, period, amount, BigDecimal.ONE);
        }
    }

    private static boolean isLong(BigDecimal number) {
        // by digits first: 1e30 has no long
        return number.signum() == 0
                || (number.precision() - number.scale() <= 18
                        && number.stripTrailingZeros().scale() <= 0);
    }

    private void exact(int row, int area, int indicator, int period, BigDecimal numerator, BigDecimal denominator) {
        consumer.takeExact(new ExactRow(area, indicator, period, numerator, denominator, rows.part, row), this);
    }

    /** Counts a row that cannot be used. */
    public void reject(int row, RowProblem problem, String found) {
        problems.add(rows.part, row, problem, found);
    }

    void add(int row, int area, int indicator, int period, long pair) {
        var at = rows.count;
        rows.areas[at] = area;
        rows.indicators[at] = indicator;
        rows.periods[at] = period;
        rows.rows[at] = row;
        rows.pairs[at] = pair;
        rows.count = at + 1;
        if (at == BATCH - 1) {
            flush();
        }
    }

    void begin(int part) {
        flush();
        rows.part = part;
    }

    void flush() {
        if (rows.count > 0) {
            consumer.take(rows, this);
            rows.count = 0;
        }
    }

    Problems problems() {
        return problems;
    }

    /** Returns the periods by their codes, each as grid and ordinal in one long; more than there are codes. */
    long[] periods() {
        return periods;
    }

    long[] periodsInUse() {
        return Arrays.copyOf(periods, periodCodes.size());
    }

    int periodCount() {
        return periodCodes.size();
    }

    /** Returns the areas by their codes less 1. */
    List<LocalGovernmentCode> areas() {
        return areas;
    }
}
