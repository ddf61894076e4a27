package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.ClaimedCounts;
import io.github.govtechkpi.model.program.Course;
import io.github.govtechkpi.model.program.CourseId;
import io.github.govtechkpi.model.program.FigureId;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.program.SelectionCriterion;
import io.github.govtechkpi.model.program.Source;
import io.github.govtechkpi.model.program.SourcedFact;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.program.StageCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The codecs of package program. */
final class ProgramCodecs {
    static final Codec<ProgramId> ID = Scalars.id(ProgramId::of);
    static final Codec<FigureId> FIGURE_ID = Scalars.id(FigureId::of);
    static final Codec<ChallengeId> CHALLENGE_ID = Scalars.id(ChallengeId::of);
    static final Codec<CourseId> COURSE_ID = Scalars.id(CourseId::of);
    private static final Codec<Qualifier> RATE_QUALIFIER = Scalars.words(Arrays.stream(Qualifier.values())
            .filter(qualifier -> qualifier != Qualifier.RANGE)
            .toList());
    private static final Scalar<Stage> STAGE = Scalars.words(Stage.class);
    static final Codec<Organisation> ORGANISATION = organisation();
    static final Codec<Source> SOURCE = source();
    static final Codec<PublishedBase> PUBLISHED_BASE = publishedBase();
    static final Codec<ClaimedCounts> CLAIMED_COUNTS = claimedCounts();
    static final Codec<PublishedFigure> PUBLISHED_FIGURE = publishedFigure();
    static final Codec<StageCount> STAGE_COUNT = stageCount();
    static final Codec<StageChange> STAGE_CHANGE = stageChange();
    static final Codec<Course> COURSE = course();
    static final Codec<SelectionCriterion> CRITERION = criterion();
    static final Codec<Challenge> CHALLENGE = challenge();
    static final Codec<SourcedFact> FACT = fact();

    private ProgramCodecs() {}

    /** The fields of a program file, after its format. */
    static ObjectCodec<Program> program() {
        var fields = ObjectCodec.<Program>builder("program");
        var id = fields.required("id", ID, Program::id);
        var name = fields.required("name", Texts.LOCALIZED, Program::name);
        var owner = fields.optional("owner", ORGANISATION, Program::owner);
        var sources = fields.list("sources", SOURCE, Program::sources);
        var goals = fields.list("goals", GoalCodec.GOAL, Program::goals);
        var published = fields.list("published", PUBLISHED_FIGURE, Program::published);
        var stageCounts = fields.list("stageCounts", STAGE_COUNT, Program::stageCounts);
        var courses = fields.list("courses", COURSE, Program::courses);
        var criteria = fields.list("criteria", CRITERION, Program::criteria);
        var challenges = fields.list("challenges", CHALLENGE, Program::challenges);
        var facts = fields.list("facts", FACT, Program::facts);
        var assessments = fields.list("assessments", ChecklistCodecs.assessment(), Program::assessments);
        return fields.build(values -> new Program(
                values.get(id),
                values.get(name),
                values.get(owner),
                values.get(sources),
                values.get(goals),
                values.get(published),
                values.get(stageCounts),
                values.get(courses),
                values.get(criteria),
                values.get(challenges),
                values.get(facts),
                values.get(assessments)));
    }

    private static Codec<Organisation> organisation() {
        var fields = ObjectCodec.<Organisation>builder("organisation");
        var name = fields.required("name", Texts.LOCALIZED, Organisation::name);
        var area = fields.optional("area", Scalars.AREA, Organisation::area);
        return fields.build(values -> new Organisation(values.get(name), values.get(area)));
    }

    private static Codec<Source> source() {
        var fields = ObjectCodec.<Source>builder("source");
        var id = fields.required("id", GoalCodec.SOURCE_ID, Source::id);
        var title = fields.required("title", Texts.LOCALIZED, Source::title);
        var published = fields.optional("published", Scalars.TEXT, Source::published);
        var url = fields.optional("url", Scalars.WEB_ADDRESS, Source::url);
        return fields.build(
                values -> new Source(values.get(id), values.get(title), values.get(published), values.get(url)));
    }

    private static Codec<PublishedBase> publishedBase() {
        var fields = ObjectCodec.<PublishedBase>builder("base");
        var value = fields.optional(
                "value", Numbers.whole(1), base -> base.isExact() ? Optional.of(base.low()) : Optional.empty());
        var atLeast = fields.optional(
                "atLeast",
                Numbers.whole(1),
                base -> base.high().isEmpty() ? Optional.of(base.low()) : Optional.empty());
        var low = fields.optional(
                "low",
                Numbers.whole(1),
                base -> base.high().isPresent() && !base.isExact() ? Optional.of(base.low()) : Optional.empty());
        var high = fields.optional(
                "high",
                Numbers.whole(1),
                base -> base.high().isPresent() && !base.isExact()
                        ? Optional.of(base.high().getAsLong())
                        : Optional.empty());
        var whole = Numbers.whole(1).shape();
        fields.choice(
                true,
                Shape.Alternative.of(Shape.Field.required("value", whole)),
                Shape.Alternative.of(Shape.Field.required("atLeast", whole)),
                Shape.Alternative.of(Shape.Field.required("low", whole), Shape.Field.required("high", whole)));
        return fields.build(values -> base(values.get(value), values.get(atLeast), values.get(low), values.get(high)));
    }

