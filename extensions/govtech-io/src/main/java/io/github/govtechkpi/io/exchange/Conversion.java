package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.Finding;
import java.util.List;

/**
 * A program that was written in an exchange format, with what the format could not carry.
 *
 * @param files the files
 * @param losses every difference between the original and what arrives
 * @param remarks what the format asks for and the program does not say
 */
public record Conversion(List<ExchangeFile> files, List<Loss> losses, List<Finding> remarks) {
    /** Copies the lists. */
    public Conversion {
        files = List.copyOf(files);
        losses = List.copyOf(losses);
        remarks = List.copyOf(remarks);
    }

    /** Writes a program with its observations, and measures what arrives. */
    public static Conversion of(Exchanged exchanged, ExchangeFormat format) {
        return new Conversion(
                format.write(exchanged),
                Losses.between(exchanged, format.carried(exchanged), format.uncarried()),
                format.assumed(exchanged));
    }
}
