package io.github.govtechkpi.metrics;

import static io.github.govtechkpi.metrics.Distributions.betaCdf;
import static io.github.govtechkpi.metrics.Distributions.betaOddsQuantile;
import static io.github.govtechkpi.metrics.Distributions.betaQuantile;
import static io.github.govtechkpi.metrics.Distributions.betaUpperQuantile;
import static io.github.govtechkpi.metrics.Distributions.binomialAtLeast;
import static io.github.govtechkpi.metrics.Distributions.binomialCdf;
import static io.github.govtechkpi.metrics.Distributions.binomialPmf;
import static io.github.govtechkpi.metrics.Distributions.hypergeometricPmf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetaAndBinomialTest {
    private static final Percentage ONE_IN_1E12 = withinPercentage(1e-10);

    @Nested
    class NormalTwoSided {
        @ParameterizedTest
        @CsvSource({ // mpmath 1.3.0, 40 digits: sqrt(2) * erfinv(confidence)
            "0.5, 0.674489750196081743",
            "0.95, 1.95996398454005386",
            "0.999, 3.29052673149189454",
            "0.999999, 4.89163847569293177",
            "0.999999999, 6.10941020938344911"
        })
        void keepsItsDigitsUpToAHighConfidence(double confidence, double z) {
            assertThat(Distributions.normalTwoSided(confidence)).isCloseTo(z, ONE_IN_1E12);
        }
    }

    @Nested
    class BetaQuantile {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 20, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000L})
        void isTheClosedFormWhereOneShapeIsOne(double n) {
            for (var p : new double[] {1e-9, 0.0005, 0.025, 0.5, 0.8, 0.975}) {
                var low = -Math.expm1(Math.log1p(-p) / n);
                var high = Math.exp(Math.log(p) / n);
                assertThat(betaQuantile(p, 1, n)).isCloseTo(low, ONE_IN_1E12);
                assertThat(betaQuantile(p, n, 1)).isCloseTo(high, ONE_IN_1E12);
                assertThat(betaUpperQuantile(p, n, 1)).isCloseTo(Math.exp(Math.log1p(-p) / n), ONE_IN_1E12);
                assertThat(betaUpperQuantile(p, 1, n)).isCloseTo(-Math.expm1(Math.log(p) / n), ONE_IN_1E12);
            }
        }

        @ParameterizedTest(name = "B({2}; {0}, {1}) = {3}")
        @CsvSource({ // mpmath 1.3.0, 50 digits, Newton on the continued fraction; scipy 1.17.1 betaincinv agrees to
            // 1e-12
            "1.5, 999999999.5, 0.025, 1.07897641333102394e-10, 1.07897641344744295e-10",
            "1.5, 999999999.5, 0.975, 4.67420179249254312e-9, 4.67420181434070562e-9",
            "0.5, 1000000000.5, 0.975, 2.51194308987452966e-9, 2.51194309618438776e-9",
            "500000000.5, 500000000.5, 0.025, 0.499969010248422281, 0.999876048676130592",
            "480000.5, 520000.5, 0.975, 0.480979254394688482, 0.926705258830729618",
            "2, 999999999, 0.025, 2.42209278635736875e-10, 2.4220927869440221e-10",
            "123456789, 876543212, 0.005, 0.123429994830120027, 0.140810196678129768",
            "999999998, 3, 0.025, 0.999999992775312351, 138414287.423817798",
            "81, 183, 0.025, 0.252736745585271163, 0.338216477382150303",
            "3.5, 99997.5, 0.0001, 1.49985196483218993e-6, 1.49985421439148035e-6"
        })
        void agreesWithManyDigits(double alpha, double beta, double p, double x, double odds) {
            assertThat(betaQuantile(p, alpha, beta)).isCloseTo(x, ONE_IN_1E12);
            assertThat(betaOddsQuantile(p, alpha, beta)).isCloseTo(odds, ONE_IN_1E12);
        }

        @ParameterizedTest(name = "k = {0} of {1}")
        @CsvSource({
            "1, 10",
            "5, 10",
            "10, 10",
            "1, 1000",
            "7, 1000000",
            "1, 999999999",
            "2, 999999999",
            "10, 999999999",
            "50, 999999999"
        })
        void solvesTheBinomialTailExactly(int k, int n) {
            var tail = 0.025;
            var low = betaQuantile(tail, k, n - k + 1);
            assertThat(exactAtLeast(k, n, low * (1 - 1e-10))).isLessThan(tail);
            assertThat(exactAtLeast(k, n, low * (1 + 1e-10))).isGreaterThan(tail);
        }

        @Test
        void isTheEndForNoProbability() {
            assertThat(betaQuantile(0, 3, 4)).isZero();
            assertThat(betaQuantile(1, 3, 4)).isEqualTo(1);
            assertThat(betaUpperQuantile(0, 3, 4)).isEqualTo(1);
        }

        @Test
        void isOneHalfOfASymmetricDistribution() {
            for (var shape : new double[] {0.5, 1, 2.5, 30, 1e6, 1e9}) {
                assertThat(betaQuantile(0.5, shape, shape)).isCloseTo(0.5, ONE_IN_1E12);
            }
        }
    }

    @Nested
    class BetaCdf {
        @Test
        void isZeroBelowAndOneAboveItsRange() {
            assertThat(betaCdf(-0.1, 2, 3)).isZero();
            assertThat(betaCdf(0, 2, 3)).isZero();
            assertThat(betaCdf(1, 2, 3)).isEqualTo(1);
            assertThat(betaCdf(1.1, 2, 3)).isEqualTo(1);
        }

        @Test
        void isThePolynomialOfSmallWholeShapes() {
            assertThat(betaCdf(0.3, 2, 2)).isCloseTo(3 * 0.09 - 2 * 0.027, ONE_IN_1E12);
            assertThat(betaCdf(0.9, 2, 2)).isCloseTo(3 * 0.81 - 2 * 0.729, ONE_IN_1E12);
        }
    }

    @Nested
    class Binomial {
        @Test
        void isTheExactSumForEveryCountUpToForty() {
            for (var n = 1; n <= 40; n++) {
                for (var p : new double[] {0.001, 0.25, 0.5, 0.9}) {
                    for (var k = 0; k <= n; k++) {
                        var atLeast = exactAtLeast(k, n, p);
                        var above = exactAtLeast(k + 1, n, p);
                        assertThat(binomialAtLeast(k, n, p)).isCloseTo(atLeast, ONE_IN_1E12);
                        assertThat(binomialPmf(k, n, p))
                                .isCloseTo(exactPmf(k, n, p).doubleValue(), ONE_IN_1E12);
                        assertThat(binomialCdf(k, n, p) + above).isCloseTo(1, ONE_IN_1E12);
                    }
                }
            }
        }

        @Test
        void keepsTheDigitsOfASmallLowerTail() {
            assertThat(binomialCdf(0, 1_000, 0.5)).isCloseTo(Math.pow(0.5, 1_000), ONE_IN_1E12);
            assertThat(binomialCdf(1, 100, 0.5)).isCloseTo(101 * Math.pow(0.5, 100), ONE_IN_1E12);
        }

        @Test
        void isCertainOutsideTheRange() {
            assertThat(binomialCdf(-1, 5, 0.3)).isZero();
            assertThat(binomialCdf(5, 5, 0.3)).isEqualTo(1);
            assertThat(binomialAtLeast(0, 5, 0.3)).isEqualTo(1);
            assertThat(binomialAtLeast(6, 5, 0.3)).isZero();
            assertThat(binomialPmf(-1, 5, 0.3)).isZero();
            assertThat(binomialPmf(6, 5, 0.3)).isZero();
            assertThat(binomialPmf(0, 0, 0.3)).isEqualTo(1);
        }

        @Test
        void isCertainForAnImpossibleAndForACertainEvent() {
            assertThat(binomialCdf(2, 5, 0)).isEqualTo(1);
            assertThat(binomialCdf(2, 5, 1)).isZero();
            assertThat(binomialAtLeast(2, 5, 0)).isZero();
            assertThat(binomialAtLeast(2, 5, 1)).isEqualTo(1);
            assertThat(binomialPmf(0, 5, 0)).isEqualTo(1);
            assertThat(binomialPmf(2, 5, 0)).isZero();
            assertThat(binomialPmf(5, 5, 0)).isZero();
            assertThat(binomialPmf(5, 5, 1)).isEqualTo(1);
            assertThat(binomialPmf(2, 5, 1)).isZero();
        }

        @Test
        void isOneHalfAboutTheMiddleOfABillion() {
            // P(X <= n/2 - 1) = (1 - P(X = n/2)) / 2 and P(X = n/2) = sqrt(2/(pi n)) (1 - 1/(4n))
            var n = 1e9;
            var middle = Math.sqrt(2 / (Math.PI * n)) * (1 - 1 / (4 * n));
            assertThat(binomialPmf(n / 2, n, 0.5)).isCloseTo(middle, ONE_IN_1E12);
            assertThat(binomialCdf(n / 2 - 1, n, 0.5)).isCloseTo((1 - middle) / 2, ONE_IN_1E12);
        }
    }

    @Nested
    class Hypergeometric {
        @Test
        void isTheExactQuotientForEverySmallTable() {
            for (var successes = 0; successes <= 9; successes++) {
                for (var failures = 0; failures <= 9; failures++) {
                    for (var draws = 0; draws <= successes + failures; draws++) {
                        for (var k = -1; k <= draws + 1; k++) {
                            var exact = choose(successes, k)
                                            .multiply(choose(failures, draws - k))
                                            .doubleValue()
                                    / choose(successes + failures, draws).doubleValue();
                            assertThat(hypergeometricPmf(k, successes, failures, draws))
                                    .isCloseTo(exact, ONE_IN_1E12);
                        }
                    }
                }
            }
        }
    }

    private static double exactAtLeast(int k, int n, double p) {
        var summedUp = n - k < 50; // or summed below, where the complement is long
        return summedUp
                ? exactSum(k, n, n, p).doubleValue()
                : BigDecimal.ONE.subtract(exactSum(0, k - 1, n, p)).doubleValue();
    }

    private static BigDecimal exactSum(int from, int to, int n, double p) {
        var sum = BigDecimal.ZERO;
        for (var k = from; k <= to; k++) {
            sum = sum.add(exactPmf(k, n, p));
        }
        return sum;
    }

    /** A hundred digits; BigDecimal takes powers up to 999,999,999. */
    private static BigDecimal exactPmf(int k, int n, double p) {
        var digits = new MathContext(100);
        var share = new BigDecimal(p);
        return new BigDecimal(choose(n, k))
                .multiply(share.pow(k, digits))
                .multiply(BigDecimal.ONE.subtract(share).pow(n - k, digits));
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        var product = BigInteger.ONE;
        for (var i = 0; i < k; i++) {
            product = product.multiply(BigInteger.valueOf((long) n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return product;
    }
}