    private static PublishedBase base(
            Optional<Long> value, Optional<Long> atLeast, Optional<Long> low, Optional<Long> high) {
        if (value.isPresent() && atLeast.isEmpty() && low.isEmpty() && high.isEmpty()) {
            return PublishedBase.exactly(value.get());
        }
        if (value.isEmpty() && atLeast.isPresent() && low.isEmpty() && high.isEmpty()) {
            return PublishedBase.atLeast(atLeast.get());
        }
        if (value.isEmpty() && atLeast.isEmpty() && low.isPresent() && high.isPresent()) {
            return new PublishedBase(low.get(), OptionalLong.of(high.get()));
        }
        throw InvalidValueException.of(
                        "母数（base）は、value／atLeast／lowとhigh のうち一つの形で書いてください。",
                        "A base has one form: value, or atLeast, or low and high")
                .allowing("value, or atLeast, or low and high");
    }

    private static Codec<ClaimedCounts> claimedCounts() {
        var fields = ObjectCodec.<ClaimedCounts>builder("claimed");
        var numerator = fields.required("numerator", Numbers.whole(0), ClaimedCounts::numerator);
        var denominator = fields.required("denominator", Numbers.whole(1), ClaimedCounts::denominator);
        return fields.build(values -> new ClaimedCounts(values.get(numerator), values.get(denominator)));
    }

    private static Codec<PublishedFigure> publishedFigure() {
        var fields = ObjectCodec.<PublishedFigure>builder("published-figure");
        var id = fields.required("id", FIGURE_ID, PublishedFigure::id);
        var name = fields.required("name", Texts.LOCALIZED, PublishedFigure::name);
        var percent = fields.required(
                "percent", Numbers.PERCENT, figure -> figure.rate().percent());
        var qualifier = fields.withDefault(
                "qualifier",
                RATE_QUALIFIER,
                Qualifier.EXACT,
                figure -> figure.rate().qualifier());
        var base = fields.optional("base", PUBLISHED_BASE, PublishedFigure::base);
        var claimed = fields.optional("claimed", CLAIMED_COUNTS, PublishedFigure::claimed);
        var of = fields.optional("of", FIGURE_ID, PublishedFigure::of);
        var asOf = fields.optional("asOf", Scalars.PERIOD, PublishedFigure::asOf);
        var note = fields.optional("note", Texts.FREE, PublishedFigure::note);
        var sources = fields.list("sources", GoalCodec.SOURCE_ID, PublishedFigure::sources);
        return fields.build(values -> new PublishedFigure(
                values.get(id),
                values.get(name),
                new PublishedRate(values.get(percent), values.get(qualifier)),
                values.get(base),
                values.get(claimed),
                values.get(of),
                values.get(asOf),
                values.get(note),
                values.get(sources)));
    }

    private static Codec<StageCount> stageCount() {
        var fields = ObjectCodec.<StageCount>builder("stage-count");
        var stage = fields.required("stage", STAGE, StageCount::stage);
        var of = fields.required("of", Texts.LOCALIZED, StageCount::of);
        var value = fields.group(new AmountWithUnit(true), count -> Optional.of(count.value()));
        var asOf = fields.optional("asOf", Scalars.PERIOD, StageCount::asOf);
        var note = fields.optional("note", Texts.FREE, StageCount::note);
        var sources = fields.list("sources", GoalCodec.SOURCE_ID, StageCount::sources);
        return fields.build(values -> new StageCount(
                values.get(stage),
                values.get(of),
                values.get(value).orElseThrow(),
                values.get(asOf),
                values.get(note),
                values.get(sources)));
    }

    private static Codec<StageChange> stageChange() {
        var fields = ObjectCodec.<StageChange>builder("stage-change");
        var stage = fields.required("stage", STAGE, StageChange::stage);
        var on = fields.required("on", Scalars.PERIOD, StageChange::on);
        var note = fields.optional("note", Texts.FREE, StageChange::note);
        var discontinued = Stage.DISCONTINUED.toString();
        fields.choice(
                true,
                Shape.Alternative.of(
                        Shape.Field.required("stage", ((Shape.Words) STAGE.shape()).without(discontinued)),
                        Shape.Field.optional("note", Texts.FREE.shape())),
                Shape.Alternative.of(
                        Shape.Field.required("stage", new Shape.Words(List.of(discontinued))),
                        Shape.Field.required("note", Texts.FREE.shape())));
        return fields.build(values -> new StageChange(values.get(stage), values.get(on), values.get(note)));
    }

