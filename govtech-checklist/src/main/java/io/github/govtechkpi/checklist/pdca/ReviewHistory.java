package io.github.govtechkpi.checklist.pdca;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reviews of one program in the order of their decisions.
 *
 * @param sheets the sheets, each with a decision, earliest decision first
 */
public record ReviewHistory(List<ReviewSheet> sheets) {
    /** Sorts the sheets, and checks that all are of one program and decided. */
    public ReviewHistory {
        for (var sheet : sheets) {
            if (sheet.decision().isEmpty()) {
                throw new IllegalArgumentException(
                        "A history holds decided reviews, but that of %s as of %s has no decision: fill it in first"
                                .formatted(
                                        sheet.program(),
                                        sheet.asOf().map(Object::toString).orElse("no day")));
            }
            if (!sheet.program().equals(sheets.get(0).program())) {
                throw new IllegalArgumentException("A history is of one program, but holds %s and %s"
                        .formatted(sheets.get(0).program(), sheet.program()));
            }
        }
        sheets = sheets.stream()
                .sorted(Comparator.comparing(sheet -> day(sheet)))
                .toList();
    }

    /** Returns the decision that was in force on a day: the last one from that day or before. */
    public Optional<Decision> inForceOn(LocalDate day) {
        return sheets.stream()
                .flatMap(sheet -> sheet.decision().stream())
                .filter(decision -> !decision.on().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Tells whether the review that was announced last should have been held before a day, and was not. */
    public boolean isOverdueOn(LocalDate day) {
        return inForceOn(day).flatMap(Decision::nextReview).filter(day::isAfter).isPresent();
    }

    /**
     * Computes every review again as it was known at the time: on its own day, with what was published by then and the targets in force.
     *
     * @param program the program as it is recorded now
     * @param observations the series with all their revisions
     */
    public List<ReviewReplay> replay(Program program, List<Vintages> observations) {
        return replay(program, observations, List.of());
    }

    /**
     * Computes every review again as it was known at the time, each with the assessment that it rested on.
     *
     * @param program the program as it is recorded now
     * @param observations the series with all their revisions
     * @param assessments the assessments that the sheets name, as far as they are at hand
     */
    public List<ReviewReplay> replay(Program program, List<Vintages> observations, List<AssessmentResult> assessments) {
        return sheets.stream()
                .map(sheet -> ReviewReplay.of(sheet, program, observations, assessments))
                .toList();
    }

    private static LocalDate day(ReviewSheet sheet) {
        return sheet.decision().orElseThrow().on();
    }
}
