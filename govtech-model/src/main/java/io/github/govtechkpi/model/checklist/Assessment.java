package io.github.govtechkpi.model.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Ids;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What one assessor answered to a checklist on one day.
 *
 * <p>An item without an answer is open, which is not the same as not started.
 *
 * @param id the id, for example {@code kobe-2025}
 * @param checklist the checklist that is answered
 * @param checklistVersion the edition of it, from 1
 * @param subject the id of the program that is assessed, if it is one
 * @param date the day of the assessment
 * @param assessor who assessed
 * @param answers at most one for each item; may be empty
 */
public record Assessment(
        AssessmentId id,
        ChecklistId checklist,
        int checklistVersion,
        Optional<String> subject,
        LocalDate date,
        LocalizedText assessor,
        List<ItemAnswer> answers) {
    /** Checks the version and the subject's id, and that no item is answered twice. */
    public Assessment {
        requireNonNull(id, "id");
        requireNonNull(checklist, "checklist");
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(assessor, "assessor");
        answers = List.copyOf(answers);
        Checklist.requireVersion(checklistVersion);
        subject.ifPresent(text -> Ids.require("A subject", text));
        var seen = new HashSet<ItemId>();
        for (var answer : answers) {
            if (!seen.add(answer.item())) {
                throw InvalidValueException.of(
                                "評価%sに項目%sの回答が二つあります。一つにしてください。",
                                "Assessment %s answers item %s twice: keep one answer", id, answer.item())
                        .allowing("one answer to each item");
            }
        }
    }

    /** Starts an assessment of a checklist, without a subject and with every item open. */
    public static Builder builder(AssessmentId id, Checklist checklist, LocalDate date, LocalizedText assessor) {
        return new Builder(id, checklist.id(), checklist.version(), date, assessor);
    }

    /** Tells whether this answers that edition of that checklist. */
    public boolean isOf(Checklist other) {
        return checklist.equals(other.id()) && checklistVersion == other.version();
    }

    /** Returns the answer to an item, or nothing where it is open. */
    public Optional<ItemAnswer> answerTo(ItemId item) {
        requireNonNull(item, "item");
        return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }

    /** Collects the parts of an assessment. */
    public static final class Builder {
        private final AssessmentId id;
        private final ChecklistId checklist;
        private final int checklistVersion;
        private final LocalDate date;
        private final LocalizedText assessor;
        private Optional<String> subject = Optional.empty();
        private List<ItemAnswer> answers = List.of();

        private Builder(
                AssessmentId id, ChecklistId checklist, int checklistVersion, LocalDate date, LocalizedText assessor) {
            this.id = id;
            this.checklist = checklist;
            this.checklistVersion = checklistVersion;
            this.date = date;
            this.assessor = assessor;
        }

        /** Sets the id of the program that is assessed. */
        public Builder subject(String program) {
            subject = Optional.of(program);
            return this;
        }

        /** Sets the answers. */
        public Builder answers(List<ItemAnswer> given) {
            answers = given;
            return this;
        }

        /** Makes the assessment. */
        public Assessment build() {
            return new Assessment(id, checklist, checklistVersion, subject, date, assessor, answers);
        }
    }
}
