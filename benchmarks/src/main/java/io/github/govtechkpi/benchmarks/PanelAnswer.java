package io.github.govtechkpi.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What every engine answers for a panel, in one order: columns of the series by indicator and area, columns of the sums by indicator,
 * month and prefecture (99 is the nation), and the number of series by indicator, group and status. NaN stands for "no value".
 *
 * @param series the columns of the series, as {@link #SERIES} names them
 * @param sums numerator, denominator and number of areas
 * @param tallies the numbers of series
 */
record PanelAnswer(double[][] series, double[][] sums, double[][] tallies) {
    /** The columns of the series. */
    static final String[] SERIES = {
        "first",
        "previous",
        "latest",
        "periods",
        "numerator",
        "denominator",
        "numerator_change",
        "change_from_previous",
        "denominator_change",
        "remaining",
        "achieved_share",
        "observed_pace",
        "required_pace",
        "low",
        "high",
        "numerator_effect",
        "denominator_effect",
        "slope",
        "attained",
        "small_base",
        "via_denominator",
        "status"
    };

    /** The number of the nation among the prefectures. */
    static final int NATION = 99;

    /** The statuses by their numbers. */
    static final String[] STATUSES = {
        "ACHIEVED", "ON_TRACK", "MODERATE", "LIMITED", "DETERIORATING", "TOO_EARLY", "NOT_COMPUTABLE", "SET_ASIDE"
    };

    private static final double CLOSED_FORM = 1e-12;
    private static final double FIT = 1e-9;
    private static final double SMALLEST_SLOPE = 1e-6;
    private static final double LAST_YEAR = 9995;
    private static final int ATTAINED = 18;

    static double status(String name) {
        for (var i = 0; i < STATUSES.length; i++) {
            if (STATUSES[i].equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Leaves out a month so far away that it says no more than "not reached". */
    private static double[] withinReach(double[] attained) {
        return Arrays.stream(attained)
                .map(month -> Math.abs(month) < LAST_YEAR * 12 ? month : Double.NaN)
                .toArray();
    }

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var table : new double[][][] {series, sums, tallies}) {
                out.writeInt(table.length);
                for (var column : table) {
                    out.writeInt(column.length);
                    for (var number : column) {
                        out.writeDouble(number);
                    }
                }
            }
        }
    }

    static PanelAnswer read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var tables = new double[3][][];
            for (var i = 0; i < tables.length; i++) {
                tables[i] = new double[in.readInt()][];
                for (var j = 0; j < tables[i].length; j++) {
                    tables[i][j] = new double[in.readInt()];
                    for (var k = 0; k < tables[i][j].length; k++) {
                        tables[i][j][k] = in.readDouble();
                    }
                }
            }
            return new PanelAnswer(tables[0], tables[1], tables[2]);
        }
    }

    /** Checks that another engine answered the same: counts exactly, sums and closed forms to 1e-12, slopes to 1e-9. */
    void requireSame(PanelAnswer other, String engine) {
        for (var i = 0; i < series.length; i++) {
            var isFit = SERIES[i].equals("slope");
            // a share of the way, and what remains of it, are differences of numbers as large as the counts
            var isDifference = i >= 9 && i <= 16;
            same(
                    i == ATTAINED ? withinReach(series[i]) : series[i],
                    i == ATTAINED ? withinReach(other.series[i]) : other.series[i],
                    isFit ? FIT : isDifference ? 1e-9 : CLOSED_FORM,
                    isFit,
                    engine + " " + SERIES[i]);
        }
        for (var i = 0; i < sums.length; i++) {
            same(sums[i], other.sums[i], CLOSED_FORM, false, engine + " sums " + i);
        }
        for (var i = 0; i < tallies.length; i++) {
            same(tallies[i], other.tallies[i], 0, false, engine + " tallies " + i);
        }
    }

    private static void same(double[] mine, double[] theirs, double tolerance, boolean isFit, String what) {
        if (mine.length != theirs.length) {
            throw new IllegalStateException("%s: %d and %d numbers".formatted(what, mine.length, theirs.length));
        }
        for (var i = 0; i < mine.length; i++) {
            var size = Math.max(Math.abs(mine[i]), isFit ? SMALLEST_SLOPE : 1e-3);
            if (Double.isNaN(mine[i]) != Double.isNaN(theirs[i]) || Math.abs(mine[i] - theirs[i]) > tolerance * size) {
                throw new IllegalStateException("%s, number %d: %s and %s".formatted(what, i, mine[i], theirs[i]));
            }
        }
    }
}
