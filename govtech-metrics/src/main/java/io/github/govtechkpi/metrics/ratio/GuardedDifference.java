package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.ratio.Guard.Judgement;
import io.github.govtechkpi.model.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Two ratios side by side, with the change in points only where the guard allows both: {@code 2 of 10 -> 3 of 10}.
 *
 * <p>Made by {@link Ratios#compare} alone. Like {@link GuardedRatio} it has no number to take out.
 */
public final class GuardedDifference {
    private final Ratio before;
    private final Ratio after;
    private final Optional<Interval> interval;
    private final Judgement judgement;

    GuardedDifference(Ratio before, Ratio after, Optional<Interval> interval, Judgement judgement) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        this.interval = requireNonNull(interval, "interval");
        this.judgement = requireNonNull(judgement, "judgement");
    }

    /** Returns the ratio of the first period. */
    public Ratio before() {
        return before;
    }

    /** Returns the ratio of the second period. */
    public Ratio after() {
        return after;
    }

    /** Returns Newcombe's limits of the share after minus the share before; absent for amounts that are no counts. */
    public Optional<Interval> interval() {
        return interval;
    }

    /** Returns the method of the interval and what it takes for granted, as a report has to say it. */
    public Derivation derivation() {
        return interval.isEmpty() ? Assumptions.COUNTS_ALONE : DifferenceMethod.NEWCOMBE.derivation();
    }

    /** Returns what the guard allows: no more than for either ratio alone. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** Returns why the guard does not allow more: one reason when blocked, none when shown. */
    public List<GuardReason> reasons() {
        return judgement.reasons();
    }

    /**
     * Writes the four counts, and the shares and their difference in points where the guard allows them.
     *
     * <p>English: {@code 500 of 1000 (50.0%) -> 480 of 800 (60.0%): +10.0 points, 95% CI +5.4 to +14.6 points}.<br>
     * Japanese: {@code 1000人中500人（50.0％）から800人中480人（60.0％）へ（＋10.0ポイント、95％信頼区間：＋5.4～＋14.6ポイント）}.
     *
     * @param locale Japanese for {@code ja} in any country, English for every other
     * @return the text
     */
    public String text(Locale locale) {
        return GuardText.in(locale).of(this);
    }

    /** Returns the English text, which always holds all counts. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuardedDifference that
                && before.equals(that.before)
                && after.equals(that.after)
                && interval.equals(that.interval)
                && judgement.equals(that.judgement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after, interval, judgement);
    }
}
