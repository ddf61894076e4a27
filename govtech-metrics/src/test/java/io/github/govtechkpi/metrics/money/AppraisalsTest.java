package io.github.govtechkpi.metrics.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.VectorFile;
import io.github.govtechkpi.metrics.VectorFile.Case;
import io.github.govtechkpi.metrics.money.Appraisal.InternalRate;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AppraisalsTest {
    @TestFactory
    Stream<DynamicTest> givesTheReferenceResults() {
        return VectorFile.read("t6_npv_bcr").tests(AppraisalsTest::answer);
    }

    private static Map<String, ?> answer(Case vector) {
        var flows = CashFlows.of(vector.numbers("benefits"), vector.numbers("costs"));
        var appraisal = vector.has("rate") ? Appraisals.withRate(flows, vector.number("rate")) : Appraisals.of(flows);
        var answer = new LinkedHashMap<String, Object>();
        for (var column : appraisal.columns()) {
            answer.put(
                    "r"
                            + new BigDecimal(String.valueOf(column.rate()))
                                    .stripTrailingZeros()
                                    .toPlainString(),
                    Map.of(
                            "pvBenefit", column.pvBenefit(),
                            "pvCost", column.pvCost(),
                            "npv", column.npv(),
                            "bcr", column.bcr(),
                            "breakEvenYear", column.breakEvenYear()));
        }
        answer.put("irr", appraisal.internalRate().map(InternalRate::rate));
        answer.put("irrUnique", appraisal.internalRate().map(InternalRate::unique));
        answer.put("paybackUndiscounted", appraisal.paybackUndiscounted());
        return answer;
    }

    private static Appraisal appraise(double... net) {
        return Appraisals.of(CashFlows.of(net, new double[net.length]));
    }

    private static ReasonCode code(Computed<?> computed) {
        return computed.reason().orElseThrow().code();
    }

    @Nested
    class Columns {
        @Test
        void areFourTwoOneAndNoPercentAndOneMoreOnDemand() {
            var flows = CashFlows.of(new double[] {0, 107}, new double[] {100, 0});
            assertThat(Appraisals.of(flows).columns())
                    .extracting(Appraisal.Column::rate)
                    .containsExactly(0.04, 0.02, 0.01, 0.0);
            var more = Appraisals.withRate(flows, 0.07);
            assertThat(more.columns()).extracting(Appraisal.Column::rate).containsExactly(0.04, 0.02, 0.01, 0.0, 0.07);
            assertThat(more.at(0.07).orElseThrow().npv()).isZero();
            assertThat(more.at(0.05)).isEmpty();
            assertThat(Appraisals.withRate(flows, 0.02).columns()).hasSize(4);
            assertThat(Appraisals.withRate(flows, -0.0).columns()).hasSize(4);
        }

        @Test
        void refuseARateOfMinusOneAndLess() {
            var flows = CashFlows.of(new double[] {0, 1}, new double[] {1, 0});
            assertThatThrownBy(() -> Appraisals.withRate(flows, -1))
                    .hasMessage("INVALID_RATE: rate must be above -1, but was -1.0: enter 4 percent as 0.04");
            assertThatThrownBy(() -> Appraisals.withRate(flows, Double.NaN))
                    .hasMessage("INVALID_INPUT: rate must be a finite number, but was NaN");
            assertThat(Appraisals.withRate(flows, -0.5).at(-0.5).orElseThrow().pvBenefit())
                    .isEqualTo(2);
        }

        @Test
        void breakEvenExactlyWhereTheFlowsDo() {
            // 104 / 1.04 is 100 on paper; with the double next to 1.04 it falls short
            var column = appraise(-100, 104).columns().get(0);
            assertThat(column.npv()).isZero();
            assertThat(column.breakEvenYear().orElseThrow()).isEqualTo(1);
            assertThat(code(appraise(-100, 103.99).columns().get(0).breakEvenYear()))
                    .isEqualTo(ReasonCode.NOT_BROKEN_EVEN);
        }

        @Test
        void breakEvenInYearOneAtTheEarliest() {
            assertThat(appraise(100, 1).columns().get(0).breakEvenYear().orElseThrow())
                    .isEqualTo(1);
            assertThat(code(appraise(100).columns().get(0).breakEvenYear())).isEqualTo(ReasonCode.NOT_BROKEN_EVEN);
        }

        @Test
        void haveNoRatioWithoutCost() {
            var bcr = appraise(0, 100).columns().get(0).bcr();
            assertThat(code(bcr)).isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(bcr.reason().orElseThrow().message())
                    .hasToString("The present value of the costs is 0, so no benefit-cost ratio is defined.");
        }

        @Test
        void keepANegativeBenefitAsABenefit() {
            var column = Appraisals.of(CashFlows.of(new double[] {-50, 0}, new double[] {100, 0}))
                    .columns()
                    .get(0);
            assertThat(column.pvBenefit()).isEqualTo(-50);
            assertThat(column.pvCost()).isEqualTo(100);
            assertThat(column.bcr().orElseThrow()).isEqualTo(-0.5);
            assertThat(column.shownNpv()).hasToString("-150 円");
        }

        @Test
        void keepALargeAmountThatNearlyCancelsToTheYen() {
            var column = Appraisals.of(CashFlows.of(new double[] {1e15, 0, 1}, new double[] {1e15, 0, 0}))
                    .columns()
                    .get(0);
            assertThat(column.npv()).isCloseTo(1 / 1.0816, within(1e-15));
        }
    }

    @Nested
    class Payback {
        @Test
        void isTheShareOfTheYearInWhichTheCostsAreCovered() {
            assertThat(appraise(-100, 60, 80).paybackUndiscounted().orElseThrow())
                    .isEqualTo(1.5);
            assertThat(appraise(-100, 100).paybackUndiscounted().orElseThrow()).isEqualTo(1);
        }

        @Test
        void isTheFirstOfSeveral() {
            assertThat(appraise(-100, 200, -300, 600).paybackUndiscounted().orElseThrow())
                    .isEqualTo(0.5);
        }

        @Test
        void isUndefinedWithoutAnythingToPayBackAndWhenItIsNotPaidBack() {
            var nothing = appraise(0, 100).paybackUndiscounted().reason().orElseThrow();
            assertThat(nothing.code()).isEqualTo(ReasonCode.NO_SIGN_CHANGE);
            assertThat(nothing.message())
                    .hasToString("The cumulative net is never negative, so there is nothing to pay back.");
            assertThat(code(appraise(5, -5).paybackUndiscounted())).isEqualTo(ReasonCode.NO_SIGN_CHANGE);
            assertThat(code(appraise(-100, 99).paybackUndiscounted())).isEqualTo(ReasonCode.NOT_BROKEN_EVEN);
            assertThat(code(appraise(100, -200).paybackUndiscounted())).isEqualTo(ReasonCode.NOT_BROKEN_EVEN);
        }
    }

    @Nested
    class InternalRates {
        @Test
        void findBothRatesOfTheWellKnownExample() {
            var appraisal = appraise(-1000, 2300, -1320);
            var rate = appraisal.internalRate().orElseThrow();
            assertThat(rate.rate()).isCloseTo(0.1, within(1e-13));
            assertThat(rate.unique()).isFalse();
            assertThat(rate.allRates()).hasSize(2);
            assertThat(rate.allRates().get(1)).isCloseTo(0.2, within(1e-13));
            assertThat(appraisal.derivation().warnings())
                    .containsExactly(CaveatCode.SEVERAL_RATES_POSSIBLE.with(
                            LocalizedText.of("10.00％、20.00％", "10.00%, 20.00%")));
        }

        @Test
        void findARateThatIsOnlyTouched() {
            var rate = appraise(-1000, 2200, -1210).internalRate().orElseThrow();
            assertThat(rate.allRates()).hasSize(1);
            assertThat(rate.rate()).isCloseTo(0.1, within(1e-13));
            assertThat(rate.unique()).isFalse();
        }

        @Test
        void findATripleRate() {
            var rate = appraise(-1000, 3300, -3630, 1331).internalRate().orElseThrow();
            assertThat(rate.allRates()).hasSize(1);
            assertThat(rate.rate()).isCloseTo(0.1, within(1e-5));
        }

        @Test
        void areNotCalledUniqueWhereOnlyTheNumberOfSignChangesSaysSo() {
            var rate = appraise(-100, 60, -20, 90).internalRate().orElseThrow();
            assertThat(rate.allRates()).hasSize(1);
            assertThat(rate.unique()).isFalse();
        }

        @Test
        void haveNoAnswerWithoutAChangeOfSignOrWithoutAZero() {
            assertThat(code(appraise(100, 0, 100).internalRate())).isEqualTo(ReasonCode.NO_SIGN_CHANGE);
            assertThat(code(appraise(0, 0).internalRate())).isEqualTo(ReasonCode.NO_SIGN_CHANGE);
            assertThat(code(appraise(-1000, 2300, -1400).internalRate())).isEqualTo(ReasonCode.NO_REAL_RATE);
        }

        @Test
        void doNotMindYearsWithoutFlow() {
            var rate = appraise(0, 0, -100, 0, 121, 0).internalRate().orElseThrow();
            assertThat(rate.rate()).isCloseTo(0.1, within(1e-14));
            assertThat(rate.unique()).isTrue();
        }

        @Test
        void doNotOverflowOverManyYears() {
            // 1 - 1e9 x^199 + x^200: x is about 1e-9^(1/199) or 1e9, and 1e9^200 holds in no double
            var flows = new double[201];
            flows[0] = 1;
            flows[199] = -1e9;
            flows[200] = 1;
            var rates = appraise(flows).internalRate().orElseThrow().allRates();
            assertThat(rates).hasSize(2);
            assertThat(rates.get(0)).isCloseTo(1e-9 - 1, within(1e-15));
            assertThat(rates.get(1)).isCloseTo(Math.expm1(9 * Math.log(10) / 199), within(1e-10));
        }

        @Test
        void areFoundAlsoWhereEveryYearChangesTheSign() {
            // sympy 1.14.0: 1/N(q, 30) - 1 for the positive q in real_roots(Poly(reversed(flows), x))
            var flows = IntStream.rangeClosed(0, 100)
                    .mapToDouble(t -> (t % 2 == 0 ? 1 : -1) * ((7 * t * t + 4 * t) % 11 + 1))
                    .toArray();
            var rates = appraise(flows).internalRate().orElseThrow().allRates();
            assertThat(rates).hasSize(2);
            assertThat(rates.get(0)).isCloseTo(-0.41204320316346166, within(1e-13));
            assertThat(rates.get(1)).isCloseTo(0.7008052383787927, within(1e-13));
        }

        @Test
        void findRatesNearMinusOneAndFarAboveOne() {
            assertThat(appraise(-1e9, 1).internalRate().orElseThrow().rate()).isCloseTo(1e-9 - 1, within(1e-16));
            assertThat(appraise(-1, 1e9).internalRate().orElseThrow().rate()).isCloseTo(1e9 - 1, within(1e-4));
            assertThat(appraise(-1e-300, 1e-300).internalRate().orElseThrow().rate())
                    .isZero();
        }
    }

    @Nested
    class EvaluationPeriod {
        @Test
        void dropsLaterFlowsWithANote() {
            var flows = CashFlows.of(new double[] {0, 60, 60, 999, 999}, new double[] {100, 0, 0, 0, 5});
            var appraisal = Appraisals.of(flows.until(2));
            assertThat(appraisal.at(0).orElseThrow().pvBenefit()).isEqualTo(120);
            assertThat(appraisal.flows().droppedYears()).isEqualTo(2);
            assertThat(appraisal.derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly("FLOWS_DROPPED: The evaluation period ends with year 2."
                            + " Benefits and costs after it are left out (years: 2).");
            assertThat(flows.until(2).until(1).droppedYears()).isEqualTo(3);
        }

        @Test
        void keepsFlowsThatEndWithIt() {
            var flows = CashFlows.of(new double[] {0, 60}, new double[] {50, 0});
            assertThat(flows.until(1)).isSameAs(flows);
            assertThat(flows.until(9)).isSameAs(flows);
            assertThat(flows.until(0).benefits()).containsExactly(0.0);
            assertThatThrownBy(() -> flows.until(-1))
                    .hasMessage("INVALID_INPUT: lastYear must be 0 or more, but was -1");
        }
    }

    @Nested
    class Flows {
        @Test
        void haveAFigureForEveryYear() {
            assertThatThrownBy(() -> CashFlows.of(new double[] {1}, new double[] {1, 2}))
                    .hasMessage("LENGTH_MISMATCH: benefits and costs must have one length, but have 1 and 2");
            assertThatThrownBy(() -> CashFlows.of(new double[] {1, 1}, new double[] {1, Double.NaN}))
                    .hasMessage("INVALID_INPUT: costs[1] must be a finite number, but was NaN");
            assertThatThrownBy(() -> CashFlows.of(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 1}))
                    .hasMessage("INVALID_INPUT: benefits[1] must be a finite number, but was Infinity");
            assertThatThrownBy(() -> CashFlows.of(new double[0], new double[0]))
                    .hasMessage("INVALID_INPUT: benefits and costs must have from 1 to 201 years, but have 0");
            assertThatThrownBy(() -> CashFlows.of(new double[202], new double[202]))
                    .hasMessage("INVALID_INPUT: benefits and costs must have from 1 to 201 years, but have 202");
            assertThat(CashFlows.of(new double[201], new double[201]).lastYear())
                    .isEqualTo(200);
        }

        @Test
        void areCopied() {
            var benefits = new double[] {1, 2};
            var flows = CashFlows.of(benefits, new double[2]);
            benefits[0] = 99;
            assertThat(flows.benefits()).containsExactly(1.0, 2.0);
        }
    }

    @Test
    void refusesResultsThatNoDoubleHolds() {
        var flows = CashFlows.of(new double[] {1e308, 1e308}, new double[2]);
        assertThatThrownBy(() -> Appraisals.of(flows))
                .hasMessage("INVALID_INPUT: pvBenefit must be a finite number, but was Infinity");
    }

    @Test
    void carriesATableOfWhatMovesTheNetPresentValue() {
        var flows = CashFlows.of(new double[] {0, 208}, new double[] {100, 0});
        var tornado = Appraisals.of(flows).sensitivity();
        assertThat(tornado.base()).isEqualTo(100);
        assertThat(tornado.rows())
                .extracting(row -> row.input().name().toString(), Tornado.Row::low, Tornado.Row::high)
                .startsWith(
                        tuple("benefits (present value)", 40.0, 160.0), tuple("costs (present value)", 130.0, 70.0));
        var rate = tornado.rows().get(2);
        assertThat(rate.input().name()).hasToString("discount rate");
        assertThat(rate.low()).isCloseTo(208 / 1.028 - 100, within(1e-12));
        assertThat(rate.high()).isCloseTo(208 / 1.052 - 100, within(1e-12));
    }
}
