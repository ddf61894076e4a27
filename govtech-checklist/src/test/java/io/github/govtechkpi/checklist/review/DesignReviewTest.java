package io.github.govtechkpi.checklist.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DesignReviewTest {
    @Test
    void findsNothingInAWellDesignedProgram() {
        var review = Reviewed.file("R10/just-not");

        assertThat(review.findings()).isEmpty();
        assertThat(review.hasAtLeast(Severity.INFO)).isFalse();
        assertThat(review.count(Severity.ERROR)).isZero();
    }

    @Test
    void findsNothingWhereThereIsNoGoal() {
        assertThat(DesignReview.of(List.of(), List.of()).findings()).isEmpty();
    }

    @Test
    void listsTheWorstFirstAndThenByProgramGoalAndRule() {
        var first = Reviewed.program(Reviewed.text("R10/triggers.json").orElseThrow());
        var second = Reviewed.program(Reviewed.text("R04/triggers.json")
                .orElseThrow()
                .replace("\"id\": \"city\"", "\"id\": \"town\"")
                .replace("\"responsible\": \"DX office\"", "\"publicationLag\": \"P1M\""));

        assertThat(DesignReview.of(List.of(first, second), List.of()).findings())
                .extracting(finding -> finding.severity() + " " + finding.program() + " "
                        + finding.goal().map(GoalId::value).orElse("-") + " " + finding.rule())
                .startsWith(
                        "error city users R10",
                        "error town users R04",
                        "error town users R20",
                        "error town users R44",
                        "error town applications R44",
                        "warning town users R43",
                        "warning town applications R43",
                        "info town users R12",
                        "info town applications R12");
    }

    @Test
    void countsAndComparesSeverities() {
        var review = Reviewed.file("R13/triggers");

        assertThat(review.count(Severity.WARNING)).isEqualTo(1);
        assertThat(review.hasAtLeast(Severity.ERROR)).isFalse();
        assertThat(review.hasAtLeast(Severity.WARNING)).isTrue();
        assertThat(review.hasAtLeast(Severity.INFO)).isTrue();
        assertThat(review.on(new ProgramId("city"), GoalId.of("users"))).hasSize(1);
        assertThat(review.on(new ProgramId("town"), GoalId.of("users"))).isEmpty();
        assertThat(review.on(new ProgramId("city"), GoalId.of("applications"))).isEmpty();
    }

    @Test
    void looksAtTheRowsOfTheProgramThatTheyName() {
        var json = Reviewed.text("R41/triggers.json").orElseThrow();
        var city = Reviewed.program(json);
        var town = Reviewed.program(json.replace("\"id\": \"city\"", "\"id\": \"town\""));
        var rows = Reviewed.observations(city, Reviewed.text("R41/triggers.csv").orElseThrow());

        assertThat(DesignReview.of(List.of(town, city), rows).findings())
                .filteredOn(finding -> finding.rule().id().equals("R41"))
                .extracting(ReviewFinding::program)
                .containsExactly(city.id());
    }

    @Test
    void leavesOutWhatWasPublishedAfterTheDayOfKnowledge() {
        var program = Reviewed.program(Reviewed.text("R41/triggers.json").orElseThrow());
        var rows = Reviewed.observations(
                        program, Reviewed.text("R41/triggers.csv").orElseThrow())
                .stream()
                .map(vintages -> new Vintages(
                        vintages.key(),
                        vintages.observations().stream()
                                .map(row -> row.knownOn(row.period().end().plusDays(30)))
                                .toList()))
                .toList();

        assertThat(DesignReview.of(List.of(program), rows, Optional.empty(), Optional.of(LocalDate.parse("2025-04-30")))
                        .findings())
                .hasSize(1);
        assertThat(DesignReview.of(List.of(program), rows, Optional.empty(), Optional.of(LocalDate.parse("2025-04-29")))
                        .findings())
                .isEmpty();
    }

    @Test
    void looksAtTheTargetThatWasInForceOnTheDayOfKnowledge() {
        var moved = Reviewed.program(Reviewed.text("R28/triggers.json").orElseThrow());

        assertThat(rules(moved, "2024-04-01")).containsExactly("R28");
        assertThat(rules(moved, "2024-03-31")).isEmpty();
        assertThat(rules(moved, "2022-03-31")).containsExactly("R24");
    }

    private static List<String> rules(Program program, String knownOn) {
        return DesignReview.of(List.of(program), List.of(), Optional.empty(), Optional.of(LocalDate.parse(knownOn)))
                .findings()
                .stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void readsAndNamesSeverities() {
        assertThat(Severity.parse("warning")).isEqualTo(Severity.WARNING).hasToString("warning");
        assertThat(Severity.ERROR.isAtLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.INFO.isAtLeast(Severity.WARNING)).isFalse();
        assertThat(Severity.WARNING.isAtLeast(Severity.WARNING)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severity.parse("fatal"))
                .withMessage("\"fatal\" is not one of: error, warning, info");
    }
}
