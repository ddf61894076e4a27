package io.github.govtechkpi.io.observation;

import java.util.TreeMap;

/** Numbers the lines of all files through, so that where a row stands takes one number. */
final class LinePlaces {
    private final TreeMap<Integer, String> files = new TreeMap<>(); // by the number of the line before the first
    private int before;
    private int last;

    /** Begins a file. */
    void begin(String file) {
        before = last;
        files.put(before, file);
    }

    /** Returns the number of a line of the file that was begun last. */
    int number(long line) {
        last = (int) Math.min(before + line, Integer.MAX_VALUE);
        return last;
    }

    /** Returns the file and the line that a number stands for. */
    RowFindings.Place place(int number) {
        var file = files.lowerEntry(number);
        return new RowFindings.Place(file.getValue(), number - file.getKey());
    }
}
