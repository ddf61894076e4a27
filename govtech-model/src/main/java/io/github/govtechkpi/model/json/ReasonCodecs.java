package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The codecs of what the library has to say: why a number is missing, what is wrong with a file. */
final class ReasonCodecs {
    static final Codec<Reason> REASON = reason();
    static final Codec<Finding> FINDING = finding();

    private ReasonCodecs() {}

    private static Codec<Reason> reason() {
        var fields = ObjectCodec.<Reason>builder("reason");
        var code = fields.required("code", Scalars.words(ReasonCode.class), Reason::code);
        var texts = TextFields.shortest(fields, Reason::message);
        var useInstead = fields.optional("useInstead", Texts.FREE, Reason::useInstead);
        var minimum = fields.optional("minimum", Numbers.wholeInt(0), reason -> boxed(reason.minimum()));
        return fields.build(values ->
                new Reason(values.get(code), texts.of(values), values.get(useInstead), unboxed(values.get(minimum))));
    }

    private static Codec<Finding> finding() {
        var fields = ObjectCodec.<Finding>builder("finding");
        var code = fields.required("code", Scalars.STRING, Finding::code);
        var file = fields.orNull("file", Scalars.STRING, Finding::file);
        var line = fields.orNull("line", Numbers.wholeInt(1), finding -> boxed(finding.line()));
        var pointer = fields.required("pointer", Scalars.STRING, Finding::pointer);
        var found = fields.required("found", Scalars.STRING, Finding::found);
        var allowed = fields.required("allowed", Scalars.STRING, Finding::allowed);
        var texts = TextFields.orNull(fields, Finding::message);
        return fields.build(values -> new Finding(
                values.get(code),
                values.get(file),
                unboxed(values.get(line)),
                values.get(pointer),
                values.get(found),
                values.get(allowed),
                texts.of(values)));
    }

    /** The fields of a list of findings, after its format. */
    static ObjectCodec<List<Finding>> findings() {
        var fields = ObjectCodec.<List<Finding>>builder("findings");
        var findings = fields.required("findings", FINDING.list(), Function.identity());
        return fields.build(values -> values.get(findings));
    }

    static Optional<Integer> boxed(OptionalInt number) {
        return number.stream().boxed().findFirst();
    }

    static OptionalInt unboxed(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** A text whose two languages are fields of the object itself. */
    private record TextFields(ObjectCodec.Key<Optional<String>> ja, ObjectCodec.Key<Optional<String>> en) {
        /** Leaves out a language that is missing. */
        static <T> TextFields shortest(ObjectCodec.Builder<T> fields, Function<T, LocalizedText> text) {
            fields.choice(true, Texts.languages());
            return new TextFields(
                    fields.optional("ja", Scalars.TEXT, text.andThen(LocalizedText::ja)),
                    fields.optional("en", Scalars.TEXT, text.andThen(LocalizedText::en)));
        }

        /** Writes null for a language that is missing. */
        static <T> TextFields orNull(ObjectCodec.Builder<T> fields, Function<T, LocalizedText> text) {
            fields.choice(true, Texts.languages());
            return new TextFields(
                    fields.orNull("ja", Scalars.TEXT, text.andThen(LocalizedText::ja)),
                    fields.orNull("en", Scalars.TEXT, text.andThen(LocalizedText::en)));
        }

        LocalizedText of(ObjectCodec.Values values) {
            return new LocalizedText(values.get(ja), values.get(en));
        }
    }
}