    private static Codec<Course> course() {
        var fields = ObjectCodec.<Course>builder("course");
        var id = fields.required("id", COURSE_ID, Course::id);
        var name = fields.required("name", Texts.LOCALIZED, Course::name);
        var description = fields.optional("description", Texts.FREE, Course::description);
        return fields.build(values -> new Course(values.get(id), values.get(name), values.get(description)));
    }

    private static Codec<SelectionCriterion> criterion() {
        var fields = ObjectCodec.<SelectionCriterion>builder("criterion");
        var judging = Scalars.words(List.of(Stage.SELECTION, Stage.REVIEW_BOARD));
        var stage = fields.required("stage", judging, SelectionCriterion::stage);
        var name = fields.required("name", Texts.LOCALIZED, SelectionCriterion::name);
        return fields.build(values -> new SelectionCriterion(values.get(stage), values.get(name)));
    }

    private static Codec<Challenge> challenge() {
        var fields = ObjectCodec.<Challenge>builder("challenge");
        var id = fields.required("id", CHALLENGE_ID, Challenge::id);
        var name = fields.required("name", Texts.LOCALIZED, Challenge::name);
        var course = fields.optional("course", COURSE_ID, Challenge::course);
        var changes = fields.list("changes", STAGE_CHANGE, Challenge::changes);
        var sources = fields.list("sources", GoalCodec.SOURCE_ID, Challenge::sources);
        return fields.build(values -> new Challenge(
                values.get(id), values.get(name), values.get(course), values.get(changes), values.get(sources)));
    }

    private static Codec<SourcedFact> fact() {
        var fields = ObjectCodec.<SourcedFact>builder("fact");
        var id = fields.required("id", FIGURE_ID, SourcedFact::id);
        var statement = fields.required("statement", Texts.LOCALIZED, SourcedFact::statement);
        var value = fields.group(new AmountWithUnit(false), SourcedFact::value);
        var asOf = fields.optional("asOf", Scalars.PERIOD, SourcedFact::asOf);
        var note = fields.optional("note", Texts.FREE, SourcedFact::note);
        var sources = fields.required("sources", new ListCodec<>(GoalCodec.SOURCE_ID, 1), SourcedFact::sources);
        return fields.build(values -> new SourcedFact(
                values.get(id),
                values.get(statement),
                values.get(value),
                values.get(asOf),
                values.get(note),
                values.get(sources)));
    }

    /**
     * An amount whose unit stands in the same object: {@code value}, or {@code low} and {@code high}; {@code unit}; {@code qualifier}.
     *
     * @param required whether an amount must be there
     */
    private record AmountWithUnit(boolean required) implements ObjectCodec.Group<Optional<StatedValue>> {
        private static final LocalizedText BOTH = LocalizedText.of(
                "値（value、またはlowとhigh）と単位（unit）は一緒に書いてください。", "value and unit belong together: give both or neither");

        @Override
        public List<Shape.Field> fields() {
            return Stream.concat(value(MeasureUnit.CASES).fields().stream(), unit().fields().stream())
                    .toList();
        }

        @Override
        public List<Shape.Choice> choices() {
            var alternatives = value(MeasureUnit.CASES).choices().stream()
                    .flatMap(choice -> choice.alternatives().stream())
                    .map(alternative -> {
                        var fields = new ArrayList<>(alternative.fields());
                        fields.addAll(new UnitGroup(true).fields());
                        return new Shape.Alternative(fields);
                    })
                    .toList();
            return List.of(new Shape.Choice(alternatives, required));
        }

        @Override
        public Map<String, LocalizedText> misplaced() {
            return value(MeasureUnit.CASES).misplaced();
        }

        @Override
        public Optional<Optional<StatedValue>> read(Node.Obj object, Findings findings) {
            var before = findings.size();
            var unit = unit().read(object, findings).flatMap(found -> found);
            var value =
                    value(unit.orElse(MeasureUnit.CASES)).read(object, findings).flatMap(found -> found);
            if (findings.size() > before) {
                return Optional.empty();
            }
            if (value.isPresent() != unit.isPresent()) {
                findings.contradiction(object, "value and unit, or neither", BOTH);
                return Optional.empty();
            }
            return Optional.of(value);
        }

        @Override
        public void write(Optional<StatedValue> value, JsonGenerator out) throws IOException {
            if (value.isPresent() && value.get().quantity() instanceof AbsoluteValue amount) {
                value(amount.unit()).write(value, out);
                unit().write(Optional.of(amount.unit()), out);
            }
        }

        private ObjectCodec.Group<Optional<StatedValue>> value(MeasureUnit unit) {
            return ValueGroup.stated(AmountForm.amounts(unit), required);
        }

        private UnitGroup unit() {
            return new UnitGroup(required);
        }
    }
}
