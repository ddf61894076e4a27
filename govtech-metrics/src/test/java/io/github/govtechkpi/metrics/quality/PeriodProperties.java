package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PeriodProperties {
    @Property(tries = 300)
    void presentAndMissingPeriodsMakeUpTheExpectedOnes(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 2000, max = 2040) Integer> years,
            @ForAll @IntRange(min = 0, max = 5) int beyond) {
        var periods = fiscalYears(years);
        var upTo = Collections.max(periods).plus(beyond);
        var check = SeriesPeriods.check(periods, upTo).orElseThrow();
        var expected = Collections.min(periods).to(upTo);
        var all = new ArrayList<>(check.missing());
        all.addAll(new HashSet<>(periods));
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(check.coverage()).isEqualTo(Coverage.ofPeriods(new HashSet<>(periods).size(), expected.size()));
        assertThat(check.trailingMissing()).isEqualTo(beyond);
        assertThat(check.longestGap()).isBetween(beyond, check.missing().size());
        assertThat(check.missing()).isSorted();
    }

    @Property(tries = 200)
    void onlyTheOrderItselfDependsOnTheOrder(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 2000, max = 2040) Integer> years,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(years);
        Collections.shuffle(shuffled, random);
        Collections.sort(years);
        var check = SeriesPeriods.check(fiscalYears(years)).orElseThrow();
        var other = SeriesPeriods.check(fiscalYears(shuffled)).orElseThrow();
        assertThat(check.inOrder()).isTrue();
        assertThat(other.inOrder()).isEqualTo(shuffled.equals(years));
        assertThat(other.missing()).isEqualTo(check.missing());
        assertThat(other.duplicates()).isEqualTo(check.duplicates());
        assertThat(other.longestGap()).isEqualTo(check.longestGap());
        assertThat(other.coverage()).isEqualTo(check.coverage());
    }

    @Property(tries = 3000) // more than there are edge cases
    void coverageAddsUpLikeTheCountsItIsMadeOf(
            @ForAll @IntRange(min = 0, max = 1000) int k1,
            @ForAll @IntRange(min = 0, max = 1000) int k2,
            @ForAll @IntRange(min = 0, max = 1000) int missing1,
            @ForAll @IntRange(min = 0, max = 1000) int missing2) {
        var sum = Coverage.ofBodies(k1, k1 + missing1).plus(Coverage.ofBodies(k2, k2 + missing2));
        assertThat(sum).isEqualTo(Coverage.ofBodies(k1 + k2, k1 + k2 + missing1 + missing2));
        assertThat(sum.isComplete()).isEqualTo(missing1 + missing2 == 0);
        assertThat(sum.text().ja().orElseThrow()).doesNotContain("％").contains(Integer.toString(k1 + k2));
    }

    private static List<ReportingPeriod> fiscalYears(List<Integer> years) {
        return years.stream().<ReportingPeriod>map(FiscalYear::of).toList();
    }
}
