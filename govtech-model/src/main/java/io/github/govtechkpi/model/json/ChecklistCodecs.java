package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.Ids;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ChecklistId;
import io.github.govtechkpi.model.checklist.ChecklistItem;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import io.github.govtechkpi.model.checklist.ItemId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The codecs of package checklist. */
final class ChecklistCodecs {
    static final Codec<ChecklistId> CHECKLIST_ID = Scalars.id(ChecklistId::parse);
    static final Codec<ItemId> ITEM_ID = Scalars.id(ItemId::parse);
    static final Codec<AssessmentId> ASSESSMENT_ID = Scalars.id(AssessmentId::parse);
    static final Codec<ChecklistItem> ITEM = item();
    static final Codec<Evidence> EVIDENCE = evidence();
    static final Codec<ItemAnswer> ITEM_ANSWER = itemAnswer();
    private static final Codec<ItemId> OPEN_ITEM = openItem();

    private static final Codec<String> SUBJECT = Scalars.id(text -> Ids.require("A subject", text));

    private ChecklistCodecs() {}

    /** The fields of a checklist file, after its format. */
    static ObjectCodec<Checklist> checklist() {
        var fields = ObjectCodec.<Checklist>builder("checklist");
        var id = fields.required("id", CHECKLIST_ID, Checklist::id);
        var version = fields.required("version", Numbers.wholeInt(1), Checklist::version);
        var title = fields.required("title", Texts.LOCALIZED, Checklist::title);
        var description = fields.optional("description", Texts.FREE, Checklist::description);
        var sources = fields.list("sources", Texts.FREE, Checklist::sources);
        var items = fields.required("items", new ListCodec<>(ITEM, 1), Checklist::items);
        return fields.build(values -> new Checklist(
                values.get(id),
                values.get(version),
                values.get(title),
                values.get(description),
                values.get(sources),
                values.get(items)));
    }

    /** The fields of an assessment file, after its format; also of one within a program. */
    static ObjectCodec<Assessment> assessment() {
        var fields = ObjectCodec.<Assessment>builder("assessment");
        var id = fields.required("id", ASSESSMENT_ID, Assessment::id);
        var checklist = fields.required("checklist", CHECKLIST_ID, Assessment::checklist);
        var version = fields.required("checklistVersion", Numbers.wholeInt(1), Assessment::checklistVersion);
        var subject = fields.optional("subject", SUBJECT, Assessment::subject);
        var date = fields.required("date", Scalars.DATE, Assessment::date);
        var assessor = fields.required("assessor", Texts.FREE, Assessment::assessor);
        var answers = fields.list(
                "answers",
                new OpenItems(),
                assessment -> assessment.answers().stream().map(Optional::of).toList());
        return fields.build(values -> new Assessment(
                values.get(id),
                values.get(checklist),
                values.get(version),
                values.get(subject),
                values.get(date),
                values.get(assessor),
                values.get(answers).stream().flatMap(Optional::stream).toList()));
    }

    private static Codec<ChecklistItem> item() {
        var fields = ObjectCodec.<ChecklistItem>builder("checklist-item");
        var id = fields.required("id", ITEM_ID, ChecklistItem::id);
        var title = fields.required("title", Texts.LOCALIZED, ChecklistItem::title);
        var summary = fields.required("summary", Texts.LOCALIZED, ChecklistItem::summary);
        var group = fields.optional("group", Texts.LOCALIZED, ChecklistItem::group);
        var background = fields.list("background", Texts.FREE, ChecklistItem::background);
        var idealState = fields.list("idealState", Texts.FREE, ChecklistItem::idealState);
        var exampleActions = fields.list("exampleActions", Texts.FREE, ChecklistItem::exampleActions);
        var notes = fields.list("notes", Texts.FREE, ChecklistItem::notes);
        var suggested = fields.list("suggestedIndicators", Texts.FREE, ChecklistItem::suggestedIndicators);
        return fields.build(values -> new ChecklistItem(
                values.get(id),
                values.get(title),
                values.get(summary),
                values.get(group),
                values.get(background),
                values.get(idealState),
                values.get(exampleActions),
                values.get(notes),
                values.get(suggested)));
    }

    private static Codec<Evidence> evidence() {
        var fields = ObjectCodec.<Evidence>builder("evidence");
        var text = fields.required("text", Texts.FREE, Evidence::text);
        var date = fields.optional("date", Scalars.DATE, Evidence::date);
        var link = fields.optional("link", Scalars.LINK, Evidence::link);
        var validUntil = fields.optional("validUntil", Scalars.DATE, Evidence::validUntil);
        return fields.build(
                values -> new Evidence(values.get(text), values.get(date), values.get(link), values.get(validUntil)));
    }

    private static Codec<ItemAnswer> itemAnswer() {
        var fields = ObjectCodec.<ItemAnswer>builder("item-answer");
        var item = fields.required("item", ITEM_ID, ItemAnswer::item);
        fields.optional("title", Texts.FREE, unused -> Optional.empty()); // for the person who fills a form in
        var answer = fields.group(new AnswerGroup(), ItemAnswer::answer);
        var evidence = fields.list("evidence", EVIDENCE, ItemAnswer::evidence);
        var comment = fields.optional("comment", Texts.FREE, ItemAnswer::comment);
        return fields.build(values ->
                new ItemAnswer(values.get(item), values.get(answer), values.get(evidence), values.get(comment)));
    }

