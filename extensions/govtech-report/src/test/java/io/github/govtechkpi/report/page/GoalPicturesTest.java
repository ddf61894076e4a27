package io.github.govtechkpi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.chart.ChartSize;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalPicturesTest {
    private static final MeasureUnit CASES = MeasureUnit.CASES;
    private static final IndicatorTraits FLOW = IndicatorTraits.NONE.withTimeBasis(TimeBasis.FLOW);
    private static final SeriesKey KEY = SeriesKey.of(indicator().id());

    @Test
    void splitTheCountsOfPeriodsThatAreAsLong() {
        assertThat(ratio(Optional.of("FY2022"), share("FY2023", 2000, 9900)).effects(ChartSize.WIDE))
                .isPresent();
        assertThat(ratio(Optional.empty(), share("2024-04", 240, 810), share("2024-05", 250, 800))
                        .effects(ChartSize.WIDE))
                .isPresent();
    }

    @Test
    void doNotSplitTheCountsOfAMonthAndAYear() {
        assertThat(ratio(Optional.of("FY2022"), share("FY2023", 2000, 9900), share("2024-04", 250, 800))
                        .effects(ChartSize.WIDE))
                .isEmpty();
        assertThat(ratio(Optional.empty(), share("FY2023", 2000, 9900), share("2024-04", 250, 800))
                        .effects(ChartSize.WIDE))
                .isEmpty();
    }

    @Test
    void chartTheMonthsWithoutTheYears() {
        assertThat(amounts("2023-03", months(12)).control()).isPresent();
        assertThat(amounts("2023-03-31", months(12)).control()).isPresent();
        assertThat(amounts("2023-03-31", months(11)).control())
                .as("11 months and a year are no 12 values")
                .isEmpty();
    }

    @Test
    void chartNoMonthsOfAGoalThatIsCountedInYears() {
        assertThat(amounts("FY2022", months(12)).control()).isEmpty();
    }

    private static Observation[] months(int count) {
        var first = ReportingPeriod.parse("2024-04");
        return Stream.concat(
                        Stream.of(amount(ReportingPeriod.parse("FY2023"), 1400)),
                        IntStream.range(0, count).mapToObj(month -> amount(first.plus(month), 100 + month * 7 % 5)))
                .toArray(Observation[]::new);
    }

    private static GoalPictures amounts(String baseline, Observation... observations) {
        return pictures(
                indicator(),
                Optional.of(baseline),
                AbsoluteValue.of(120, CASES),
                AbsoluteValue.of(200, CASES),
                observations);
    }

    private static Indicator indicator() {
        return new AbsoluteIndicator(IndicatorId.of("i"), CASES, FLOW);
    }

    private static GoalPictures ratio(Optional<String> baseline, Observation... observations) {
        var count = CountDefinition.of(LocalizedText.en("n"), CASES);
        return pictures(
                new RatioIndicator(IndicatorId.of("i"), count, count, true, FLOW),
                baseline,
                counts(1200, 9800),
                counts(7000, 10_000),
                observations);
    }

    private static GoalPictures pictures(
            Indicator indicator, Optional<String> period, Quantity start, Quantity end, Observation... observations) {
        var builder = GoalDefinition.builder("g", LocalizedText.en("g"), indicator, Direction.INCREASE)
                .target(Target.Reach.of(end, ReportingPeriod.parse("FY2027")));
        period.ifPresent(text -> builder.baseline(Baseline.of(StatedValue.exact(start), ReportingPeriod.parse(text))));
        Goal goal = builder.kgi();
        var series = new Series(KEY, Arrays.asList(observations));
        var asOf = observations[observations.length - 1].period().end();
        return new GoalPictures(
                Progress.of(goal, series, ProgressOptions.asOf(asOf)), series, new PageWords(Locale.ENGLISH));
    }

    private static Observation amount(ReportingPeriod period, long value) {
        return Observation.of(KEY, period, AbsoluteValue.of(value, CASES));
    }

    private static Observation share(String period, long part, long whole) {
        return Observation.of(KEY, ReportingPeriod.parse(period), counts(part, whole));
    }

    private static Ratio counts(long part, long whole) {
        return new Ratio(AbsoluteValue.of(part, CASES), AbsoluteValue.of(whole, CASES));
    }
}
