package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series from which values were taken for a stated reason, and which still has them: 93.3 of the values 901, 93.3, 940,
 * "decimal slip, 933 confirmed by the office".
 *
 * @param raw all values as they were reported
 * @param removed the values that were taken out, each with its reason
 */
public record ScreenedSeries(List<Double> raw, List<Removal> removed) {
    /**
     * A value that was taken out.
     *
     * @param index its position in the series, from 0
     * @param rawValue the value as it was reported
     * @param reason why it was taken out; a flag alone is no reason
     */
    public record Removal(int index, double rawValue, LocalizedText reason) {
        /** Checks that there is a reason. */
        public Removal {
            requireNonNull(reason, "reason");
        }
    }

    /** Checks that each removal names a value of the series, and each value at most once. */
    public ScreenedSeries {
        raw = Samples.list(Samples.checked(Samples.array(raw), "raw"));
        removed = List.copyOf(removed);
        for (var removal : removed) {
            if (removal.index() < 0
                    || removal.index() >= raw.size()
                    || raw.get(removal.index()) != removal.rawValue()) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "A removal must name a value of the series, but %s is not at index %s of %s values"
                                .formatted(removal.rawValue(), removal.index(), raw.size()));
            }
        }
        if (removed.stream().mapToInt(Removal::index).distinct().count() < removed.size()) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "A value can be removed once only: give one reason for each");
        }
    }

    /** Makes a series from which nothing was taken. */
    public static ScreenedSeries of(double... values) {
        return new ScreenedSeries(Samples.list(values), List.of());
    }

    /**
     * Returns this series without one more value.
     *
     * @param index its position in the raw series, from 0
     * @param reason why it is taken out, for example 桁の誤り（担当課に確認済み） / decimal slip, confirmed by the office
     * @throws InvalidInputException if there is no such value, or it was taken out before
     */
    public ScreenedSeries without(int index, LocalizedText reason) {
        if (index < 0 || index >= raw.size()) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "index must be from 0 to %s, but was %s".formatted(raw.size() - 1, index));
        }
        var more = new ArrayList<>(removed);
        more.add(new Removal(index, raw.get(index), reason));
        return new ScreenedSeries(raw, more);
    }

    /** Returns the values position by position; empty where one was taken out, so that a gap stays a gap. */
    public List<Optional<Double>> values() {
        var values = new ArrayList<Optional<Double>>();
        raw.forEach(value -> values.add(Optional.of(value)));
        removed.forEach(removal -> values.set(removal.index(), Optional.empty()));
        return List.copyOf(values);
    }

    /** Returns the values that are left, without the gaps. */
    public List<Double> kept() {
        return values().stream().flatMap(Optional::stream).toList();
    }
}
