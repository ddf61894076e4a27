package io.github.govtechkpi.model.observation;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.Optional;

/**
 * What a series is about: one indicator, in one area, for one part of what it counts, for example
 * {@code online 281000 age=65+}.
 *
 * @param program the program, where two programs share an indicator id
 * @param indicator the indicator
 * @param area the local government; empty for the goal as a whole
 * @param slice the part; empty for all of it
 */
public record SeriesKey(
        Optional<ProgramId> program, IndicatorId indicator, Optional<LocalGovernmentCode> area, Optional<Slice> slice) {
    /** Checks that every part is there. */
    public SeriesKey {
        requireNonNull(program, "program");
        requireNonNull(indicator, "indicator");
        requireNonNull(area, "area");
        requireNonNull(slice, "slice");
    }

    /** Makes the key of an indicator as a whole. */
    public static SeriesKey of(IndicatorId indicator) {
        return new SeriesKey(Optional.empty(), indicator, Optional.empty(), Optional.empty());
    }

    /** Returns this key for an area. */
    public SeriesKey in(LocalGovernmentCode code) {
        return new SeriesKey(program, indicator, Optional.of(code), slice);
    }

    /** Returns this key with a program, where it names none yet. */
    public SeriesKey withProgram(ProgramId id) {
        return program.isPresent() ? this : new SeriesKey(Optional.of(id), indicator, area, slice);
    }

    /** Tells whether a series of this key is one of another key: the same one, or one that does not say of which program it is. */
    public boolean standsFor(SeriesKey other) {
        return indicator.equals(other.indicator)
                && area.equals(other.area)
                && slice.equals(other.slice)
                && (program.isEmpty() || program.equals(other.program));
    }

    /** Returns the parts that are there, separated by blanks. */
    @Override
    public String toString() {
        return program.map(id -> id + " ").orElse("")
                + indicator
                + area.map(code -> " " + code).orElse("")
                + slice.map(part -> " " + part).orElse("");
    }
}
