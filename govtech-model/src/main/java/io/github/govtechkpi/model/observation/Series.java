package io.github.govtechkpi.model.observation;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The observations of one indicator, area and slice, one for each period, in the order of their periods, for example 54 人 in
 * {@code FY2022}, 110 人 in {@code FY2023}, 170 人 in {@code FY2024}.
 *
 * @param key what the series is about
 * @param observations the observations, sorted by period
 */
public record Series(SeriesKey key, List<Observation> observations) {
    /** Sorts the observations, and checks that they belong together and that no period comes twice. */
    public Series {
        requireNonNull(key, "key");
        observations = observations.stream()
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        for (var i = 0; i < observations.size(); i++) {
            var observation = observations.get(i);
            if (!observation.key().equals(key)) {
                throw InvalidValueException.of(
                                "一つの系列に別の系列の観測値があります（%sの中に%s）。",
                                "A series is about one key, but %s holds an observation of %s", key, observation.key())
                        .allowing("observations of the key of the series");
            }
            if (i > 0 && observations.get(i - 1).period().equals(observation.period())) {
                throw InvalidValueException.of(
                                "%sに%sの観測値が二つあります。一つにしてください。",
                                "%s has two observations of %s: keep one, or record the later one as a vintage with its day",
                                key,
                                observation.period())
                        .allowing("one observation of each period");
            }
        }
    }

    /** Returns the observations that have a value and whose period has ended by a day. */
    public List<Observation> measuredUntil(LocalDate day) {
        var count = observations.size();
        while (count > 0 && observations.get(count - 1).period().end().isAfter(day)) {
            count--; // they are in the order of their last days
        }
        var ended = observations.subList(0, count);
        return isMeasured(ended)
                ? ended
                : ended.stream()
                        .filter(observation -> observation.value().isPresent())
                        .toList();
    }

    private static boolean isMeasured(List<Observation> observations) {
        for (var observation : observations) {
            if (observation.value().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the last observation that has a value and whose period has ended by a day. */
    public Optional<Observation> latestUntil(LocalDate day) {
        var measured = measuredUntil(day);
        return measured.isEmpty() ? Optional.empty() : Optional.of(measured.get(measured.size() - 1));
    }
}
