package io.github.govtechkpi.model.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTreeTest {
    /** Makes goals such as {@code a>bc}: a supports b and c. */
    private static List<Goal> goals(String... texts) {
        return Arrays.stream(texts).map(GoalTreeTest::goal).toList();
    }

    private static Goal goal(String text) {
        var supports = new ArrayList<GoalId>();
        text.substring(Math.min(2, text.length()))
                .chars()
                .forEach(id -> supports.add(GoalId.of(Character.toString(id))));
        return GoalDefinition.builder(
                        text.substring(0, 1),
                        LocalizedText.en(text),
                        AbsoluteIndicator.of("i", MeasureUnit.PERSONS),
                        Direction.INCREASE)
                .supports(supports)
                .kpi();
    }

    private static String ids(List<Goal> goals) {
        return String.join("", goals.stream().map(goal -> goal.id().toString()).toList());
    }

    @Test
    void tellsWhichGoalServesWhich() {
        var tree = GoalTree.of(goals("d>b", "b>a", "c>ab", "a", "e"));

        assertThat(ids(tree.servedBy(GoalId.of("c")))).isEqualTo("ab");
        assertThat(ids(tree.servedBy(GoalId.of("a")))).isEmpty();
        assertThat(ids(tree.serving(GoalId.of("a")))).isEqualTo("bc");
        assertThat(ids(tree.serving(GoalId.of("b")))).isEqualTo("dc");
        assertThat(ids(tree.serving(GoalId.of("e")))).isEmpty();
        assertThat(ids(tree.roots())).isEqualTo("ae");
    }

    @Test
    void namesAGoalOnceThatIsSupportedTwice() {
        assertThat(ids(GoalTree.of(goals("a", "b>aa")).servedBy(GoalId.of("b"))))
                .isEqualTo("a");
    }

    @Test
    void ofNoGoalsHasNoRoots() {
        assertThat(GoalTree.of(List.of()).roots()).isEmpty();
    }

    @Test
    void knowsItsOwnGoalsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoalTree.of(goals("a")).servedBy(GoalId.of("x")))
                .withMessage("No goal has the id x");
    }

    @ParameterizedTest
    @CsvSource({
        "a>a, a -> a",
        "a>b b>a, a -> b -> a",
        "x a>b b>c c>a, a -> b -> c -> a",
        "x>a a>b b>a, a -> b -> a",
        "a>bc b>d d>a c>a, a -> c -> a",
        "a>b b>c c>b, b -> c -> b"
    })
    void refusesACircleAndTellsAShortestOne(String goals, String circle) {
        var program = goals(goals.split(" "));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoalTree.of(program))
                .withMessage("Goals support each other in a circle: %s: take one of these out of supports", circle);
        assertThat(GoalTree.circleIn(program).orElseThrow().stream().map(GoalId::toString))
                .containsExactly(circle.split(" -> "));
    }

    @Test
    void takesTwoWaysToOneGoal() {
        assertThat(GoalTree.circleIn(goals("a", "b>a", "c>a", "d>bc"))).isEmpty();
    }
}
