package io.github.govtechkpi.metrics.composite;

import io.github.govtechkpi.metrics.composite.Agreement.Measure;

/** Counts of two raters' judgements, rows for the first and columns for the second, with their margins. */
final class RatingTable {
    private final double[][] counts;
    private final double[] rows;
    private final double[] columns;
    private final double n;

    RatingTable(double[][] table) {
        Columns.rectangular(table, table.length, "rows and columns of the table");
        counts = table;
        rows = new double[table.length];
        columns = new double[table.length];
        var total = 0.0;
        for (var i = 0; i < table.length; i++) {
            for (var j = 0; j < table.length; j++) {
                var count = Columns.count(table, i, j, "table");
                rows[i] += count;
                columns[j] += count;
                total += count;
            }
        }
        n = total;
    }

    int categories() {
        return counts.length;
    }

    double n() {
        return n;
    }

    double agreements() {
        var agreements = 0.0;
        for (var i = 0; i < counts.length; i++) {
            agreements += counts[i][i];
        }
        return agreements;
    }

    /** Tells whether both raters used one and the same category only, so that chance agreement is 1. */
    boolean oneCategoryOnly() {
        for (var i = 0; i < counts.length; i++) {
            if (rows[i] == n && columns[i] == n) {
                return true;
            }
        }
        return false;
    }

    /** Returns how much a pair of judgements agrees: 1 for the same category, 0 for the opposite ends of the scale. */
    double weight(Measure measure, int i, int j) {
        var distance = Math.abs(i - j) / (categories() - 1.0);
        return switch (measure) {
            case COHEN_LINEAR -> 1 - distance;
            case COHEN_QUADRATIC -> 1 - distance * distance;
            case COHEN, PABAK, FLEISS -> i == j ? 1 : 0;
        };
    }

    double kappa(Measure measure) {
        var chance = chanceAgreement(measure);
        var observed = 0.0;
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                observed += weight(measure, i, j) * counts[i][j];
            }
        }
        return (observed / n - chance) / (1 - chance);
    }

    /**
     * Returns the standard error of Fleiss, Cohen and Everitt (1969), which does not assume kappa 0.
     *
     * <p>As the spread of each cell's contribution about their mean: the published difference of two squares loses all digits
     * when the raters agree fully.
     */
    double standardError(Measure measure, double kappa) {
        var rowWeight = new double[counts.length];
        var columnWeight = new double[counts.length];
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                rowWeight[i] += weight(measure, i, j) * columns[j] / n;
                columnWeight[j] += weight(measure, i, j) * rows[i] / n;
            }
        }
        var contributions = new double[counts.length][counts.length];
        var mean = 0.0;
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                contributions[i][j] = weight(measure, i, j) - (rowWeight[i] + columnWeight[j]) * (1 - kappa);
                mean += counts[i][j] * contributions[i][j] / n;
            }
        }
        var variance = 0.0;
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                var deviation = contributions[i][j] - mean;
                variance += counts[i][j] * deviation * deviation / n;
            }
        }
        return Math.sqrt(variance / n) / (1 - chanceAgreement(measure));
    }

    private double chanceAgreement(Measure measure) {
        var chance = 0.0;
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts.length; j++) {
                chance += weight(measure, i, j) * (rows[i] / n) * (columns[j] / n);
            }
        }
        return chance;
    }
}
