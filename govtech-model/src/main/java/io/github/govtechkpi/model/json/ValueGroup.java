package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.TargetLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a stated value, which stand among the other fields of their object: {@code value}, or {@code low} and {@code high}, or
 * {@code numerator} and {@code denominator}, or, of a target, {@code percent}; and {@code qualifier}.
 *
 * @param form how amounts are written
 * @param percents whether a bare percentage may stand there, as in the target of a ratio
 */
record ValueGroup(AmountForm form, boolean percents) implements ObjectCodec.Group<Optional<TargetLevel>> {
    private static final Codec<Qualifier> QUALIFIER = Scalars.words(Qualifier.class, Qualifier::parse);
    private static final LocalizedText ONE_FORM = LocalizedText.of(
            "値は、value、lowとhigh、numeratorとdenominator、percentのうち一つの形で書いてください。",
            "A value has one form: value, or low and high, or numerator and denominator, or percent");

    /** The fields of an amount or of two counts, without percentages. */
    static ObjectCodec.Group<Optional<StatedValue>> stated(AmountForm form) {
        var group = new ValueGroup(form, false);
        return new ObjectCodec.Group<>() {
            @Override
            public List<Shape.Field> fields() {
                return group.fields();
            }

            @Override
            public Optional<Optional<StatedValue>> read(Node.Obj object, Findings findings) {
                return group.read(object, findings).map(level -> level.map(ValueGroup::stated));
            }

            @Override
            public void write(Optional<StatedValue> value, JsonGenerator out) throws IOException {
                group.write(value.map(TargetLevel.Stated::new), out);
            }
        };
    }

    private static StatedValue stated(TargetLevel level) {
        if (level instanceof TargetLevel.Stated stated) {
            return stated.value();
        }
        throw new AssertionError(level);
    }

    @Override
    public List<Shape.Field> fields() {
        var fields = new ArrayList<Shape.Field>();
        if (form.amounts()) {
            fields.add(new Shape.Field("value", form.amount().shape(), false));
            fields.add(new Shape.Field("low", form.amount().shape(), false));
            fields.add(new Shape.Field("high", form.amount().shape(), false));
        }
        if (form.counts()) {
            fields.add(new Shape.Field("numerator", form.numerator().shape(), false));
            fields.add(new Shape.Field("denominator", form.denominator().shape(), false));
        }
        if (form.counts() && percents) {
            fields.add(new Shape.Field("percent", Scalars.PERCENT.shape(), false));
            fields.add(new Shape.Field("denominatorSource", Texts.FREE.shape(), false));
        }
        fields.add(new Shape.Field("qualifier", QUALIFIER.shape(), false));
        return fields;
    }

    @Override
    public Optional<Optional<TargetLevel>> read(Node.Obj object, Findings findings) {
        var before = findings.size();
        var fields = new Fields(object, findings);
        var value = form.amounts() ? fields.get("value", form.amount()) : Optional.<AbsoluteValue>empty();
        var low = form.amounts() ? fields.get("low", form.amount()) : Optional.<AbsoluteValue>empty();
        var high = form.amounts() ? fields.get("high", form.amount()) : Optional.<AbsoluteValue>empty();
        var numerator = form.counts() ? fields.get("numerator", form.numerator()) : Optional.<AbsoluteValue>empty();
        var denominator =
                form.counts() ? fields.get("denominator", form.denominator()) : Optional.<AbsoluteValue>empty();
        var withPercent = form.counts() && percents;
        var percent = withPercent ? fields.get("percent", Scalars.PERCENT) : Optional.<java.math.BigDecimal>empty();
        var source = withPercent ? fields.get("denominatorSource", Texts.FREE) : Optional.<LocalizedText>empty();
        var qualifier = fields.get("qualifier", QUALIFIER);
        if (findings.size() > before) {
            return Optional.empty();
        }
        var isRange = low.isPresent() || high.isPresent();
        var forms = (value.isPresent() ? 1 : 0) + (isRange ? 1 : 0) + (percent.isPresent() ? 1 : 0);
        if (numerator.isPresent() || (denominator.isPresent() && percent.isEmpty())) {
            forms++;
        }
        if (forms > 1) {
            findings.contradiction(object, ONE_FORM);
            return Optional.empty();
        }
        var exactness = qualifier.orElse(isRange ? Qualifier.RANGE : Qualifier.EXACT);
        try {
            if (isRange) {
                return range(object, low, high, exactness, findings);
            }
            if (percent.isPresent()) {
                return Optional.of(Optional.of(
                        new TargetLevel.Published(new PublishedRate(percent.get(), exactness), denominator, source)));
            }
            if (numerator.isPresent() || denominator.isPresent()) {
                return counts(object, numerator, denominator, exactness, findings);
            }
            return Optional.of(value.map(amount -> level(amount, exactness)));
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            findings.contradiction(object, LocalizedText.of("値が規則に合いません（" + why + "）。", why));
            return Optional.empty();
        }
    }

