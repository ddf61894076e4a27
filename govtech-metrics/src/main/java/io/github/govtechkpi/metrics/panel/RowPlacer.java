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

    RowPlacer(SortedRows rows, SecondPass others) {
        this.rows = rows;
        this.others = others;
    }

    @Override
    public void take(Rows batch, PanelSink sink) {
        learn(sink);
        for (var i = 0; i < batch.count; i++) {
            var place = placeOf[batch.areas[i]];
            var goal = batch.indicators[i];
            if (rows.has(place, goal)) {
                rows.put(place, goal, sink.periods()[batch.periods[i]], batch.pairs[i]);
            } else {
                others.take(batch, i, place, sink);
            }
        }
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
        others.takeExact(row, sink);
    }

    @Override
    public void end() {} // nothing is put aside

    /** Returns the rows of the series that did not fit. */
    SecondPass others() {
        return others;
    }
}
