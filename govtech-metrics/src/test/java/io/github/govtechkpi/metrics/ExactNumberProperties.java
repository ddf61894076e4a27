package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

class ExactNumberProperties {
    private static final String MOST = "1000000000000000000000000000000000000000000000000";

    @Property(tries = 500)
    void aQuotientIsTheDoubleNextToFarMoreDigits(
            @ForAll @BigRange(min = "-" + MOST, max = MOST) BigInteger dividend,
            @ForAll @BigRange(min = "1", max = MOST) BigInteger divisor) {
        var digits = new BigDecimal(dividend).divide(new BigDecimal(divisor), new MathContext(120));

        assertThat(Quotients.nearest(dividend, divisor)).isEqualTo(digits.doubleValue());
        assertThat(Quotients.nearest(dividend.negate(), divisor.negate())).isEqualTo(digits.doubleValue());
    }

    @Property(tries = 300)
    void aQuantileIsThatOfTheLibraryAndTheNumbersStayTheSame(
            @ForAll @Size(min = 1, max = 40) double[] any, @ForAll @DoubleRange(min = 0.01, max = 1) double p) {
        var numbers = Arrays.stream(any).map(number -> number % 1e100).toArray(); // differences stay finite
        var reordered = numbers.clone();

        var quantile = Quantiles.reordering(reordered, p);

        assertThat(quantile)
                .isEqualTo(
                        new Percentile().withEstimationType(EstimationType.R_7).evaluate(numbers, 100 * p));
        assertThat(sorted(reordered)).isEqualTo(sorted(numbers));
    }

    private static double[] sorted(double[] numbers) {
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
