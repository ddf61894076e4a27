package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.GoalTree;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.indicator.ResultLevel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R30 to R35: what the goals have to do with each other and with the society that they serve. */
final class LogicRules {
    static final ReviewRule R30 = ReviewRule.ofGoals(
            "R30",
            Severity.WARNING,
            LocalizedText.of(
                    "KGIが「%s」の段階で測られ、取組の量を数えています。利用者にとって何が良くなるかを測る指標をKGIとし、これはKPIにしてください。",
                    "This KGI measures at level %s: it counts effort, not what gets better for users. Take an indicator of that as the KGI, and make this one a KPI."),
            LogicRules::effort);

    static final ReviewRule R31 = ReviewRule.ofGoals(
            "R31",
            Severity.WARNING,
            LocalizedText.of(
                    "このKGIを支えるKPI（%s）は、すべて投入・活動・産出です。利用者の変化を測るKPIを加えてください。",
                    "All KPIs of this KGI (%s) are inputs, activities or outputs. Add one that measures what changes for users."),
            LogicRules::effortOnly);

    static final ReviewRule R32 = ReviewRule.ofGoals(
            "R32",
            Severity.WARNING,
            LocalizedText.of(
                    "%s。KPIのsupportsにKGIを書いて結び付けてください。", "%s. Link KPI and KGI: name the KGI in the KPI's supports."),
            LogicRules::unlinked);

    static final ReviewRule R33 = ReviewRule.ofPrograms(
            "R33",
            Severity.ERROR,
            LocalizedText.of(
                    "目標が互いに支え合う循環になっています（%s）。どれか一つのsupportsを外してください。",
                    "Goals support each other in a circle (%s). Take one of these out of supports."),
            ReviewRule.GUIDEBOOK_6,
            LogicRules::circles);

    static final ReviewRule R34 = ReviewRule.ofGoals(
            "R34",
            Severity.ERROR,
            LocalizedText.of(
                    "「%s」の内数ですが、%s（%s）が全体（%s）を超えています。どちらかを訂正してください。",
                    "This is a part of \"%s\", but its %s (%s) exceeds that of the whole (%s). Correct one of them."),
            LogicRules::partAboveTheWhole);

    static final ReviewRule R35 = ReviewRule.ofGoals(
            "R35",
            Severity.WARNING,
            LocalizedText.of(
                    "このKGIで目指す社会の姿（vision）が書かれていません。目指す姿を描き、そこから逆算すると、指標を見つけやすくなります。",
                    "The society that this KGI serves (vision) is not stated. Picture it and think back from there: indicators are easier to find."),
            LogicRules::noVision);

    private static final Set<ResultLevel> EFFORT = Set.of(ResultLevel.INPUT, ResultLevel.ACTIVITY, ResultLevel.OUTPUT);

    private LogicRules() {}

    private static Stream<Hit> effort(GoalInReview goal) {
        return goal.goal() instanceof Kgi
                ? goal.traits().level().stream()
                        .filter(EFFORT::contains)
                        .map(level -> Hit.of(FieldValue.of("indicator.level", level), Shown.of(level)))
                : Stream.empty();
    }

    private static Stream<Hit> effortOnly(GoalInReview goal) {
        var kpis = serving(goal).toList();
        return goal.goal() instanceof Kgi && !kpis.isEmpty() && kpis.stream().allMatch(LogicRules::isEffort)
                ? Stream.of(Hit.of(
                        kpis.stream()
                                .map(kpi -> FieldValue.of(
                                        "goals." + kpi.id() + ".indicator.level",
                                        kpi.indicator().traits().level().orElseThrow()))
                                .toList(),
                        Shown.names(kpis)))
                : Stream.empty();
    }

    private static boolean isEffort(Goal goal) {
        return goal.indicator().traits().level().filter(EFFORT::contains).isPresent();
    }

    private static Stream<Goal> serving(GoalInReview goal) {
        return goal.program().goals().stream()
                .filter(Kpi.class::isInstance)
                .filter(kpi -> kpi.definition().supports().contains(goal.goal().id()));
    }

    private static Stream<Hit> unlinked(GoalInReview goal) {
        if (goal.goal() instanceof Kgi) {
            return serving(goal).findAny().isPresent()
                    ? Stream.empty()
                    : Stream.of(Hit.of(
                            FieldValue.missing("goals.supports"),
                            LocalizedText.of("このKGIを支えるKPIがありません", "No KPI serves this KGI")));
        }
        return servesAKgi(goal)
                ? Stream.empty()
                : Stream.of(Hit.of(
                        supports(goal.goal()), LocalizedText.of("このKPIが支えるKGIがありません", "This KPI serves no KGI")));
    }

