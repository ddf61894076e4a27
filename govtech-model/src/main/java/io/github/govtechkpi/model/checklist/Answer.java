package io.github.govtechkpi.model.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an assessor answers to an item: one of the levels, or that it does not apply and why.
 *
 * <p>Closed on purpose. An item without an answer is left out of the assessment: it is not {@code NotStarted}.
 */
public sealed interface Answer {
    /** Returns the answer of a level. */
    static Answer of(AnswerLevel level) {
        return switch (level) {
            case NOT_STARTED -> new NotStarted();
            case PLANNED -> new Planned();
            case UNDER_WAY -> new UnderWay();
            case DONE -> new Done();
        };
    }

    /**
     * Reads the word of a level, for example {@code under-way}.
     *
     * @throws IllegalArgumentException for {@code not-applicable}, which needs a reason, and for any other text
     */
    static Answer parse(String word) {
        if (word.equals(NotApplicable.WORD)) {
            throw InvalidValueException.of(
                    "回答「該当なし」（not-applicable）には理由が必要です。該当しない理由を書いてください。",
                    "The answer not-applicable needs a reason: say why the item does not apply");
        }
        return Arrays.stream(AnswerLevel.values())
                .filter(level -> level.toString().equals(word))
                .findFirst()
                .map(Answer::of)
                .orElseThrow(() -> TextForm.notAmong(
                        word,
                        Stream.concat(
                                        Arrays.stream(AnswerLevel.values()).map(AnswerLevel::toString),
                                        Stream.of(NotApplicable.WORD))
                                .toList()));
    }

    /** Returns the level in the order from not started to done, or nothing where the item does not apply. */
    Optional<AnswerLevel> level();

    /** Returns the word that files use, for example {@code under-way} or {@code not-applicable}. */
    default String word() {
        return level().map(AnswerLevel::toString).orElse(NotApplicable.WORD);
    }

    /** Returns the answer as a reader sees it, for example 実施中 / under way; without the reason. */
    default LocalizedText label() {
        return level().map(AnswerLevel::label).orElse(NotApplicable.LABEL);
    }

    /** Nothing has been decided or done (未着手). */
    record NotStarted() implements Answer {
        @Override
        public Optional<AnswerLevel> level() {
            return Optional.of(AnswerLevel.NOT_STARTED);
        }

        /** Returns the word that files use. */
        @Override
        public String toString() {
            return word();
        }
    }

    /** Decided, with nothing done yet (計画済み). */
    record Planned() implements Answer {
        @Override
        public Optional<AnswerLevel> level() {
            return Optional.of(AnswerLevel.PLANNED);
        }

        /** Returns the word that files use. */
        @Override
        public String toString() {
            return word();
        }
    }

    /** Being done (実施中). */
    record UnderWay() implements Answer {
        @Override
        public Optional<AnswerLevel> level() {
            return Optional.of(AnswerLevel.UNDER_WAY);
        }

        /** Returns the word that files use. */
        @Override
        public String toString() {
            return word();
        }
    }

    /** Done, or done as a matter of course (実施済み). Whether evidence shows it is for the result to find. */
    record Done() implements Answer {
        @Override
        public Optional<AnswerLevel> level() {
            return Optional.of(AnswerLevel.DONE);
        }

        /** Returns the word that files use. */
        @Override
        public String toString() {
            return word();
        }
    }

    /**
     * The item does not apply (該当なし); it counts neither for nor against.
     *
     * @param reason why it does not apply
     */
    record NotApplicable(LocalizedText reason) implements Answer {
        private static final String WORD = "not-applicable";
        private static final LocalizedText LABEL = LocalizedText.of("該当なし", "not applicable");

        /** Checks that the reason is there. */
        public NotApplicable {
            requireNonNull(reason, "reason");
        }

        @Override
        public Optional<AnswerLevel> level() {
            return Optional.empty();
        }

        /** Returns the word that files use, and the reason. */
        @Override
        public String toString() {
            return word() + ": " + reason;
        }
    }
}
