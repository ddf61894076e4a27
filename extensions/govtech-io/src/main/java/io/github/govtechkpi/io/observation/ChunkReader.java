package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.metrics.panel.PanelSink;
import io.github.govtechkpi.metrics.panel.PanelSource;
import io.github.govtechkpi.metrics.panel.RowProblem;
import io.github.govtechkpi.model.Quoted;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the lines of one chunk at the level of bytes. A plain row, of whole numbers and of texts met before, makes no object; every other
 * row goes through {@link PanelCells}, so that both ways have one meaning.
 */
final class ChunkReader implements PanelSource.Reader {
    /** Bytes that may be read, not used, behind the last line. */
    static final int PADDING = 32;

    private static final long COMMAS = Words.of(',');
    private static final long LINE_FEEDS = Words.of('\n');
    private static final int MAX_DIGITS = 18;
    private static final int NOT_PLAIN = -3;
    private static final int CODES = 3; // area, indicator and period
    private static final long NONE = Long.MIN_VALUE;

    private final PanelFile file;
    private final PanelSink sink;
    private final PanelCells cells;
    private final ObservationColumn[] columns;
    private final CodeTable[] codes; // of each column
    private final boolean isUsual;
    private final int[] lengths = new int[CODES]; // of each code, as it was last
    private final boolean[] isRatio;
    private byte[] bytes = {};
    private int end; // where the field ended that was not read as one word

    ChunkReader(PanelFile file, PanelHeader header, PanelSink sink, int goals) {
        this.file = file;
        this.sink = sink;
        this.cells = new PanelCells(header, sink);
        this.columns = header.columns().stream()
                .map(column -> column.orElse(ObservationColumn.NOTE))
                .toArray(ObservationColumn[]::new);
        this.codes = Stream.generate(CodeTable::new).limit(columns.length).toArray(CodeTable[]::new);
        this.isUsual = isUsual(columns);
        this.isRatio = new boolean[goals];
        for (var i = 0; i < goals; i++) {
            isRatio[i] = sink.isRatio(i);
        }
    }

    @Override
    public void read(int part) {
        var chunk = file.chunk(part, bytes);
        bytes = chunk.bytes();
        var line = chunk.from();
        var row = chunk.firstRow();
        while (line < chunk.to()) {
            var next = isUsual ? usual(line, row) : NOT_PLAIN;
            if (next == NOT_PLAIN) {
                next = plain(line, row);
            }
            line = next == NOT_PLAIN ? careful(line, row) : next;
            row++;
        }
        file.counted(part, row);
    }

    private static boolean isUsual(ObservationColumn[] columns) {
        var layout = List.of(columns);
        return layout.size() == CODES + 2
                && EnumSet.copyOf(layout.subList(0, CODES))
                        .equals(EnumSet.of(
                                ObservationColumn.AREA, ObservationColumn.INDICATOR, ObservationColumn.PERIOD))
                && layout.subList(CODES, CODES + 2)
                        .equals(List.of(ObservationColumn.NUMERATOR, ObservationColumn.DENOMINATOR));
    }

    /**
     * Reads a plain row of the usual layout, three codes and two counts, without asking for each field what it is; answers
     * {@link #NOT_PLAIN}, having done nothing, where {@link #plain} has to look.
     */
    private int usual(int line, int row) {
        var word = Words.at(bytes, line);
        var length = Words.length(word, COMMAS);
        var first = length < Words.SIZE ? codes[0].get(word, length) : CodeTable.UNKNOWN;
        var at = next(0, line, length);
        word = Words.at(bytes, at);
        length = Words.length(word, COMMAS);
        var second = length < Words.SIZE ? codes[1].get(word, length) : CodeTable.UNKNOWN;
        at = next(1, at, length);
        word = Words.at(bytes, at);
        length = Words.length(word, COMMAS);
        var third = length < Words.SIZE ? codes[2].get(word, length) : CodeTable.UNKNOWN;
        if ((first | second | third) < 0) {
            return NOT_PLAIN;
        }
        at = next(2, at, length);
        word = Words.at(bytes, at);
        length = Words.length(word, COMMAS);
        var numerator = Words.number(word, length);
        at += length + 1;
        word = Words.at(bytes, at);
        length = Words.length(word, LINE_FEEDS);
        var denominator = Words.number(word, length);
        var goal = of(ObservationColumn.INDICATOR, first, second, third);
        if ((numerator | denominator) < 0 || !isRatio[goal]) {
            return NOT_PLAIN;
        }
        sink.counts(
                row,
                of(ObservationColumn.AREA, first, second, third),
                goal,
                of(ObservationColumn.PERIOD, first, second, third),
                numerator,
                denominator);
        return at + length + 1;
    }

