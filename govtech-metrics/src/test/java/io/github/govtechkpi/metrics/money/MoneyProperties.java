package io.github.govtechkpi.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.money.Appraisal.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MoneyProperties {
    @Property(tries = 300)
    void netPresentValueIsLinear(
            @ForAll("flows") double[] first,
            @ForAll("flows") double[] second,
            @ForAll @IntRange(min = -9, max = 9) int c) {
        var years = Math.min(first.length, second.length);
        var combined = IntStream.range(0, years)
                .mapToDouble(t -> first[t] + c * second[t])
                .toArray();
        var a = columns(Arrays.copyOf(first, years));
        var b = columns(Arrays.copyOf(second, years));
        var sum = columns(combined);
        for (var i = 0; i < sum.size(); i++) {
            assertThat(sum.get(i).npv()).isCloseTo(a.get(i).npv() + c * b.get(i).npv(), within(1e-4));
        }
    }

    @Property(tries = 300)
    void presentValueIsTheSumOfDiscountedFlows(@ForAll("flows") double[] flows) {
        for (var column : columns(flows)) {
            var sum = IntStream.range(0, flows.length)
                    .mapToDouble(
                            t -> flows[t] * DiscountFactors.of(column.rate(), t).factor())
                    .sum();
            assertThat(column.npv()).isCloseTo(sum, within(1e-5));
        }
    }

    @Property(tries = 300)
    void netPresentValueIsZeroAtEveryInternalRate(@ForAll("flows") double[] flows) {
        var rates = appraise(flows).internalRate();
        rates.toOptional()
                .ifPresent(rate -> assertThat(rate.allRates()).isSorted().allSatisfy(r -> {
                    var discounted = IntStream.range(0, flows.length)
                            .mapToDouble(t -> flows[t] * Math.pow(1 + r, -t))
                            .toArray();
                    var size = Arrays.stream(discounted).map(Math::abs).sum();
                    assertThat(Arrays.stream(discounted).sum()).isCloseTo(0, within(1e-10 * size));
                }));
    }

    @Property(tries = 300)
    void allInternalRatesAreFound(
            @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = -0.5, max = 3) Double> wanted) {
        var rates = wanted.stream()
                .map(rate -> Math.rint(rate * 20) / 20 + 0.0) // -0.0 is no rate of its own
                .distinct()
                .sorted()
                .toList();
        // the flows -prod(1 - (1 + r) x) vanish at x = 1 / (1 + r)
        var flows = new double[] {-1000};
        for (var rate : rates) {
            var next = new double[flows.length + 1];
            for (var t = 0; t < flows.length; t++) {
                next[t] += flows[t];
                next[t + 1] -= flows[t] * (1 + rate);
            }
            flows = next;
        }
        var found = appraise(flows).internalRate().orElseThrow();
        assertThat(found.allRates()).hasSameSizeAs(rates);
        for (var i = 0; i < rates.size(); i++) {
            assertThat(found.allRates().get(i)).isCloseTo(rates.get(i), within(1e-7));
        }
        assertThat(found.unique()).isEqualTo(rates.size() == 1);
    }

    @Property(tries = 300)
    void oneChangeOfSignMeansOneRate(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 1, max = 1e6) Double> costs,
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 1, max = 1e6) Double> benefits) {
        var flows = new double[costs.size() + benefits.size()];
        for (var t = 0; t < flows.length; t++) {
            flows[t] = t < costs.size() ? -costs.get(t) : benefits.get(t - costs.size());
        }
        var found = appraise(flows).internalRate().orElseThrow();
        assertThat(found.unique()).isTrue();
        assertThat(found.allRates()).hasSize(1);
    }

    @Property(tries = 300)
    void discountingNeverRaisesACostNorABenefit(@ForAll("positive") double[] benefits) {
        var columns = columns(benefits);
        // 4, 2, 1 and 0 percent
        assertThat(columns).extracting(Column::pvBenefit).isSorted();
    }

    @Property(tries = 300)
    void annuityIsTheSumOfFactorsAndUndoesCapitalRecovery(
            @ForAll @DoubleRange(min = -0.2, max = 0.5) double rate, @ForAll @IntRange(min = 1, max = 60) int years) {
        var factor = DiscountFactors.of(rate, years);
        var sum = IntStream.rangeClosed(1, years)
                .mapToDouble(t -> DiscountFactors.of(rate, t).factor())
                .sum();
        assertThat(factor.annuity()).isCloseTo(sum, within(1e-10 * sum));
        assertThat(factor.annuity() * factor.capitalRecovery().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 300)
    void swappingWithAndWithoutTurnsTheSign(
            @ForAll @DoubleRange(min = 0, max = 1e6) double without,
            @ForAll @DoubleRange(min = 0, max = 1e6) double with,
            @ForAll @DoubleRange(min = 0, max = 1e6) double loss) {
        var there = ValueItems.lossAvoided(Items.BASIS, without, with, loss);
        var back = ValueItems.lossAvoided(Items.BASIS, with, without, loss);
        assertThat(there.gross()).isEqualTo(0 - back.gross());
    }

    @Property(tries = 300)
    void wholeUnitsCoverTheFixedCostAndOneLessDoesNot(
            @ForAll @IntRange(min = 1, max = 1_000_000) int fixed, @ForAll @IntRange(min = 1, max = 999) int margin) {
        var units =
                BreakEvens.units(fixed, margin, 0).wholeUnits().orElseThrow().longValueExact();
        assertThat(units * margin).isGreaterThanOrEqualTo(fixed);
        assertThat((units - 1) * margin).isLessThan(fixed);
    }

    @Provide
    Arbitrary<double[]> flows() {
        return Arbitraries.longs()
                .between(-1_000_000, 1_000_000)
                .map(yen -> (double) yen)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(yen -> yen.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Provide
    Arbitrary<double[]> positive() {
        return flows().map(flows -> Arrays.stream(flows).map(Math::abs).toArray());
    }

    private static Appraisal appraise(double[] net) {
        return Appraisals.of(CashFlows.of(net, new double[net.length]));
    }

    private static List<Column> columns(double[] net) {
        return appraise(net).columns();
    }
}
