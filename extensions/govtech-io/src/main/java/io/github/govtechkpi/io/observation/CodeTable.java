package io.github.govtechkpi.io.observation;

import java.util.Arrays;

/** Codes of short texts by their bytes: up to 16 of them, as two longs, so that no row makes a string. */
final class CodeTable {
    /** Answers that a text has no code yet. */
    static final int UNKNOWN = -2;

    private static final int LARGEST = 1 << 16; // a file of ever new texts must not fill the memory
    private static final int FIRST_ROOM = 1 << 8;

    private long[] keys = new long[2 * FIRST_ROOM];
    private int[] codes = filled(FIRST_ROOM);
    private int size;
    private long lastFirst;
    private long lastSecond;
    private int lastCode = UNKNOWN; // files are mostly sorted: the next row has the same area, or the same indicator

    private static int[] filled(int length) {
        var codes = new int[length];
        Arrays.fill(codes, UNKNOWN);
        return codes;
    }

    int get(long first, long second) {
        if (first == lastFirst && second == lastSecond && lastCode != UNKNOWN) {
            return lastCode;
        }
        var code = find(first, second);
        lastFirst = first;
        lastSecond = second;
        lastCode = code;
        return code;
    }

    private int find(long first, long second) {
        var mask = codes.length - 1;
        for (var at = place(first, second) & mask; ; at = (at + 1) & mask) {
            var code = codes[at];
            if (code == UNKNOWN || (keys[2 * at] == first && keys[2 * at + 1] == second)) {
                return code;
            }
        }
    }

    void put(long first, long second, int code) {
        if (size >= LARGEST || find(first, second) != UNKNOWN) {
            return;
        }
        if (2 * ++size > codes.length) {
            grow();
        }
        insert(first, second, code);
    }

    private void insert(long first, long second, int code) {
        var mask = codes.length - 1;
        var at = place(first, second) & mask;
        while (codes[at] != UNKNOWN) {
            at = (at + 1) & mask;
        }
        keys[2 * at] = first;
        keys[2 * at + 1] = second;
        codes[at] = code;
    }

    private void grow() {
        var oldKeys = keys;
        var oldCodes = codes;
        keys = new long[2 * oldKeys.length];
        codes = filled(2 * oldCodes.length);
        for (var i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != UNKNOWN) {
                insert(oldKeys[2 * i], oldKeys[2 * i + 1], oldCodes[i]);
            }
        }
    }

    private static int place(long first, long second) {
        var hash = (first ^ Long.rotateLeft(second, 29)) * 0x9E37_79B9_7F4A_7C15L; // the golden ratio spreads the bits
        return (int) (hash >>> 40);
    }
}
