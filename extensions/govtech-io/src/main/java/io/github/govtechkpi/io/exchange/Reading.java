package io.github.govtechkpi.io.exchange;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Finding;
import java.util.List;

/**
 * What was read from files of an exchange format.
 *
 * @param exchanged the program and its observations
 * @param remarks what the files say that a program cannot hold, for example a document link, and what they do not say and was assumed, for
 *     example which way is better; none of it stops the reading
 */
public record Reading(Exchanged exchanged, List<Finding> remarks) {
    /** Copies the remarks. */
    public Reading {
        requireNonNull(exchanged, "exchanged");
        remarks = List.copyOf(remarks);
    }
}
