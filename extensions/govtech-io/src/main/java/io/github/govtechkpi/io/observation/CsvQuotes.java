package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.Quoted;

/**
 * Follows the quotation marks of a CSV file (RFC 4180), to tell on which line one was opened that is never closed. The CSV reader itself
 * knows the first line of the record alone.
 */
final class CsvQuotes {
    private static final int LONGEST = 100;

    private State state = State.BEFORE_VALUE;
    private final StringBuilder text = new StringBuilder();
    private long line;
    private long opened;
    private long closed;
    private boolean afterReturn;
    private boolean isCut;

    private enum State {
        BEFORE_VALUE,
        PLAIN,
        QUOTED,
        /** Behind a quotation mark within quotes: the end of the value, or the first of two. */
        BEHIND_QUOTE,
        /** At the end of the file within quotes. */
        UNCLOSED,
        /** Behind text that follows a closing quotation mark: no CSV from there on. */
        BROKEN
    }

    CsvQuotes(long firstLine) {
        this.line = firstLine;
    }

    void follow(char[] characters, int offset, int count) {
        for (var i = offset; i < offset + count; i++) {
            if (state != State.BROKEN) {
                follow(characters[i]);
            } else if (!isCut) {
                keep(characters[i]);
            }
            countLine(characters[i]);
        }
    }

    private void follow(char character) {
        if (character == '"') {
            quotationMark();
        } else if (state == State.QUOTED) {
            keep(character);
        } else if (character == ',' || isLineEnd(character)) {
            state = State.BEFORE_VALUE;
        } else if (state == State.BEHIND_QUOTE) {
            state = State.BROKEN;
            start();
            keep(character);
        } else {
            state = State.PLAIN;
        }
    }

    private void quotationMark() {
        switch (state) {
            case BEFORE_VALUE -> {
                state = State.QUOTED;
                opened = line;
                start();
            }
            case QUOTED -> {
                state = State.BEHIND_QUOTE;
                closed = line;
            }
            case BEHIND_QUOTE -> {
                state = State.QUOTED;
                keep('"');
            }
            case PLAIN,
                    UNCLOSED,
                    BROKEN -> {} // a mark within a value that has none at its start is a character like others
        }
    }

    private void start() {
        text.setLength(0);
        isCut = false;
    }

    private void keep(char character) {
        isCut |= isLineEnd(character) || (state == State.BROKEN && character == ',') || text.length() == LONGEST;
        if (!isCut) {
            text.append(character);
        }
    }

    private void countLine(char character) {
        if (isLineEnd(character) && !(character == '\n' && afterReturn)) {
            line++;
        }
        afterReturn = character == '\r';
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** Returns the line that was reached, counted from 1. */
    long line() {
        return line;
    }

    /** Takes note that the file ends here. */
    void end() {
        if (state == State.QUOTED) {
            state = State.UNCLOSED;
        }
    }

    /** Tells whether the file ends within quotes. */
    boolean isUnclosed() {
        return state == State.UNCLOSED;
    }

    /** Tells whether text follows a closing quotation mark. */
    boolean isBroken() {
        return state == State.BROKEN;
    }

    /** Returns the line of the last opening quotation mark. */
    long opened() {
        return opened;
    }

    /** Returns the line of the last closing quotation mark. */
    long closed() {
        return closed;
    }

    /** Returns how the quoted value begins, or the text that follows its end; on one line and cut. */
    String text() {
        return Quoted.cut(text.toString());
    }
}
