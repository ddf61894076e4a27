package io.github.govtechkpi.metrics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerIndicesTest {
    private static Computed<PeerIndex> index(double[]... components) {
        var units = components.length == 0 ? 0 : components[0].length;
        return PeerIndices.zScoreIndex(
                IntStream.range(0, units).mapToObj(i -> "u" + i).toList(),
                Collections.nCopies(units, ItemsMet.of(3, 10)),
                components);
    }

    @Test
    void canFallWhileMoreItemsAreMetAndSaysSo() {
        var before = index(new double[] {10, 20, 30}).orElseThrow();
        var after = index(new double[] {10, 21, 60}).orElseThrow();
        assertThat(after.composite().get(1)).isLessThan(before.composite().get(1));
        assertThat(after.derivation().warnings())
                .extracting(Caveat::code)
                .containsExactly(CaveatCode.RELATIVE_TO_PEERS);
        assertThat(after.items()).hasSize(3);
    }

    @Test
    void givesZeroForAComponentInWhichAllAreEqual() {
        // the mean of three 0.1 is 0.10000000000000002 in doubles
        var index = index(new double[] {0.1, 0.1, 0.1}).orElseThrow();
        assertThat(index.z().get(0)).containsExactly(0.0, 0.0, 0.0);
        assertThat(index.minMax())
                .hasSize(3)
                .allSatisfy(
                        score -> assertThat(score.reason().map(Reason::code)).contains(ReasonCode.NO_VARIATION));
    }

    @Test
    void hasNoMinMaxWhereComponentsCancel() {
        var index = index(new double[] {0.1, 0.2, 0.7}, new double[] {0.7, 0.6, 0.1})
                .orElseThrow();
        assertThat(index.minMax().get(0).isComputable()).isFalse();
    }

    @Test
    void hasNoMinMaxForASingleUnit() {
        var index = index(new double[] {5}).orElseThrow();
        assertThat(index.composite()).containsExactly(0.0);
        assertThat(index.minMax().get(0).isComputable()).isFalse();
    }

    @Test
    void keepsTheDigitsOfLargeValues() {
        var index = index(new double[] {1e15, 1e15 + 1, 1e15 + 2}).orElseThrow();
        assertThat(index.z().get(0).get(2)).isCloseTo(Math.sqrt(1.5), within(1e-15));
    }

    @Test
    void refusesMissingAndEmptyColumns() {
        assertThat(index(new double[] {1, Double.NaN}).reason().map(Reason::code))
                .contains(ReasonCode.MISSING_COMPONENT);
        assertThat(index().reason().map(Reason::code)).contains(ReasonCode.EMPTY_TABLE);
        assertThat(index(new double[0]).reason().map(Reason::code)).contains(ReasonCode.EMPTY_TABLE);
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        assertThatThrownBy(() -> index(new double[] {1, 2}, new double[] {1}))
                .hasMessage("LENGTH_MISMATCH: a component and the units must have one length, but have 1 and 2");
        assertThatThrownBy(() -> PeerIndices.zScoreIndex(List.of("a"), List.of(), new double[][] {{1}}))
                .hasMessage("LENGTH_MISMATCH: units and items must have one length, but have 1 and 0");
        assertThatThrownBy(() -> index(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessage("MISSING_COMPONENT: components[0][1] must be a finite number,"
                        + " or NaN where the value is missing, but was Infinity");
        assertThatThrownBy(() -> index(new double[] {1e308, 1.1e308}))
                .hasMessage("INVALID_INPUT: the mean of a component must be a finite number, but was Infinity");
        assertThatThrownBy(() -> index(new double[] {1e200, -1e200}))
                .hasMessage("INVALID_INPUT: the standard deviation of a component must be a finite number,"
                        + " but was Infinity");
    }
}
