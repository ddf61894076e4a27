package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.metrics.panel.PanelSink;
import io.github.govtechkpi.metrics.panel.PanelSource;
import io.github.govtechkpi.metrics.panel.RowProblem;
import io.github.govtechkpi.model.Quoted;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lines of one chunk at the level of bytes. A plain row, of whole numbers and of texts met before, makes no object; every other
 * row goes through {@link PanelCells}, so that both ways have one meaning.
 */
final class ChunkReader implements PanelSource.Reader {
    /** Bytes that may be read, not used, behind the last line. */
    static final int PADDING = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;
    private static final long COMMAS = ONES * ',';
    private static final long LINE_FEEDS = ONES * '\n';
    private static final int MAX_DIGITS = 18;
    private static final String NOT_IN_TEXT =
            "\"',\r\n"; // a comma: of the last column the end of the line is looked for

    private static final int NOT_PLAIN = -3;

    private final PanelFile file;
    private final PanelSink sink;
    private final PanelCells cells;
    private final ObservationColumn[] columns; // null for one that is not used
    private final boolean[] isRatio;
    private final CodeTable areas = new CodeTable();
    private final CodeTable indicators = new CodeTable();
    private final CodeTable periods = new CodeTable();
    private byte[] bytes = {};
    private int at; // where the next field begins

    ChunkReader(PanelFile file, PanelHeader header, PanelSink sink, int goals) {
        this.file = file;
        this.sink = sink;
        this.cells = new PanelCells(header, sink);
        this.columns =
                header.columns().stream().map(column -> column.orElse(null)).toArray(ObservationColumn[]::new);
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
            line = plain(line, row) ? at : careful(line, row);
            row++;
        }
        file.counted(part, row);
    }

    /** Reads a plain row; answers false, having done nothing, where a row is any other. */
    private boolean plain(int line, int row) {
        at = line;
        var area = PanelSink.NO_AREA;
        var goal = NOT_PLAIN;
        var indicatorFrom = 0;
        var indicatorTo = 0;
        var period = CodeTable.UNKNOWN;
        var value = Long.MIN_VALUE;
        var numerator = Long.MIN_VALUE;
        var denominator = Long.MIN_VALUE;
        var last = columns.length - 1;
        for (var i = 0; i <= last; i++) {
            var column = columns[i];
            if (column == null) {
                if (!skip(i == last)) {
                    return false;
                }
                continue;
            }
            switch (column) {
                case AREA -> {
                    area = code(areas, ObservationColumn.AREA, i == last);
                    if (area < 0) {
                        return false;
                    }
                }
                case INDICATOR -> {
                    indicatorFrom = at;
                    goal = code(indicators, ObservationColumn.INDICATOR, i == last);
                    indicatorTo = at - 1;
                    if (goal == NOT_PLAIN) {
                        return false;
                    }
                }
                case PERIOD -> {
                    period = code(periods, ObservationColumn.PERIOD, i == last);
                    if (period < 0) {
                        return false;
                    }
                }
                case VALUE -> value = number(i == last);
                case NUMERATOR -> numerator = number(i == last);
                case DENOMINATOR -> denominator = number(i == last);
                case SLICE, PROGRAM, STATUS, MISSING, QUALIFIER, KNOWN_ON, NOTE -> {
                    if (column == ObservationColumn.SLICE ? !isEmpty(i == last) : !skip(i == last)) {
                        return false;
                    }
                }
            }
            if (at < 0) {
                return false;
            }
        }
        if (goal == PanelSink.NO_GOAL) {
            sink.reject(
                    row,
                    RowProblem.UNKNOWN_INDICATOR,
                    Quoted.cut(text(indicatorFrom, indicatorTo).strip()));
            return true;
        }
        return hand(row, area, goal, period, value, numerator, denominator);
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

    /** Reads a field as a code, and learns it where it is new; negative where the row is not plain. */
    private int code(CodeTable table, ObservationColumn column, boolean isLast) {
        var from = at;
        var first = (long) LONGS.get(bytes, from);
        var ends = ends(first, isLast);
        long second = 0;
        int length;
        if (ends != 0) {
            length = Long.numberOfTrailingZeros(ends) >>> 3;
            first &= below(length);
        } else {
            second = (long) LONGS.get(bytes, from + 8);
            ends = ends(second, isLast);
            if (ends == 0) {
                return NOT_PLAIN;
            }
            length = Long.numberOfTrailingZeros(ends) >>> 3;
            second &= below(length);
            length += 8;
        }
        at = from + length + 1;
        second |= (long) length << 56; // never text: a length of eight more would have no end within these bytes
        var code = table.get(first, second);
        return code != CodeTable.UNKNOWN ? code : learn(table, column, first, second, from, from + length);
    }

    /** Returns a mask whose lowest bit stands in the byte at which a field ends, if it does within eight bytes. */
    private static long ends(long word, boolean isLast) {
        var zeros = word ^ (isLast ? LINE_FEEDS : COMMAS);
        return (zeros - ONES) & ~zeros & TOPS;
    }

    private static long below(int length) {
        return length == 0 ? 0 : -1L >>> (64 - 8 * length);
    }

    private int learn(CodeTable table, ObservationColumn column, long first, long second, int from, int to) {
        for (var i = from; i < to; i++) {
            if (NOT_IN_TEXT.indexOf(bytes[i]) >= 0) {
                return NOT_PLAIN;
            }
        }
        var text = text(from, to).strip();
        Optional<Integer> code = switch (column) {
            case AREA -> cells.area(text);
            case PERIOD -> cells.period(text);
            default -> text.isEmpty() ? Optional.empty() : Optional.of(sink.indicator(text));
        };
        code.ifPresent(known -> table.put(first, second, known));
        return code.orElse(NOT_PLAIN);
    }

    /** Reads a whole number; one that is not makes the row another than plain, an empty one is none. */
    private long number(boolean isLast) {
        var i = at;
        var isNegative = bytes[i] == '-';
        if (isNegative) {
            i++;
        }
        var from = i;
        long number = 0;
        for (int digit; (digit = bytes[i] - '0') >= 0 && digit <= 9; i++) {
            number = 10 * number + digit;
        }
        var end = bytes[i];
        if (isLast && end == '\r') {
            end = bytes[++i];
            from++; // the carriage return is no digit
        }
        if (end != (isLast ? '\n' : ',') || i - from > MAX_DIGITS || (i == from && isNegative)) {
            at = NOT_PLAIN;
            return Long.MIN_VALUE;
        }
        at = i + 1;
        return i == from ? Long.MIN_VALUE : isNegative ? -number : number;
    }

    private boolean isEmpty(boolean isLast) {
        if (bytes[at] != (isLast ? '\n' : ',')) {
            return false;
        }
        at++;
        return true;
    }

    private boolean skip(boolean isLast) {
        var end = (byte) (isLast ? '\n' : ',');
        for (var i = at; ; i++) {
            var found = bytes[i];
            if (found == end) {
                at = i + 1;
                return true;
            }
            if (found == '"' || found == '\n' || (found == '\r' && !isLast) || found == ',') {
                return false;
            }
        }
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
            if (bytes[i] == '\n') {
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
