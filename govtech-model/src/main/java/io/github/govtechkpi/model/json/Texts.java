package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The codecs of texts in two languages. */
final class Texts {
    /** {@code {"ja": …, "en": …}}, one of them enough. */
    static final Codec<LocalizedText> LOCALIZED = localized();

    /** The same, or a plain string whose language nobody has recorded. */
    static final Codec<LocalizedText> FREE = new Codec<>() {
        @Override
        public Optional<LocalizedText> read(Node node, Findings findings) {
            return node instanceof Node.Text
                    ? Scalars.TEXT.read(node, findings).map(LocalizedText::same)
                    : LOCALIZED.read(node, findings);
        }

        @Override
        public void write(LocalizedText value, JsonGenerator out) throws IOException {
            if (value.ja().equals(value.en())) {
                out.writeString(value.toString());
            } else {
                LOCALIZED.write(value, out);
            }
        }

        @Override
        public Shape shape() {
            return new Shape.AnyOf(List.of(Scalars.TEXT.shape(), LOCALIZED.shape()));
        }
    };

    private Texts() {}

    private static Codec<LocalizedText> localized() {
        var fields = ObjectCodec.<LocalizedText>builder("text");
        var ja = fields.optional("ja", Scalars.TEXT, LocalizedText::ja);
        var en = fields.optional("en", Scalars.TEXT, LocalizedText::en);
        fields.choice(true, languages());
        return fields.build(values -> new LocalizedText(values.get(ja), values.get(en)));
    }

    /** Says that one of the fields {@code ja} and {@code en} is enough. */
    static Shape.Alternative[] languages() {
        var text = Scalars.TEXT.shape();
        return new Shape.Alternative[] {
            Shape.Alternative.of(Shape.Field.required("ja", text), Shape.Field.optional("en", text)),
            Shape.Alternative.of(Shape.Field.required("en", text))
        };
    }
}
