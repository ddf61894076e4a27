package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
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
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
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
    private static final LocalizedText ORDER = LocalizedText.of(
            "目標の履歴（targetHistory）は古い順に、それぞれ後の日付で並べてください。", "targetHistory must be oldest first, each with a later day");
    private static final Indicator SOME_AMOUNT = AbsoluteIndicator.of("some", MeasureUnit.CASES);
    private static final Indicator SOME_RATIO = RatioIndicator.of(
            "some",
            CountDefinition.of(LocalizedText.en("some"), MeasureUnit.CASES),
            CountDefinition.of(LocalizedText.en("all"), MeasureUnit.CASES));

    private GoalCodec() {}

    @Override
    public Optional<Goal> read(Node node, Findings findings) {
        // what is wrong with the indicator is reported once, by the codec of the whole goal
        var indicator = node instanceof Node.Obj object
                ? ObjectCodec.find(object, List.of("indicator"))
                : Optional.<Node>empty();
        var known = indicator.flatMap(found -> IndicatorCodecs.INDICATOR.read(found, new Findings()));
        return of(known.orElseGet(() -> indicator.filter(GoalCodec::saysRatio).isPresent() ? SOME_RATIO : SOME_AMOUNT))
                .read(node, findings);
    }

    private static boolean saysRatio(Node indicator) {
        return indicator instanceof Node.Obj object
                && object.fields().get("kind") instanceof Node.Text kind
                && kind.value().equals(IndicatorCodecs.RATIO);
    }

    @Override
    public void write(Goal goal, JsonGenerator out) throws IOException {
        of(goal.indicator()).write(goal, out);
    }

    @Override
    public Shape shape() {
        return new Shape.AnyOf(
                List.of(shape("goal-of-an-amount", SOME_AMOUNT, 0), shape("goal-of-a-ratio", SOME_RATIO, 1)));
    }

    /** The fields of a goal, with the indicator narrowed to its kind. */
    private static Shape shape(String name, Indicator indicator, int kind) {
        var fields = ((Shape.Obj) of(indicator).shape())
                .fields().stream()
                        .map(field -> field.name().equals("indicator")
                                ? new Shape.Field(
                                        field.name(),
                                        ((Shape.AnyOf) field.shape()).shapes().get(kind),
                                        field.required())
                                : field)
                        .toList();
        return new Shape.Obj(name, fields);
    }

    private static ObjectCodec<Goal> of(Indicator known) {
        var codecs = new TargetCodecs(AmountForm.of(known));
        var fields = ObjectCodec.<Goal>builder("goal");
        var id = fields.required("id", ID, Goal::id);
        var role = fields.required(
                "role",
                new Scalar<>(
                        GoalCodec::role,
                        word -> word,
                        LocalizedText.of("次のいずれか：kgi, kpi", "one of: kgi, kpi"),
                        new Shape.Words(ROLES)),
                goal -> goal instanceof Kgi ? "kgi" : "kpi");
        var supports = fields.list("supports", ID, goal -> goal.definition().supports());
        var partOf = fields.optional("partOf", ID, goal -> goal.definition().partOf());
        var name = fields.required("name", Texts.LOCALIZED, Goal::name);
        var vision =
                fields.optional("vision", Texts.FREE, goal -> goal.definition().vision());
        var indicator = fields.required("indicator", IndicatorCodecs.INDICATOR, Goal::indicator);
        var direction = fields.required("direction", Scalars.words(Direction.class, Direction::parse), Goal::direction);
        var path = fields.withDefault(
                "path",
                Scalars.words(DeclaredPath.class, DeclaredPath::parse),
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
            throw new IllegalArgumentException("\"%s\" is not one of: kgi, kpi".formatted(Node.shortened(word)));
        }
        return word;
    }

    static final Codec<MethodOptions> METHOD_OPTIONS = methodOptions();

    private static Codec<MethodOptions> methodOptions() {
        var fields = ObjectCodec.<MethodOptions>builder("method-options");
        var thresholds =
                fields.withDefault("thresholds", new TableCodec<>(Scalars.NUMBER), Map.of(), MethodOptions::thresholds);
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
                    findings.contradiction(node, ORDER);
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
