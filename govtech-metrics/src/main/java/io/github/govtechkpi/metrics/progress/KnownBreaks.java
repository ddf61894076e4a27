package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.quality.Splices;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The known changes of an indicator's definition. A value from before one is compared with a later value only where a recorded factor
 * or shift brings it onto the new definition; of two counts, the numerator is brought and the denominator stays.
 *
 * @param breaks the breaks of the indicator
 */
record KnownBreaks(List<SeriesBreak> breaks) {
    KnownBreaks {
        breaks = List.copyOf(breaks);
    }

    /** Brings a value onto the definition that holds in another period; not computable across a break that is not spliced. */
    Computed<Quantity> carry(Quantity quantity, ReportingPeriod period, ReportingPeriod later) {
        if (later.start().isBefore(period.start())) { // an observation of the year in which the baseline's day lies
            return Computed.of(quantity);
        }
        if (quantity instanceof AbsoluteValue amount) {
            return Splices.carry(amount, period, later, breaks).map(carried -> carried);
        }
        if (quantity instanceof Ratio ratio) {
            return Splices.carry(ratio.numerator(), period, later, breaks).flatMap(carried -> counts(carried, ratio));
        }
        throw new AssertionError(quantity);
    }

    private static Computed<Quantity> counts(AbsoluteValue numerator, Ratio ratio) {
        return numerator.amount().signum() < 0
                ? Computed.notComputable(
                        Reason.of(
                                ReasonCode.BREAK_IN_SERIES,
                                LocalizedText.of(
                                        "定義変更の調整値（shift）を加えると分子が0未満になるため、新旧を比べられません。",
                                        "The shift of the changed definition makes the numerator negative, so old and new cannot be compared.")))
                : Computed.of(new Ratio(numerator, ratio.denominator()));
    }

    /** Brings observations onto the definition of the last one; those from before a break that is not spliced are left out. */
    List<Observation> comparable(List<Observation> observations) {
        if (breaks.isEmpty() || observations.isEmpty()) {
            return observations;
        }
        var last = observations.get(observations.size() - 1).period();
        return observations.stream()
                .flatMap(observation -> carry(ProgressCalculation.valueOf(observation), observation.period(), last)
                        .toOptional()
                        .map(value -> with(observation, value))
                        .stream())
                .toList();
    }

    private static Observation with(Observation observation, Quantity value) {
        return new Observation(
                observation.key(),
                observation.period(),
                Optional.of(value),
                observation.missing(),
                observation.status(),
                observation.qualifier(),
                observation.knownOn(),
                observation.note());
    }

    /** Says that a baseline was carried, where that changed it. */
    Optional<Caveat> carried(Quantity stated, ReportingPeriod period, Quantity carried, ReportingPeriod later) {
        return between(period, later)
                .filter(since -> !stated.equals(carried))
                .map(since -> CaveatCode.BASELINE_CARRIED.with(text(stated), period, since.period(), text(carried)));
    }

    private Optional<SeriesBreak> between(ReportingPeriod period, ReportingPeriod later) {
        return breaks.stream()
                .filter(each -> period.start().isBefore(each.period().start()))
                .filter(each -> !later.start().isBefore(each.period().start()))
                .max(Comparator.comparing(each -> each.period().start()));
    }

    private static LocalizedText text(Quantity quantity) {
        var stated = StatedValue.exact(quantity);
        return LocalizedText.of(stated.in(Locale.JAPANESE), stated.in(Locale.ENGLISH));
    }

    /** Warns of observations that are marked as the first after a break which the indicator does not record. */
    List<Caveat> unrecorded(List<Observation> observations) {
        return observations.stream()
                .filter(observation -> observation.status() == ObservationStatus.B)
                .map(Observation::period)
                .filter(period -> breaks.stream()
                        .noneMatch(each -> each.period().contains(period.start())
                                || period.contains(each.period().start())))
                .map(CaveatCode.BREAK_NOT_RECORDED::with)
                .toList();
    }
}
