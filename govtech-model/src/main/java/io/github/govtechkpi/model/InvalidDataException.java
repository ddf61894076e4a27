package io.github.govtechkpi.model;

import java.util.List;
import java.util.stream.Collectors;

/** A file cannot be used. Carries all that is wrong with it, not only the first thing; nothing of it was loaded. */
public final class InvalidDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; not serialised, the message says the same. */
    private final transient List<Finding> findings;

    /** Makes the exception from its findings, of which there must be at least one. */
    public InvalidDataException(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("findings must not be empty");
        }
        this.findings = List.copyOf(findings);
    }

    /** Returns all findings, in the order of the file. */
    public List<Finding> findings() {
        return findings;
    }
}
