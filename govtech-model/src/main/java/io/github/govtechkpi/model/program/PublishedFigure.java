package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/**
 * A percentage that a program published without its counts, with what is known about its base.
 *
 * @param id the id, unique within the program
 * @param name what the percentage is said to be
 * @param rate the percentage as it was published
 * @param base what is known about the number that it is taken of
 * @param claimed two counts that somebody gave for it, which need not fit
 * @param of the figure that this one is a part of ("of which"), so that its base is that figure's count
 * @param asOf when it was true
 * @param note what a reader has to know about it
 * @param sources the ids of the sources
 */
public record PublishedFigure(
        FigureId id,
        LocalizedText name,
        PublishedRate rate,
        Optional<PublishedBase> base,
        Optional<ClaimedCounts> claimed,
        Optional<FigureId> of,
        Optional<ReportingPeriod> asOf,
        Optional<LocalizedText> note,
        List<SourceId> sources) {
    /** Checks that every part is there. */
    public PublishedFigure {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(rate, "rate");
        requireNonNull(base, "base");
        requireNonNull(claimed, "claimed");
        requireNonNull(of, "of");
        requireNonNull(asOf, "asOf");
        requireNonNull(note, "note");
        sources = List.copyOf(sources);
    }
}
