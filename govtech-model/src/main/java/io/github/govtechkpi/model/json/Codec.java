package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes one type. Unlike data binding it goes on after an error, so that a file's findings come all at once, and it knows
 * the line and pointer of each.
 */
interface Codec<T> {
    /** Reads a value; where that fails, findings were added and nothing is returned. */
    Optional<T> read(Node node, Findings findings);

    /** Writes a value. */
    void write(T value, JsonGenerator out) throws IOException;

    /** Returns what it reads and writes. */
    Shape shape();

    /** Returns the codec of a list of these, which may be empty. */
    default Codec<List<T>> list() {
        return new ListCodec<>(this, 0);
    }
}
