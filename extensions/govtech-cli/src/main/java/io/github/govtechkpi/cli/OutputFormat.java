package io.github.govtechkpi.cli;

import java.util.Locale;

/** The forms in which results are printed. */
enum OutputFormat {
    TEXT,
    JSON,
    CSV,
    MARKDOWN;

    /** Returns the word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
