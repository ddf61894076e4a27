package io.github.govtechkpi.metrics.vintage;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.DueVerdict;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One result as it was known on two dates.
 *
 * @param before the progress as known on the earlier date; empty if there was no result of its own then, for example of an area that
 *     had not reported
 * @param after the progress as known on the later date; empty if there is none any more
 * @param inputs what changed between the two, observations by period and then the target
 */
public record GoalKnowledge(Optional<Progress> before, Optional<Progress> after, List<InputChange> inputs) {
    private static final LocalizedText NO_RESULT = LocalizedText.of("結果なし", "no result");
    private static final LocalizedText NOT_COMPUTABLE = LocalizedText.of("判定不能", "not computable");

    /** Checks that there is one of both. */
    public GoalKnowledge {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        inputs = List.copyOf(inputs);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("A goal's knowledge needs a result on one of both dates, but has none");
        }
    }

    /** Returns the result that names goal, area and slice: the later one where there is one. */
    public Progress either() {
        return after.or(() -> before).orElseThrow();
    }

    /** Tells whether the verdict of the status is another one. */
    public boolean statusChanged() {
        return !status(before).equals(status(after));
    }

    /** Tells whether the verdict of the due date is another one. */
    public boolean dueChanged() {
        return !due(before).equals(due(after));
    }

    /** Tells whether anything is different: an input or a verdict. */
    public boolean isChanged() {
        return statusChanged() || dueChanged() || !inputs.isEmpty();
    }

    /** Returns what became of the verdicts, in one or two sentences. */
    public LocalizedText text() {
        var status = sentence("判定", "status", statusChanged(), statusText(before), statusText(after));
        if (!dueChanged()) {
            return status;
        }
        var due = sentence("期限の判定", "verdict at the due date", true, dueText(before), dueText(after));
        return LocalizedText.of(
                status.in(Locale.JAPANESE) + due.in(Locale.JAPANESE),
                status.in(Locale.ENGLISH) + " " + due.in(Locale.ENGLISH));
    }

    private static LocalizedText sentence(
            String ja, String en, boolean changed, LocalizedText before, LocalizedText after) {
        return changed
                ? LocalizedText.of(
                        "%sは「%s」から「%s」に変わりました。".formatted(ja, before.in(Locale.JAPANESE), after.in(Locale.JAPANESE)),
                        "The %s changed from %s to %s."
                                .formatted(en, before.in(Locale.ENGLISH), after.in(Locale.ENGLISH)))
                : LocalizedText.of(
                        "%sは「%s」のまま変わりません。".formatted(ja, after.in(Locale.JAPANESE)),
                        "The %s is still %s.".formatted(en, after.in(Locale.ENGLISH)));
    }

    private static Optional<StatusCode> status(Optional<Progress> progress) {
        return progress.map(found -> found.status().code());
    }

    private static Optional<?> due(Optional<Progress> progress) {
        return progress.flatMap(found -> found.due().map(DueVerdict::code).toOptional());
    }

    private static LocalizedText statusText(Optional<Progress> progress) {
        return progress.map(found -> found.status().code().label()).orElse(NO_RESULT);
    }

    private static LocalizedText dueText(Optional<Progress> progress) {
        return progress.map(found -> found.due()
                        .map(verdict -> verdict.code().label())
                        .toOptional()
                        .orElse(NOT_COMPUTABLE))
                .orElse(NO_RESULT);
    }
}
