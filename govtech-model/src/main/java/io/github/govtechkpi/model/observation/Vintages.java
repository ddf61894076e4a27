package io.github.govtechkpi.model.observation;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All observations of one key, also the revised ones, so that a series can be shown as it was known on any day: for example 160 人 for
 * {@code FY2024}, known on 2024-10-20, and the revised 158 人, known on 2024-12-01.
 *
 * @param key what the observations are about
 * @param observations all of them, sorted by period and then by the day on which they were known
 */
public record Vintages(SeriesKey key, List<Observation> observations) {
    /** Sorts the observations, and checks that they belong together and that no vintage comes twice. */
    public Vintages {
        requireNonNull(key, "key");
        observations = observations.stream().sorted(Vintages::order).toList();
        for (var i = 0; i < observations.size(); i++) {
            var observation = observations.get(i);
            if (!observation.key().equals(key)) {
                throw InvalidValueException.of(
                                "一つの系列に別の系列の観測値があります（%sの中に%s）。",
                                "Vintages are about one key, but %s hold an observation of %s", key, observation.key())
                        .allowing("observations of the key of the vintages");
            }
            if (i > 0 && order(observations.get(i - 1), observation) == 0) {
                throw InvalidValueException.of(
                                "%sに、公表日が同じ%sの観測値が二つあります。一つにしてください。",
                                "%s has two observations of %s that were known on the same day: keep one",
                                key,
                                observation.period())
                        .allowing("one observation of each period and day");
            }
        }
    }

    /** Orders by period and then by the day on which they were known; 0 only where both are the same. */
    private static int order(Observation a, Observation b) {
        var byPeriod = a.period().compareTo(b.period());
        if (byPeriod != 0) {
            return byPeriod;
        }
        if (a.knownOn().isEmpty() || b.knownOn().isEmpty()) {
            return Boolean.compare(a.knownOn().isPresent(), b.knownOn().isPresent());
        }
        return a.knownOn().get().compareTo(b.knownOn().get());
    }

    /** Returns the series as it was known at the end of a day. */
    public Series asKnownOn(LocalDate day) {
        return series(observations.stream().filter(observation -> observation.wasKnownOn(day)));
    }

    /** Returns the series as it is known now: the last revision of each period. */
    public Series latest() {
        return series(observations.stream());
    }

    /** Returns the revisions of one period, first published first. */
    public List<Observation> revisionsOf(ReportingPeriod period) {
        return observations.stream()
                .filter(observation -> observation.period().equals(period))
                .toList();
    }

    /** Returns the days on which something was published, each once, in their order. */
    public List<LocalDate> releaseDays() {
        return observations.stream()
                .flatMap(observation -> observation.knownOn().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Series series(Stream<Observation> known) {
        var lastOfEach = new LinkedHashMap<ReportingPeriod, Observation>();
        known.forEach(observation -> lastOfEach.put(observation.period(), observation)); // sorted: the later one wins
        return new Series(key, List.copyOf(lastOfEach.values()));
    }

    /** Tells the first and the last value that was published for a period, where it was revised. */
    public Optional<Revision> revisionOf(ReportingPeriod period) {
        var all = revisionsOf(period);
        return all.size() < 2 ? Optional.empty() : Optional.of(new Revision(all.get(0), all.get(all.size() - 1)));
    }

    /**
     * The first and the last publication of one period.
     *
     * @param first what was published first
     * @param last what is known now
     */
    public record Revision(Observation first, Observation last) {
        /** Checks that both are there. */
        public Revision {
            requireNonNull(first, "first");
            requireNonNull(last, "last");
        }
    }
}
