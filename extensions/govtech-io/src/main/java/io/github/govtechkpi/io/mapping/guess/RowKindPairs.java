package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.model.mapping.RowKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rows of a goal are set against each other where it has two of a kind: of 実績（単年） and 実績（累計） the one that its 目標（累計）
 * is of. Where the words do not say it, neither is taken.
 */
final class RowKindPairs {
    private static final Pattern WAY = Pattern.compile("\\((.*)\\)$");

    private final Map<String, RowKind> kinds;
    private final Map<RowKind, Set<String>> rivals = new EnumMap<>(RowKind.class);
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

    /** Returns what the words mean; those that a person has to choose between are left out. */
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
                run.clear();
                kind = of;
            }
            run.add(label);
            if (run.size() > 1) {
                rivals.computeIfAbsent(kind, unused -> new LinkedHashSet<>()).addAll(run);
            }
        }
    }

    private void decide() {
        var choices = new EnumMap<RowKind, Set<String>>(RowKind.class);
        rivals.forEach((kind, labels) -> {
            var other = kind == RowKind.TARGET ? RowKind.VALUE : RowKind.TARGET;
            var ways = rivals.getOrDefault(other, labels(other)).stream()
                    .map(RowKindPairs::way)
                    .collect(Collectors.toSet());
            choices.put(
                    kind,
                    labels.stream()
                            .filter(label -> ways.contains(way(label)))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        });
        choices.forEach((kind, kept) -> {
            var labels = rivals.getOrDefault(kind, Set.of());
            if (kept.size() == 1) {
                labels.stream().filter(label -> !kept.contains(label)).forEach(label -> kinds.put(label, RowKind.SKIP));
                tellChosen(kept.iterator().next());
            } else {
                kinds.keySet().removeAll(labels);
                tellToChoose(labels);
            }
        });
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
                "同じ目標に「%s」の行があり、どれを使うか分かりません。rowKindsに、使う行はtargetかvalue、使わない行はskipと書いてください。"
                        .formatted(String.join("」「", labels)),
                "A goal has rows of the kinds \"%s\", and which of them counts is not known: write them into rowKinds, as target or value, and as skip"
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
