package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The codec of a value that is one string, by the type's own {@code parse} and {@code toString}.
 *
 * @param parse reads the string; throws {@code IllegalArgumentException} or {@code DateTimeException} if it cannot
 * @param print writes the string
 * @param expected what would be right
 * @param shape the string's shape
 */
record Scalar<T>(Function<String, T> parse, Function<T, String> print, LocalizedText expected, Shape shape)
        implements Codec<T> {
    static <T> Scalar<T> of(Function<String, T> parse, String ja, String en) {
        return new Scalar<>(parse, Object::toString, LocalizedText.of(ja, en), Shape.Text.ANY);
    }

    static <T> Scalar<T> of(Function<String, T> parse, String ja, String en, Shape.Text shape) {
        return new Scalar<>(parse, Object::toString, LocalizedText.of(ja, en), shape);
    }

    @Override
    public Optional<T> read(Node node, Findings findings) {
        if (!(node instanceof Node.Text text)) {
            findings.wrongType(node, expected);
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.value()));
        } catch (IllegalArgumentException e) {
            findings.invalid(node, expected, e);
            return Optional.empty();
        } catch (DateTimeException e) { // what java.time has to say is no help for a reader
            findings.invalid(node, expected);
            return Optional.empty();
        }
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeString(print.apply(value));
    }
}
