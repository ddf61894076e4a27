package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the library says of the real figures, by hand. */
class ShippedProgressTest {
    @Test
    void countsThe120PeopleThatGovTechTokyoGainedOf200() {
        var staff = progress("govtech-tokyo", "digital-staff");

        assertThat(staff.status().code()).isEqualTo(StatusCode.ON_TRACK);
        assertThat(amount(staff, "absoluteGain")).isEqualByComparingTo("120");
        assertThat(amount(staff, "requiredGain")).isEqualByComparingTo("200");
        assertThat(amount(staff, "remainingGap")).isEqualByComparingTo("80");
        // 517 of the 1,553 days from 30 September 2023 to 31 December 2027
        assertThat(amount(staff, "elapsedShare").doubleValue()).isEqualTo(517 / 1553.0);
        assertThat(staff.caveats())
                .extracting(caveat -> caveat.code())
                .containsExactlyInAnyOrder(
                        CaveatCode.INEXACT_VALUE, CaveatCode.INEXACT_VALUE, CaveatCode.TWO_POINTS_ONLY);
    }

    @Test
    void asksFor871OfThe1741LocalGovernmentsThatAreHalfOfThem() {
        var adopting = progress("govtech-tokyo", "adopting-local-governments");

        assertThat(amount(adopting, "target")).isEqualByComparingTo("871");
        assertThat(adopting.caveats()).extracting(caveat -> caveat.code()).contains(CaveatCode.COUNT_FROM_PERCENTAGE);
    }

    @ParameterizedTest
    @CsvSource({"digital-implementation, 500", "digital-implementation-everywhere, 788"})
    void countsTheBodiesStillMissingAlthoughThereIsNoBaseline(String goal, String remaining) {
        var bodies = progress("digital-garden-city", goal);

        assertThat(amount(bodies, "remainingGap")).isEqualByComparingTo(remaining);
        assertThat(reason(bodies, "achievementShare")).contains(ReasonCode.NO_BASELINE);
    }

    @ParameterizedTest
    @CsvSource({
        "govtech-tokyo, positive-evaluation, NO_COUNTS",
        "tokyo-procedures, digital-procedures, NO_COUNTS",
        "digital-garden-city, grant-projects, NO_COUNTS",
        "tokyo-10x10x10, unicorns, NO_BASELINE",
        "tokyo-10x10x10, foundations, NO_BASELINE",
        "tokyo-10x10x10, public-private-projects, NO_BASELINE"
    })
    void saysWhyATargetIsNoCount(String program, String goal, ReasonCode why) {
        assertThat(progress(program, goal).status().code()).isEqualTo(StatusCode.NOT_COMPUTABLE);
        assertThat(reason(progress(program, goal), "target")).contains(why);
    }

    @Test
    void judgesEachMunicipalityOnItsOwn() {
        var cards = portfolio("municipal-cards").results();

        assertThat(cards).hasSize(27).allSatisfy(progress -> {
            assertThat(progress.key().area()).isPresent();
            assertThat(reason(progress, "target")).contains(ReasonCode.NO_TARGET);
        });
    }

    private static Progress progress(String program, String goal) {
        return portfolio(program).results().stream()
                .filter(progress -> progress.goal().id().equals(GoalId.of(goal)))
                .findFirst()
                .orElseThrow();
    }

    private static Portfolio portfolio(String name) {
        var observations = Programs.hasObservations(name) ? Programs.observations(name) : List.<Observation>of();
        var series = observations.stream().collect(Collectors.groupingBy(Observation::key)).entrySet().stream()
                .map(entry -> new Vintages(entry.getKey(), entry.getValue()))
                .toList();
        return Portfolio.of(List.of(Programs.read(name)), series, Optional.empty(), Optional.empty());
    }

    private static BigDecimal amount(Progress progress, String field) {
        return (BigDecimal) value(progress, field).toOptional().orElseThrow();
    }

    private static Computed<?> value(Progress progress, String field) {
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(field))
                .map(Measure::value)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ReasonCode> reason(Progress progress, String field) {
        return progress.notComputable().stream()
                .filter(undefined -> undefined.field().equals(field))
                .map(Undefined::reason)
                .map(reason -> reason.code())
                .findFirst();
    }
}
