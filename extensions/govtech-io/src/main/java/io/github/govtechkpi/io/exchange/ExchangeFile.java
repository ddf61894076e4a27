package io.github.govtechkpi.io.exchange;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A file of an exchange format in memory, for example {@code govtech-tokyo.xml}; of several files, each with its path in their folder. */
public final class ExchangeFile {
    /** How many bytes a file may have. */
    public static final int MAX_BYTES = 64 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final byte[] bytes;

    private ExchangeFile(String name, byte[] bytes) {
        this.name = requireNonNull(name, "name");
        this.bytes = bytes;
    }

    /** Makes a file of its text, in UTF-8. */
    public static ExchangeFile of(String name, String text) {
        return new ExchangeFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a file.
     *
     * @param in the content; it is read to its end and not closed
     * @param name the name of the file for the findings
     * @throws InvalidDataException if it is larger than {@link #MAX_BYTES}
     * @throws UncheckedIOException if the stream itself cannot be read
     */
    public static ExchangeFile read(InputStream in, String name) {
        try {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidDataException(List.of(new Finding(
                        "TOO_LARGE",
                        Optional.of(name),
                        OptionalInt.empty(),
                        "",
                        "bytes",
                        "at most " + MAX_BYTES,
                        LocalizedText.of(
                                "ファイルが大きすぎます（%sバイトまで）。分けて変換してください。".formatted(MAX_BYTES),
                                "The file is too large (at most %s bytes): convert it in parts"
                                        .formatted(MAX_BYTES)))));
            }
            return new ExchangeFile(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name, for a file of a folder the path in it. */
    public String name() {
        return name;
    }

    /** Returns the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the content to be read. */
    public InputStream in() {
        return new ByteArrayInputStream(bytes);
    }

    /**
     * Returns the text, without a byte order mark.
     *
     * @throws InvalidDataException if it is not UTF-8
     */
    public String text() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidDataException(List.of(new Finding(
                    "NOT_UTF8",
                    Optional.of(name),
                    OptionalInt.empty(),
                    "",
                    "bytes that are no UTF-8",
                    "UTF-8",
                    LocalizedText.of(
                            "文字コードがUTF-8ではありません。UTF-8で保存し直してください。", "The file is not in UTF-8: save it in UTF-8"))));
        }
    }

    /** Returns the first characters, in UTF-8 or not, for a look at what the file is. */
    public String start(int length) {
        var text = new String(bytes, 0, Math.min(bytes.length, 4 * length), StandardCharsets.UTF_8);
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return plain.substring(0, Math.min(length, plain.length()));
    }

    /** Returns the name and the size. */
    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
