package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.model.LocalizedText;

/** Why a file of options cannot be read. */
final class OptionTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String found;
    private final String allowed;
    private final transient LocalizedText why;

    OptionTrouble(int line, String found, String allowed, LocalizedText why) {
        super(why.toString());
        this.line = line;
        this.found = found;
        this.allowed = allowed;
        this.why = why;
    }

    int line() {
        return line;
    }

    String found() {
        return found;
    }

    String allowed() {
        return allowed;
    }

    LocalizedText why() {
        return why;
    }
}
