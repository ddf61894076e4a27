package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
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
            findings.wrongType(node, ObjectCodec.OBJECT);
            return Optional.empty();
        }
        if (!isDeclaredBy(object)) {
            // nothing else is reported: the rules of another format would only confuse
            findings.wrongFormat(node, ObjectCodec.find(object, FIELD), format);
            return Optional.empty();
        }
        var others = new LinkedHashMap<>(object.fields());
        others.remove(FIELD);
        return content.read(new Node.Obj(object.pointer(), object.line(), others), findings);
    }

    /** Tells whether a document says that it is of this format. */
    boolean isDeclaredBy(Node.Obj document) {
        return document.fields().get(FIELD) instanceof Node.Text text
                && text.value().equals(format);
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
        fields.add(Shape.Field.required(FIELD, new Shape.Words(List.of(format))));
        fields.addAll(inner.fields());
        return new Shape.Obj(inner.name(), fields, inner.choices());
    }
}
