package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The codec of an object, declared field by field: one declaration reads, writes and describes it.
 *
 * <p>An absent optional field and one that is null are the same. An empty list is not written.
 */
final class ObjectCodec<T> implements Codec<T> {
    static final LocalizedText OBJECT = LocalizedText.of("オブジェクト（{…}）", "an object {…}");

    private final String name;
    private final List<Part<T, ?>> parts;
    private final List<Shape.Choice> choices;
    private final Function<Values, T> maker;

    private ObjectCodec(String name, List<Part<T, ?>> parts, List<Shape.Choice> choices, Function<Values, T> maker) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.choices = List.copyOf(choices);
        this.maker = maker;
    }

    static <T> Builder<T> builder(String name) {
        return new Builder<>(name);
    }

    @Override
    public Optional<T> read(Node node, Findings findings) {
        if (!(node instanceof Node.Obj object)) {
            findings.wrongType(node, OBJECT);
            return Optional.empty();
        }
        var before = findings.size();
        var values = new Values();
        parts.forEach(part -> part.read(object, values, findings));
        refuseOtherFields(object, findings);
        if (findings.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.apply(values));
        } catch (IllegalArgumentException e) {
            findings.contradiction(node, e);
            return Optional.empty();
        }
    }

    private void refuseOtherFields(Node.Obj object, Findings findings) {
        var known = new TreeSet<String>();
        var misplaced = new HashMap<String, LocalizedText>();
        for (var part : parts) {
            part.group.fields().forEach(field -> known.add(field.name()));
            misplaced.putAll(part.group.misplaced());
        }
        object.fields().forEach((field, value) -> {
            var instead = misplaced.get(field);
            if (instead != null && !known.contains(field)) {
                findings.misplacedField(value, field, instead);
            } else if (!known.contains(field)) {
                findings.unknownField(value, field, known);
            }
        });
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(value, out);
        out.writeEndObject();
    }

    void writeFields(T value, JsonGenerator out) throws IOException {
        for (var part : parts) {
            part.write(value, out);
        }
    }

    @Override
    public Shape shape() {
        return new Shape.Obj(
                name,
                parts.stream().flatMap(part -> part.group.fields().stream()).toList(),
                Stream.concat(parts.stream().flatMap(part -> part.group.choices().stream()), choices.stream())
                        .toList());
    }

    /** Some fields of an object that are one value together, for example {@code low} and {@code high}. */
    interface Group<V> {
        List<Shape.Field> fields();

        /** Returns which of the fields exclude each other. */
        default List<Shape.Choice> choices() {
            return List.of();
        }

        /** Returns fields that people expect here although they belong elsewhere, each with a sentence that says where. */
        default Map<String, LocalizedText> misplaced() {
            return Map.of();
        }

        Optional<V> read(Node.Obj object, Findings findings);

        void write(V value, JsonGenerator out) throws IOException;
    }

    /** Names a value that was read; the same object asks for it again. */
    @SuppressWarnings("UnusedTypeParameter") // it ties a key to the type of its value
    static final class Key<V> {}

    /** The values of one object while it is read. */
    static final class Values {
        private final Map<Key<?>, Object> values = new HashMap<>();

        @SuppressWarnings("unchecked") // put takes key and value of one type
        <V> V get(Key<V> key) {
            var value = values.get(key);
            if (value == null) {
                throw new IllegalStateException("asked for a value that was not read");
            }
            return (V) value;
        }

        private <V> void put(Key<V> key, V value) {
            values.put(key, value);
        }
    }

    private record Part<T, V>(Key<V> key, Group<V> group, Function<T, V> getter) {
        void read(Node.Obj object, Values values, Findings findings) {
            group.read(object, findings).ifPresent(value -> values.put(key, value));
        }

        void write(T value, JsonGenerator out) throws IOException {
            group.write(getter.apply(value), out);
        }
    }

    /** Collects the fields of an object. */
    static final class Builder<T> {
        private final String name;
        private final List<Part<T, ?>> parts = new ArrayList<>();
        private final List<Shape.Choice> choices = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        <V> Key<V> group(Group<V> group, Function<T, V> getter) {
            var key = new Key<V>();
            parts.add(new Part<>(key, group, getter));
            return key;
        }

        <V> Key<V> required(String field, Codec<V> codec, Function<T, V> getter) {
            return group(new Required<>(field, codec), getter);
        }

        <V> Key<Optional<V>> optional(String field, Codec<V> codec, Function<T, Optional<V>> getter) {
            return group(new Single<>(field, codec), getter);
        }

        /** A field that may be absent; where it is, null is written, so that a reader of results finds every field. */
        <V> Key<Optional<V>> orNull(String field, Codec<V> codec, Function<T, Optional<V>> getter) {
            return group(new OrNull<>(new Single<>(field, codec)), getter);
        }

        <V> Key<V> withDefault(String field, Codec<V> codec, V absent, Function<T, V> getter) {
            return group(new Defaulted<>(new Single<>(field, codec), absent), getter);
        }

        <V> Key<List<V>> list(String field, Codec<V> codec, Function<T, List<V>> getter) {
            return withDefault(field, codec.list(), List.of(), getter);
        }

        /** Says which fields exclude each other, for the schema; the maker or the type's constructor checks it. */
        void choice(boolean required, Shape.Alternative... alternatives) {
            choices.add(new Shape.Choice(List.of(alternatives), required));
        }

        /** A word that is always there and always the same: the one by which a union has chosen this codec. */
        void constant(String field, String word) {
            group(new Constant(field, word), value -> word);
        }

        ObjectCodec<T> build(Function<Values, T> maker) {
            return new ObjectCodec<>(name, parts, choices, maker);
        }
    }

    /** Finds a field; null is absent. */
    static Optional<Node> find(Node.Obj object, String name) {
        return Optional.ofNullable(object.fields().get(name)).filter(node -> !(node instanceof Node.Null));
    }

    /** A field that may be absent. */
    private record Single<V>(String field, Codec<V> codec) implements Group<Optional<V>> {
        @Override
        public List<Shape.Field> fields() {
            return List.of(Shape.Field.optional(field, codec.shape()));
        }

        @Override
        public Optional<Optional<V>> read(Node.Obj object, Findings findings) {
            var node = find(object, field);
            var value = node.flatMap(found -> codec.read(found, findings));
            return node.isPresent() && value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        @Override
        public void write(Optional<V> value, JsonGenerator out) throws IOException {
            if (value.isPresent()) {
                out.writeFieldName(field);
                codec.write(value.get(), out);
            }
        }
    }

    private record OrNull<V>(Single<V> single) implements Group<Optional<V>> {
        @Override
        public List<Shape.Field> fields() {
            return single.fields();
        }

        @Override
        public Optional<Optional<V>> read(Node.Obj object, Findings findings) {
            return single.read(object, findings);
        }

        @Override
        public void write(Optional<V> value, JsonGenerator out) throws IOException {
            if (value.isPresent()) {
                single.write(value, out);
            } else {
                out.writeNullField(single.field());
            }
        }
    }

    private record Required<V>(String field, Codec<V> codec) implements Group<V> {
        @Override
        public List<Shape.Field> fields() {
            return List.of(Shape.Field.required(field, codec.shape()));
        }

        @Override
        public Optional<V> read(Node.Obj object, Findings findings) {
            var node = find(object, field);
            if (node.isEmpty()) {
                findings.missingField(object, field);
                return Optional.empty();
            }
            return codec.read(node.get(), findings);
        }

        @Override
        public void write(V value, JsonGenerator out) throws IOException {
            out.writeFieldName(field);
            codec.write(value, out);
        }
    }

    private record Defaulted<V>(Single<V> single, V absent) implements Group<V> {
        @Override
        public List<Shape.Field> fields() {
            return single.fields();
        }

        @Override
        public Optional<V> read(Node.Obj object, Findings findings) {
            return single.read(object, findings).map(value -> value.orElse(absent));
        }

        @Override
        public void write(V value, JsonGenerator out) throws IOException {
            single.write(value.equals(absent) ? Optional.empty() : Optional.of(value), out);
        }
    }

    private record Constant(String field, String word) implements Group<String> {
        @Override
        public List<Shape.Field> fields() {
            return List.of(Shape.Field.required(field, new Shape.Words(List.of(word))));
        }

        @Override
        public Optional<String> read(Node.Obj object, Findings findings) {
            // a union has read it already: it was chosen by this word
            return Optional.of(word);
        }

        @Override
        public void write(String value, JsonGenerator out) throws IOException {
            out.writeStringField(field, word);
        }
    }
}
