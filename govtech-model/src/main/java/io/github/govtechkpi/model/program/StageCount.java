package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * A total of a stage that was published without its single challenges, for example 1,356 applicant firms.
 *
 * @param stage the stage
 * @param of what was counted, for example applicant firms
 * @param value how many, with the unit
 * @param asOf when it was true
 * @param note what a reader has to know about it
 * @param sources the ids of the sources
 */
public record StageCount(
        Stage stage,
        LocalizedText of,
        StatedValue value,
        Optional<ReportingPeriod> asOf,
        Optional<LocalizedText> note,
        List<SourceId> sources) {
    /** Checks that every part is there. */
    public StageCount {
        requireNonNull(stage, "stage");
        requireNonNull(of, "of");
        requireNonNull(value, "value");
        requireNonNull(asOf, "asOf");
        requireNonNull(note, "note");
        sources = List.copyOf(sources);
    }
}
