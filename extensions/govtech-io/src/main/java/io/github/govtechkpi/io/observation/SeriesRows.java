package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows of one series in the order in which they were read, and where each of them stood.
 *
 * <p>Most rows say no more than a period and whole numbers. Such a row is two words until all are read: where each row is of another series
 * than the one before, its objects would lie apart in memory and cost the garbage collector more than the reading.
 */
final class SeriesRows {
    private static final int WORDS = 2; // of each row: where it stands and its period, then its numbers
    private static final int FIRST_ROOM = 8;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    private final SeriesKey key;
    private final CellTable<ReportingPeriod> periods;
    private final List<Observation> observations = new ArrayList<>(0); // of the rows that say more
    private SeriesRows next = this;
    private Optional<RowSource> source = Optional.empty();
    private int count;
    private long[] words = new long[WORDS * FIRST_ROOM];
    private int[]
            table = {}; // numbers of rows, from 1, by period and day; none while each row is later than the one before

    SeriesRows(SeriesKey key, CellTable<ReportingPeriod> periods) {
        this.key = key;
        this.periods = periods;
    }

    SeriesKey key() {
        return key;
    }

    /** Tells whether this is the series that a row is about. */
    boolean isOf(RowSource from, Optional<LocalGovernmentCode> area, Optional<Slice> slice) {
        return key.area().equals(area)
                && key.slice().equals(slice)
                && key.program().equals(from.program())
                && key.indicator().equals(from.indicator().id());
    }

    /** Returns the series whose row stood behind the last one of this series; this one where none did. */
    SeriesRows next() {
        return next;
    }

    void follow(SeriesRows following) {
        next = following;
    }

    Vintages vintages() {
        var all = new ArrayList<Observation>(count);
        for (var row = 0; row < count; row++) {
            all.add(observation(row));
        }
        return new Vintages(key, all);
    }

    private Observation observation(int row) {
        var mark = mark(row);
        return mark < 0
                ? observations.get(~mark)
                : new Observation(
                        key,
                        periods.get(mark),
                        source.map(from -> from.quantity(words[WORDS * row + 1])),
                        Optional.empty(),
                        ObservationStatus.A,
                        Qualifier.EXACT,
                        Optional.empty(),
                        Optional.empty());
    }

    /**
     * Adds an observation.
     *
     * @param place where it stands
     * @return where an earlier one of the same period and day stands, in which case this one is not added
     */
    OptionalInt add(Observation observation, int place) {
        var earlier = earlier(observation.period(), observation.knownOn());
        if (earlier.isEmpty()) {
            observations.add(observation);
            append(place, ~(observations.size() - 1), 0);
        }
        return earlier;
    }

    /**
     * Adds a row that says no more than a period and whole numbers.
     *
     * @param period the code of its period
     * @param numbers its numbers as one word of their source
     * @param place where it stands
     * @return where an earlier one of the same period stands, in which case this one is not added
     */
    OptionalInt add(RowSource from, int period, long numbers, int place) {
        var earlier = earlier(periods.get(period), Optional.empty());
        if (earlier.isEmpty()) {
            if (source.isEmpty()) {
                source = Optional.of(from);
            }
            append(place, period, numbers);
        }
        return earlier;
    }

    private OptionalInt earlier(ReportingPeriod period, Optional<LocalDate> knownOn) {
        if (table.length == 0) {
            if (count == 0 || isLater(period, knownOn, count - 1)) {
                return OptionalInt.empty();
            }
            makeTable();
        }
        var row = table[slot(period, knownOn)] - 1;
        return row < 0 ? OptionalInt.empty() : OptionalInt.of((int) (words[WORDS * row] >>> Integer.SIZE));
    }

    private void append(int place, int mark, long numbers) {
        var at = WORDS * count;
        if (at == words.length) {
            words = Arrays.copyOf(words, WORDS * (count + count / 2));
        }
        words[at] = ((long) place << Integer.SIZE) | (mark & LOW_HALF);
        words[at + 1] = numbers;
        count++;
        if (2 * count > table.length && table.length > 0) {
            makeTable();
        } else if (table.length > 0) {
            enter(count - 1);
        }
    }

    /** Returns the code of a row's period; for a row that says more, the complement of its observation's number. */
    private int mark(int row) {
        return (int) words[WORDS * row];
    }

    private ReportingPeriod period(int row) {
        var mark = mark(row);
        return mark < 0 ? observations.get(~mark).period() : periods.get(mark);
    }

    private Optional<LocalDate> knownOn(int row) {
        var mark = mark(row);
        return mark < 0 ? observations.get(~mark).knownOn() : Optional.empty();
    }

    private boolean isLater(ReportingPeriod period, Optional<LocalDate> knownOn, int row) {
        var before = period(row);
        if (period.equals(before)) {
            return knownOn.isPresent()
                    && knownOn(row).filter(day -> !day.isBefore(knownOn.get())).isEmpty();
        }
        return period.sameGrid(before) && period.ordinal() > before.ordinal();
    }

    private void makeTable() {
        table = new int[Integer.highestOneBit(Math.max(FIRST_ROOM, count)) << 2];
        for (var row = 0; row < count; row++) {
            enter(row);
        }
    }

    private void enter(int row) {
        table[slot(period(row), knownOn(row))] = row + 1;
    }

    /** Returns where a row of this period and day stands in the table, or would. */
    private int slot(ReportingPeriod period, Optional<LocalDate> knownOn) {
        var mask = table.length - 1;
        var hash = 31 * period.hashCode() + knownOn.hashCode();
        // the golden ratio spreads the bits: months differ in the highest ones alone
        var slot = (hash * 0x9E37_79B9) >>> Integer.numberOfLeadingZeros(mask);
        while (table[slot] > 0) {
            var other = table[slot] - 1;
            if (period(other).equals(period) && knownOn(other).equals(knownOn)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
