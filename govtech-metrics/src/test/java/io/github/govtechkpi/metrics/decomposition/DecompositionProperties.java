package io.github.govtechkpi.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.govtechkpi.metrics.decomposition.RateMix.GroupEffect;
import io.github.govtechkpi.metrics.decomposition.TrapReport.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of METHODS 14.3 and those of each decomposition: effects add up, and swapping the sides flips the signs. */
class DecompositionProperties {
    private static final double TOLERANCE = 1e-12;

    @Property(tries = 300)
    void numeratorAndDenominatorEffectsAddUp(
            @ForAll @DoubleRange(min = -1000, max = 1000) double n0,
            @ForAll @IntRange(min = 1, max = 1000) int d0,
            @ForAll @DoubleRange(min = -1000, max = 1000) double n1,
            @ForAll @IntRange(min = 1, max = 1000) int d1) {
        var split = RatioDecompositions.between(n0, d0, n1, d1, Better.HIGHER).orElseThrow();

        close(split.numeratorEffect() + split.denominatorEffect(), split.ratioChange());
        split.logarithmic().toOptional().ifPresent(effects -> {
            close(effects.numeratorEffect() + effects.denominatorEffect(), split.ratioChange());
            close(effects.numeratorFactor() * effects.denominatorFactor(), split.ratio1() / split.ratio0());
        });
    }

    @Property(tries = 300)
    void swappingThePeriodsFlipsEveryEffectOfARatio(
            @ForAll @IntRange(min = 1, max = 1000) int n0,
            @ForAll @IntRange(min = 1, max = 1000) int d0,
            @ForAll @IntRange(min = 1, max = 1000) int n1,
            @ForAll @IntRange(min = 1, max = 1000) int d1) {
        var there = RatioDecompositions.between(n0, d0, n1, d1, Better.HIGHER).orElseThrow();
        var back = RatioDecompositions.between(n1, d1, n0, d0, Better.HIGHER).orElseThrow();

        assertThat(back.ratioChange()).isEqualTo(negative(there.ratioChange()));
        assertThat(back.numeratorEffect()).isEqualTo(negative(there.numeratorEffect()));
        assertThat(back.denominatorEffect()).isEqualTo(negative(there.denominatorEffect()));
        close(
                back.logarithmic().orElseThrow().numeratorEffect(),
                -there.logarithmic().orElseThrow().numeratorEffect());
        close(
                back.logarithmic().orElseThrow().denominatorEffect(),
                -there.logarithmic().orElseThrow().denominatorEffect());
    }

    @Property(tries = 300)
    void oneDirectionWorsensWhatTheOtherImproves(
            @ForAll @IntRange(min = 1, max = 30) int n0,
            @ForAll @IntRange(min = 1, max = 30) int d0,
            @ForAll @IntRange(min = 1, max = 30) int n1,
            @ForAll @IntRange(min = 1, max = 30) int d1) {
        var higher = RatioDecompositions.between(n0, d0, n1, d1, Better.HIGHER).orElseThrow();
        var lower = RatioDecompositions.between(n0, d0, n1, d1, Better.LOWER).orElseThrow();

        assertThat(lower.flags().contains(DecompositionFlag.RATIO_IMPROVED_ABSOLUTE_WORSENED))
                .isEqualTo(higher.flags().contains(DecompositionFlag.RATIO_WORSENED_ABSOLUTE_IMPROVED));
        assertThat(lower.flags().contains(DecompositionFlag.RATIO_FLAT_ABSOLUTE_CHANGED))
                .isEqualTo(higher.flags().contains(DecompositionFlag.RATIO_FLAT_ABSOLUTE_CHANGED));
    }

    @Property(tries = 300)
    void ratesAndMixAddUpInTotalAndOverTheGroups(@ForAll("groups") @Size(min = 1, max = 8) List<GroupCounts> groups) {
        var answer = Kitagawa.between(groups);
        Assume.that(answer.isComputable());
        var mix = answer.orElseThrow();

        close(mix.rateEffect() + mix.mixEffect(), mix.ratioChange());
        close(sum(mix.perGroup(), GroupEffect::rate), mix.rateEffect());
        close(sum(mix.perGroup(), GroupEffect::mix), mix.mixEffect());
        close(mix.threeTerm().rate() + mix.threeTerm().mix() + mix.threeTerm().interaction(), mix.ratioChange());
        close(mix.threeTerm().rate() + mix.threeTerm().interaction() / 2, mix.rateEffect());
        close(mix.threeTerm().mix() + mix.threeTerm().interaction() / 2, mix.mixEffect());
    }

