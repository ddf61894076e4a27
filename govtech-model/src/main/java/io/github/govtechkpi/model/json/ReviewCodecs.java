package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ProposedOption;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.review.ReviewSheet;
import io.github.govtechkpi.model.review.ReviewedGoal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The codecs of package review. */
final class ReviewCodecs {
    static final Codec<ReviewOption> OPTION = Scalars.words(ReviewOption.class);
    static final ObjectCodec<Decision> DECISION = decision();
    static final Codec<ProposedOption> PROPOSED_OPTION = proposedOption();
    static final Codec<ReviewedGoal> GOAL = goal();
    static final Codec<RecordedFinding> FINDING = finding();

    private ReviewCodecs() {}

    /** The fields of a review sheet, after its format. */
    static ObjectCodec<ReviewSheet> sheet() {
        var fields = ObjectCodec.<ReviewSheet>builder("review");
        var program = fields.required("program", ProgramCodecs.ID, ReviewSheet::program);
        var asOf = fields.optional("asOf", Scalars.DATE, ReviewSheet::asOf);
        var knownOn = fields.optional("knownOn", Scalars.DATE, ReviewSheet::knownOn);
        var assessment = fields.optional("assessment", ChecklistCodecs.ASSESSMENT_ID, ReviewSheet::assessment);
        var goals = fields.list("goals", GOAL, ReviewSheet::goals);
        var findings = fields.list("findings", FINDING, ReviewSheet::findings);
        var decision = fields.group(new DecisionGroup(), ReviewSheet::decision);
        return fields.build(values -> new ReviewSheet(
                values.get(program),
                values.get(asOf),
                values.get(knownOn),
                values.get(assessment),
                values.get(goals),
                values.get(findings),
                values.get(decision)));
    }

    private static ObjectCodec<Decision> decision() {
        var fields = ObjectCodec.<Decision>builder("decision");
        var option = fields.required("option", OPTION, Decision::option);
        var reason = fields.required("reason", Texts.FREE, Decision::reason);
        var by = fields.required("by", Texts.FREE, Decision::by);
        var on = fields.required("on", Scalars.DATE, Decision::on);
        var nextReview = fields.optional("nextReview", Scalars.DATE, Decision::nextReview);
        fields.choice(true, goingOn(), stopped());
        return fields.build(values -> new Decision(
                values.get(option), values.get(reason), values.get(by), values.get(on), values.get(nextReview)));
    }

    private static Shape.Alternative goingOn() {
        return decided(
                ((Shape.Words) OPTION.shape()).without(ReviewOption.STOP.toString()),
                Shape.Field.required("nextReview", Scalars.DATE.shape()));
    }

    private static Shape.Alternative stopped() {
        return decided(
                new Shape.Words(List.of(ReviewOption.STOP.toString())),
                Shape.Field.optional("nextReview", Scalars.DATE.shape()));
    }

    private static Shape.Alternative decided(Shape option, Shape.Field nextReview) {
        return Shape.Alternative.of(
                Shape.Field.required("option", option),
                Shape.Field.required("reason", Texts.FREE.shape()),
                Shape.Field.required("by", Texts.FREE.shape()),
                Shape.Field.required("on", Scalars.DATE.shape()),
                nextReview);
    }

    private static Codec<ProposedOption> proposedOption() {
        var fields = ObjectCodec.<ProposedOption>builder("proposed-option");
        var option = fields.required("option", OPTION, ProposedOption::option);
        var reason = fields.required("reason", Texts.FREE, ProposedOption::reason);
        return fields.build(values -> new ProposedOption(values.get(option), values.get(reason)));
    }

