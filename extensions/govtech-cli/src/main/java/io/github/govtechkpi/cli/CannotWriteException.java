package io.github.govtechkpi.cli;

/** An output file that cannot be written. */
final class CannotWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
