package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The codec of an array.
 *
 * @param item the codec of its items
 * @param minimum how many there must be, 0 or 1
 */
record ListCodec<T>(Codec<T> item, int minimum) implements Codec<List<T>> {
    private static final LocalizedText SOME = LocalizedText.of("空でない配列", "a list of at least one");

    @Override
    public Optional<List<T>> read(Node node, Findings findings) {
        if (!(node instanceof Node.Arr array)) {
            findings.wrongType(node, LocalizedText.of("配列（[…]）", "an array […]"));
            return Optional.empty();
        }
        if (array.items().size() < minimum) {
            findings.invalid(
                    node,
                    SOME,
                    InvalidValueException.of("配列が空です。一つ以上書いてください。", "The list is empty: give at least one"));
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
        return new Shape.Many(item.shape(), minimum);
    }
}