    private static Codec<ReviewedGoal> goal() {
        var fields = ObjectCodec.<ReviewedGoal>builder("reviewed-goal");
        var goal = fields.required("goal", GoalCodec.ID, ReviewedGoal::goal);
        var area = fields.optional("area", Scalars.AREA, ReviewedGoal::area);
        var slice = fields.optional("slice", ObservationCodecs.SLICE, ReviewedGoal::slice);
        var status = fields.required("status", Scalars.TEXT, ReviewedGoal::status);
        var due = fields.optional("due", Scalars.TEXT, ReviewedGoal::due);
        var options = fields.list("options", PROPOSED_OPTION, ReviewedGoal::options);
        var question = fields.group(
                new QuestionGroup(), goalReview -> new Question(goalReview.question(), goalReview.answer()));
        return fields.build(values -> new ReviewedGoal(
                values.get(goal),
                values.get(area),
                values.get(slice),
                values.get(status),
                values.get(due),
                values.get(options),
                values.get(question).asked(),
                values.get(question).answered()));
    }

    private static Codec<RecordedFinding> finding() {
        var fields = ObjectCodec.<RecordedFinding>builder("recorded-finding");
        var rule = fields.required("rule", Scalars.TEXT, RecordedFinding::rule);
        var goal = fields.optional("goal", GoalCodec.ID, RecordedFinding::goal);
        var text = fields.required("text", Texts.FREE, RecordedFinding::text);
        return fields.build(values -> new RecordedFinding(values.get(rule), values.get(goal), values.get(text)));
    }

    /** A decision that nobody has taken yet is written with its fields empty, so that a person sees what to fill in. */
    private static final class DecisionGroup implements ObjectCodec.Group<Optional<Decision>> {
        private static final String FIELD = "decision";
        private static final List<Shape.Field> FIELDS = ((Shape.Obj) DECISION.shape())
                .fields().stream()
                        .map(field -> Shape.Field.optional(field.name(), field.shape()))
                        .toList();

        @Override
        public List<Shape.Field> fields() {
            var open = new Shape.Choice(List.of(goingOn(), stopped()), false);
            return List.of(Shape.Field.optional(FIELD, new Shape.Obj("decision", FIELDS, List.of(open))));
        }

        @Override
        public Optional<Optional<Decision>> read(Node.Obj object, Findings findings) {
            var node = ObjectCodec.find(object, FIELD);
            if (node.isEmpty() || isOpen(node.get())) {
                return Optional.of(Optional.empty());
            }
            var decision = DECISION.read(node.get(), findings);
            return decision.isEmpty() ? Optional.empty() : Optional.of(decision);
        }

        private static boolean isOpen(Node node) {
            return node instanceof Node.Obj form
                    && form.fields().entrySet().stream()
                            .allMatch(entry -> entry.getValue() instanceof Node.Null
                                    && FIELDS.stream()
                                            .anyMatch(field -> field.name().equals(entry.getKey())));
        }

        @Override
        public void write(Optional<Decision> decision, JsonGenerator out) throws IOException {
            out.writeFieldName(FIELD);
            if (decision.isPresent()) {
                DECISION.write(decision.get(), out);
                return;
            }
            out.writeStartObject();
            for (var field : FIELDS) {
                out.writeNullField(field.name());
            }
            out.writeEndObject();
        }
    }

    private record Question(Optional<LocalizedText> asked, Optional<LocalizedText> answered) {}

    /** A question that is still open is written with an empty answer. */
    private static final class QuestionGroup implements ObjectCodec.Group<Question> {
        @Override
        public List<Shape.Field> fields() {
            return List.of(
                    Shape.Field.optional("question", Texts.FREE.shape()),
                    Shape.Field.optional("answer", Texts.FREE.shape()));
        }

        @Override
        public Optional<Question> read(Node.Obj object, Findings findings) {
            var before = findings.size();
            var question = ObjectCodec.find(object, "question").flatMap(node -> Texts.FREE.read(node, findings));
            var answer = ObjectCodec.find(object, "answer").flatMap(node -> Texts.FREE.read(node, findings));
            return findings.size() > before ? Optional.empty() : Optional.of(new Question(question, answer));
        }

        @Override
        public void write(Question question, JsonGenerator out) throws IOException {
            if (question.asked().isPresent()) {
                out.writeFieldName("question");
                Texts.FREE.write(question.asked().get(), out);
            }
            if (question.answered().isPresent()) {
                out.writeFieldName("answer");
                Texts.FREE.write(question.answered().get(), out);
            } else if (question.asked().isPresent()) {
                out.writeNullField("answer");
            }
        }
    }
}
