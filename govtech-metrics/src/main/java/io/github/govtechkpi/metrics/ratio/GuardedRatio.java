package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.ratio.Guard.Judgement;
import io.github.govtechkpi.model.AbsoluteValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A ratio that can only be seen together with its counts: two users becoming three is {@code 2 -> 3 (+1)} and never
 * "+50 %".
 *
 * <p>Made by {@link Ratios} alone. There is no number to take out and no percentage to print on its own: every text
 * holds both counts, the interval and what the guard says, and where the guard says {@link Verdict#BLOCKED} no
 * percentage exists.
 */
public final class GuardedRatio {
    /** What the two counts are to each other. */
    public enum Kind {
        /** The count of one period and that of a later one. */
        CHANGE,
        /** A part of a whole. */
        SHARE
    }

    private final Kind kind;
    private final AbsoluteValue numerator;
    private final AbsoluteValue denominator;
    private final Optional<Interval> interval;
    private final Judgement judgement;

    GuardedRatio(
            Kind kind,
            AbsoluteValue numerator,
            AbsoluteValue denominator,
            Optional<Interval> interval,
            Judgement judgement) {
        this.kind = requireNonNull(kind, "kind");
        this.numerator = requireNonNull(numerator, "numerator");
        this.denominator = requireNonNull(denominator, "denominator");
        this.interval = requireNonNull(interval, "interval");
        this.judgement = requireNonNull(judgement, "judgement");
    }

    /** Returns whether this is a change or a share. */
    public Kind kind() {
        return kind;
    }

    /** Returns the part, or the count after. */
    public AbsoluteValue numerator() {
        return numerator;
    }

    /** Returns the whole, or the count before. */
    public AbsoluteValue denominator() {
        return denominator;
    }

    /** Returns how many more there are after than before; a share has no change. */
    public Optional<AbsoluteValue> absoluteChange() {
        return kind == Kind.CHANGE ? Optional.of(numerator.minus(denominator)) : Optional.empty();
    }

    /**
     * Returns the limits of the share, or of the count after as a multiple of the count before.
     *
     * <p>Absent where none apply: from 0 to 0, and for amounts that are no counts.
     */
    public Optional<Interval> interval() {
        return interval;
    }

    /** Returns the method of the interval and what it takes for granted, as a report has to say it. */
    public Derivation derivation() {
        if (interval.isEmpty()) {
            return Assumptions.COUNTS_ALONE;
        }
        return kind == Kind.CHANGE ? CountChanges.DERIVATION : IntervalMethod.WILSON.derivation();
    }

    /** Returns what the guard allows. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** Returns why the guard does not allow more: one reason when blocked, none when shown. */
    public List<GuardReason> reasons() {
        return judgement.reasons();
    }

    /**
     * Writes the counts, and the percentage with its interval where the guard allows it.
     *
     * <p>English, in ASCII:
     * {@code 20 -> 30 (+10, +50%; 95% CI -18% to +179%) [UNSAFE: NOT_DISTINGUISHABLE, BASE_LT_30]}.<br>
     * Japanese: {@code 44人から66人へ（＋22人、＋50％、95％信頼区間：＋1％～＋125％）}.
     *
     * @param locale Japanese for {@code ja} in any country, English for every other
     * @return the text
     */
    public String text(Locale locale) {
        return GuardText.in(locale).of(this);
    }

    /**
     * Writes the percentage for a use that demands one, marked as unsafe and with counts, interval and the reason, in
     * English.
     *
     * @param reason why the percentage is needed, for example {@code quoted in the assembly's question 12}
     * @return the marked text; empty when blocked, for which there is no way around
     * @throws io.github.govtechkpi.model.InvalidInputException if the reason is blank or has line breaks
     */
    public Optional<String> unsafePercent(String reason) {
        return unsafePercent(reason, Locale.ENGLISH);
    }

    /**
     * Writes the percentage for a use that demands one, marked as unsafe and with counts, interval and the reason.
     *
     * @param reason why the percentage is needed
     * @param locale Japanese for {@code ja} in any country, English for every other
     * @return the marked text; empty when blocked, for which there is no way around
     * @throws io.github.govtechkpi.model.InvalidInputException if the reason is blank or has line breaks
     */
    public Optional<String> unsafePercent(String reason, Locale locale) {
        return GuardText.in(locale).unsafe(this, reason);
    }

    /** Returns the English text, which always holds both counts. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuardedRatio that
                && kind == that.kind
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator)
                && interval.equals(that.interval)
                && judgement.equals(that.judgement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, numerator, denominator, interval, judgement);
    }
}
