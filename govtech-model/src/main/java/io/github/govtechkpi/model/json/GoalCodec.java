package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.TextForm;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.goal.MethodOptions;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.Direction;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codec of a goal. Its indicator says in which unit, and in one or in two counts, its values are written. */
final class GoalCodec implements Codec<Goal> {
    static final Codec<Goal> GOAL = new GoalCodec();
    static final Codec<GoalId> ID = Scalars.id(GoalId::of);
    static final Codec<SourceId> SOURCE_ID = Scalars.id(SourceId::of);
    private static final List<String> ROLES = List.of("kgi", "kpi");
    private static final Codec<String> ROLE =
            new Scalar<>(GoalCodec::role, word -> word, Scalars.oneOf(ROLES), new Shape.Words(ROLES));
    private static final AmountForm SOME_AMOUNT = AmountForm.amounts(MeasureUnit.CASES);
    private static final AmountForm SOME_RATIO = AmountForm.counts(MeasureUnit.CASES, MeasureUnit.CASES, false);

    private GoalCodec() {}

    @Override
    public Optional<Goal> read(Node node, Findings findings) {
        return of(node instanceof Node.Obj object
                        ? ObjectCodec.find(object, "indicator")
                                .map(GoalCodec::form)
                                .orElse(AmountForm.UNKNOWN)
                        : AmountForm.UNKNOWN)
                .read(node, findings);
    }

    /** What is wrong with an indicator is reported once, by the codec of the whole goal; its values are read all the same. */
    private static AmountForm form(Node node) {
        var indicator = IndicatorCodecs.INDICATOR.read(node, new Findings());
        if (indicator.isPresent()) {
            return AmountForm.of(indicator.get());
        }
        var kind = node instanceof Node.Obj object && object.fields().get("kind") instanceof Node.Text text
                ? text.value()
                : "";
        return switch (kind) {
            case IndicatorCodecs.ABSOLUTE -> SOME_AMOUNT;
            case IndicatorCodecs.RATIO -> SOME_RATIO;
            default -> AmountForm.UNKNOWN;
        };
    }

    @Override
    public void write(Goal goal, JsonGenerator out) throws IOException {
        of(AmountForm.of(goal.indicator())).write(goal, out);
    }

    @Override
    public Shape shape() {
        return new Shape.AnyOf(List.of(shape(SOME_AMOUNT, 0), shape(SOME_RATIO, 1)));
    }

    /** The fields of a goal, with the indicator narrowed to its kind. */
    private static Shape shape(AmountForm form, int kind) {
        var goal = (Shape.Obj) of(form).shape();
        var fields = goal.fields().stream()
                .map(field -> field.name().equals("indicator")
                        ? Shape.Field.required(
                                field.name(),
                                ((Shape.AnyOf) field.shape()).shapes().get(kind))
                        : field)
                .toList();
        return new Shape.Obj(goal.name(), fields, goal.choices());
    }

    private static ObjectCodec<Goal> of(AmountForm form) {
        var codecs = new TargetCodecs(form);
        var fields = ObjectCodec.<Goal>builder(form.name() + "-goal");
        var id = fields.required("id", ID, Goal::id);
        var role = fields.required("role", ROLE, goal -> goal instanceof Kgi ? "kgi" : "kpi");
        var supports = fields.list("supports", ID, goal -> goal.definition().supports());
        var partOf = fields.optional("partOf", ID, goal -> goal.definition().partOf());
        var name = fields.required("name", Texts.LOCALIZED, Goal::name);
        var vision =
                fields.optional("vision", Texts.FREE, goal -> goal.definition().vision());
        var indicator = fields.required("indicator", IndicatorCodecs.INDICATOR, Goal::indicator);
        var direction = fields.required("direction", Scalars.words(Direction.class), Goal::direction);
        var path = fields.withDefault(
                "path",
                Scalars.words(DeclaredPath.class),
                DeclaredPath.LINEAR,
                goal -> goal.definition().path());
        var baseline = fields.optional("baseline", codecs.baseline(), Goal::baseline);
        var target = fields.optional("target", codecs.target(), Goal::target);
        var milestones = fields.list(
                "milestones", codecs.milestone(), goal -> goal.definition().milestones());
        var history = fields.withDefault(
                "targetHistory",
                ledger(codecs.revision()),
                TargetLedger.EMPTY,
                goal -> goal.definition().targetHistory());
        var proxy = fields.optional(
                "monetaryProxy",
                IndicatorCodecs.MONETARY_PROXY,
                goal -> goal.definition().monetaryProxy());
        var options = fields.withDefault(
                "methodOptions",
                new TableCodec<>(METHOD_OPTIONS),
                Map.of(),
                goal -> goal.definition().methodOptions());
        var sources =
                fields.list("sources", SOURCE_ID, goal -> goal.definition().sources());
        return fields.build(values -> {
            var definition = new GoalDefinition(
                    values.get(id),
                    values.get(name),
                    values.get(vision),
                    values.get(indicator),
                    values.get(direction),
                    values.get(path),
                    values.get(baseline),
                    values.get(target),
                    values.get(milestones),
                    values.get(history),
                    values.get(sources),
                    values.get(supports),
                    values.get(partOf),
                    values.get(proxy),
                    values.get(options));
            return values.get(role).equals("kgi") ? new Kgi(definition) : new Kpi(definition);
        });
    }

    private static String role(String word) {
        if (!ROLES.contains(word)) {
            throw TextForm.notAmong(word, ROLES);
        }
        return word;
    }

    static final Codec<MethodOptions> METHOD_OPTIONS = methodOptions();

    private static Codec<MethodOptions> methodOptions() {
        var fields = ObjectCodec.<MethodOptions>builder("method-options");
        var thresholds =
                fields.withDefault("thresholds", new TableCodec<>(Numbers.ANY), Map.of(), MethodOptions::thresholds);
        return fields.build(values -> new MethodOptions(values.get(thresholds)));
    }

    /** The ledger is written as the list of its revisions. */
    static Codec<TargetLedger> ledger(Codec<TargetRevision> revision) {
        var list = revision.list();
        return new Codec<>() {
            @Override
            public Optional<TargetLedger> read(Node node, Findings findings) {
                var revisions = list.read(node, findings);
                try {
                    return revisions.map(TargetLedger::new);
                } catch (IllegalArgumentException e) {
                    findings.contradiction(node, e);
                    return Optional.empty();
                }
            }

            @Override
            public void write(TargetLedger value, JsonGenerator out) throws IOException {
                list.write(value.revisions(), out);
            }

            @Override
            public Shape shape() {
                return list.shape();
            }
        };
    }
}
