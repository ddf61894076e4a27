package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The codecs of a goal's values, whose amounts are written as their form says. */
record TargetCodecs(AmountForm form) {
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
        var fields = this.<Baseline>builder("baseline");
        var value = fields.group(ValueGroup.stated(form, true), baseline -> Optional.of(baseline.value()));
        var period = fields.optional("period", Scalars.PERIOD, Baseline::period);
        return fields.build(values -> new Baseline(values.get(value).orElseThrow(), values.get(period)));
    }

    Codec<Milestone> milestone() {
        var fields = this.<Milestone>builder("milestone");
        var period = fields.group(new MilestonePeriod(), Milestone::period);
        var value = fields.group(ValueGroup.stated(form, true), milestone -> Optional.of(milestone.value()));
        return fields.build(
                values -> new Milestone(values.get(period), values.get(value).orElseThrow()));
    }

    Codec<TargetRevision> revision() {
        var fields = this.<TargetRevision>builder("target-revision");
        var target = fields.required("target", target(), TargetRevision::target);
        var from = fields.required("from", Scalars.DATE, TargetRevision::from);
        var reason = fields.optional("reason", Texts.FREE, TargetRevision::reason);
        var by = fields.optional("by", Texts.FREE, TargetRevision::by);
        return fields.build(
                values -> new TargetRevision(values.get(target), values.get(from), values.get(reason), values.get(by)));
    }

    private Codec<Target.Reach> reach() {
        var fields = this.<Target.Reach>builder("reach");
        fields.constant("type", "reach");
        var level = level(fields, Target.Reach::level);
        var due = due(fields);
        return fields.build(values -> new Target.Reach(values.get(level), values.get(due)));
    }

    private Codec<Target.StayAtLeast> stayAtLeast() {
        var fields = this.<Target.StayAtLeast>builder("stay-at-least");
        fields.constant("type", "stay-at-least");
        var level = level(fields, Target.StayAtLeast::level);
        var tolerance = fields.optional("tolerance", Numbers.NOT_NEGATIVE, Target.StayAtLeast::tolerance);
        var due = due(fields);
        return fields.build(
                values -> new Target.StayAtLeast(values.get(level), values.get(tolerance), values.get(due)));
    }

    private Codec<Target.StayAtMost> stayAtMost() {
        var fields = this.<Target.StayAtMost>builder("stay-at-most");
        fields.constant("type", "stay-at-most");
        var level = level(fields, Target.StayAtMost::level);
        var tolerance = fields.optional("tolerance", Numbers.NOT_NEGATIVE, Target.StayAtMost::tolerance);
        var due = due(fields);
        return fields.build(values -> new Target.StayAtMost(values.get(level), values.get(tolerance), values.get(due)));
    }

    private Codec<Target.StayWithin> stayWithin() {
        var fields = this.<Target.StayWithin>builder("stay-within");
        fields.constant("type", "stay-within");
        var low = fields.group(new StayLevel(form, "low"), Target.StayWithin::low);
        var high = fields.group(new StayLevel(form, "high"), Target.StayWithin::high);
        var tolerance = fields.optional("tolerance", Numbers.NOT_NEGATIVE, Target.StayWithin::tolerance);
        var due = due(fields);
        return fields.build(values ->
                new Target.StayWithin(values.get(low), values.get(high), values.get(tolerance), values.get(due)));
    }

    private Codec<Target.CumulativeTotal> cumulativeTotal() {
        var fields = this.<Target.CumulativeTotal>builder("cumulative-total");
        fields.constant("type", "cumulative-total");
        var total = fields.group(ValueGroup.stated(form, false), Target.CumulativeTotal::total);
        var due = due(fields);
        return fields.build(values -> new Target.CumulativeTotal(values.get(total), values.get(due)));
    }

    private static Codec<Target.Multiple> multiple() {
        var fields = ObjectCodec.<Target.Multiple>builder("multiple");
        fields.constant("type", "multiple");
        var factor = fields.optional("factor", Numbers.POSITIVE, Target.Multiple::factor);
        var due = due(fields);
        return fields.build(values -> new Target.Multiple(values.get(factor), values.get(due)));
    }

    private <T extends Target> ObjectCodec.Key<Optional<TargetLevel>> level(
            ObjectCodec.Builder<T> fields, Function<T, Optional<TargetLevel>> level) {
        return fields.group(new ValueGroup(form, true, false), level);
    }

    private static <T extends Target> ObjectCodec.Key<Optional<ReportingPeriod>> due(ObjectCodec.Builder<T> fields) {
        return fields.optional("due", Scalars.PERIOD, Target::due);
    }

    private <T> ObjectCodec.Builder<T> builder(String name) {
        return ObjectCodec.builder(form.name() + "-" + name);
    }

    /** By when a milestone is to be reached: {@code period}, or {@code due}, which says the same of a target. */
    private record MilestonePeriod() implements ObjectCodec.Group<ReportingPeriod> {
        private static final String PERIOD = "period";
        private static final String DUE = "due";
        private static final LocalizedText ONE =
                LocalizedText.of("periodとdueは同じ意味です。一方だけを書いてください。", "period and due say the same: keep one");

        @Override
        public List<Shape.Field> fields() {
            return List.of(
                    Shape.Field.optional(PERIOD, Scalars.PERIOD.shape()),
                    Shape.Field.optional(DUE, Scalars.PERIOD.shape()));
        }

        @Override
        public List<Shape.Choice> choices() {
            return List.of(new Shape.Choice(
                    List.of(
                            Shape.Alternative.of(Shape.Field.required(PERIOD, Scalars.PERIOD.shape())),
                            Shape.Alternative.of(Shape.Field.required(DUE, Scalars.PERIOD.shape()))),
                    true));
        }

        @Override
        public Optional<ReportingPeriod> read(Node.Obj object, Findings findings) {
            var period = ObjectCodec.find(object, PERIOD);
            var due = ObjectCodec.find(object, DUE);
            if (period.isPresent() && due.isPresent()) {
                findings.contradiction(object, "period or due", ONE);
                return Optional.empty();
            }
            if (period.isEmpty() && due.isEmpty()) {
                findings.missingField(object, PERIOD);
                return Optional.empty();
            }
            return period.or(() -> due).flatMap(node -> Scalars.PERIOD.read(node, findings));
        }

        @Override
        public void write(ReportingPeriod value, JsonGenerator out) throws IOException {
            out.writeFieldName(PERIOD);
            Scalars.PERIOD.write(value, out);
        }
    }

    /**
     * One of the two levels of a stay-within target. They are amounts, so that the target of a ratio has none.
     *
     * @param form how amounts are written
     * @param field the field of the level, low or high
     */
    private record StayLevel(AmountForm form, String field) implements ObjectCodec.Group<Optional<AbsoluteValue>> {
        @Override
        public List<Shape.Field> fields() {
            return form.amounts()
                    ? List.of(Shape.Field.optional(field, form.amount().shape()))
                    : List.of();
        }

        @Override
        public Map<String, LocalizedText> misplaced() {
            return Map.of(
                    field,
                    LocalizedText.of(
                            "比の目標に範囲（%s）は書けません。stay-at-leastかstay-at-mostを使ってください。".formatted(field),
                            "The target of a ratio has no range (%s): use stay-at-least or stay-at-most"
                                    .formatted(field)));
        }

        @Override
        public Optional<Optional<AbsoluteValue>> read(Node.Obj object, Findings findings) {
            var node = ObjectCodec.find(object, field).filter(found -> form.amounts());
            var level = node.flatMap(found -> form.amount().read(found, findings));
            return node.isPresent() && level.isEmpty() ? Optional.empty() : Optional.of(level);
        }

        @Override
        public void write(Optional<AbsoluteValue> value, JsonGenerator out) throws IOException {
            if (value.isPresent()) {
                out.writeFieldName(field);
                form.amount().write(value.get(), out);
            }
        }
    }
}
