package io.github.govtechkpi.metrics.panel;

/**
 * Rows that a panel is made of, in parts that can be read side by side and more than once: the chunks of a file, or ranges of columns.
 *
 * <p>Neither the order of the rows nor the way in which they are parted shows in the result.
 */
public interface PanelSource {
    /** Returns the number of parts. */
    int parts();

    /** Makes a reader that hands rows to a sink; each thread has its own. */
    Reader reader(PanelSink sink);

    /** Returns the line of a row, for messages; asked only after all parts were read. */
    long line(int part, int row);

    /** Reads parts, in increasing order. */
    interface Reader {
        /** Hands all rows of a part to the sink. */
        void read(int part);
    }
}