    /** The place for an answer in a form: an item without one is open, and says nothing else. */
    private static Codec<ItemId> openItem() {
        var fields = ObjectCodec.<ItemId>builder("open-item");
        var item = fields.required("item", ITEM_ID, id -> id);
        fields.optional("title", Texts.FREE, id -> Optional.empty());
        var nothing = Scalars.words(List.<AnswerLevel>of());
        OpenItems.CLOSING.forEach(field -> fields.optional(field, nothing, id -> Optional.empty()));
        fields.list("evidence", nothing, id -> List.of());
        return fields.build(values -> values.get(item));
    }

    /** An answer, or the place for one. */
    private static final class OpenItems implements Codec<Optional<ItemAnswer>> {
        private static final List<String> CLOSING = List.of("answer", "reason", "comment");

        @Override
        public Optional<Optional<ItemAnswer>> read(Node node, Findings findings) {
            if (node instanceof Node.Obj object && isOpen(object)) {
                return OPEN_ITEM.read(node, findings).isEmpty() ? Optional.empty() : Optional.of(Optional.empty());
            }
            var answer = ITEM_ANSWER.read(node, findings);
            return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
        }

        private static boolean isOpen(Node.Obj object) {
            return ObjectCodec.find(object, "item").isPresent()
                    && CLOSING.stream()
                            .allMatch(field -> ObjectCodec.find(object, field).isEmpty())
                    && !(object.fields().get("evidence") instanceof Node.Arr array
                            && !array.items().isEmpty());
        }

        @Override
        public void write(Optional<ItemAnswer> answer, JsonGenerator out) throws IOException {
            ITEM_ANSWER.write(answer.orElseThrow(), out);
        }

        @Override
        public Shape shape() {
            return new Shape.AnyOf(List.of(ITEM_ANSWER.shape(), OPEN_ITEM.shape()));
        }
    }

    /** An answer stands in two fields: its word, and the reason why an item does not apply. */
    static final class AnswerGroup implements ObjectCodec.Group<Answer> {
        private static final String NOT_APPLICABLE = "not-applicable";
        private static final LocalizedText REASON_MISSING = LocalizedText.of(
                "「該当なし」（not-applicable）には理由（reason）が必要です。", "The answer not-applicable needs its reason in \"reason\"");
        private static final LocalizedText REASON_ALONE = LocalizedText.of(
                "理由（reason）は「該当なし」（not-applicable）のときだけ書きます。ほかはcommentに書いてください。",
                "A reason belongs to not-applicable alone: write anything else into \"comment\"");

        private final List<String> words = words();

        @Override
        public List<Shape.Field> fields() {
            return List.of(
                    Shape.Field.required("answer", new Shape.Words(words)),
                    Shape.Field.optional("reason", Texts.FREE.shape()));
        }

        @Override
        public List<Shape.Choice> choices() {
            return List.of(new Shape.Choice(
                    List.of(
                            Shape.Alternative.of(
                                    Shape.Field.required("answer", new Shape.Words(words).without(NOT_APPLICABLE))),
                            Shape.Alternative.of(
                                    Shape.Field.required("answer", new Shape.Words(List.of(NOT_APPLICABLE))),
                                    Shape.Field.required("reason", Texts.FREE.shape()))),
                    true));
        }

        @Override
        public Optional<Answer> read(Node.Obj object, Findings findings) {
            var word = ObjectCodec.find(object, "answer");
            if (word.isEmpty()) {
                findings.missingField(object, "answer");
                return Optional.empty();
            }
            if (!(word.get() instanceof Node.Text text) || !words.contains(text.value())) {
                findings.invalid(word.get(), Scalars.oneOf(words));
                return Optional.empty();
            }
            var reasonNode = ObjectCodec.find(object, "reason");
            var applies = !text.value().equals(NOT_APPLICABLE);
            if (applies == reasonNode.isPresent()) {
                findings.contradiction(
                        object,
                        applies ? "a reason beside not-applicable alone" : "not-applicable with a reason",
                        applies ? REASON_ALONE : REASON_MISSING);
                return Optional.empty();
            }
            return applies
                    ? Optional.of(Answer.parse(text.value()))
                    : reasonNode
                            .flatMap(node -> Texts.FREE.read(node, findings))
                            .map(Answer.NotApplicable::new);
        }

        @Override
        public void write(Answer answer, JsonGenerator out) throws IOException {
            out.writeStringField("answer", answer.word());
            if (answer instanceof Answer.NotApplicable none) {
                out.writeFieldName("reason");
                Texts.FREE.write(none.reason(), out);
            }
        }

        private static List<String> words() {
            var all = new ArrayList<String>();
            Arrays.stream(AnswerLevel.values()).forEach(level -> all.add(level.toString()));
            all.add(NOT_APPLICABLE);
            return List.copyOf(all);
        }
    }
}
