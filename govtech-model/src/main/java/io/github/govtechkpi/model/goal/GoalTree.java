package io.github.govtechkpi.model.goal;

import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import io.github.govtechkpi.model.InvalidValueException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which goal serves which: a KPI serves a KGI, a KGI may serve another. A goal may serve several. For example, the KPI
 * {@code online} (procedures done online) serves the KGI {@code hours-saved}.
 *
 * <p>A tree has no circles: {@link #of} refuses them and {@link #circleIn} tells the first one.
 */
public final class GoalTree {
    private final Map<GoalId, Goal> goals;
    private final Graph<GoalId> serves;

    private GoalTree(Map<GoalId, Goal> goals, Graph<GoalId> serves) {
        this.goals = goals;
        this.serves = serves;
    }

    /**
     * Makes the tree of a program's goals; {@code Program.goalTree()} calls it.
     *
     * @throws IllegalArgumentException with the goals in their circle, if they support each other in one
     */
    public static GoalTree of(List<Goal> program) {
        circleIn(program).ifPresent(circle -> {
            throw InvalidValueException.of(
                    "目標が互いに支え合って循環しています（%s）。いずれか一つをsupportsから外してください。",
                    "Goals support each other in a circle: %s: take one of these out of supports",
                    String.join(" -> ", circle.stream().map(GoalId::toString).toList()));
        });
        var goals = new LinkedHashMap<GoalId, Goal>();
        program.forEach(goal -> goals.put(goal.id(), goal));
        return new GoalTree(goals, graph(program));
    }

    /** Finds the first circle in which goals support each other; its first goal stands at its end again. */
    public static Optional<List<GoalId>> circleIn(List<Goal> program) {
        var graph = graph(program);
        if (!Graphs.hasCycle(graph)) {
            return Optional.empty();
        }
        return program.stream()
                .map(Goal::id)
                .flatMap(id -> wayBack(graph, id).stream())
                .findFirst();
    }

    /** Returns the goals that a goal serves directly, in the order in which it names them. */
    public List<Goal> servedBy(GoalId id) {
        return goal(id).definition().supports().stream()
                .distinct()
                .map(this::goal)
                .toList();
    }

    /** Returns the goals that serve a goal directly, in the order of the program. */
    public List<Goal> serving(GoalId id) {
        return goals.values().stream()
                .filter(goal -> serves.hasEdgeConnecting(goal.id(), id))
                .toList();
    }

    /** Returns the goals that serve no other, in the order of the program. */
    public List<Goal> roots() {
        return goals.values().stream()
                .filter(goal -> serves.successors(goal.id()).isEmpty())
                .toList();
    }

    private Goal goal(GoalId id) {
        var goal = goals.get(id);
        if (goal == null) {
            throw new IllegalArgumentException("No goal has the id " + id);
        }
        return goal;
    }

    private static ImmutableGraph<GoalId> graph(List<Goal> program) {
        var graph = GraphBuilder.directed().allowsSelfLoops(true).<GoalId>immutable();
        for (var goal : program) {
            graph.addNode(goal.id());
            goal.definition().supports().forEach(served -> graph.putEdge(goal.id(), served));
        }
        return graph.build();
    }

    /** Walks breadth first from a goal until it comes back, so that the circle is a shortest one. */
    private static Optional<List<GoalId>> wayBack(Graph<GoalId> graph, GoalId start) {
        var before = new LinkedHashMap<GoalId, GoalId>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var here = open.remove();
            for (var next : graph.successors(here)) {
                if (next.equals(start)) {
                    var way = new ArrayList<>(List.of(start));
                    for (var step = here; !step.equals(start); step = before.getOrDefault(step, start)) {
                        way.add(1, step);
                    }
                    way.add(start);
                    return Optional.of(way);
                }
                if (before.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }
}