    private int next(int code, int at, int length) {
        if (length == lengths[code]) {
            return at + lengths[code] + 1; // foreseen: the next field need not wait until this one's end is found
        }
        lengths[code] = length;
        return at + length + 1;
    }

    private int of(ObservationColumn column, int first, int second, int third) {
        return columns[0] == column ? first : columns[1] == column ? second : third;
    }

    /**
     * Reads a plain row and returns where the next one begins; answers {@link #NOT_PLAIN}, having done nothing, where a row is any
     * other. Short fields, which nearly all are, are read here as one word each; {@link #code} and {@link #number} read all others.
     */
    private int plain(int line, int row) {
        var at = line;
        var area = PanelSink.NO_AREA;
        var goal = PanelSink.NO_GOAL;
        var goalFrom = 0;
        var goalTo = 0;
        var period = CodeTable.UNKNOWN;
        var value = NONE;
        var numerator = NONE;
        var denominator = NONE;
        var last = columns.length - 1;
        for (var i = 0; i <= last; i++) {
            var isLast = i == last;
            var word = Words.at(bytes, at);
            var length = Words.length(word, isLast ? LINE_FEEDS : COMMAS);
            var to = at + length;
            switch (columns[i]) {
                case AREA, INDICATOR, PERIOD -> {
                    var code = length < Words.SIZE ? codes[i].get(word, length) : CodeTable.UNKNOWN;
                    if (code == CodeTable.UNKNOWN) {
                        code = code(i, at, isLast);
                        to = end;
                    }
                    if (columns[i] == ObservationColumn.AREA) {
                        area = code;
                    } else if (columns[i] == ObservationColumn.PERIOD) {
                        period = code;
                    } else {
                        goal = code;
                        goalFrom = at;
                        goalTo = to;
                    }
                }
                case VALUE, NUMERATOR, DENOMINATOR -> {
                    var number = Words.number(word, length);
                    if (number == Words.NO_NUMBER) {
                        number = number(at, isLast);
                        to = end;
                    }
                    if (columns[i] == ObservationColumn.NUMERATOR) {
                        numerator = number;
                    } else if (columns[i] == ObservationColumn.DENOMINATOR) {
                        denominator = number;
                    } else {
                        value = number;
                    }
                }
                case SLICE -> to = length == 0 ? to : NOT_PLAIN;
                case PROGRAM, STATUS, MISSING, QUALIFIER, KNOWN_ON, NOTE -> to = skip(at, isLast);
            }
            if (to == NOT_PLAIN) {
                return NOT_PLAIN;
            }
            at = to + 1;
        }
        if (goal == PanelSink.NO_GOAL) {
            sink.reject(
                    row,
                    RowProblem.UNKNOWN_INDICATOR,
                    Quoted.cut(text(goalFrom, goalTo).strip()));
            return at;
        }
        return hand(row, area, goal, period, value, numerator, denominator) ? at : NOT_PLAIN;
    }

    private boolean hand(int row, int area, int goal, int period, long value, long numerator, long denominator) {
        if (isRatio[goal]) {
            if (value != Long.MIN_VALUE || numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
                return false;
            }
            sink.counts(row, area, goal, period, numerator, denominator);
            return true;
        }
        if (value == Long.MIN_VALUE || numerator != Long.MIN_VALUE || denominator != Long.MIN_VALUE) {
            return false;
        }
        sink.amount(row, area, goal, period, value);
        return true;
    }

