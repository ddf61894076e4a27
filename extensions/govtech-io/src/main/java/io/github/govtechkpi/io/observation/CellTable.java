package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.io.result.CsvText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the texts of one column mean, by their bytes: a text that was met before makes no object. */
final class CellTable<T> implements PlainCell {
    private final Function<String, T> parse;
    private final CodeTable codes = new CodeTable();
    private final List<Optional<T>> values = new ArrayList<>(); // by code
    private Optional<T> value = Optional.empty();
    private int code = CodeTable.UNKNOWN;

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
            code = CodeTable.UNKNOWN;
            return true;
        }
        code = codes.find(bytes, from, to);
        if (code == CodeTable.UNKNOWN) {
            return learn(bytes, from, to);
        }
        value = values.get(code);
        return true;
    }

    /** Returns what the cell that was read last means; empty for a blank one. The same text has the same object. */
    Optional<T> value() {
        return value;
    }

    /** Returns the code of the cell that was read last; unknown for a blank one, and where there are too many to remember them all. */
    int code() {
        return value.isPresent() ? code : CodeTable.UNKNOWN;
    }

    /** Returns what a code stands for, which {@link #code} has answered. */
    T get(int known) {
        return values.get(known).orElseThrow();
    }

    private boolean learn(byte[] bytes, int from, int to) {
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        try {
            value = text.isBlank() ? Optional.empty() : Optional.of(parse.apply(text(text)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
        if (values.size() < CodeTable.LARGEST) {
            code = values.size();
            codes.put(bytes, from, to, code);
            values.add(value);
        }
        return true;
    }
}
