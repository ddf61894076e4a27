package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The codec of an object, declared field by field: one declaration reads, writes and describes it.
 *
 * <p>An absent optional field and one that is null are the same. An empty list is not written.
 */
final class ObjectCodec<T> implements Codec<T> {
    private final String name;
    private final List<Part<T, ?>> parts;
    private final Function<Values, T> maker;

    private ObjectCodec(String name, List<Part<T, ?>> parts, Function<Values, T> maker) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.maker = maker;
    }

    static <T> Builder<T> builder(String name) {
        return new Builder<>(name);
    }

    @Override
    public Optional<T> read(Node node, Findings findings) {
        if (!(node instanceof Node.Obj object)) {
            findings.wrongType(node, LocalizedText.of("オブジェクト {…}", "an object {…}"));
            return Optional.empty();
        }
        var before = findings.size();
        var values = new Values();
        parts.forEach(part -> part.read(object, values, findings));
        var known = new TreeSet<String>();
        parts.forEach(part -> part.group.fields().forEach(field -> known.add(field.name())));
        object.fields().forEach((field, value) -> {
            if (!known.contains(field)) {
                findings.unknownField(value, field, known);
            }
        });
        if (findings.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.apply(values));
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            findings.contradiction(node, LocalizedText.of("内容が規則に合いません（" + why + "）。", why));
            return Optional.empty();
        }
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
                parts.stream().flatMap(part -> part.group.fields().stream()).toList());
    }

    /** Some fields of an object that are one value together, for example {@code low} and {@code high}. */
    interface Group<V> {
        List<Shape.Field> fields();

        Optional<V> read(Node.Obj object, Findings findings);

        void write(V value, JsonGenerator out) throws IOException;
    }

    /** Names a value that was read; the same object asks for it again. */
    static final class Key<V> {}

    /** The values of one object while it is read. */
    static final class Values {
        private final Map<Key<?>, Object> values = new IdentityHashMap<>();

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
            return group(new Single<>(List.of(field), codec), getter);
        }

        <V> Key<V> withDefault(String field, Codec<V> codec, V absent, Function<T, V> getter) {
            return group(new Defaulted<>(new Single<>(List.of(field), codec), absent), getter);
        }

        <V> Key<List<V>> list(String field, Codec<V> codec, Function<T, List<V>> getter) {
            return withDefault(field, codec.list(), List.of(), getter);
        }

        /** A word that is always there and always the same, for example the format. */
        void constant(String field, String word) {
            group(new Constant(field, word), value -> word);
        }

        ObjectCodec<T> build(Function<Values, T> maker) {
            return new ObjectCodec<>(name, parts, maker);
        }
    }

    /** Finds a field under one of its names; null is absent. */
    static Optional<Node> find(Node.Obj object, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(object.fields().get(name)).stream())
                .filter(node -> !(node instanceof Node.Null))
                .findFirst();
    }

    /** A field that may be absent, under one name or another. */
    record Single<V>(List<String> names, Codec<V> codec) implements Group<Optional<V>> {
        @Override
        public List<Shape.Field> fields() {
            return names.stream()
                    .map(field -> new Shape.Field(field, codec.shape(), false))
                    .toList();
        }

        @Override
        public Optional<Optional<V>> read(Node.Obj object, Findings findings) {
            var node = find(object, names);
            return node.isEmpty()
                    ? Optional.of(Optional.empty())
                    : codec.read(node.get(), findings).map(Optional::of);
        }

        @Override
        public void write(Optional<V> value, JsonGenerator out) throws IOException {
            if (value.isPresent()) {
                out.writeFieldName(names.get(0));
                codec.write(value.get(), out);
            }
        }
    }

    private record Required<V>(String field, Codec<V> codec) implements Group<V> {
        @Override
        public List<Shape.Field> fields() {
            return List.of(new Shape.Field(field, codec.shape(), true));
        }

        @Override
        public Optional<V> read(Node.Obj object, Findings findings) {
            var node = find(object, List.of(field));
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
            return List.of(new Shape.Field(field, new Shape.Words(List.of(word)), true));
        }

        @Override
        public Optional<String> read(Node.Obj object, Findings findings) {
            var node = find(object, List.of(field));
            if (node.isPresent()
                    && node.get() instanceof Node.Text text
                    && text.value().equals(word)) {
                return Optional.of(word);
            }
            findings.wrongFormat(node.orElse(object), node.map(Node::shown).orElse(""), word);
            return Optional.empty();
        }

        @Override
        public void write(String value, JsonGenerator out) throws IOException {
            out.writeStringField(field, word);
        }
    }
}
