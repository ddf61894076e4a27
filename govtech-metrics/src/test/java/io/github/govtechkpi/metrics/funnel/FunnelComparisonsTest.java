package io.github.govtechkpi.metrics.funnel;

import static io.github.govtechkpi.metrics.funnel.Challenges.challenge;
import static io.github.govtechkpi.metrics.funnel.Challenges.program;
import static io.github.govtechkpi.metrics.funnel.Challenges.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelComparisonsTest {
    /** In each year 40 challenges began; 10 of the first and 20 of the second were selected, all in the second year. */
    private static final Program PROGRAM = program(Stream.of(2022, 2023)
            .flatMap(year -> IntStream.range(0, 40)
                    .mapToObj(i -> i < (year - 2021) * 10
                            ? challenge(year + "-" + i, "open-call " + year + "-05-01", "selection 2023-06-01")
                            : challenge(year + "-" + i, "open-call " + year + "-05-01")))
            .toArray(Challenge[]::new));

    @Test
    void ofTwoYearsGoThroughTheGuard() {
        var comparison = FunnelComparisons.between(year("FY2022", "2024-03-31"), year("FY2023", "2025-03-31"));

        assertThat(comparison.independent()).isTrue();
        assertThat(comparison.derivation().warnings()).isEmpty();
        assertThat(comparison.rates())
                .singleElement()
                .satisfies(rate -> assertThat(rate.difference().orElseThrow().text(Locale.ENGLISH))
                        .startsWith("10 of 40")
                        .contains("20 of 40"));
        assertThat(selected(comparison).change().orElseThrow()).hasToString("10 件");
        assertThat(selected(comparison).guarded().orElseThrow().text(Locale.ENGLISH))
                .startsWith("10 -> 20 (+10");
    }

    @Test
    void warnsThatALaterYearHadLessTime() {
        var comparison = FunnelComparisons.between(year("FY2022", "2024-03-31"), year("FY2023", "2024-03-31"));

        assertThat(comparison.derivation().warnings())
                .containsExactly(
                        new Caveat(
                                CaveatCode.UNEQUAL_TIME,
                                LocalizedText.of(
                                        "FY2023に始まった課題は、経過した期間が12か月短く、先の段階に達した件数が少なくなりがちです。",
                                        "The challenges that began in FY2023 had 12 months less: fewer of them can have come far.")));
        assertThat(FunnelComparisons.between(year("FY2023", "2024-03-31"), year("FY2022", "2024-03-31"))
                        .derivation()
                        .warnings())
                .isEqualTo(comparison.derivation().warnings());
    }

    @Test
    void ofTwoDaysSubtractCountsAndCompareNoRates() {
        var comparison = FunnelComparisons.between(day("2023-04-30"), day("2024-04-30"));

        assertThat(comparison.independent()).isFalse();
        assertThat(selected(comparison).change().orElseThrow()).hasToString("30 件");
        assertThat(selected(comparison).guarded().reason().orElseThrow().code()).isEqualTo(ReasonCode.NOT_INDEPENDENT);
        var later = FunnelComparisons.between(day("2023-06-01"), day("2024-04-30"));
        assertThat(later.rates())
                .singleElement()
                .satisfies(rate -> assertThat(
                                rate.difference().reason().orElseThrow().message())
                        .isEqualTo(LocalizedText.of(
                                "同じ課題が両方に含まれるため、割合の差や倍率は比べられません。",
                                "The same challenges stand in both, so neither rates nor multiples are compared.")));
    }

    @Test
    void takeTheLatestPublishedTotalOfEachDay() {
        var program = program(
                total("selection", "6 社", "2018-06"),
                total("selection", "7 社", "2018-12"),
                total("selection", "9 社", "2019-06"));
        var comparison = FunnelComparisons.between(
                Funnels.of(program, Optional.of(LocalDate.parse("2018-12-31"))),
                Funnels.of(program, Optional.of(LocalDate.parse("2019-12-31"))));

        assertThat(comparison.counts()).singleElement().satisfies(count -> {
            assertThat(count.before().value()).hasToString("7 社");
            assertThat(count.change().orElseThrow()).hasToString("2 社");
        });
        var same = Funnels.of(program, Optional.of(LocalDate.parse("2018-12-31")));
        assertThat(FunnelComparisons.between(same, same).counts()).isEmpty();
    }

    @Test
    void ofTwoProgramsAreIndependent() {
        var other = Program.builder("q", LocalizedText.en("q"))
                .challenges(List.of(challenge("x", "open-call 2022-05-01")))
                .build();

        assertThat(FunnelComparisons.between(day("2024-04-30"), Funnels.of(other, Optional.empty()))
                        .independent())
                .isTrue();
    }

    private static CountDifference selected(FunnelComparison comparison) {
        return comparison.counts().stream()
                .filter(count -> count.before().stage() == Stage.SELECTION)
                .findFirst()
                .orElseThrow();
    }

    private static Funnel year(String period, String asOf) {
        return Funnels.startedIn(PROGRAM, ReportingPeriod.parse(period), Optional.of(LocalDate.parse(asOf)));
    }

    private static Funnel day(String asOf) {
        return Funnels.of(PROGRAM, Optional.of(LocalDate.parse(asOf)));
    }
}
