package io.github.govtechkpi.benchmarks;

import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same panel as somebody would write it with streams: lines become records, records are grouped, groups are computed. */
final class StreamsEngine {
    private static final double Z = 1.959963984540054;

    private StreamsEngine() {}

    private record Row(String area, String indicator, int x, long numerator, long denominator) {
        static Row of(String line) {
            var cells = line.split(",");
            return new Row(
                    cells[0],
                    cells[1],
                    12 * Integer.parseInt(cells[2].substring(0, 4)) + Integer.parseInt(cells[2].substring(5)) - 1,
                    Long.parseLong(cells[3]),
                    Long.parseLong(cells[4]));
        }

        double ratio() {
            return (double) numerator / denominator;
        }
    }

    private record Key(String indicator, int x, int prefecture) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::indicator)
                    .thenComparingInt(Key::x)
                    .thenComparingInt(Key::prefecture)
                    .compare(this, other);
        }
    }

    static PanelAnswer compute(Path file, PanelGoals goals) throws IOException {
        List<Row> rows;
        try (var lines = Files.lines(file)) {
            rows = lines.skip(1).map(Row::of).toList();
        }
        Map<String, PanelGoal> byIndicator = goals.goals().stream()
                .collect(Collectors.toMap(goal -> goal.indicator().value(), Function.identity()));
        var grouped = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::indicator,
                        TreeMap::new,
                        Collectors.groupingBy(Row::area, TreeMap::new, Collectors.toList())));
        var series = new ArrayList<double[]>();
        var tallies = new TreeMap<Key, double[]>();
        grouped.forEach((indicator, areas) -> areas.forEach((area, group) -> {
            var judged = judge(group, byIndicator.get(indicator));
            series.add(judged);
            for (var prefecture : new int[] {PanelAnswer.NATION, Integer.parseInt(area.substring(0, 2))}) {
                tallies.computeIfAbsent(
                                new Key(indicator, 0, prefecture), key -> new double[PanelAnswer.STATUSES.length])[
                        (int) judged[judged.length - 1]]++;
            }
        }));
        return new PanelAnswer(
                transposed(series, PanelAnswer.SERIES.length),
                sums(rows),
                transposed(List.copyOf(tallies.values()), PanelAnswer.STATUSES.length));
    }

    private static double[][] sums(List<Row> rows) {
        var sums = new TreeMap<Key, double[]>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.indicator, row.x, Integer.parseInt(row.area.substring(0, 2)))))
                .forEach((key, part) -> {
                    var n = part.stream().mapToLong(Row::numerator).sum();
                    var d = part.stream().mapToLong(Row::denominator).sum();
                    sums.put(key, new double[] {key.x, key.prefecture, n, d, part.size()});
                    var nation = sums.computeIfAbsent(new Key(key.indicator, key.x, PanelAnswer.NATION), each ->
                            new double[] {key.x, PanelAnswer.NATION, 0, 0, 0});
                    nation[2] += n;
                    nation[3] += d;
                    nation[4] += part.size();
                });
        return transposed(List.copyOf(sums.values()), 5);
    }

    private static double[][] transposed(List<double[]> rows, int width) {
        var columns = new double[width][rows.size()];
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < width; j++) {
                columns[j][i] = rows.get(i)[j];
            }
        }
        return columns;
    }

    private static double[] judge(List<Row> group, PanelGoal goal) {
        var rows = group.stream().sorted(Comparator.comparingInt(Row::x)).toList();
        var first = rows.get(0);
        var last = rows.get(rows.size() - 1);
        var previous = rows.size() > 1 ? rows.get(rows.size() - 2) : null;
        var n0 = (double) first.numerator;
        var d0 = (double) first.denominator;
        var n1 = (double) last.numerator;
        var d1 = (double) last.denominator;
        var target =
                goal.target().doubleValue() / goal.denominator().orElseThrow().doubleValue();
        var wanted = d1
                * goal.target().doubleValue()
                / goal.denominator().orElseThrow().doubleValue();
        var base = d0 == d1 ? n0 : d1 * n0 / d0;
        var due = (int) goal.due().ordinal();
        var met = n1 * goal.denominator().orElseThrow().doubleValue()
                >= goal.target().doubleValue() * d1;
        var elapsed = last.x - first.x;
        var pace = elapsed > 0 ? (n1 - base) / elapsed : Double.NaN;
        var required = (wanted - base) / (due - first.x);
        var mx = rows.stream().mapToDouble(Row::x).average().orElseThrow();
        var mr = rows.stream().mapToDouble(Row::ratio).average().orElseThrow();
        var slope = rows.stream()
                        .mapToDouble(row -> (row.x - mx) * (row.ratio() - mr))
                        .sum()
                / rows.stream().mapToDouble(row -> (row.x - mx) * (row.x - mx)).sum();
        var p = n1 / d1;
        var z2 = Z * Z;
        var middle = p + z2 / (2 * d1);
        var half = Z * Math.sqrt(p * (1 - p) / d1 + z2 / (4 * d1 * d1));
        var answer = new double[PanelAnswer.SERIES.length];
        Arrays.fill(answer, Double.NaN);
        answer[0] = first.x;
        answer[2] = last.x;
        answer[3] = rows.size();
        answer[4] = n1;
        answer[5] = d1;
        answer[6] = n1 - n0;
        if (previous != null) {
            answer[1] = previous.x;
            answer[7] = n1 - previous.numerator;
        }
        answer[8] = d1 - d0;
        answer[9] = met ? 0 : wanted - n1;
        answer[10] = wanted > base ? (n1 - base) / (wanted - base) : Double.NaN;
        answer[11] = pace;
        answer[12] = required;
        answer[13] = n1 == 0 ? 0 : (middle - half) / (1 + z2 / d1);
        answer[14] = n1 == d1 ? 1 : (middle + half) / (1 + z2 / d1);
        answer[15] = (n1 - n0) / 2 * (1 / d0 + 1 / d1);
        answer[16] = (n0 + n1) / 2 * (1 / d1 - 1 / d0);
        answer[17] = rows.size() >= 3 ? slope : Double.NaN;
        if (!met && rows.size() >= 3 && due > last.x) {
            answer[18] = slope > 1e-15 ? last.x + Math.ceil(mx + (target - mr) / slope - last.x - 1e-9) : Double.NaN;
        } else if (!met && pace > 0) {
            answer[18] = last.x + Math.ceil((wanted - n1) / pace - 1e-9);
        }
        answer[19] = d1 < goal.smallBase() ? 1 : 0;
        answer[20] = n1 * d0 > n0 * d1 && n1 <= n0 && n0 + n1 > 0 && d0 > d1 ? 1 : 0;
        answer[21] = status(met, elapsed, wanted > base, Math.rint(pace / required * 1e12) / 1e12);
        return answer;
    }

    private static double status(boolean met, int elapsed, boolean isBeyond, double pace) {
        if (met) {
            return PanelAnswer.status("ACHIEVED");
        }
        if (elapsed <= 0) {
            return PanelAnswer.status("TOO_EARLY");
        }
        if (!isBeyond) {
            return PanelAnswer.status("NOT_COMPUTABLE");
        }
        return PanelAnswer.status(
                pace >= 0.95 ? "ON_TRACK" : pace >= 0.6 ? "MODERATE" : pace >= 0 ? "LIMITED" : "DETERIORATING");
    }
}
