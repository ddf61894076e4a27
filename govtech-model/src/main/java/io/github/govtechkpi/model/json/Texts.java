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
            if (!(node instanceof Node.Text text)) {
                return LOCALIZED.read(node, findings);
            }
            if (text.value().isBlank()) {
                findings.invalid(
                        node, LocalizedText.of("空白でない文字列", "a text"), "A text must not be blank: leave it out instead");
                return Optional.empty();
            }
            return Optional.of(LocalizedText.same(text.value()));
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
            return new Shape.AnyOf(List.of(Shape.Text.ANY, LOCALIZED.shape()));
        }
    };

    private Texts() {}

    private static Codec<LocalizedText> localized() {
        var fields = ObjectCodec.<LocalizedText>builder("text");
        var ja = fields.optional("ja", Scalars.STRING, LocalizedText::ja);
        var en = fields.optional("en", Scalars.STRING, LocalizedText::en);
        return fields.build(values -> new LocalizedText(values.get(ja), values.get(en)));
    }
}