    @Property(tries = 300)
    void swappingThePeriodsFlipsRatesAndMix(@ForAll("groups") @Size(min = 1, max = 8) List<GroupCounts> groups) {
        var answer = Kitagawa.between(groups);
        Assume.that(answer.isComputable());
        var there = answer.orElseThrow();
        var back = Kitagawa.between(swapped(groups)).orElseThrow();

        assertThat(back.rateEffect()).isEqualTo(negative(there.rateEffect()));
        assertThat(back.mixEffect()).isEqualTo(negative(there.mixEffect()));
        assertThat(back.threeTerm().interaction()).isEqualTo(there.threeTerm().interaction());
    }

    @Property(tries = 300)
    void swappingTheArmsFlipsTheComparison(@ForAll("strata") @Size(min = 1, max = 6) List<GroupCounts> strata) {
        var answer = Simpson.compare(strata);
        Assume.that(answer.isComputable());
        var there = answer.orElseThrow();
        var back = Simpson.compare(swapped(strata)).orElseThrow();

        assertThat(back.pooledDifference()).isEqualTo(negative(there.pooledDifference()));
        assertThat(back.standardisedDifference())
                .isEqualTo(there.standardisedDifference().map(DecompositionProperties::negative));
        assertThat(back.reversal()).isEqualTo(there.reversal());
        assertThat(back.mantelHaenszel().riskDifference())
                .isEqualTo(there.mantelHaenszel().riskDifference().map(DecompositionProperties::negative));
        assertThat(back.mantelHaenszel().chiSquared())
                .isEqualTo(there.mantelHaenszel().chiSquared());
        assertThat(back.mantelHaenszel().chiSquaredCorrected())
                .isEqualTo(there.mantelHaenszel().chiSquaredCorrected());
        back.mantelHaenszel()
                .riskRatio()
                .toOptional()
                .ifPresent(backward -> there.mantelHaenszel()
                        .riskRatio()
                        .toOptional()
                        .ifPresent(forward -> close(forward * backward, 1)));
    }

    @Property(tries = 200)
    void aSingleStratumNeverReverses(
            @ForAll @IntRange(min = 1, max = 50) int baseA,
            @ForAll @IntRange(min = 1, max = 50) int baseB,
            @ForAll @IntRange(max = 50) int a,
            @ForAll @IntRange(max = 50) int b) {
        var report = Simpson.compare(
                        List.of(new GroupCounts("all", Math.min(a, baseA), baseA, Math.min(b, baseB), baseB)))
                .orElseThrow();

        assertThat(report.reversal()).isEqualTo(ParadoxReport.Reversal.NONE);
        assertThat(report.standardisedDifference().orElseThrow()).isEqualTo(report.pooledDifference());
        assertThat(report.mantelHaenszel().riskDifference().orElseThrow()).isEqualTo(report.pooledDifference());
    }