    private static Optional<Optional<TargetLevel>> range(
            Node.Obj object,
            Optional<AbsoluteValue> low,
            Optional<AbsoluteValue> high,
            Qualifier qualifier,
            Findings findings) {
        if (low.isEmpty() || high.isEmpty()) {
            findings.missingField(object, low.isEmpty() ? "low" : "high");
            return Optional.empty();
        }
        if (low.get().compareTo(high.get()) > 0) {
            findings.contradiction(
                    object,
                    LocalizedText.of(
                            "下限（low）%sが上限（high）%sを上回っています。".formatted(low.get(), high.get()),
                            "low must not be above high, but was %s above %s".formatted(low.get(), high.get())));
            return Optional.empty();
        }
        return Optional.of(Optional.of(new TargetLevel.Stated(new StatedValue(low.get(), qualifier, high))));
    }

    private static Optional<Optional<TargetLevel>> counts(
            Node.Obj object,
            Optional<AbsoluteValue> numerator,
            Optional<AbsoluteValue> denominator,
            Qualifier qualifier,
            Findings findings) {
        if (numerator.isEmpty() || denominator.isEmpty()) {
            findings.missingField(object, numerator.isEmpty() ? "numerator" : "denominator");
            return Optional.empty();
        }
        if (numerator.get().amount().signum() < 0 || denominator.get().amount().signum() <= 0) {
            findings.contradiction(
                    object,
                    LocalizedText.of(
                            "比の分子は0以上、分母は0より大きい数です（%s／%s）。".formatted(numerator.get(), denominator.get()),
                            "A ratio has a numerator from 0 up and a denominator above 0, but was %s of %s"
                                    .formatted(numerator.get(), denominator.get())));
            return Optional.empty();
        }
        return Optional.of(Optional.of(level(new Ratio(numerator.get(), denominator.get()), qualifier)));
    }

    private static TargetLevel level(Quantity quantity, Qualifier qualifier) {
        return new TargetLevel.Stated(StatedValue.of(quantity, qualifier));
    }

    @Override
    public void write(Optional<TargetLevel> level, JsonGenerator out) throws IOException {
        if (level.isEmpty()) {
            return;
        }
        if (level.get() instanceof TargetLevel.Stated stated) {
            write(stated.value(), out);
        } else if (level.get() instanceof TargetLevel.Published published) {
            field("percent", Scalars.PERCENT, published.rate().percent(), out);
            if (published.denominator().isPresent()) {
                field("denominator", form.denominator(), published.denominator().get(), out);
            }
            if (published.denominatorSource().isPresent()) {
                field(
                        "denominatorSource",
                        Texts.FREE,
                        published.denominatorSource().get(),
                        out);
            }
            qualifier(published.rate().qualifier(), out);
        } else {
            throw new AssertionError(level);
        }
    }

    private void write(StatedValue value, JsonGenerator out) throws IOException {
        if (value.quantity() instanceof Ratio ratio) {
            field("numerator", form.numerator(), ratio.numerator(), out);
            field("denominator", form.denominator(), ratio.denominator(), out);
        } else if (value.quantity() instanceof AbsoluteValue amount) {
            field(value.high().isPresent() ? "low" : "value", form.amount(), amount, out);
            if (value.high().isPresent()) {
                field("high", form.amount(), value.high().get(), out);
            }
        } else {
            throw new AssertionError(value);
        }
        qualifier(value.qualifier(), out);
    }

    private static void qualifier(Qualifier qualifier, JsonGenerator out) throws IOException {
        if (qualifier != Qualifier.EXACT && qualifier != Qualifier.RANGE) {
            field("qualifier", QUALIFIER, qualifier, out);
        }
    }

    private static <V> void field(String name, Codec<V> codec, V value, JsonGenerator out) throws IOException {
        out.writeFieldName(name);
        codec.write(value, out);
    }

    private record Fields(Node.Obj object, Findings findings) {
        <V> Optional<V> get(String name, Codec<V> codec) {
            return ObjectCodec.find(object, List.of(name)).flatMap(node -> codec.read(node, findings));
        }
    }
}
