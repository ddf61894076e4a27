package io.github.govtechkpi.io.observation;

/** Reads the cells of one column at the level of bytes, and holds what the last one says. */
interface PlainCell {
    /** Reads a cell; false where only the careful reader can tell what it means, or what is wrong with it. */
    boolean read(byte[] bytes, int from, int to);
}
