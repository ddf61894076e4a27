package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
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

    /** Tells whether the format can be read; every format can be written. */
    boolean isRead();

    /** Tells whether the format makes several files, which need a folder. */
    boolean isFolder();

    /** Writes a program with its observations: the same content gives the same bytes. */
    List<ExchangeFile> write(Exchanged exchanged);

    /**
     * Reads files of this format, of our own or of other systems.
     *
     * @throws InvalidDataException with all findings, if they cannot be used
     * @throws UnsupportedOperationException if the format is not read
     */
    Reading read(List<ExchangeFile> files);

    /** Tells whether a file looks like one of this format, by its content. */
    boolean recognizes(ExchangeFile file);

    /** Returns what arrives on the other side: what is read back. A format that is not read says it otherwise. */
    default Exchanged carried(Exchanged exchanged) {
        return read(write(exchanged)).exchanged();
    }

    /** Returns what the format asks for and a program does not say, so that it was assumed or left out, for example a registered identifier. */
    default List<Finding> assumed(Exchanged exchanged) {
        return List.of();
    }

    /** Returns what the format cannot carry and why, for example denominators; the more special rule goes before the general one. */
    List<Uncarried> uncarried();
}
