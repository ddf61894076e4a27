package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.rating.AchievementForm;
import io.github.govtechkpi.model.rating.AchievementForms;
import io.github.govtechkpi.model.rating.RatingCondition;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingMeasure;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.rating.RatingSchemeId;
import io.github.govtechkpi.model.rating.RatingStep;

/** The codecs of package rating. */
final class RatingCodecs {
    static final Codec<RatingSchemeId> ID = Scalars.id(RatingSchemeId::parse);
    static final Codec<AchievementForms> FORMS = forms();
    static final Codec<RatingCondition> CONDITION = condition();
    static final Codec<RatingGrade> GRADE = grade();
    static final Codec<RatingStep> STEP = step();

    private RatingCodecs() {}

    /** The fields of a rating scheme's file, after its format. */
    static ObjectCodec<RatingScheme> scheme() {
        var fields = ObjectCodec.<RatingScheme>builder("rating-scheme");
        var id = fields.required("id", ID, RatingScheme::id);
        var version = fields.required("version", Numbers.wholeInt(1), RatingScheme::version);
        var name = fields.required("name", Texts.LOCALIZED, RatingScheme::name);
        var description = fields.optional("description", Texts.FREE, RatingScheme::description);
        var sources = fields.list("sources", Scalars.WEB_ADDRESS, RatingScheme::sources);
        var achievement = fields.optional("achievement", FORMS, RatingScheme::achievement);
        var steps = fields.required("steps", new ListCodec<>(STEP, 1), RatingScheme::steps);
        var notEvaluable = fields.optional("notEvaluable", GRADE, RatingScheme::notEvaluable);
        var ended = fields.optional("ended", GRADE, RatingScheme::ended);
        return fields.build(values -> new RatingScheme(
                values.get(id),
                values.get(version),
                values.get(name),
                values.get(description),
                values.get(sources),
                values.get(achievement),
                values.get(steps),
                values.get(notEvaluable),
                values.get(ended)));
    }

    private static Codec<AchievementForms> forms() {
        var words = Scalars.words(AchievementForm.class);
        var fields = ObjectCodec.<AchievementForms>builder("achievement-forms");
        var increase = fields.required("increase", words, AchievementForms::increase);
        var decrease = fields.required("decrease", words, AchievementForms::decrease);
        return fields.build(values -> new AchievementForms(values.get(increase), values.get(decrease)));
    }

    private static Codec<RatingCondition> condition() {
        var fields = ObjectCodec.<RatingCondition>builder("rating-condition");
        var measure = fields.required("measure", Scalars.words(RatingMeasure.class), RatingCondition::measure);
        var atLeast = fields.optional("atLeast", Numbers.ANY, RatingCondition::atLeast);
        var above = fields.optional("above", Numbers.ANY, RatingCondition::above);
        var atMost = fields.optional("atMost", Numbers.ANY, RatingCondition::atMost);
        var below = fields.optional("below", Numbers.ANY, RatingCondition::below);
        fields.choice(false, limit("atLeast"), limit("above"));
        fields.choice(false, limit("atMost"), limit("below"));
        return fields.build(values -> new RatingCondition(
                values.get(measure), values.get(atLeast), values.get(above), values.get(atMost), values.get(below)));
    }

    private static Shape.Alternative limit(String field) {
        return Shape.Alternative.of(Shape.Field.required(field, Numbers.ANY.shape()));
    }

    private static Codec<RatingGrade> grade() {
        var fields = ObjectCodec.<RatingGrade>builder("rating-grade");
        var mark = fields.required("grade", Scalars.TEXT, RatingGrade::mark);
        var label = fields.required("label", Texts.LOCALIZED, RatingGrade::label);
        return fields.build(values -> new RatingGrade(values.get(mark), values.get(label)));
    }

    private static Codec<RatingStep> step() {
        var fields = ObjectCodec.<RatingStep>builder("rating-step");
        var mark = fields.required("grade", Scalars.TEXT, step -> step.grade().mark());
        var label =
                fields.required("label", Texts.LOCALIZED, step -> step.grade().label());
        var when = fields.required("when", new ListCodec<>(CONDITION, 1), RatingStep::when);
        return fields.build(
                values -> new RatingStep(new RatingGrade(values.get(mark), values.get(label)), values.get(when)));
    }
}