    /** Reads a field as a code, of any length, and learns it where it is new. */
    private int code(int column, int from, boolean isLast) {
        end = end(from, isLast);
        if (end == NOT_PLAIN) {
            return NOT_PLAIN;
        }
        var known = codes[column].find(bytes, from, end);
        return known != CodeTable.UNKNOWN ? known : learn(column, from);
    }

    private int learn(int column, int from) {
        for (var i = from; i < end; i++) {
            if (bytes[i] == '\'' || bytes[i] == '\r') {
                return notPlain();
            }
        }
        var text = text(from, end).strip();
        Optional<Integer> code = switch (columns[column]) {
            case AREA -> cells.area(text);
            case PERIOD -> cells.period(text);
            default -> text.isEmpty() ? Optional.empty() : Optional.of(sink.indicator(text));
        };
        if (code.isEmpty()) {
            return notPlain();
        }
        codes[column].put(bytes, from, end, code.get());
        return code.get();
    }

    private int notPlain() {
        end = NOT_PLAIN;
        return NOT_PLAIN;
    }

    /** Reads a whole number of any length and sign; one that is not makes the row another than plain, an empty one is none. */
    private long number(int at, boolean isLast) {
        end = end(at, isLast);
        if (end == NOT_PLAIN) {
            return NONE;
        }
        var to = isLast && end > at && bytes[end - 1] == '\r' ? end - 1 : end;
        if (at == to) {
            return NONE;
        }
        var from = bytes[at] == '-' ? at + 1 : at;
        long number = 0;
        for (var i = from; i < to; i++) {
            var digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return notPlain();
            }
            number = 10 * number + digit;
        }
        if (from == to || to - from > MAX_DIGITS) {
            return notPlain();
        }
        return from > at ? -number : number;
    }

    /** Returns where a field ends, or {@link #NOT_PLAIN} if there is something in it that only the careful way reads. */
    private int end(int from, boolean isLast) {
        var end = (byte) (isLast ? '\n' : ',');
        for (var i = from; ; i++) {
            var found = bytes[i];
            if (found == end) {
                return i;
            }
            var isReturn = found == '\r' && (!isLast || bytes[i + 1] != '\n');
            if (found == '"' || found == '\n' || found == ',' || isReturn) {
                return NOT_PLAIN;
            }
        }
    }

    /** Returns where a field ends that is not used; a file that is no text is none in such a field either. */
    private int skip(int from, boolean isLast) {
        var to = end(from, isLast);
        for (var i = from; i < to; i++) {
            if (bytes[i] <= 0) {
                text(from, to); // not in ASCII: it may be text
                return to;
            }
        }
        return to;
    }

    /** Reads a row field by field; returns where the next one begins. */
    private int careful(int line, int row) {
        var fields = new ArrayList<String>();
        var end = fields(line, fields);
        cells.read(row, fields);
        return end;
    }

    private int fields(int line, List<String> fields) {
        var i = line;
        while (true) {
            if (bytes[i] == '"') {
                i = quoted(i, fields);
            } else {
                var from = i;
                while (bytes[i] != ',' && bytes[i] != '\n' && bytes[i] != '\r') {
                    i++;
                }
                fields.add(text(from, i));
            }
            var isReturn = bytes[i] == '\r';
            if (isReturn) {
                i++;
            }
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (isReturn || bytes[i] != ',') {
                throw new PanelFile.NotPlainException(); // text behind a quote, or a line that ends as none should
            }
            i++;
        }
    }

    private int quoted(int from, List<String> fields) {
        var text = new StringBuilder();
        var begin = from + 1;
        for (var i = begin; ; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                throw new PanelFile.NotPlainException(); // a field of several lines: chunks are no way to read it
            }
            if (bytes[i] == '"') {
                text.append(text(begin, i));
                if (bytes[i + 1] != '"') {
                    fields.add(text.toString());
                    return i + 1;
                }
                text.append('"');
                begin = i + 2;
                i++;
            }
        }
    }

    private String text(int from, int to) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new PanelFile.NotPlainException();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new PanelFile.NotPlainException(e); // the strict reader says what is wrong with it
        }
    }
}
