package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The codecs of a goal's values, whose amounts are written as their form says. */
record TargetCodecs(AmountForm form) {
    private static final LocalizedText NEEDS_VALUE = LocalizedText.of(
            "基準値・マイルストーンには値（value、または numerator と denominator）が必要です。",
            "A baseline or milestone needs its value, or numerator and denominator");

    private static final Codec<BigDecimal> TOLERANCE =
            limited(LocalizedText.of("0以上の数", "a number from 0 up"), number -> number.signum() >= 0);
    private static final Codec<BigDecimal> FACTOR =
            limited(LocalizedText.of("0より大きい数", "a number above 0"), number -> number.signum() > 0);

    Codec<Target> target() {
        var cases = new LinkedHashMap<String, Codec<? extends Target>>();
        cases.put("reach", reach());
        cases.put("stay-at-least", stayAtLeast());
        cases.put("stay-at-most", stayAtMost());
        cases.put("stay-within", stayWithin());
        cases.put("cumulative-total", cumulativeTotal());
        cases.put("multiple", multiple());
        return new UnionCodec<>("type", cases, Target::type);
    }

    Codec<Baseline> baseline() {
        var fields = ObjectCodec.<Baseline>builder("baseline");
        var value = fields.group(ValueGroup.stated(form), baseline -> Optional.of(baseline.value()));
        var period = fields.optional("period", Scalars.PERIOD, Baseline::period);
        return fields.build(values -> new Baseline(present(values.get(value)), values.get(period)));
    }

    Codec<Milestone> milestone() {
        var fields = ObjectCodec.<Milestone>builder("milestone");
        // "due" says the same of a milestone as of a target
        var period = fields.group(
                new ObjectCodec.Single<>(List.of("period", "due"), Scalars.PERIOD),
                milestone -> Optional.of(milestone.period()));
        var value = fields.group(ValueGroup.stated(form), milestone -> Optional.of(milestone.value()));
        return fields.build(values -> new Milestone(
                values.get(period).orElseThrow(() -> new IllegalArgumentException("A milestone needs its period")),
                present(values.get(value))));
    }

    Codec<TargetRevision> revision() {
        var fields = ObjectCodec.<TargetRevision>builder("target-revision");
        var target = fields.required("target", target(), TargetRevision::target);
        var from = fields.required("from", Scalars.DATE, TargetRevision::from);
        var reason = fields.optional("reason", Texts.FREE, TargetRevision::reason);
        var by = fields.optional("by", Texts.FREE, TargetRevision::by);
        return fields.build(
                values -> new TargetRevision(values.get(target), values.get(from), values.get(reason), values.get(by)));
    }

    private static StatedValue present(Optional<StatedValue> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(NEEDS_VALUE.toString()));
    }

    private Codec<Target.Reach> reach() {
        var fields = ObjectCodec.<Target.Reach>builder("reach");
        fields.constant("type", "reach");
        var level = level(fields, Target.Reach::level);
        var due = due(fields);
        return fields.build(values -> new Target.Reach(values.get(level), values.get(due)));
    }

    private Codec<Target.StayAtLeast> stayAtLeast() {
        var fields = ObjectCodec.<Target.StayAtLeast>builder("stay-at-least");
        fields.constant("type", "stay-at-least");
        var level = level(fields, Target.StayAtLeast::level);
        var tolerance = fields.optional("tolerance", TOLERANCE, Target.StayAtLeast::tolerance);
        var due = due(fields);
        return fields.build(
                values -> new Target.StayAtLeast(values.get(level), values.get(tolerance), values.get(due)));
    }

    private Codec<Target.StayAtMost> stayAtMost() {
        var fields = ObjectCodec.<Target.StayAtMost>builder("stay-at-most");
        fields.constant("type", "stay-at-most");
        var level = level(fields, Target.StayAtMost::level);
        var tolerance = fields.optional("tolerance", TOLERANCE, Target.StayAtMost::tolerance);
        var due = due(fields);
        return fields.build(values -> new Target.StayAtMost(values.get(level), values.get(tolerance), values.get(due)));
    }

    private Codec<Target.StayWithin> stayWithin() {
        var fields = ObjectCodec.<Target.StayWithin>builder("stay-within");
        fields.constant("type", "stay-within");
        var low = fields.optional("low", form.amount(), Target.StayWithin::low);
        var high = fields.optional("high", form.amount(), Target.StayWithin::high);
        var tolerance = fields.optional("tolerance", TOLERANCE, Target.StayWithin::tolerance);
        var due = due(fields);
        return fields.build(values ->
                new Target.StayWithin(values.get(low), values.get(high), values.get(tolerance), values.get(due)));
    }

    private Codec<Target.CumulativeTotal> cumulativeTotal() {
        var fields = ObjectCodec.<Target.CumulativeTotal>builder("cumulative-total");
        fields.constant("type", "cumulative-total");
        var total = fields.group(ValueGroup.stated(form), Target.CumulativeTotal::total);
        var due = due(fields);
        return fields.build(values -> new Target.CumulativeTotal(values.get(total), values.get(due)));
    }

    private static Codec<Target.Multiple> multiple() {
        var fields = ObjectCodec.<Target.Multiple>builder("multiple");
        fields.constant("type", "multiple");
        var factor = fields.optional("factor", FACTOR, Target.Multiple::factor);
        var due = due(fields);
        return fields.build(values -> new Target.Multiple(values.get(factor), values.get(due)));
    }

    private <T extends Target> ObjectCodec.Key<Optional<TargetLevel>> level(
            ObjectCodec.Builder<T> fields, Function<T, Optional<TargetLevel>> level) {
        return fields.group(new ValueGroup(form, true), level);
    }

    private static <T extends Target> ObjectCodec.Key<Optional<ReportingPeriod>> due(ObjectCodec.Builder<T> fields) {
        return fields.optional("due", Scalars.PERIOD, Target::due);
    }

    private static Codec<BigDecimal> limited(LocalizedText expected, java.util.function.Predicate<BigDecimal> allowed) {
        return new Codec<>() {
            @Override
            public Optional<BigDecimal> read(Node node, Findings findings) {
                var number = Scalars.NUMBER.read(node, findings);
                if (number.filter(allowed.negate()).isPresent()) {
                    findings.invalid(node, expected, "%s is not %s".formatted(node.shown(), expected));
                    return Optional.empty();
                }
                return number;
            }

            @Override
            public void write(BigDecimal value, JsonGenerator out) throws IOException {
                Scalars.NUMBER.write(value, out);
            }

            @Override
            public Shape shape() {
                return Scalars.NUMBER.shape();
            }
        };
    }
}
