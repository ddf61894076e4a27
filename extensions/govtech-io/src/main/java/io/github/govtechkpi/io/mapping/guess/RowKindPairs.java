package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.model.mapping.RowKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rows of a goal are set against each other where it has two of a kind: of 実績（単年） and 実績（累計） the one that its 目標（累計）
 * is of. Where the words do not say it a person has to choose, and the import refuses the sheet until then.
 */
final class RowKindPairs {
    private static final Pattern WAY = Pattern.compile("\\((.*)\\)$");

    private final Map<String, RowKind> kinds;
    private final Map<RowKind, Set<String>> rivals = new EnumMap<>(RowKind.class);
    private final Set<String> alone = new HashSet<>();
    private final Doubts doubts = new Doubts();

    private RowKindPairs(Map<String, RowKind> kinds) {
        this.kinds = new LinkedHashMap<>(kinds);
    }

    /**
     * Finds the pairs.
     *
     * @param kinds what the words mean, each for itself
     * @param sequence the words of all rows in their order
     */
    static RowKindPairs of(Map<String, RowKind> kinds, List<String> sequence) {
        var pairs = new RowKindPairs(kinds);
        pairs.findRivals(sequence);
        pairs.decide();
        pairs.tellDifferentWays();
        return pairs;
    }

    /** Returns what the words mean. */
    Map<String, RowKind> kinds() {
        return kinds;
    }

    /** Tells what was chosen, and what has to be. */
    void tell(Doubts to) {
        to.addAll(doubts);
    }

    /** Two different words of a kind that follow each other are of one goal. */
    private void findRivals(List<String> sequence) {
        Set<String> run = new LinkedHashSet<>();
        var kind = RowKind.SKIP;
        for (var label : sequence) {
            var of = kinds.getOrDefault(label, RowKind.SKIP);
            if (of == RowKind.SKIP) {
                continue;
            }
            if (of != kind) {
                close(kind, run);
                run.clear();
                kind = of;
            }
            run.add(label);
        }
        close(kind, run);
    }

    private void close(RowKind kind, Set<String> run) {
        if (run.size() > 1) {
            rivals.computeIfAbsent(kind, unused -> new LinkedHashSet<>()).addAll(run);
        } else {
            alone.addAll(run);
        }
    }

    private void decide() {
        var ways = ways(RowKind.TARGET);
        ways.retainAll(ways(RowKind.VALUE));
        rivals.forEach((kind, labels) -> {
            var kept = labels.stream()
                    .filter(label ->
                            ways.stream().findFirst().filter(way(label)::equals).isPresent())
                    .toList();
            var isOnlyOneElsewhere = labels.stream().anyMatch(label -> !kept.contains(label) && alone.contains(label));
            if (kept.size() == 1 && !isOnlyOneElsewhere) {
                labels.stream().filter(label -> !kept.contains(label)).forEach(label -> kinds.put(label, RowKind.SKIP));
                tellChosen(kept.get(0));
            } else {
                tellToChoose(labels);
            }
        });
    }

    /** Returns the ways to count of the rivals of a kind, or of its only rows, in the order of the sheet. */
    private Set<String> ways(RowKind kind) {
        return rivals.getOrDefault(kind, labels(kind)).stream()
                .map(RowKindPairs::way)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> labels(RowKind kind) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String way(String label) {
        var way = WAY.matcher(label);
        return way.find() ? way.group(1) : "";
    }

    private void tellChosen(String label) {
        doubts.add(
                "同じ目標に同じ種類の行が複数あるため、対になる「%s」を使い、他の行は除きました（skip）。".formatted(label),
                "A goal has several rows of a kind: \"%s\" is used, which has its counterpart, and the others are left out (skip)"
                        .formatted(label));
    }

    private void tellToChoose(Set<String> labels) {
        doubts.add(
                "同じ目標に「%s」の行があり、どれを使うか分かりません。使わない行は、rowKindsでskipにしてください。".formatted(String.join("」「", labels)),
                "A goal has rows of the kinds \"%s\", and which of them counts is not known: let the others be \"skip\" in rowKinds"
                        .formatted(String.join("\", \"", labels)));
    }

    private void tellDifferentWays() {
        var targets = labels(RowKind.TARGET);
        var values = labels(RowKind.VALUE);
        if (targets.size() == 1 && values.size() == 1) {
            var target = targets.iterator().next();
            var value = values.iterator().next();
            if (!way(target).equals(way(value)) && !HeadingPeriods.isNamedIn(way(target))) {
                doubts.add(
                        "「%s」と「%s」は数え方が異なるおそれがあります。比べられる行か確認してください。".formatted(target, value),
                        "\"%s\" and \"%s\" may not count the same: check that they can be compared"
                                .formatted(target, value));
            }
        }
    }
}
