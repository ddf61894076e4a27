package io.github.govtechkpi.model.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decided on a program.
 *
 * @param option what was decided
 * @param reason why
 * @param by who decided
 * @param on the day of the decision
 * @param nextReview the day of the next review, after {@code on}; only a program that was stopped needs none
 */
public record Decision(
        ReviewOption option, LocalizedText reason, LocalizedText by, LocalDate on, Optional<LocalDate> nextReview) {
    /** Checks the day of the next review. */
    public Decision {
        requireNonNull(option, "option");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        requireNonNull(on, "on");
        requireNonNull(nextReview, "nextReview");
        if (nextReview.isEmpty() && option != ReviewOption.STOP) {
            throw InvalidValueException.of(
                            "次回の評価日（nextReview）を決めてください。省けるのは「中止・終了」（stop）のときだけです。",
                            "A decision needs the day of the next review (nextReview), unless it is to stop")
                    .allowing("a nextReview, or the option stop");
        }
        if (nextReview.filter(next -> !next.isAfter(on)).isPresent()) {
            throw InvalidValueException.of(
                            "次回の評価日（nextReview）%sは、決定日（on）%sより後の日付にしてください。",
                            "The next review (nextReview) must come after the decision (on), but was %s, not after %s",
                            nextReview.get(),
                            on)
                    .allowing("a nextReview after on");
        }
    }
}
