package io.github.govtechkpi.io.exchange;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What is exchanged: a program and its observations, for example GovTech Tokyo with the 170 人 of {@code 2025-02-01}.
 *
 * <p>The observations are in one order, whatever the order of the file was: by indicator, area, slice, period and the day on which they
 * were known. Their keys name no program, since it is the one that stands beside them.
 *
 * @param program the program, with the indicators that say in which unit each observation is
 * @param observations its observations
 */
public record Exchanged(Program program, List<Observation> observations) {
    private static final Comparator<Observation> ORDER = Comparator.<Observation, String>comparing(
                    observation -> observation.key().indicator().value())
            .thenComparing(observation -> text(observation.key().area()))
            .thenComparing(observation -> text(observation.key().slice()))
            .thenComparing(Observation::period)
            .thenComparing(observation -> observation.knownOn().orElse(LocalDate.MIN));

    /** Brings the observations into their order, and checks that each is one of the program and comes once. */
    public Exchanged {
        requireNonNull(program, "program");
        var owner = program;
        observations = observations.stream()
                .map(observation -> owned(observation, owner))
                .sorted(ORDER)
                .toList();
        var seen = new HashSet<List<Object>>();
        for (var observation : observations) {
            if (!seen.add(List.of(observation.key(), observation.period(), observation.knownOn()))) {
                throw new IllegalArgumentException("Two observations of %s %s were known on the same day: keep one"
                        .formatted(observation.key(), observation.period()));
            }
        }
    }

    /** Takes a program and those of some observations that are its own. */
    public static Exchanged of(Program program, List<Vintages> observations) {
        return new Exchanged(
                program,
                observations.stream()
                        .filter(vintages -> vintages.key()
                                .program()
                                .filter(id -> !id.equals(program.id()))
                                .isEmpty())
                        .flatMap(vintages -> vintages.observations().stream())
                        .toList());
    }

    private static Observation owned(Observation observation, Program program) {
        var key = observation.key();
        if (key.program().filter(id -> !id.equals(program.id())).isPresent()) {
            throw new IllegalArgumentException("An observation of program %s cannot stand beside program %s"
                    .formatted(key.program().get(), program.id()));
        }
        var indicator = program.indicator(key.indicator())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No goal of program %s has the indicator %s".formatted(program.id(), key.indicator())));
        if (observation.value().filter(value -> !indicator.accepts(value)).isPresent()) {
            throw new IllegalArgumentException(
                    "The value of %s %s is not of the kind and in the unit of its indicator: %s"
                            .formatted(
                                    key,
                                    observation.period(),
                                    observation.value().get()));
        }
        return new Observation(
                new SeriesKey(Optional.empty(), key.indicator(), key.area(), key.slice()),
                observation.period(),
                observation.value(),
                observation.missing(),
                observation.status(),
                observation.qualifier(),
                observation.knownOn(),
                observation.note());
    }

    private static String text(Optional<?> part) {
        return part.map(Object::toString).orElse("");
    }
}
