package io.github.govtechkpi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class DistributionTailsTest {
    @Test
    void theUpperTailOfFKeepsItsDigitsFarOut() {
        // R 4.2.2: pf(75.92976942748544, 1, 98, lower.tail = FALSE)
        assertThat(Distributions.fUpper(75.92976942748544, 1, 98))
                .isCloseTo(7.439042309812453e-14, withPercentage(1e-7));
        assertThat(Distributions.fUpper(1e6, 1, 98)).isGreaterThan(0).isLessThan(1e-150);
        assertThat(Distributions.fUpper(0, 1, 98)).isEqualTo(1);
    }

    @Test
    void theTwoSidedPOfTKeepsItsDigitsFarOut() {
        // t^2 on v degrees of freedom is F on 1 and v
        assertThat(Distributions.tTwoSidedP(-Math.sqrt(75.92976942748544), 98))
                .isCloseTo(7.439042309812453e-14, withPercentage(1e-7));
        assertThat(Distributions.tTwoSidedP(0, 5)).isEqualTo(1);
    }
}
