package io.github.govtechkpi.io.cell;

/** Something that is no number in the grammar of {@link AmountScanner}, which catches it. */
final class NoNumber extends Exception {
    private static final long serialVersionUID = 1L;

    NoNumber() {
        super(null, null, false, false); // a way out of the scanner, and no failure that anybody reads
    }
}
