package io.github.govtechkpi.metrics.money;

import static io.github.govtechkpi.metrics.money.Items.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.money.SupportOutcome.Verdict;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportOutcomesTest {
    @ParameterizedTest(name = "{0} + {1} against {2} for {3} years: {5}")
    @CsvSource({
        "0,      0,      100,    1, 0.04, NO_COST",
        "0,      0,      0,      0, 0.04, NO_COST",
        "500000, 0,      500000, 1, 0.04, BREAK_EVEN",
        "500000, 1,      500000, 1, 0.04, COST_EXCEEDS_BENEFIT",
        "500000, 0,      500001, 1, 0.04, BENEFIT_EXCEEDS_COST",
        // three times 0.1, and 104 + 104 / 1.04, are exact only in decimals
        "0.3,    0,      0.1,    3, 0,    BREAK_EVEN",
        "204,    0,      104,    2, 0.04, BREAK_EVEN",
        "1,      0,      100,    0, 0.04, COST_EXCEEDS_BENEFIT"
    })
    void judgesByExactSigns(double support, double staff, double benefit, int years, double rate, Verdict verdict) {
        assertThat(SupportOutcomes.compare(support, staff, benefit, years, rate, SOURCE)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void countsTheFirstYearInFull() {
        var outcome = SupportOutcomes.compare(204, 0, 104, 2, 0.04, SOURCE);
        assertThat(outcome.benefitPv()).isEqualTo(204);
        assertThat(outcome.net()).isZero();
        assertThat(outcome.shown()).hasToString("0 円");
    }

    @Test
    void hasNoRatioWithoutSupportOrCost() {
        var staffOnly = SupportOutcomes.compare(0, 100, 300, 1, 0.04, SOURCE);
        assertThat(staffOnly.moneyPerYenOfSupport().reason().map(Reason::code)).contains(ReasonCode.ZERO_DENOMINATOR);
        assertThat(staffOnly.moneyPerYenOfSupport().reason().orElseThrow().message())
                .hasToString("No support was paid, so no benefit per yen of it is defined.");
        assertThat(staffOnly.bcr().orElseThrow()).isEqualTo(3);
        var nothing = SupportOutcomes.compare(0, 0, 300, 1, 0.04, SOURCE);
        assertThat(nothing.bcr().reason().orElseThrow().message())
                .hasToString("The cost is 0, so no benefit-cost ratio is defined.");
        assertThat(nothing.net()).isEqualTo(300);
    }

    @Test
    void carriesItsSensitivity() {
        var outcome = SupportOutcomes.compare(100, 50, 400, 1, 0.04, SOURCE);
        assertThat(outcome.sensitivity().base()).isEqualTo(outcome.net()).isEqualTo(250);
        assertThat(outcome.sensitivity().rows())
                .extracting(row -> row.input().name().toString())
                .containsExactly("annual benefit", "support", "staff cost", "discount rate");
        assertThat(outcome.sensitivity().rows().get(3).swing()).isZero();
    }

    @Test
    void refusesWhatCanNeverBeRight() {
        assertThatThrownBy(() -> SupportOutcomes.compare(-1, 0, 0, 1, 0, SOURCE))
                .hasMessage("INVALID_INPUT: support must be 0 or more, but was -1.0:"
                        + " enter what was paid as a positive amount");
        assertThatThrownBy(() -> SupportOutcomes.compare(0, -1, 0, 1, 0, SOURCE))
                .hasMessage("INVALID_INPUT: staffCost must be 0 or more, but was -1.0:"
                        + " enter what was paid as a positive amount");
        assertThatThrownBy(() -> SupportOutcomes.compare(0, 0, Double.NaN, 1, 0, SOURCE))
                .hasMessage("INVALID_INPUT: annualBenefit must be a finite number, but was NaN");
        assertThatThrownBy(() -> SupportOutcomes.compare(0, 0, 0, -1, 0, SOURCE))
                .hasMessage("INVALID_INPUT: years must be from 0 to 200, but was -1");
        assertThat(SupportOutcomes.compare(0, 0, 1, 200, 0, SOURCE).benefitPv()).isEqualTo(200);
        assertThatThrownBy(() -> SupportOutcomes.compare(0, 0, 0, 201, 0, SOURCE))
                .hasMessage("INVALID_INPUT: years must be from 0 to 200, but was 201");
        assertThatThrownBy(() -> SupportOutcomes.compare(0, 0, 0, 1, -1, SOURCE))
                .hasMessage("INVALID_RATE: rate must be above -1, but was -1.0: enter 4 percent as 0.04");
        assertThatThrownBy(() -> SupportOutcomes.compare(0, 0, 0, 1, 0, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("counterfactualSource");
    }

    @Test
    void saysItsVerdictInBothLanguages() {
        assertThat(Verdict.values()).allSatisfy(verdict -> {
            assertThat(verdict.label().ja()).isPresent();
            assertThat(verdict.label().en()).isPresent();
        });
        assertThat(Verdict.COST_EXCEEDS_BENEFIT.label().ja()).contains("費用が便益を上回る");
    }
}
