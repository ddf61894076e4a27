package io.github.govtechkpi.metrics.quality;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The quality of one series: what is missing, what stands out, where it breaks, and how much its values still move.
 *
 * @param request the series and what was known about it
 * @param series the points that have a value, in order of time: what the indices of outliers and breaks refer to
 * @param periods missing and duplicate periods, coverage, gaps and order
 * @param outliers the values that a screen flagged, by screen and then by time; one value can be flagged by several
 * @param breaks the tests for a break that could be made: known breaks, search, Pettitt; ask each whether it is supported
 * @param revisionNoise the revisions, whose {@code noise()} a gap has to exceed
 * @param due what there is for the due period; empty if none was asked about
 * @param provisional how many values may still change
 * @param notChecked the checks that the series does not allow, each with its reason
 * @param derivation what was done
 */
public record QualityReport(
        QualityRequest request,
        List<SeriesPoint> series,
        Computed<PeriodCheck> periods,
        List<OutlierFlag> outliers,
        List<BreakTest> breaks,
        Computed<RevisionAnalysis> revisionNoise,
        Optional<DueValue> due,
        int provisional,
        List<NotChecked> notChecked,
        Derivation derivation) {
    /** What there is for the due period; a verdict on the due date needs a final value. */
    public enum DueValue {
        /** A final value. */
        FINAL("期限の期間には確定値があります。", "The due period has a final value."),
        /** A value that may still change, so that a verdict is provisional too. */
        PROVISIONAL("期限の期間の値は暫定値のため、判定も暫定です。", "The value of the due period is provisional, and so is a verdict."),
        /** No value, so that there is no verdict. */
        MISSING("期限の期間の値がないため、判定できません。", "The due period has no value, so there is no verdict.");

        private final LocalizedText text;

        DueValue(String ja, String en) {
            text = LocalizedText.of(ja, en);
        }

        /** Returns the sentence in both languages. */
        public LocalizedText text() {
            return text;
        }
    }

    /**
     * A check that was not made.
     *
     * @param check the check, for example {@code outliers.rosner} or {@code breaks.search}
     * @param reason why it was not made
     */
    public record NotChecked(String check, Reason reason) {
        /** Checks that both parts are there. */
        public NotChecked {
            requireNonNull(check, "check");
            requireNonNull(reason, "reason");
        }
    }

    /** Checks that every part is there. */
    public QualityReport {
        requireNonNull(request, "request");
        series = List.copyOf(series);
        requireNonNull(periods, "periods");
        outliers = List.copyOf(outliers);
        breaks = List.copyOf(breaks);
        requireNonNull(revisionNoise, "revisionNoise");
        requireNonNull(due, "due");
        notChecked = List.copyOf(notChecked);
        requireNonNull(derivation, "derivation");
    }
}
