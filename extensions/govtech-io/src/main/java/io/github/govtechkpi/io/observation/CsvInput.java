package io.github.govtechkpi.io.observation;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly, with or without a byte order mark, which may stand before a quoted header as well. NUL never stands in a CSV
 * file, but between the characters of UTF-16.
 */
final class CsvInput extends FilterReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private boolean atStart = true;

    CsvInput(InputStream in) {
        super(new PushbackReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))); // reports what is malformed
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (atStart) {
            atStart = false;
            var first = in.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                ((PushbackReader) in).unread(first);
            }
        }
        var count = in.read(target, offset, length);
        for (var i = offset; i < offset + count; i++) {
            if (target[i] == 0) {
                throw new MalformedInputException(1);
            }
        }
        return count;
    }

    /** Does nothing: whoever opened the stream closes it. */
    @Override
    public void close() {}
}
