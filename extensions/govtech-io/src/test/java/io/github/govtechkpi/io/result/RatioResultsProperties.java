package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.ratio.CountChanges;
import io.github.govtechkpi.metrics.ratio.Proportions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** In no form and language stands a percent sign on a line without both counts, and none at all where the guard blocks it. */
class RatioResultsProperties {
    private static final int SMALL = 60;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    @Example
    void allSmallSharesKeepTheirCounts() {
        for (var n = 1; n <= SMALL; n++) {
            for (var k = 0; k <= n; k++) {
                assertShare(k, n);
            }
        }
    }

    @Example
    void allSmallChangesKeepTheirCounts() {
        for (var before = 0; before <= SMALL; before++) {
            for (var after = 0; after <= SMALL; after++) {
                assertChange(before, after);
            }
        }
    }

    @Example
    void allSmallDifferencesFromAFixedShareKeepTheirCounts() {
        for (var n = 1; n <= SMALL; n++) {
            for (var k = 0; k <= n; k++) {
                assertDifference(15, 40, k, n);
            }
        }
    }

    @Property(tries = 300)
    void largeSharesKeepTheirCounts(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double part) {
        assertShare((long) (part * n), n);
    }

    @Property(tries = 300)
    void largeChangesKeepTheirCounts(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long before,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long after) {
        assertChange(before, after);
    }

    @Property(tries = 300)
    void differencesKeepAllFourCounts(
            @ForAll @LongRange(min = 1, max = 100) long n0,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long n1,
            @ForAll @DoubleRange(min = 0, max = 1) double part0,
            @ForAll @DoubleRange(min = 0, max = 1) double part1) {
        assertDifference((long) (part0 * n0), n0, (long) (part1 * n1), n1);
    }

    private static void assertShare(long k, long n) {
        var proportion = Proportions.wilson((double) k, (double) n).orElseThrow();
        var guarded = Ratios.of(k, n).orElseThrow();
        var forms = LANGUAGES.stream()
                .flatMap(locale -> forms(
                        RatioTable.of(proportion, guarded, locale),
                        RatioOverview.of(guarded, locale),
                        RatioJson.of(proportion, guarded)));
        assertGuarded(forms, guarded.verdict(), List.of(k + " of " + n, n + "件中" + k + "件"));
    }

    private static void assertChange(long before, long after) {
        var change = CountChanges.compare((double) before, (double) after);
        var guarded = Ratios.change(before, after);
        var forms = LANGUAGES.stream()
                .flatMap(locale -> forms(
                        RatioTable.of(change, guarded, locale),
                        RatioOverview.of(change, guarded, locale),
                        RatioJson.of(change, guarded)));
        assertGuarded(forms, guarded.verdict(), List.of(before + " -> " + after, before + "件から" + after + "件へ"));
    }

    private static void assertDifference(long k0, long n0, long k1, long n1) {
        var before = ratio(k0, n0);
        var after = ratio(k1, n1);
        var difference = Ratios.compare(before, after);
        var effects = RatioDecompositions.between(before, after, Better.HIGHER);
        var forms = LANGUAGES.stream()
                .flatMap(locale -> forms(
                        RatioTable.of(difference, effects, locale),
                        RatioOverview.of(difference, effects, locale),
                        RatioJson.of(difference, effects)))
                .toList();
        assertGuarded(forms.stream(), difference.verdict(), List.of(k0 + " of " + n0, n0 + "件中" + k0 + "件"));
        assertGuarded(forms.stream(), difference.verdict(), List.of(k1 + " of " + n1, n1 + "件中" + k1 + "件"));
    }

    private static Stream<String> forms(List<List<String>> table, RatioOverview overview, String json) {
        return Stream.of(CsvText.write(table), MarkdownTable.write(table), overview.text(), overview.markdown(), json);
    }

    private static void assertGuarded(Stream<String> forms, Verdict verdict, List<String> counts) {
        forms.forEach(form -> {
            var percentages = form.lines()
                    .filter(line -> line.contains("%") || line.contains("％"))
                    .toList();
            assertThat(percentages.isEmpty()).as(form).isEqualTo(verdict == Verdict.BLOCKED);
            assertThat(percentages).as(form).allMatch(line -> counts.stream().anyMatch(line::contains));
        });
    }

    private static Ratio ratio(long k, long n) {
        return Ratio.of(k, n, MeasureUnit.CASES).orElseThrow();
    }
}
