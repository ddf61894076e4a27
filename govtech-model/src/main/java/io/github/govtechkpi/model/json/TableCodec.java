package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The codec of an object whose field names are free. */
record TableCodec<V>(Codec<V> of) implements Codec<Map<String, V>> {
    @Override
    public Optional<Map<String, V>> read(Node node, Findings findings) {
        if (!(node instanceof Node.Obj object)) {
            findings.wrongType(node, ObjectCodec.OBJECT);
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, V>();
        object.fields().forEach((name, value) -> of.read(value, findings).ifPresent(read -> values.put(name, read)));
        return values.size() == object.fields().size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public void write(Map<String, V> values, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (var entry : values.entrySet()) {
            out.writeFieldName(entry.getKey());
            of.write(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    @Override
    public Shape shape() {
        return new Shape.Table(of.shape());
    }
}