    @Property(tries = 300)
    void theRatioOfTheSumsIsTheWeightedMeanAndLiesAmongTheUnits(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 10_000) Integer> bases,
            @ForAll @IntRange(max = 10_000) int seed) {
        var numerators = new double[bases.size()];
        var denominators = new double[bases.size()];
        for (var i = 0; i < bases.size(); i++) {
            denominators[i] = bases.get(i);
            numerators[i] = Math.floorMod(seed * (i + 31L), bases.get(i) + 1);
        }
        var aggregation = RatioAggregations.of(numerators, denominators).orElseThrow();
        var average = aggregation.averageOfUnits().orElseThrow();
        var weighted = 0.0;
        for (var i = 0; i < bases.size(); i++) {
            weighted += aggregation.weights().get(i) * numerators[i] / denominators[i];
        }

        close(weighted, aggregation.ratioOfSums());
        close(average.mean() - aggregation.ratioOfSums(), average.gap());
        assertThat(average.trap()).isEqualTo(Math.abs(average.gap()) > 0.05);
        assertThat(aggregation.ratioOfSums()).isBetween(0.0, 1.0);
    }

    @Property(tries = 300)
    void sectorEffectsAddUpAndFactorsMultiply(@ForAll("sectors") @Size(min = 1, max = 6) List<List<Integer>> sectors) {
        var split = split(sectors, 0, 1, 2, 3);
        var shapley = split.shapley();
        var logarithmic = split.logarithmic().orElseThrow();
        var factors = split.multiplicative().orElseThrow();

        // effects that cancel can be far larger than the change: their sum is as exact as the largest of them
        assertThat(shapley.activity() + shapley.structure() + shapley.intensity())
                .isCloseTo(split.change(), offset(TOLERANCE * largest(shapley, split.change())));
        assertThat(logarithmic.activity() + logarithmic.structure() + logarithmic.intensity())
                .isCloseTo(split.change(), offset(1e-10 * largest(logarithmic, split.change())));
        close(factors.activity() * factors.structure() * factors.intensity(), factors.total());
    }

    @Property(tries = 300)
    void swappingThePeriodsFlipsEverySectorEffect(
            @ForAll("sectors") @Size(min = 1, max = 6) List<List<Integer>> sectors) {
        var there = split(sectors, 0, 1, 2, 3);
        var back = split(sectors, 2, 3, 0, 1);

        assertThat(back.shapley().activity()).isEqualTo(negative(there.shapley().activity()));
        assertThat(back.shapley().structure())
                .isEqualTo(negative(there.shapley().structure()));
        assertThat(back.shapley().intensity())
                .isEqualTo(negative(there.shapley().intensity()));
        close(
                back.logarithmic().orElseThrow().structure(),
                -there.logarithmic().orElseThrow().structure(),
                1e-10);
        close(
                back.multiplicative().orElseThrow().intensity()
                        * there.multiplicative().orElseThrow().intensity(),
                1);
    }

    @Property(tries = 300)
    void aTrapReadBackwardsIsItsMirrorImage(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 20) Integer> counts,
            @ForAll @IntRange(min = 1, max = 20) int step) {
        var n = counts.size();
        var forward = new double[2][n];
        var backward = new double[2][n];
        for (var i = 0; i < n; i++) {
            forward[0][i] = counts.get(i);
            forward[1][i] = 1 + (i * step) % 17;
            backward[0][n - 1 - i] = forward[0][i];
            backward[1][n - 1 - i] = forward[1][i];
        }
        var there = RatioTraps.find(forward[0], forward[1]).orElseThrow().traps();
        var back = RatioTraps.find(backward[0], backward[1]).orElseThrow().traps();

        var mirrored = new ArrayList<String>();
        for (var i = there.size() - 1; i >= 0; i--) {
            mirrored.add(mirror(there.get(i).kind()) + " " + (n - there.get(i).index()));
        }
        assertThat(back).extracting(trap -> trap.kind() + " " + trap.index()).isEqualTo(mirrored);
    }

    private static Kind mirror(Kind kind) {
        return switch (kind) {
            case COUNT_UP_RATE_DOWN -> Kind.COUNT_DOWN_RATE_UP;
            case COUNT_DOWN_RATE_UP -> Kind.COUNT_UP_RATE_DOWN;
            case COUNT_UNCHANGED_RATE_UP -> Kind.COUNT_UNCHANGED_RATE_DOWN;
            case COUNT_UNCHANGED_RATE_DOWN -> Kind.COUNT_UNCHANGED_RATE_UP;
        };
    }

    @Provide
    Arbitrary<List<GroupCounts>> groups() {
        return counts(2.0);
    }

    @Provide
    Arbitrary<List<GroupCounts>> strata() {
        return counts(1.0);
    }

    /** Groups with bases from 0, and whole events up to a multiple of the base. */
    private static Arbitrary<List<GroupCounts>> counts(double mostPerBase) {
        var share = Arbitraries.doubles().between(0, mostPerBase);
        var base = Arbitraries.integers().between(0, 200);
        return Combinators.combine(share, base, share, base)
                .as((share0, base0, share1, base1) ->
                        new GroupCounts("group", Math.floor(share0 * base0), base0, Math.floor(share1 * base1), base1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(DecompositionProperties::numbered);
    }

    private static List<GroupCounts> numbered(List<GroupCounts> groups) {
        var numbered = new ArrayList<GroupCounts>();
        for (var group : groups) {
            numbered.add(new GroupCounts(
                    "group " + numbered.size(),
                    group.numerator0(),
                    group.denominator0(),
                    group.numerator1(),
                    group.denominator1()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<List<Integer>>> sectors() {
        return Arbitraries.integers()
                .between(1, 5000)
                .list()
                .ofSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static SectorDecomposition split(
            List<List<Integer>> sectors, int activity0, int value0, int activity1, int value1) {
        return LmdiSectors.between(
                        column(sectors, activity0),
                        column(sectors, value0),
                        column(sectors, activity1),
                        column(sectors, value1))
                .orElseThrow();
    }

    private static double[] column(List<List<Integer>> rows, int column) {
        return rows.stream().mapToDouble(row -> row.get(column)).toArray();
    }

    private static List<GroupCounts> swapped(List<GroupCounts> groups) {
        return groups.stream()
                .map(group -> new GroupCounts(
                        group.name(),
                        group.numerator1(),
                        group.denominator1(),
                        group.numerator0(),
                        group.denominator0()))
                .toList();
    }

    private static double sum(List<GroupEffect> groups, ToDoubleFunction<GroupEffect> effect) {
        return groups.stream().mapToDouble(effect).sum();
    }

    /** Not -value: that would make a 0 of minus 0. */
    private static double negative(double value) {
        return 0 - value;
    }

    private static double largest(SectorDecomposition.Effects effects, double change) {
        return DoubleStream.of(1, change, effects.activity(), effects.structure(), effects.intensity())
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static void close(double actual, double expected) {
        close(actual, expected, TOLERANCE);
    }

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, offset(tolerance * Math.max(1, Math.abs(expected))));
    }
}
