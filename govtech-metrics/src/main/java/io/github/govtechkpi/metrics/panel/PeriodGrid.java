package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The eight grids that periods are counted on, as small numbers: a period is then a grid and an ordinal. */
final class PeriodGrid {
    /** The mean length of a year in the Gregorian calendar, as the single-goal calculators have it. */
    static final double DAYS_PER_YEAR = 365.2425;

    private static final int FIRST_YEAR = 1887; // a date beyond these says no more than "not reached"
    private static final int LAST_YEAR = 9996;

    private static final List<ReportingPeriod> SAMPLES = Stream.of(
                    "2000-01-01", "2000-01", "2000-Q1", "FY2000-Q1", "2000-H1", "FY2000-H1", "2000", "FY2000")
            .map(ReportingPeriod::parse)
            .toList();
    /** How many grids there are. */
    static final int COUNT = SAMPLES.size();

    private static final double[] PER_YEAR = SAMPLES.stream()
            .mapToDouble(sample -> sample.frequency().perYear().stream()
                    .asDoubleStream()
                    .findFirst()
                    .orElse(DAYS_PER_YEAR))
            .toArray();

    private static final boolean[] COUNTS_PERIODS = new boolean[COUNT];

    static {
        for (var grid = 0; grid < COUNT; grid++) {
            COUNTS_PERIODS[grid] = SAMPLES.get(grid).frequency().perYear().isPresent();
        }
    }

    private PeriodGrid() {}

    static int of(ReportingPeriod period) {
        for (var grid = 0; grid < SAMPLES.size(); grid++) {
            if (SAMPLES.get(grid).sameGrid(period)) {
                return grid;
            }
        }
        throw new AssertionError(period);
    }

    static int ordinal(ReportingPeriod period) {
        return Math.toIntExact(period.ordinal());
    }

    static ReportingPeriod at(int grid, int ordinal) {
        var sample = SAMPLES.get(grid);
        return sample.plus(ordinal - sample.ordinal());
    }

    /** Returns how many periods make a year; of days, their mean number. */
    static double perYear(int grid) {
        return PER_YEAR[grid];
    }

    /** Tells whether whole periods can be counted; days are counted in years of their mean length. */
    static boolean countsPeriods(int grid) {
        return COUNTS_PERIODS[grid];
    }

    /** Tells whether a period so many steps after one that ends in a year lies in years that a date can say something about. */
    static boolean isInReach(int grid, int endYear, double steps) {
        var year = endYear + steps / perYear(grid);
        return year > FIRST_YEAR && year < LAST_YEAR;
    }

    static double daysBetween(ReportingPeriod from, ReportingPeriod to) {
        return ChronoUnit.DAYS.between(from.end(), to.end());
    }
}
