package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * A format in which other systems take a program and its observations, for example IATI.
 *
 * <p>The law of every format: what {@link #carried} returns is what is read back of what {@link #write} wrote, and each difference from the
 * original is one that {@link #uncarried} names. {@link Conversion} measures the difference, so no loss can be forgotten in the report;
 * the tests of a format hold that none is without its reason.
 */
public interface ExchangeFormat {
    /** Returns the word of the command line, for example {@code iati}. */
    String id();

    /** Returns the name of the standard with its version, for example IATI 2.03. */
    LocalizedText label();

    /** Returns the ending of the name of its file, for example {@code .xml}; empty for several files. */
    String ending();

    /** Tells whether the format makes several files, which need a folder. */
    boolean isFolder();

    /** Writes a program with its observations: the same content gives the same bytes. */
    List<ExchangeFile> write(Exchanged exchanged);

    /** Returns what arrives on the other side: what is read back, or would be. */
    Exchanged carried(Exchanged exchanged);

    /** Returns what the format asks for and a program does not say, so that it was assumed or left out, for example a registered identifier. */
    default List<Finding> assumed(Exchanged exchanged) {
        return List.of();
    }

    /** Returns what the format cannot carry and why, for example denominators; the more special rule goes before the general one. */
    List<Uncarried> uncarried();
}
