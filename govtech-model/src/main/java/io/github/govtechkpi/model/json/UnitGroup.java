package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a unit: {@code unit}, and {@code additive} where its amounts sum up, or do not, against what is usual.
 *
 * @param required whether a unit must be there
 */
record UnitGroup(boolean required) implements ObjectCodec.Group<Optional<MeasureUnit>> {
    private static final String UNIT_FIELD = "unit";
    private static final String ADDITIVE_FIELD = "additive";

    /** Controls, formats, halves of surrogate pairs and separators, as ECMAScript and Python both read them. */
    private static final String UNPRINTABLE =
            "\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F\\u08E2\\u180E"
                    + "\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uD800-\\uDFFF\\uFEFF\\uFFF9-\\uFFFB";

    /** Without what is refused after NFKC; the schema cannot normalise, so the usual ways to write a percentage are listed. */
    private static final String PATTERN = "^(?!\\s*(?:[%％﹪‰割率]|割合|[pP][eE][rR][cC][eE][nN][tT]|パーセント|ﾊﾟｰｾﾝﾄ)\\s*$)"
            + "(?!.* \\((?:not )?additive\\)\\s*$)(?!(?:.* )?of [0-9])(?!.*[" + UNPRINTABLE + "])"
            + "\\s*\\S(?:.{0,98}\\S)?\\s*$";

    static final Codec<MeasureUnit> UNIT = new Scalar<>(
            MeasureUnit::of,
            MeasureUnit::symbol,
            LocalizedText.of(
                    "数えるものの単位（\"人\"、\"件\"、\"団体\"など。％などの割合は不可）",
                    "a unit that is counted, such as \"人\" or \"件\"; not a ratio such as %"),
            new Shape.Text("unit", PATTERN));

    @Override
    public List<Shape.Field> fields() {
        return List.of(
                new Shape.Field(UNIT_FIELD, UNIT.shape(), required),
                Shape.Field.optional(ADDITIVE_FIELD, Scalars.BOOL.shape()));
    }

    @Override
    public Optional<Optional<MeasureUnit>> read(Node.Obj object, Findings findings) {
        var before = findings.size();
        var unit = ObjectCodec.find(object, UNIT_FIELD);
        var additive = ObjectCodec.find(object, ADDITIVE_FIELD).flatMap(node -> Scalars.BOOL.read(node, findings));
        if (unit.isEmpty() && (required || additive.isPresent())) {
            findings.missingField(object, UNIT_FIELD);
        }
        var read = unit.flatMap(node -> UNIT.read(node, findings));
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(
                        read.map(found -> additive.map(found::withAdditive).orElse(found)));
    }

    @Override
    public void write(Optional<MeasureUnit> unit, JsonGenerator out) throws IOException {
        if (unit.isPresent()) {
            out.writeFieldName(UNIT_FIELD);
            UNIT.write(unit.get(), out);
            if (!unit.get().isUsual()) {
                out.writeBooleanField(ADDITIVE_FIELD, unit.get().additive());
            }
        }
    }
}
