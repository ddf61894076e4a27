package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.LocalizedText;
import java.util.Locale;

/** An output file that cannot be written. */
final class CannotWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The file and the reason; not serialised, the message says both in English. */
    private final transient LocalizedText what;

    CannotWriteException(LocalizedText what, Throwable cause) {
        super(what.in(Locale.ENGLISH), cause);
        this.what = what;
    }

    LocalizedText what() {
        return what;
    }
}
