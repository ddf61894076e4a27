package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The codec of a closed set of types that a word tells apart, for example {@code "type": "reach"}.
 *
 * @param field the field of the word
 * @param cases the codec of each word; each writes its word itself
 * @param wordOf the word of a value
 */
record UnionCodec<T>(String field, Map<String, Codec<? extends T>> cases, Function<T, String> wordOf)
        implements Codec<T> {
    @Override
    public Optional<T> read(Node node, Findings findings) {
        if (!(node instanceof Node.Obj object)) {
            findings.wrongType(node, ObjectCodec.OBJECT);
            return Optional.empty();
        }
        var word = ObjectCodec.find(object, field);
        if (word.isEmpty()) {
            findings.missingField(node, field);
            return Optional.empty();
        }
        var codec = word.get() instanceof Node.Text text ? cases.get(text.value()) : null;
        if (codec == null) {
            findings.invalid(word.get(), Scalars.oneOf(List.copyOf(cases.keySet())));
            return Optional.empty();
        }
        return codec.read(node, findings).map(Function.identity());
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        var codec = cases.get(wordOf.apply(value));
        if (codec == null) {
            throw new AssertionError(value);
        }
        writeAs(codec, value, out);
    }

    @SuppressWarnings("unchecked") // the word was made from the value's own type
    private static <S> void writeAs(Codec<S> codec, Object value, JsonGenerator out) throws IOException {
        codec.write((S) value, out);
    }

    @Override
    public Shape shape() {
        return new Shape.AnyOf(cases.values().stream().<Shape>map(Codec::shape).toList());
    }
}
