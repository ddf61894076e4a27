package io.github.govtechkpi.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly, with or without a byte order mark. The parser itself would guess UTF-16 and take overlong forms.
 *
 * <p>All that stands before the first wrong byte is handed over first, so that whoever reads knows its line. NUL never stands in JSON,
 * but between the characters of UTF-16.
 */
final class Utf8Reader extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private boolean atStart = true;
    private boolean atEnd;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            var result = decoder.decode(bytes, chars, atEnd);
            var count = chars.position();
            if (count > 0) {
                count = accepted(target, offset, count);
            }
            if (count > 0) {
                return count;
            }
            chars.clear();
            if (result.isError()) {
                result.throwException();
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private int accepted(char[] target, int offset, int count) throws CharacterCodingException {
        var length = count;
        if (atStart && target[offset] == BYTE_ORDER_MARK) {
            length--;
            System.arraycopy(target, offset + 1, target, offset, length);
        }
        atStart = false;
        for (var i = offset; i < offset + length; i++) {
            if (target[i] == 0) {
                throw new MalformedInputException(1);
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
