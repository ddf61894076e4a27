package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * A fact about a program that is no goal and no stage, for example 14 billion yen raised by supported firms.
 *
 * @param id the id, unique within the program
 * @param statement what is the case
 * @param value the amount, if it has one
 * @param asOf when it was true
 * @param note what a reader has to know about it
 * @param sources the ids of the sources, at least one
 */
public record SourcedFact(
        FigureId id,
        LocalizedText statement,
        Optional<StatedValue> value,
        Optional<ReportingPeriod> asOf,
        Optional<LocalizedText> note,
        List<SourceId> sources) {
    /** Checks that there is a source: a fact without one is an opinion. */
    public SourcedFact {
        requireNonNull(id, "id");
        requireNonNull(statement, "statement");
        requireNonNull(value, "value");
        requireNonNull(asOf, "asOf");
        requireNonNull(note, "note");
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw InvalidValueException.of("事実%sには、出典が一つ以上必要です。", "Fact %s needs at least one source", id)
                    .allowing("at least one source");
        }
    }
}
