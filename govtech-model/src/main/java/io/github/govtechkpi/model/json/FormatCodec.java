package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The codec of a whole document, whose first field names its format.
 *
 * @param format the format with its version, for example {@code govtech-program/1}
 * @param content the codec of the other fields
 */
record FormatCodec<T>(String format, ObjectCodec<T> content) implements Codec<T> {
    private static final String FIELD = "format";

    @Override
    public Optional<T> read(Node node, Findings findings) {
        if (!(node instanceof Node.Obj object)) {
            findings.wrongType(node, LocalizedText.of("オブジェクト {…}", "an object {…}"));
            return Optional.empty();
        }
        var found = ObjectCodec.find(object, List.of(FIELD));
        if (found.isEmpty()
                || !(found.get() instanceof Node.Text text)
                || !text.value().equals(format)) {
            // nothing else is reported: the rules of another format would only confuse
            findings.wrongFormat(found.orElse(node), found.map(Node::shown).orElse(""), format);
            return Optional.empty();
        }
        var others = new LinkedHashMap<>(object.fields());
        others.remove(FIELD);
        return content.read(new Node.Obj(object.pointer(), object.line(), others), findings);
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField(FIELD, format);
        content.writeFields(value, out);
        out.writeEndObject();
    }

    @Override
    public Shape shape() {
        var inner = (Shape.Obj) content.shape();
        var fields = new ArrayList<Shape.Field>();
        fields.add(new Shape.Field(FIELD, new Shape.Words(List.of(format)), true));
        fields.addAll(inner.fields());
        return new Shape.Obj(inner.name(), fields);
    }
}
