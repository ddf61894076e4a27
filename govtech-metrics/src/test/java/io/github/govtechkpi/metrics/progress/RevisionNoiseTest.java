package io.github.govtechkpi.metrics.progress;

import static io.github.govtechkpi.metrics.progress.Measurements.quantity;
import static io.github.govtechkpi.metrics.progress.Measurements.vintages;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionNoiseTest {
    private static final SeriesKey KEY = SeriesKey.of(IndicatorId.of("i"));

    /** Two periods, revised by +2 and -4: twice the mean absolute revision is 6. */
    private static final String[] REVISED = {
        "FY2021 60 人 @2022-05-01", "FY2021 62 人 @2022-09-01", "FY2022 84 人 @2023-05-01", "FY2022 80 人 @2023-09-01"
    };

    @Test
    void isAGapBelowTwiceTheMeanAbsoluteRevision() {
        assertThat(noise("95 人", Optional.empty(), REVISED))
                .contains(
                        new Caveat(
                                CaveatCode.WITHIN_REVISION_NOISE,
                                LocalizedText.of(
                                        "残り5人は、改定幅の平均の2倍（6人）より小さく、改定による変動の範囲内です。",
                                        "The remaining gap of 5 人 is smaller than twice the mean absolute revision (6 人): it is within revision noise.")));
    }

    @Test
    void isAsWellAnAchievementThatARevisionMayUndo() {
        assertThat(noise("103 人", Optional.empty(), REVISED))
                .contains(
                        new Caveat(
                                CaveatCode.BEYOND_WITHIN_REVISION_NOISE,
                                LocalizedText.of(
                                        "目標を上回る3人は、改定幅の平均の2倍（6人）より小さく、改定によって達成でなくなることがあります。",
                                        "The 3 人 beyond the target are less than twice the mean absolute revision (6 人): a revision may undo the achievement.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"94 人", "106 人", "50 人"})
    void endsAtTwiceTheMeanAbsoluteRevision(String current) {
        assertThat(noise(current, Optional.empty(), REVISED)).isEmpty();
    }

    @Test
    void needsTwoRevisedPeriods() {
        assertThat(noise("99 人", Optional.empty(), REVISED[0], REVISED[1])).isEmpty();
        assertThat(noise("99 人", Optional.empty())).isEmpty();
    }

    @Test
    void isNotThatOfMonthsWhereAFlowIsCountedInYears() {
        var months = new String[] {
            "2022-05 6 人 @2022-06-01", "2022-05 9 人 @2022-09-01", "2022-06 7 人 @2022-07-01", "2022-06 3 人 @2022-09-01"
        };
        var flow = IndicatorTraits.NONE.withTimeBasis(TimeBasis.FLOW);

        assertThat(noise("95 人", Optional.empty(), IndicatorTraits.NONE, months))
                .isPresent();
        assertThat(noise("95 人", Optional.empty(), flow, months)).isEmpty();
        assertThat(noise("95 人", Optional.empty(), flow, REVISED)).isPresent();
    }

    @Test
    void isMeasuredByTheRevisionsThatWereKnown() {
        assertThat(noise("95 人", Optional.of(LocalDate.parse("2023-08-31")), REVISED))
                .isEmpty();
        assertThat(noise("95 人", Optional.of(LocalDate.parse("2023-09-01")), REVISED))
                .isPresent();
    }

    private static Optional<Caveat> noise(String current, Optional<LocalDate> knownOn, String... revised) {
        return noise(current, knownOn, IndicatorTraits.NONE, revised);
    }

    private static Optional<Caveat> noise(
            String current, Optional<LocalDate> knownOn, IndicatorTraits traits, String... revised) {
        var indicator = new AbsoluteIndicator(IndicatorId.of("i"), MeasureUnit.PERSONS, traits);
        var goal = GoalDefinition.builder("g", LocalizedText.en("g"), indicator, Direction.INCREASE)
                .baseline(Baseline.of(StatedValue.exact(quantity("50 人")), ReportingPeriod.parse("FY2020")))
                .target(Target.Reach.of(quantity("100 人"), ReportingPeriod.parse("FY2025")))
                .kgi();
        var program =
                Program.builder("p", LocalizedText.en("p")).goals(List.of(goal)).build();
        var texts = Stream.concat(Stream.of(revised), Stream.of("FY2023 " + current))
                .toArray(String[]::new);
        return Portfolio.of(List.of(program), List.of(vintages(KEY, texts)), Optional.empty(), knownOn)
                .results()
                .get(0)
                .caveats()
                .stream()
                .filter(caveat -> caveat.code() == CaveatCode.WITHIN_REVISION_NOISE
                        || caveat.code() == CaveatCode.BEYOND_WITHIN_REVISION_NOISE)
                .findFirst();
    }
}
