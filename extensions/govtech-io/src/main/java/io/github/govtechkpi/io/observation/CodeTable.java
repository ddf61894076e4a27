package io.github.govtechkpi.io.observation;

import java.util.Arrays;

/**
 * Codes of texts by their bytes, so that no row makes a string. A text of up to seven bytes is one word, and its length stands above it;
 * longer ones are kept and compared as they are.
 */
final class CodeTable {
    /** Answers that a text has no code yet. */
    static final int UNKNOWN = -2;

    /** The most texts: a file of ever new ones must not fill the memory. */
    static final int LARGEST = 1 << 16;

    private static final int FIRST_ROOM = 1 << 10;
    private static final int SPARE = 4; // places for each text: most are found where they are looked for first
    private static final int LENGTH_SHIFT = 56;
    private static final long EMPTY = 0;

    private long[] words = new long[FIRST_ROOM];
    private int[] codes = new int[FIRST_ROOM];
    private int wordCount;
    private byte[][] texts = new byte[FIRST_ROOM][];
    private int[] textCodes = new int[FIRST_ROOM];
    private int textCount;
    private long lastWord = EMPTY;
    private int lastCode = UNKNOWN; // files are mostly sorted: the next row has the same area, or the same indicator

    /** Returns the code of a text of at most seven bytes. */
    int get(long word, int length) {
        var key = key(word, length);
        if (key == lastWord) {
            return lastCode;
        }
        var mask = words.length - 1;
        for (var at = place(key) & mask; ; at = (at + 1) & mask) {
            var found = words[at];
            if (found == key) {
                lastWord = key;
                lastCode = codes[at];
                return lastCode;
            }
            if (found == EMPTY) {
                return UNKNOWN;
            }
        }
    }

    private static long key(long word, int length) {
        return Words.first(word, length) | (length + 1L) << LENGTH_SHIFT; // one more: no text is as no word
    }

    /** Returns the code of a longer text. */
    int get(byte[] bytes, int from, int to) {
        var mask = texts.length - 1;
        for (var at = place(hash(bytes, from, to)) & mask; texts[at] != null; at = (at + 1) & mask) {
            if (Arrays.equals(texts[at], 0, texts[at].length, bytes, from, to)) {
                return textCodes[at];
            }
        }
        return UNKNOWN;
    }

    /** Returns the code of a text of any length; behind it stand some bytes more. */
    int find(byte[] bytes, int from, int to) {
        return to - from < Words.SIZE ? get(Words.at(bytes, from), to - from) : get(bytes, from, to);
    }

    private static long hash(byte[] bytes, int from, int to) {
        var hash = (long) to - from;
        var at = from;
        for (; to - at >= Words.SIZE; at += Words.SIZE) {
            hash = Long.rotateLeft(hash, 29) * 31 ^ Words.at(bytes, at);
        }
        return Long.rotateLeft(hash, 29) * 31 ^ Words.first(Words.at(bytes, at), to - at);
    }

    /** Learns the code of a text that has none; behind it stand some bytes more. */
    void put(byte[] bytes, int from, int to, int code) {
        if (wordCount + textCount >= LARGEST) {
            return;
        }
        if (to - from < Words.SIZE) {
            if (SPARE * ++wordCount > words.length) {
                growWords();
            }
            insert(key(Words.at(bytes, from), to - from), code);
        } else {
            if (SPARE * ++textCount > texts.length) {
                growTexts();
            }
            insert(Arrays.copyOfRange(bytes, from, to + Words.SIZE), to - from, code);
        }
    }

    private void insert(long key, int code) {
        var mask = words.length - 1;
        var at = place(key) & mask;
        while (words[at] != EMPTY) {
            at = (at + 1) & mask;
        }
        words[at] = key;
        codes[at] = code;
    }

    private void insert(byte[] padded, int length, int code) {
        var mask = texts.length - 1;
        var at = place(hash(padded, 0, length)) & mask;
        while (texts[at] != null) {
            at = (at + 1) & mask;
        }
        texts[at] = Arrays.copyOf(padded, length);
        textCodes[at] = code;
    }

    private void growWords() {
        var oldWords = words;
        var oldCodes = codes;
        words = new long[2 * oldWords.length];
        codes = new int[words.length];
        for (var i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != EMPTY) {
                insert(oldWords[i], oldCodes[i]);
            }
        }
    }

    private void growTexts() {
        var oldTexts = texts;
        var oldCodes = textCodes;
        texts = new byte[2 * oldTexts.length][];
        textCodes = new int[texts.length];
        for (var i = 0; i < oldTexts.length; i++) {
            if (oldTexts[i] != null) {
                insert(Arrays.copyOf(oldTexts[i], oldTexts[i].length + Words.SIZE), oldTexts[i].length, oldCodes[i]);
            }
        }
    }

    private static int place(long key) {
        return (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 40); // the golden ratio spreads the bits
    }
}
