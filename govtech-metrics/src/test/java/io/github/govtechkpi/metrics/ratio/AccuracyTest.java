package io.github.govtechkpi.metrics.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Closed forms keep 1e-12 and quantiles 1e-10 of their size up to a billion, none and all included.
 *
 * <p>References: mpmath 1.3.0 with 40 to 50 digits, textbook formulas; the beta quantiles by {@code findroot} on {@code betainc}, those of
 * large parts by Newton's steps on a quadrature of the density.
 */
class AccuracyTest {
    private static final double CLOSED_FORM = 1e-10; // per cent: 1e-12
    private static final double QUANTILE = 1e-8; // per cent: 1e-10

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "WILSON, 0, 1000000000, 0.0, 3.841458805937320144e-9",
        "WILSON, 1, 1000000000, 1.7652455495696313174e-10, 5.6649342432974394003e-9",
        "WILSON, 123456789, 1000000000, 0.12343640161927887983, 0.1234771792736715876",
        "WILSON, 500000000, 1000000000, 0.49996901024844429485, 0.50003098975155570515",
        "WILSON, 999999999, 1000000000, 0.9999999943350657567, 0.99999999982347544504",
        "WILSON, 1000000000, 1000000000, 0.99999999615854119406, 1.0",
        "WILSON, 0, 20, 0.0, 0.16112515805281938715",
        "WILSON, 20, 20, 0.83887484194718061285, 1.0",
        "WILSON, 3, 10, 0.10779126740630102097, 0.60322185253885468012",
        "WILSON_CC, 0, 1000000000, 0.0, 4.7892586565265785117e-9",
        "WILSON_CC, 1, 1000000000, 5.2200145569282826296e-11, 6.4950406399982349147e-9",
        "WILSON_CC, 123456789, 1000000000, 0.123436401119314354, 0.12347717977370705793",
        "WILSON_CC, 500000000, 1000000000, 0.49996900974844429677, 0.50003099025155570323",
        "WILSON_CC, 999999999, 1000000000, 0.99999999350495936, 0.99999999994779985443",
        "WILSON_CC, 1000000000, 1000000000, 0.99999999521074134347, 1.0",
        "WILSON_CC, 0, 20, 0.0, 0.20045334501348707601",
        "WILSON_CC, 20, 20, 0.79954665498651292399, 1.0",
        "WILSON_CC, 3, 10, 0.080947824209994439088, 0.64632927648883121281",
        "AGRESTI_COULL, 0, 1000000000, 0.0, 4.6370509716870574808e-9",
        "AGRESTI_COULL, 1, 1000000000, 0.0, 6.2703355904976174677e-9",
        "AGRESTI_COULL, 123456789, 1000000000, 0.12343640161922757009, 0.12347717927372289733",
        "AGRESTI_COULL, 500000000, 1000000000, 0.49996901024844429485, 0.50003098975155570515",
        "AGRESTI_COULL, 999999999, 1000000000, 0.9999999937296644095, 1.0",
        "AGRESTI_COULL, 1000000000, 1000000000, 0.99999999536294902831, 1.0",
        "AGRESTI_COULL, 0, 20, 0.0, 0.18980956054248886402",
        "AGRESTI_COULL, 20, 20, 0.81019043945751113598, 1.0",
        "AGRESTI_COULL, 3, 10, 0.10333841792242527318, 0.60767470202273042791",
    })
    void ofTheClosedFormsOfAShare(IntervalMethod method, double k, double n, double low, double high) {
        assertShare(method, k, n, low, high, CLOSED_FORM);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "CLOPPER_PEARSON, 0, 20, 0.0, 0.16843347098308533706",
        "CLOPPER_PEARSON, 3, 10, 0.066739511177734467115, 0.65245285005999729504",
        "CLOPPER_PEARSON, 20, 20, 0.83156652901691466294, 1.0",
        "CLOPPER_PEARSON, 0, 1000000000, 0.0, 3.6888794473100204977e-9",
        "CLOPPER_PEARSON, 1, 1000000000, 2.5317807983969379703e-11, 5.5716433782031152715e-9",
        "CLOPPER_PEARSON, 7, 1000000000, 2.814363056002635554e-9, 1.4422675308174960931e-8",
        "CLOPPER_PEARSON, 250, 1000000000, 2.1996799882399345196e-7, 2.829877003747583865e-7",
        "CLOPPER_PEARSON, 123456789, 1000000000, 0.12343640076268983533, 0.12347717941704356481",
        "CLOPPER_PEARSON, 500000000, 1000000000, 0.49996900974842228227, 0.50003099025157771773",
        "JEFFREYS, 0, 20, 0.0, 0.11663898290487542664",
        "JEFFREYS, 3, 10, 0.092694593938153162464, 0.60581831814867130081",
        "JEFFREYS, 20, 20, 0.88336101709512457336, 1.0",
        "JEFFREYS, 0, 1000000000, 0.0, 2.511943089874529656e-9",
        "JEFFREYS, 1, 1000000000, 1.0789764133310239406e-10, 4.6742017924925431171e-9",
        "JEFFREYS, 7, 1000000000, 3.1310689027958032768e-9, 1.3744196381938661395e-8",
        "JEFFREYS, 250, 1000000000, 2.2043701427388208034e-7, 2.8245674566858222594e-7",
        "JEFFREYS, 123456789, 1000000000, 0.12343640126265436163, 0.123477178917008094",
        "JEFFREYS, 500000000, 1000000000, 0.49996901024842228082, 0.50003098975157771918",
    })
    void ofTheQuantilesOfAShareAndOfItsComplement(IntervalMethod method, double k, double n, double low, double high) {
        assertShare(method, k, n, low, high, QUANTILE);
        assertShare(method, n - k, n, 1 - high, 1 - low, QUANTILE);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} less {3} of {4}")
    @CsvSource({
        "NEWCOMBE, 0, 1000000000, 0, 1000000000, -3.841458805937320144e-9, 3.841458805937320144e-9",
        "NEWCOMBE, 1000000000, 1000000000, 0, 1000000000, 0.99999999456735685735, 1.0",
        "NEWCOMBE, 1, 1000000000, 3, 1000000000, -7.8791446800326912355e-9, 3.0676364787966550655e-9",
        "NEWCOMBE, 123456789, 1000000000, 123400000, 1000000000, 2.7957693228448889884e-5, 8.5620306867396623082e-5",
        "NEWCOMBE, 1000000000, 1000000000, 1000000000, 1000000000, -3.841458805937320144e-9, 3.841458805937320144e-9",
        "NEWCOMBE, 7, 10, 1, 1000000000, 0.396778146461145284, 0.8922087315936989808",
        "AGRESTI_CAFFO, 0, 1000000000, 0, 1000000000, -2.7718076417698367851e-9, 2.7718076417698367851e-9",
        "AGRESTI_CAFFO, 1000000000, 1000000000, 0, 1000000000, 0.99999999522819236223, 1",
        "AGRESTI_CAFFO, 1, 1000000000, 3, 1000000000, -6.8009116547519675432e-9, 2.8009116627519675272e-9",
        "AGRESTI_CAFFO, 123456789, 1000000000, 123400000, 1000000000, 2.795769310998784138e-5, 8.5620306662856159074e-5",
        "AGRESTI_CAFFO, 1000000000, 1000000000, 1000000000, 1000000000, -2.7718076417698367851e-9,"
                + " 2.7718076417698367851e-9",
        "AGRESTI_CAFFO, 7, 10, 1, 1000000000, 0.3999493493135938616, 0.93338398001973947974",
    })
    void ofTheClosedFormsOfADifference(
            DifferenceMethod method, double k1, double n1, double k2, double n2, double low, double high) {
        var limits =
                ProportionDifferences.interval(k1, n1, k2, n2, 0.95, method).orElseThrow();
        assertThat(limits.low()).isCloseTo(low, withinPercentage(CLOSED_FORM));
        assertThat(limits.high()).isCloseTo(high, withinPercentage(CLOSED_FORM));
    }

    @ParameterizedTest(name = "{0} of {1} over {2} of {3}")
    @CsvSource({
        "1, 1000000000, 3, 1000000000, 0.034673354975819150066, 3.2045099526307415417",
        "123456789, 1000000000, 123400000, 1000000000, 1.0002265350690743875, 1.0006939247054570483",
        "1000000000, 1000000000, 1000000000, 1000000000, 1.0, 1.0",
        "7, 10, 1, 1000000000, 94590563.83634399879, 5180220733.7274594394",
    })
    void ofTheClosedFormOfARatio(double k1, double n1, double k2, double n2, double low, double high) {
        var limits = RelativeRisks.interval(k1, n1, k2, n2, 0.95, RelativeRiskMethod.KATZ)
                .orElseThrow();
        assertThat(limits.low()).isCloseTo(low, withinPercentage(CLOSED_FORM));
        assertThat(limits.high()).isCloseTo(high, withinPercentage(CLOSED_FORM));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "1000000000, 0, 0.0, 3.6888794609178521247e-9",
        "0, 1000000000, 271085030.18181679189, Infinity",
        "1000000000, 7, 2.8143630442227335909e-9, 1.4422675415229797988e-8",
        "1000000000, 250, 2.1996799221791365273e-7, 2.8298770970987333104e-7",
        "999999999, 1, 2.5317807984610371104e-11, 5.5716434092463253783e-9",
        "500000000, 500000000, 0.99987604667637849492, 1.0001239686899526497",
    })
    void ofTheQuantilesOfAChange(double before, double after, double low, double high) {
        var change = CountChanges.compare(before, after);
        assertThat(change.ratioLow()).isCloseTo(low, withinPercentage(QUANTILE));
        if (Double.isInfinite(high)) {
            assertThat(change.ratioHigh()).isInfinite();
        } else {
            assertThat(change.ratioHigh()).isCloseTo(high, withinPercentage(QUANTILE));
        }
    }

    private static void assertShare(
            IntervalMethod method, double k, double n, double low, double high, double percentage) {
        var limits = Proportions.interval(k, n, 0.95, method).orElseThrow();
        assertThat(limits.low()).isCloseTo(low, withinPercentage(percentage));
        assertThat(limits.high()).isCloseTo(high, withinPercentage(percentage));
    }
}
