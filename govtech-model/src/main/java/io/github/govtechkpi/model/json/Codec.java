package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
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

    /** Returns the codec of a list of these. */
    default Codec<List<T>> list() {
        var item = this;
        return new Codec<>() {
            @Override
            public Optional<List<T>> read(Node node, Findings findings) {
                if (!(node instanceof Node.Arr array)) {
                    findings.wrongType(node, LocalizedText.of("配列 […]", "an array […]"));
                    return Optional.empty();
                }
                var values = new ArrayList<T>();
                array.items().forEach(entry -> item.read(entry, findings).ifPresent(values::add));
                return values.size() == array.items().size() ? Optional.of(values) : Optional.empty();
            }

            @Override
            public void write(List<T> values, JsonGenerator out) throws IOException {
                out.writeStartArray();
                for (var value : values) {
                    item.write(value, out);
                }
                out.writeEndArray();
            }

            @Override
            public Shape shape() {
                return new Shape.Many(item.shape(), 0);
            }
        };
    }
}