    private static FieldValue supports(Goal goal) {
        var ids = goal.definition().supports();
        return ids.isEmpty()
                ? FieldValue.missing("supports")
                : FieldValue.of("supports", ids.stream().map(GoalId::toString).collect(Collectors.joining(", ")));
    }

    /** Also by way of other KPIs; circles are another rule's finding. */
    private static boolean servesAKgi(GoalInReview goal) {
        var seen = new HashSet<GoalId>();
        var open = new ArrayDeque<>(goal.goal().definition().supports());
        while (!open.isEmpty()) {
            var id = open.remove();
            var served = goal.program().goal(id).orElseThrow();
            if (served instanceof Kgi) {
                return true;
            }
            if (seen.add(id)) {
                open.addAll(served.definition().supports());
            }
        }
        return false;
    }

    /** One circle after another, each among the goals that are in none of those before. */
    private static Stream<Hit> circles(ProgramInReview program) {
        var hits = new ArrayList<Hit>();
        var goals = new ArrayList<>(program.program().goals());
        for (var circle = GoalTree.circleIn(goals); circle.isPresent(); circle = GoalTree.circleIn(goals)) {
            var found = circle.get();
            hits.add(circle(found.stream().map(GoalId::toString).toList()));
            goals.removeIf(goal -> found.contains(goal.id()));
        }
        return hits.stream();
    }

    private static Hit circle(List<String> ids) {
        return Hit.of(
                ids.stream()
                        .limit(ids.size() - 1L)
                        .map(id -> FieldValue.of("goals." + id + ".supports", ids.get(ids.indexOf(id) + 1)))
                        .toList(),
                LocalizedText.of(String.join("→", ids), String.join(" -> ", ids)));
    }

    private static Stream<Hit> partAboveTheWhole(GoalInReview part) {
        return part.goal().definition().partOf().flatMap(part.program()::goal).stream()
                .map(goal -> new GoalInReview(part.scope(), part.program(), goal))
                .flatMap(whole -> Stream.of(
                                exceeding(
                                        whole,
                                        "target",
                                        LocalizedText.of("目標値", "target"),
                                        part.level(),
                                        whole.level()),
                                exceeding(
                                        whole,
                                        "baseline",
                                        LocalizedText.of("基準値", "baseline"),
                                        part.baseline(),
                                        whole.baseline()),
                                exceedingNow(part, whole))
                        .flatMap(Optional::stream));
    }

    private static Optional<Hit> exceedingNow(GoalInReview part, GoalInReview whole) {
        return part.progress()
                .flatMap(progress -> progress.current().stream())
                .flatMap(now -> whole.progress()
                        .flatMap(progress -> progress.current().stream())
                        .filter(other -> other.period().equals(now.period())
                                && other.key().area().equals(now.key().area())
                                && other.key().slice().equals(now.key().slice()))
                        .flatMap(other -> exceeding(
                                whole,
                                "observations." + now.period(),
                                LocalizedText.of(now.period() + "の実績", "value in " + now.period()),
                                now.value(),
                                other.value())
                                .stream()))
                .findFirst();
    }

    private static Optional<Hit> exceeding(
            GoalInReview whole, String field, LocalizedText what, Optional<Quantity> value, Optional<Quantity> limit) {
        if (value.isPresent()
                && limit.isPresent()
                && value.get() instanceof AbsoluteValue amount
                && limit.get() instanceof AbsoluteValue most
                && amount.unit().equals(most.unit())
                && amount.amount().compareTo(most.amount()) > 0) {
            return Optional.of(Hit.of(
                    List.of(
                            FieldValue.of("partOf", whole.goal().id()),
                            FieldValue.of(field, amount),
                            FieldValue.of("goals." + whole.goal().id() + "." + field, most)),
                    whole.goal().name(),
                    what,
                    Shown.of(amount),
                    Shown.of(most)));
        }
        return Optional.empty();
    }

    private static Stream<Hit> noVision(GoalInReview goal) {
        return goal.goal() instanceof Kgi && goal.goal().definition().vision().isEmpty()
                ? Stream.of(Hit.of(FieldValue.missing("vision")))
                : Stream.empty();
    }
}
