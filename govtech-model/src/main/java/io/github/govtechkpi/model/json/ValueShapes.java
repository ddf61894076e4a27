package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may stand in the fields of a value, as {@link ValueGroup} reads them. */
final class ValueShapes {
    static final LocalizedText ONE_FORM = LocalizedText.of("値は、%s のうち一つの形で書いてください。", "A value has one form: %s");

    private static final String RANGE = Qualifier.RANGE.toString();

    private ValueShapes() {}

    /** Returns every field of any of the alternatives, once, none of them required. */
    static List<Shape.Field> fields(AmountForm form, boolean published, Shape.Words qualifiers) {
        var fields = new LinkedHashMap<String, Shape.Field>();
        for (var alternative : alternatives(form, published, qualifiers)) {
            alternative
                    .fields()
                    .forEach(field ->
                            fields.putIfAbsent(field.name(), Shape.Field.optional(field.name(), field.shape())));
        }
        fields.put("qualifier", Shape.Field.optional("qualifier", qualifiers));
        return List.copyOf(fields.values());
    }

    static List<Shape.Alternative> alternatives(AmountForm form, boolean published, Shape.Words qualifiers) {
        var single = Shape.Field.optional("qualifier", qualifiers.without(RANGE));
        var alternatives = new ArrayList<Shape.Alternative>();
        if (form.amounts()) {
            var amount = form.amount().shape();
            alternatives.add(Shape.Alternative.of(Shape.Field.required("value", amount), single));
            alternatives.add(Shape.Alternative.of(
                    Shape.Field.required("low", amount),
                    Shape.Field.required("high", amount),
                    Shape.Field.optional("qualifier", new Shape.Words(List.of(RANGE)))));
        }
        if (form.counts()) {
            alternatives.add(Shape.Alternative.of(
                    Shape.Field.required("numerator", form.numerator().shape()),
                    Shape.Field.required("denominator", form.denominator().shape()),
                    single));
        }
        if (form.counts() && published) {
            alternatives.add(Shape.Alternative.of(
                    Shape.Field.required("percent", Numbers.PERCENT.shape()),
                    Shape.Field.optional("denominator", form.denominator().shape()),
                    Shape.Field.optional("denominatorSource", Texts.FREE.shape()),
                    single));
        }
        return alternatives;
    }

    /** Names the forms that a value can have, of which it has one. */
    static LocalizedText forms(AmountForm form, boolean published) {
        var forms = new ArrayList<LocalizedText>();
        if (form.amounts()) {
            forms.add(LocalizedText.same("value"));
            forms.add(LocalizedText.of("lowとhigh", "low and high"));
        }
        if (form.counts()) {
            forms.add(LocalizedText.of("numeratorとdenominator", "numerator and denominator"));
        }
        if (form.counts() && published) {
            forms.add(LocalizedText.same("percent"));
        }
        return LocalizedText.of(
                String.join(
                        "／", forms.stream().flatMap(text -> text.ja().stream()).toList()),
                String.join(", or ", forms.stream().map(LocalizedText::toString).toList()));
    }

    static Map<String, LocalizedText> misplaced(AmountForm form, boolean published) {
        var misplaced = new LinkedHashMap<String, LocalizedText>();
        if (!form.counts()) {
            List.of("numerator", "denominator", "percent", "denominatorSource")
                    .forEach(name -> misplaced.put(
                            name,
                            LocalizedText.of(
                                    "「%s」は二つの件数の比に使う項目です。ここは一つの量なので、valueで書いてください。".formatted(name),
                                    "\"%s\" belongs to a ratio of two counts; this is one amount: write it as \"value\""
                                            .formatted(name))));
        } else if (!published) {
            List.of("percent", "denominatorSource")
                    .forEach(name -> misplaced.put(
                            name,
                            LocalizedText.of(
                                    "「%s」は目標値（target）だけに使う項目です。ここにはnumeratorとdenominatorの件数を書いてください。".formatted(name),
                                    "\"%s\" belongs to a target alone: write \"numerator\" and \"denominator\" here"
                                            .formatted(name))));
        }
        if (!form.amounts()) {
            List.of("value", "low", "high")
                    .forEach(name -> misplaced.put(
                            name,
                            LocalizedText.of(
                                    "「%s」は一つの量に使う項目です。ここは二つの件数の比なので、numeratorとdenominatorで書いてください。".formatted(name),
                                    "\"%s\" belongs to a single amount; this is a ratio: write \"numerator\" and \"denominator\""
                                            .formatted(name))));
        }
        return misplaced;
    }
}
