package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.TargetLevel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a value, which stand among the other fields of their object: {@code value}, or {@code low} and {@code high}, or
 * {@code numerator} and {@code denominator}, or, of a target, {@code percent}; and {@code qualifier}.
 *
 * @param form how amounts are written
 * @param published whether a percentage as it was published may stand there, as in the target of a ratio
 * @param required whether a value must be there
 */
record ValueGroup(AmountForm form, boolean published, boolean required)
        implements ObjectCodec.Group<Optional<TargetLevel>> {
    private static final String VALUE = "value";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String NUMERATOR = "numerator";
    private static final String DENOMINATOR = "denominator";
    private static final String PERCENT = "percent";
    private static final String SOURCE = "denominatorSource";
    private static final String QUALIFIER = "qualifier";
    private static final Scalar<Qualifier> QUALIFIERS = Scalars.words(Qualifier.class);

    /** The value of a baseline, milestone, observation or fact: an amount or two counts, without percentages. */
    static ObjectCodec.Group<Optional<StatedValue>> stated(AmountForm form, boolean required) {
        return new StatedGroup(new ValueGroup(form, false, required));
    }

    @Override
    public List<Shape.Field> fields() {
        return ValueShapes.fields(form, published, (Shape.Words) QUALIFIERS.shape());
    }

    @Override
    public List<Shape.Choice> choices() {
        return List.of(new Shape.Choice(
                ValueShapes.alternatives(form, published, (Shape.Words) QUALIFIERS.shape()), required));
    }

    @Override
    public Map<String, LocalizedText> misplaced() {
        return ValueShapes.misplaced(form, published);
    }

    @Override
    public Optional<Optional<TargetLevel>> read(Node.Obj object, Findings findings) {
        var before = findings.size();
        var level = read(new Fields(object, findings));
        return findings.size() > before ? Optional.empty() : Optional.of(level);
    }

    private Optional<TargetLevel> read(Fields in) {
        var isAmount = form.amounts() && in.has(VALUE);
        var isRange = form.amounts() && (in.has(LOW) || in.has(HIGH));
        var isPercent = form.counts() && published && in.has(PERCENT);
        var isRatio = form.counts() && (in.has(NUMERATOR) || (in.has(DENOMINATOR) && !isPercent));
        if ((isAmount ? 1 : 0) + (isRange ? 1 : 0) + (isPercent ? 1 : 0) + (isRatio ? 1 : 0) > 1) {
            var forms = ValueShapes.forms(form, published);
            in.contradiction(forms.toString(), ValueShapes.ONE_FORM.filled(forms));
            return Optional.empty();
        }
        if (published && form.counts() && in.has(SOURCE) && !isPercent) {
            in.contradiction(
                    "percent beside denominatorSource",
                    LocalizedText.of(
                            "「denominatorSource」は「percent」と一緒に書く項目です。",
                            "\"denominatorSource\" belongs to \"percent\""));
            return Optional.empty();
        }
        try {
            if (isAmount) {
                var qualifier = in.qualifier(Qualifier.EXACT);
                return in.get(VALUE, form.amount())
                        .map(amount -> new TargetLevel.Stated(StatedValue.of(amount, qualifier)));
            }
            if (isRange) {
                var qualifier = in.qualifier(Qualifier.RANGE);
                return in.both(LOW, form.amount(), HIGH, form.amount())
                        .map(ends -> new TargetLevel.Stated(
                                new StatedValue(ends.first(), qualifier, Optional.of(ends.second()))));
            }
            if (isPercent) {
                return percent(in);
            }
            return isRatio ? ratio(in) : none(in);
        } catch (IllegalArgumentException e) {
            in.findings().contradiction(in.object(), e);
            return Optional.empty();
        }
    }

    private Optional<TargetLevel> percent(Fields in) {
        var qualifier = in.qualifier(Qualifier.EXACT);
        var denominator = in.get(DENOMINATOR, form.denominator());
        var source = in.get(SOURCE, Texts.FREE);
        return in.get(PERCENT, Numbers.PERCENT)
                .map(percent -> new TargetLevel.Published(new PublishedRate(percent, qualifier), denominator, source));
    }

    private Optional<TargetLevel> ratio(Fields in) {
        var qualifier = in.qualifier(Qualifier.EXACT);
        var counts = in.both(NUMERATOR, form.numerator(), DENOMINATOR, form.denominator());
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var ratio = new Ratio(counts.get().first(), counts.get().second());
        if (form.part() && ratio.numerator().compareTo(ratio.denominator()) > 0) {
            throw InvalidValueException.of(
                            "分子%sが分母%sを上回っています。分子が分母の一部でない場合は、指標に\"numeratorIsPart\": falseと書いてください。",
                            "The numerator %s exceeds the denominator %s: if it is no part of it, say \"numeratorIsPart\": false of the indicator",
                            ratio.numerator(),
                            ratio.denominator())
                    .allowing("a numerator up to the denominator");
        }
        return Optional.of(new TargetLevel.Stated(StatedValue.of(ratio, qualifier)));
    }

    private Optional<TargetLevel> none(Fields in) {
        if (required && misplaced().keySet().stream().noneMatch(in::has)) {
            (form.amounts() ? List.of(VALUE) : List.of(NUMERATOR, DENOMINATOR))
                    .forEach(field -> in.findings().missingField(in.object(), field));
        } else if (in.has(QUALIFIER)) {
            in.contradiction(
                    "a value beside qualifier, or neither",
                    LocalizedText.of(
                            "値の表し方（qualifier）がありますが、値がありません。", "There is a qualifier, but no value that it is about"));
        }
        return Optional.empty();
    }

    @Override
    public void write(Optional<TargetLevel> level, JsonGenerator out) throws IOException {
        if (level.isEmpty()) {
            return;
        }
        if (level.get() instanceof TargetLevel.Stated stated) {
            write(stated.value(), out);
        } else if (level.get() instanceof TargetLevel.Published published) {
            field(PERCENT, Numbers.PERCENT, published.rate().percent(), out);
            if (published.denominator().isPresent()) {
                field(DENOMINATOR, form.denominator(), published.denominator().get(), out);
            }
            if (published.denominatorSource().isPresent()) {
                field(SOURCE, Texts.FREE, published.denominatorSource().get(), out);
            }
            qualifier(published.rate().qualifier(), out);
        } else {
            throw new AssertionError(level);
        }
    }

    private void write(StatedValue value, JsonGenerator out) throws IOException {
        if (value.quantity() instanceof Ratio ratio) {
            field(NUMERATOR, form.numerator(), ratio.numerator(), out);
            field(DENOMINATOR, form.denominator(), ratio.denominator(), out);
        } else if (value.quantity() instanceof AbsoluteValue amount) {
            field(value.high().isPresent() ? LOW : VALUE, form.amount(), amount, out);
            if (value.high().isPresent()) {
                field(HIGH, form.amount(), value.high().get(), out);
            }
        } else {
            throw new AssertionError(value);
        }
        qualifier(value.qualifier(), out);
    }

    private static void qualifier(Qualifier qualifier, JsonGenerator out) throws IOException {
        if (qualifier != Qualifier.EXACT && qualifier != Qualifier.RANGE) {
            field(QUALIFIER, QUALIFIERS, qualifier, out);
        }
    }

    private static <V> void field(String name, Codec<V> codec, V value, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        codec.write(value, out);
    }

    private record Pair(AbsoluteValue first, AbsoluteValue second) {}

    private record Fields(Node.Obj object, Findings findings) {
        boolean has(String name) {
            return ObjectCodec.find(object, name).isPresent();
        }

        <V> Optional<V> get(String name, Codec<V> codec) {
            return ObjectCodec.find(object, name).flatMap(node -> codec.read(node, findings));
        }

        Qualifier qualifier(Qualifier absent) {
            return get(QUALIFIER, QUALIFIERS).orElse(absent);
        }

        Optional<Pair> both(
                String first, Codec<AbsoluteValue> firstCodec, String second, Codec<AbsoluteValue> secondCodec) {
            List.of(first, second).stream()
                    .filter(name -> !has(name))
                    .forEach(name -> findings.missingField(object, name));
            var one = get(first, firstCodec);
            var two = get(second, secondCodec);
            return one.flatMap(a -> two.map(b -> new Pair(a, b)));
        }

        void contradiction(String allowed, LocalizedText rule) {
            findings.contradiction(object, allowed, rule);
        }
    }

    /** The same fields where no percentage can come out. */
    private record StatedGroup(ValueGroup all) implements ObjectCodec.Group<Optional<StatedValue>> {
        @Override
        public List<Shape.Field> fields() {
            return all.fields();
        }

        @Override
        public List<Shape.Choice> choices() {
            return all.choices();
        }

        @Override
        public Map<String, LocalizedText> misplaced() {
            return all.misplaced();
        }

        @Override
        public Optional<Optional<StatedValue>> read(Node.Obj object, Findings findings) {
            var read = all.read(object, findings);
            return read.isEmpty() ? Optional.empty() : Optional.of(read.get().map(StatedGroup::value));
        }

        @Override
        public void write(Optional<StatedValue> value, JsonGenerator out) throws IOException {
            all.write(value.map(TargetLevel.Stated::new), out);
        }

        private static StatedValue value(TargetLevel level) {
            if (level instanceof TargetLevel.Stated stated) {
                return stated.value();
            }
            throw new AssertionError(level);
        }
    }
}
