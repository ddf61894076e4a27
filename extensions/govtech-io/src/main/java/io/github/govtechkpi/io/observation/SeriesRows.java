package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The observations of one series in the order in which they were read, and where each of them stood. */
final class SeriesRows {
    private static final int FIRST_ROOM = 8;

    private final SeriesKey key;
    private final List<Observation> observations = new ArrayList<>(FIRST_ROOM);
    private int[] places = new int[FIRST_ROOM];
    private int[]
            table = {}; // numbers of rows, from 1, by period and day; none while each row is later than the one before

    SeriesRows(SeriesKey key) {
        this.key = key;
    }

    SeriesKey key() {
        return key;
    }

    Vintages vintages() {
        return new Vintages(key, observations);
    }

    /**
     * Adds an observation.
     *
     * @param place where it stands
     * @return where an earlier one of the same period and day stands, in which case this one is not added
     */
    OptionalInt add(Observation observation, int place) {
        var count = observations.size();
        if (table.length == 0 && count > 0 && !isLater(observation, observations.get(count - 1))) {
            makeTable();
        }
        if (table.length > 0) {
            var slot = slot(observation);
            if (table[slot] > 0) {
                return OptionalInt.of(places[table[slot] - 1]);
            }
            table[slot] = count + 1;
        }
        observations.add(observation);
        if (count == places.length) {
            places = Arrays.copyOf(places, count + count / 2);
        }
        places[count] = place;
        if (2 * count > table.length && table.length > 0) {
            makeTable();
        }
        return OptionalInt.empty();
    }

    private static boolean isLater(Observation observation, Observation before) {
        var period = observation.period();
        if (period.equals(before.period())) {
            return observation.knownOn().isPresent()
                    && before.knownOn()
                            .filter(day -> !day.isBefore(observation.knownOn().get()))
                            .isEmpty();
        }
        return period.sameGrid(before.period())
                && period.ordinal() > before.period().ordinal();
    }

    private void makeTable() {
        table = new int[Integer.highestOneBit(Math.max(FIRST_ROOM, observations.size())) << 2];
        for (var i = 0; i < observations.size(); i++) {
            table[slot(observations.get(i))] = i + 1;
        }
    }

    /** Returns where a row of this period and day stands in the table, or would. */
    private int slot(Observation observation) {
        var mask = table.length - 1;
        var hash = 31 * observation.period().hashCode() + observation.knownOn().hashCode();
        // the golden ratio spreads the bits: months differ in the highest ones alone
        var slot = (hash * 0x9E37_79B9) >>> Integer.numberOfLeadingZeros(mask);
        while (table[slot] > 0) {
            var other = observations.get(table[slot] - 1);
            if (other.period().equals(observation.period()) && other.knownOn().equals(observation.knownOn())) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
