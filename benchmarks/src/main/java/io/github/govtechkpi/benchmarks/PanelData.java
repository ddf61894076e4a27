package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/**
 * A panel of made-up figures, the same on every machine: 1,741 municipalities with valid codes, some indicators, some months. Every row is
 * a function of its number, so that rows can be written in any order without keeping them. One row in 50 is missing.
 *
 * @param indicators the number of indicators
 * @param months the number of months, from April 2015
 */
record PanelData(int indicators, int months) {
    static final int AREAS = 1741;

    /** Some 0.2 million rows. */
    static final PanelData SMALL = new PanelData(10, 12);

    /** Some 2 million rows. */
    static final PanelData MEDIUM = new PanelData(10, 120);

    /** Some 20.9 million rows, before the missing ones. */
    static final PanelData LARGE = new PanelData(100, 120);

    static final ReportingPeriod START = ReportingPeriod.parse("2015-04");
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2028-03");
    private static final int PREFECTURES = 47;
    private static final int MISSING_EVERY = 50;
    private static final List<String> CODES = codes();

    /** Returns the panel of a size: small, medium or large. */
    static PanelData of(String size) {
        return switch (size) {
            case "small" -> SMALL;
            case "medium" -> MEDIUM;
            case "large" -> LARGE;
            default -> throw new IllegalArgumentException(size);
        };
    }

    private static List<String> codes() {
        var codes = new ArrayList<String>();
        for (var i = 0; i < AREAS; i++) {
            var prefecture = i % PREFECTURES + 1;
            var body = i / PREFECTURES < 19 ? 201 + i / PREFECTURES : 301 + i / PREFECTURES - 19;
            codes.add(LocalGovernmentCode.fromFiveDigits("%02d%03d".formatted(prefecture, body))
                    .toString());
        }
        return codes.stream().sorted().toList();
    }

    /** Returns the number of rows, the missing ones included. */
    long rows() {
        return (long) AREAS * indicators * months;
    }

    static String area(int area) {
        return CODES.get(area);
    }

    static String indicator(int indicator) {
        return "kpi-%03d".formatted(indicator);
    }

    int areaOf(long row) {
        return (int) (row / ((long) indicators * months));
    }

    int indicatorOf(long row) {
        return (int) (row / months % indicators);
    }

    int monthOf(long row) {
        return (int) (row % months);
    }

    static boolean isMissing(long row) {
        return Long.remainderUnsigned(mix(row ^ 0x5DEE_CE66DL), MISSING_EVERY) == 0;
    }

    /** Returns a denominator: the people of an area, who grow or shrink by up to 0.1 % a month. */
    long denominator(long row) {
        var area = mix(areaOf(row) + 17L);
        var people = 100 + Long.remainderUnsigned(area, 1000) * Long.remainderUnsigned(area >>> 20, 400);
        var drift = Long.remainderUnsigned(area >>> 40, 2001) - 1000;
        return people + people * drift * monthOf(row) / 1_000_000;
    }

    /** Returns a numerator: a share that starts between 0 and 50 %, and moves by up to half a point a month with some noise. */
    long numerator(long row) {
        var series = mix(areaOf(row) * 1000L + indicatorOf(row));
        var start = Long.remainderUnsigned(series, 500);
        var speed = Long.remainderUnsigned(series >>> 24, 60) - 10;
        var noise = Long.remainderUnsigned(mix(row), 9) - 4;
        var perTenThousand = Math.max(0, Math.min(10_000, 10 * start + speed * monthOf(row) + noise));
        return denominator(row) * perTenThousand / 10_000;
    }

    PanelGoals goals() {
        var goals = new ArrayList<PanelGoal>();
        for (var i = 0; i < indicators; i++) {
            goals.add(PanelGoal.share(IndicatorId.of(indicator(i)), Direction.INCREASE, 60 + i * 7L % 36, 100, DUE));
        }
        return new PanelGoals(goals);
    }

    /** Returns the number of rows that are written: all but the missing ones. */
    long writtenRows() {
        return LongStream.range(0, rows()).filter(row -> !isMissing(row)).count();
    }

    /** Writes the rows as CSV, sorted by area, indicator and month, or in an order by chance that is always the same. */
    void write(Path file, boolean shuffled) throws IOException {
        write(file, "numerator,denominator", shuffled ? this::shuffle : LongUnaryOperator.identity());
    }

    /** Writes the rows as CSV, sorted by month, area and indicator: a file to which each month's report was added. */
    void writeMonths(Path file) throws IOException {
        var series = rows() / months;
        write(file, "numerator,denominator", place -> place % series * months + place / series);
    }

    /** Writes the numerators alone as CSV, sorted by area, indicator and month. */
    void writeAmounts(Path file) throws IOException {
        write(file, "value", LongUnaryOperator.identity());
    }

    private void write(Path file, String columns, LongUnaryOperator order) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(("area,indicator,period," + columns + "\n").getBytes(StandardCharsets.UTF_8));
            var line = new StringBuilder();
            for (var i = 0L; i < rows(); i++) {
                var row = order.applyAsLong(i);
                if (!isMissing(row)) {
                    line.setLength(0);
                    write(row, !columns.equals("value"), line, out);
                }
            }
        }
    }

    private void write(long row, boolean isRatio, StringBuilder line, OutputStream out) throws IOException {
        line.append(area(areaOf(row))).append(",kpi-");
        var indicator = indicatorOf(row);
        line.append((char) ('0' + indicator / 100))
                .append((char) ('0' + indicator / 10 % 10))
                .append((char) ('0' + indicator % 10));
        var month = 3 + monthOf(row);
        line.append(',').append(2015 + month / 12).append('-');
        line.append((char) ('0' + (month % 12 + 1) / 10)).append((char) ('0' + (month % 12 + 1) % 10));
        line.append(',').append(numerator(row));
        if (isRatio) {
            line.append(',').append(denominator(row));
        }
        line.append('\n');
        for (var i = 0; i < line.length(); i++) {
            out.write(line.charAt(i));
        }
    }

    /** Returns the row that stands at a place of the shuffled file: a Feistel network, walked until it stays within the rows. */
    long shuffle(long place) {
        var half = (65 - Long.numberOfLeadingZeros(rows())) / 2;
        var mask = (1L << half) - 1;
        var row = place;
        do {
            var left = row >>> half;
            var right = row & mask;
            for (var round = 1; round <= 4; round++) {
                var next = left ^ mix(right + round * 0x1000_0000L) & mask;
                left = right;
                right = next;
            }
            row = left << half | right;
        } while (row >= rows());
        return row;
    }

    private static long mix(long seed) {
        var z = seed + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
