package io.github.govtechkpi.io.observation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the lines of a CSV file one by one as bytes, up to the first that is no row of its own: a value with a line break, a wrong
 * quotation mark, a wrong byte, a row without end. What is wrong with that one the careful reader tells, which takes {@link #rest}.
 */
final class PlainLines {
    private static final int FIRST_ROOM = 1 << 16;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_FIELDS = 1000;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    private byte[] bytes = new byte[FIRST_ROOM];
    private int at; // where the next line begins
    private int searched; // from the beginning of the line up to here there is no line feed
    private int end; // behind the last byte that was read
    private boolean atEnd;
    private long line;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int fields;
    private boolean isAscii;
    private boolean isDoubled; // whether a quotation mark stands twice within a value

    PlainLines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next row; false at the end of the file, and before a line that is no plain row. */
    boolean next() throws IOException {
        while (findLineFeed()) {
            var start = at + markLength();
            var stop = searched > start && bytes[searched - 1] == '\r' ? searched - 1 : searched;
            if (!split(start, stop) || !isText(start, stop)) {
                return false;
            }
            at = Math.min(searched + 1, end);
            searched = at;
            line++;
            if (stop > start) {
                return true;
            }
        }
        return false;
    }

    /** Searches the end of the line; false if there is no line any more, or one that is too long. */
    private boolean findLineFeed() throws IOException {
        while (true) {
            while (searched < end) {
                if (bytes[searched] == '\n') {
                    return true;
                }
                searched++;
            }
            if (atEnd) {
                return at < end;
            }
            if (end - at > LONGEST) {
                return false;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        var length = end - at;
        // some bytes more: texts are read as words, which reach beyond the last of them
        var room = length < bytes.length / 2 ? bytes : new byte[2 * bytes.length];
        System.arraycopy(bytes, at, room, 0, length);
        bytes = room;
        searched -= at;
        at = 0;
        end = length;
        var read = in.read(bytes, end, bytes.length - Words.SIZE - end);
        atEnd = read < 0;
        end += Math.max(0, read);
        bytes[end] = '\n';
    }

    private int markLength() {
        var mark = CsvInput.BYTE_ORDER_MARK;
        return line == 0 && end - at >= mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)
                ? mark.length
                : 0;
    }

    /** Finds the values of a line; false for what is no row of its own. */
    private boolean split(int start, int stop) {
        fields = 0;
        isAscii = true;
        isDoubled = false;
        var i = start;
        while (hasRoom()) {
            var isQuoted = i < stop && bytes[i] == '"';
            i = isQuoted ? quoted(i + 1, stop) : unquoted(i, stop);
            if (i < 0) {
                return false;
            }
            fields++;
            if (i == stop) {
                return !isQuoted
                        || fields > 1
                        || to[0] > from[0]; // whether "" alone is an empty line is not for us to say
            }
            i++;
        }
        return false;
    }

    /** Notes a value and returns where it ends: at a comma or at the end of the line. */
    private int unquoted(int start, int stop) {
        var i = start;
        for (; i < stop; i++) {
            var character = bytes[i];
            if (character == ',') {
                break;
            }
            if (character <= '\r' && !isAllowed(character)) {
                return -1;
            }
        }
        from[fields] = start;
        to[fields] = i;
        return i;
    }

    private int quoted(int start, int stop) {
        for (var i = start; i < stop; i++) {
            var character = bytes[i];
            if (character == '"') {
                if (i + 1 == stop || bytes[i + 1] == ',') {
                    from[fields] = start;
                    to[fields] = i;
                    return i + 1;
                }
                i++;
                if (bytes[i] != '"') {
                    return -1;
                }
                isDoubled = true;
            } else if (character <= '\r' && !isAllowed(character)) {
                return -1;
            }
        }
        return -1;
    }

    /** Tells whether a control character or a byte of another script may stand in a value; NUL and a carriage return may not. */
    private boolean isAllowed(byte character) {
        isAscii &= character >= 0;
        return character != 0 && character != '\r';
    }

    private boolean hasRoom() {
        if (fields == from.length) {
            from = Arrays.copyOf(from, 2 * fields);
            to = Arrays.copyOf(to, 2 * fields);
        }
        return fields < MOST_FIELDS;
    }

    private boolean isText(int start, int stop) {
        if (isAscii) {
            return true;
        }
        try {
            decoder.decode(ByteBuffer.wrap(bytes, start, stop - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Returns the number of the row's line, counted from 1. */
    long line() {
        return line;
    }

    /** Returns how many values the row has. */
    int fields() {
        return fields;
    }

    /** Returns the bytes in which the row stands, until the next one is read. */
    byte[] bytes() {
        return bytes;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    /** Tells whether a value holds a quotation mark twice for one, so that its bytes are not its text. */
    boolean isDoubled() {
        return isDoubled;
    }

    /** Returns the values of the row. */
    List<String> texts() {
        var texts = new ArrayList<String>(fields);
        for (var i = 0; i < fields; i++) {
            var text = new String(bytes, from[i], to[i] - from[i], StandardCharsets.UTF_8);
            var isQuoted = from[i] > 0 && bytes[from[i] - 1] == '"';
            texts.add(isQuoted ? text.replace("\"\"", "\"") : text);
        }
        return texts;
    }

    /** Tells whether all lines were rows of their own. */
    boolean isAtEnd() {
        return atEnd && at == end;
    }

    /** Returns what stands behind the last row that was read. */
    CsvInput rest() {
        return new CsvInput(in, Arrays.copyOfRange(bytes, at, end), line);
    }
}
