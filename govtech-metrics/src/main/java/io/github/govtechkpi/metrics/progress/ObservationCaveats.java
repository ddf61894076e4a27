package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader has to know about the observations that a progress rests on. */
final class ObservationCaveats {
    private final List<Caveat> all = new ArrayList<>();

    private ObservationCaveats() {}

    static List<Caveat> of(
            Indicator indicator, CountedObservations observations, Optional<LocalDate> asOf, GoalLevels levels) {
        var caveats = new ObservationCaveats();
        observations.current().ifPresent(current -> {
            caveats.current(current, levels);
            asOf.ifPresent(day -> caveats.age(current.period(), day));
        });
        caveats.reportedBreaks(indicator, observations);
        indicator
                .traits()
                .timeBasis()
                .filter(basis -> basis == TimeBasis.GROSS_CUMULATIVE)
                .ifPresent(basis -> caveats.all.add(CaveatCode.GROSS_CUMULATIVE.with()));
        return caveats.all;
    }

    private void current(Observation observation, GoalLevels levels) {
        levels.stated(
                LocalizedText.of("現在値", "current value"),
                StatedValue.of(ProgressCalculation.valueOf(observation), observation.qualifier()),
                Qualifier.EXACT);
        if (observation.status().isProvisional()) {
            all.add(CaveatCode.PROVISIONAL.with(
                    LocalizedText.of("現在値", "The current value"),
                    observation.status().label()));
        }
    }

    private void age(ReportingPeriod period, LocalDate day) {
        var age = ChronoUnit.DAYS.between(period.end(), day);
        if (age > DueDates.MAX_STALENESS_DAYS) {
            all.add(CaveatCode.STALE_OBSERVATION.with(period, age));
        }
    }

    private void reportedBreaks(Indicator indicator, CountedObservations observations) {
        var recorded =
                indicator.traits().breaks().stream().map(SeriesBreak::period).toList();
        observations.afterBaseline().stream()
                .filter(observation -> observation.status() == ObservationStatus.B)
                .map(Observation::period)
                .filter(period -> !recorded.contains(period))
                .forEach(period -> all.add(CaveatCode.BREAK_REPORTED.with(period)));
    }
}
