package io.github.govtechkpi.io.observation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads UTF-8 strictly, with or without a byte order mark, which may stand before a quoted header as well. NUL never stands in a CSV
 * file, but between the characters of UTF-16.
 *
 * <p>All that stands before the first wrong byte is handed over first, so that the rows before it are read and its line is known.
 */
final class CsvInput extends Reader {
    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int ROOM = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    private final ByteBuffer bytes;
    private final CsvQuotes quotes;
    private final long linesBefore;
    private boolean atStart;
    private boolean atNul;
    private boolean atEnd;

    CsvInput(InputStream in) {
        this(in, new byte[0], 0);
    }

    /** Reads on where another reader stopped: first the bytes that it has read already, behind so many lines. */
    CsvInput(InputStream in, byte[] first, long linesBefore) {
        this.in = in;
        this.bytes = ByteBuffer.wrap(Arrays.copyOf(first, Math.max(first.length, ROOM)))
                .limit(first.length);
        this.linesBefore = linesBefore;
        this.quotes = new CsvQuotes(linesBefore + 1);
        this.atStart = linesBefore == 0;
    }

    /** Returns how many lines stand before the first one here. */
    long linesBefore() {
        return linesBefore;
    }

    /** Returns the records, by the rules that all files of observations share. */
    CsvReader<CsvRecord> records() {
        return CsvReader.builder()
                .detectBomHeader(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // ours to find, by line and in both languages
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // spreadsheets leave empty cells at the end out
                .allowUnclosedQuote(false) // else it swallows the rows to the end of the file
                .ofCsvRecord(this);
    }

    /** Returns what the quotation marks say of all that was handed over. */
    CsvQuotes quotes() {
        return quotes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (!atNul) {
            var result = decoder.decode(bytes, chars, atEnd);
            var count = accepted(target, offset, chars.position());
            if (count > 0) {
                quotes.follow(target, offset, count);
                return count;
            }
            chars.clear();
            if (result.isError()) {
                result.throwException();
            }
            if (atEnd && !atNul) {
                quotes.end();
                return -1;
            }
            fill();
        }
        throw new MalformedInputException(1);
    }

    private int accepted(char[] target, int offset, int count) {
        var length = count;
        if (atStart && count > 0) {
            atStart = false;
            if (target[offset] == '\uFEFF') {
                length--;
                System.arraycopy(target, offset + 1, target, offset, length);
            }
        }
        for (var i = 0; i < length; i++) {
            if (target[offset + i] == 0) {
                atNul = true;
                return i;
            }
        }
        return length;
    }

    private void fill() throws IOException {
        bytes.compact();
        var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    /** Does nothing: whoever opened the stream closes it. */
    @Override
    public void close() {}
}
