package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentQuantileTest {
    private static final double[] TAILS = {1e-11, 1e-6, 0.0005, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.499};

    @ParameterizedTest
    @CsvSource({
        // the table of Student's t
        "0.975, 1, 12.706",
        "0.975, 2, 4.303",
        "0.975, 3, 3.182",
        "0.975, 9, 2.262",
        "0.9, 10, 1.372",
        "0.995, 30, 2.750",
        "0.975, 120, 1.980"
    })
    void isThatOfTheTables(double p, double degreesOfFreedom, double t) {
        assertThat(Math.rint(1000 * Distributions.tQuantile(p, degreesOfFreedom)) / 1000)
                .isEqualTo(t);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 10, 17.3, 28, 118, 249, 250, 251, 252, 1000})
    void hasTheTailThatWasAskedForOnBothSides(double degreesOfFreedom) {
        for (var tail : TAILS) {
            var t = Distributions.tQuantile(tail, degreesOfFreedom);

            assertThat(t).isNegative();
            assertThat(0.5 * Distributions.tTwoSidedP(t, degreesOfFreedom))
                    .as("%s on %s", tail, degreesOfFreedom)
                    .isCloseTo(tail, withPercentage(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 4, 5, 8, 13, 118, 250, 251, 4000})
    void isTheSameAsTheSearchOfCommonsMath(double degreesOfFreedom) {
        var searched = new TDistribution(null, degreesOfFreedom, 1e-15);
        for (var p : new double[] {0.55, 0.6, 0.75, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995, 0.9995}) {
            assertThat(Distributions.tQuantile(p, degreesOfFreedom))
                    .as("%s on %s", p, degreesOfFreedom)
                    .isCloseTo(searched.inverseCumulativeProbability(p), withPercentage(1e-9));
        }
    }

    @Test
    void isSymmetricAndZeroInTheMiddle() {
        assertThat(Distributions.tQuantile(0.5, 7)).isZero();
        assertThat(Distributions.tQuantile(0.25, 7)).isEqualTo(-Distributions.tQuantile(0.75, 7));
    }

    @Test
    void hasADistributionThatKeepsItsDigitsInTheLowerTail() {
        assertThat(Distributions.tCdf(-Math.sqrt(75.92976942748544), 98))
                .isCloseTo(7.439042309812453e-14 / 2, withPercentage(1e-7));
        assertThat(Distributions.tCdf(0, 3)).isEqualTo(0.5);
        assertThat(Distributions.tCdf(1, 1)).isCloseTo(0.75, withPercentage(1e-12));
    }
}
