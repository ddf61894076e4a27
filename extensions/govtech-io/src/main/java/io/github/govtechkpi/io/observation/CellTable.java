package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.io.result.CsvText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the texts of one column mean, by their bytes: a text that was met before makes no object. */
final class CellTable<T> implements PlainCell {
    private static final int NONE = 0; // in the table: a free place
    private static final int LARGEST = 1 << 16; // a file of ever new texts must not fill the memory

    private final Function<String, T> parse;
    private final List<byte[]> texts = new ArrayList<>(List.of(new byte[0]));
    private final List<Optional<T>> values = new ArrayList<>(List.of(Optional.empty()));
    private int[] table = new int[256];
    private int last = NONE;
    private Optional<T> value = Optional.empty();

    CellTable(Function<String, T> parse) {
        this.parse = parse;
    }

    /** Returns the text of a cell as it was before it was written: without blanks around it and what kept it from being a formula. */
    static String text(String cell) {
        // a spreadsheet ends the lines within a cell in its own way
        return CsvText.original(cell.strip().replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Override
    public boolean read(byte[] bytes, int from, int to) {
        if (from == to) {
            value = Optional.empty();
            return true;
        }
        // in a sorted file the next row is about the same
        if (last > NONE && isText(last, bytes, from, to)) {
            value = values.get(last);
            return true;
        }
        var mask = table.length - 1;
        var slot = hash(bytes, from, to) & mask;
        while (table[slot] > NONE) {
            if (isText(table[slot], bytes, from, to)) {
                last = table[slot];
                value = values.get(last);
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return learn(Arrays.copyOfRange(bytes, from, to), slot);
    }

    /** Returns what the cell that was read last means; empty for a blank one. The same text has the same object. */
    Optional<T> value() {
        return value;
    }

    private boolean isText(int number, byte[] bytes, int from, int to) {
        var text = texts.get(number);
        return Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    private boolean learn(byte[] bytes, int slot) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try {
            value = text.isBlank() ? Optional.empty() : Optional.of(parse.apply(text(text)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
        if (values.size() < LARGEST) {
            texts.add(bytes);
            values.add(value);
            last = values.size() - 1;
            table[slot] = last;
            if (2 * values.size() > table.length) {
                grow();
            }
        }
        return true;
    }

    private void grow() {
        table = new int[2 * table.length];
        var mask = table.length - 1;
        for (var number = NONE + 1; number < texts.size(); number++) {
            var text = texts.get(number);
            var slot = hash(text, 0, text.length) & mask;
            while (table[slot] > NONE) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }
}
