package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.metrics.panel.PanelSink.ExactRow;
import io.github.govtechkpi.metrics.panel.PanelSink.Rows;
import java.util.Arrays;

/** Puts each row where it belongs among those of its series; rows of series that do not fit are taken as in any second pass. */
final class RowPlacer implements PanelSink.RowConsumer {
    private final SortedRows rows;
    private final SecondPass others;
    private int[] placeOf = {}; // by area code
    private int areaCount;
    private long placed;

    RowPlacer(SortedRows rows, SecondPass others) {
        this.rows = rows;
        this.others = others;
    }

    @Override
    public void take(Rows batch, PanelSink sink) {
        learn(sink);
        for (var i = 0; i < batch.count; i++) {
            var place = place(batch.areas[i]);
            var goal = batch.indicators[i];
            if (others.takes(place, goal)) {
                others.take(batch, i, place, sink);
            } else {
                rows.put(place, goal, sink.periods()[batch.periods[i]], batch.pairs[i]);
                placed++;
            }
        }
    }

    private int place(int area) {
        var place = placeOf[area];
        if (place < 0) {
            throw SortedRows.otherRows();
        }
        return place;
    }

    private void learn(PanelSink sink) {
        var count = sink.areas().size() + 1;
        if (areaCount < count) {
            placeOf = Arrays.copyOf(placeOf, count);
            for (; areaCount < count; areaCount++) {
                placeOf[areaCount] = others.place(areaCount, sink);
            }
        }
    }

    @Override
    public void takeExact(ExactRow row, PanelSink sink) {
        learn(sink);
        if (!others.takes(place(row.area()), row.indicator())) {
            throw SortedRows.otherRows();
        }
        others.takeExact(row, sink);
    }

    @Override
    public void end() {} // nothing is put aside

    /** Returns the number of rows that were put where they belong. */
    long placed() {
        return placed;
    }

    /** Returns the rows of the series that did not fit. */
    SecondPass others() {
        return others;
    }
}
