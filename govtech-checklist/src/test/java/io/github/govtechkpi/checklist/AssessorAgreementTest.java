package io.github.govtechkpi.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessorAgreementTest {
    @Test
    void givesWeightedKappaAndAlphaWithTheItemsOnWhichAssessorsDiffer() {
        var agreement = of(
                new String[] {"done", "done", "planned", "planned", "not-started", "-"},
                new String[] {"done", "under-way", "planned", "planned", "not-started", "done"});

        // by hand: levels 3 3 1 1 0 and 3 2 1 1 0; weights 1 - d^2/9, observed 4 + 8/9 of 5
        // margins (1,2,0,2) and (1,2,1,1): sum of products of distances 1*(2*1+1*4+1*9)+2*(1*1+1*1+1*4)+2*(1*9+2*4+1*1)
        // = 15+12+36 = 63
        var kappa = 1 - (1.0 / 9 / 5) / (63.0 / 9 / 25);
        assertThat(agreement.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.kappa().value().orElseThrow()).isCloseTo(kappa, within(1e-12));
            assertThat(pair.kappa().agreementsCount()).isEqualTo(4);
            assertThat(pair.kappa().n()).isEqualTo(5);
        });
        assertThat(agreement.differences())
                .extracting(difference -> difference.item().toString())
                .containsExactly("2", "6");
        // alpha by hand: levels 0 to 3 occur 2, 4, 1 and 3 times; Do = 8 / 10, De = 1500 / 90
        assertThat(agreement.alpha().value().orElseThrow()).isCloseTo(1 - 0.8 / (1500.0 / 90), within(1e-12));
        assertThat(agreement.text())
                .isEqualTo(
                        LocalizedText.of(
                                "評価者2人の回答は、6項目のうち4項目で一致しています（ほかに誰も答えていない4項目）。一致度（クリッペンドルフのα）は0.95（比較に使える）です。",
                                "The 2 assessors gave the same answer to 4 of 6 items, not counting 4 that nobody answered. Krippendorff's alpha is 0.95: usable for comparison."));
    }

    @Test
    void comparesEachPairOfThree() {
        var agreement = of(
                new String[] {"done", "planned"}, new String[] {"done", "planned"}, new String[] {"planned", "done"});

        assertThat(agreement.pairs())
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactly("0 1", "0 2", "1 2");
        assertThat(agreement.alpha().pairs()).isEqualTo(6);
    }

    @Test
    void saysWhyThereIsNoCoefficient() {
        var agreement = of(new String[] {"done"}, new String[] {"done"});

        assertThat(agreement.alpha().value().reason().orElseThrow().code()).isEqualTo(ReasonCode.NO_VARIATION);
        assertThat(agreement.text())
                .isEqualTo(
                        LocalizedText.of(
                                "評価者2人の回答は、1項目のうち1項目で一致しています（ほかに誰も答えていない9項目）。値にばらつきがありません。",
                                "The 2 assessors gave the same answer to 1 of 1 items, not counting 9 that nobody answered. The values do not vary."));
    }

    @Test
    void roundsACoefficientDownSoThatItNeverReachesAThresholdThatItMissed() {
        assertThat(AssessorAgreement.shown(0.6669)).isEqualTo("0.66");
        assertThat(AssessorAgreement.shown(-0.001)).isEqualTo("-0.01");
        assertThat(AssessorAgreement.shown(1)).isEqualTo("1.00");
        assertThat(AssessorAgreement.shown(0.49999999999999994)).isEqualTo("0.50");
    }

    @Test
    void needsTwoAssessors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new String[] {"done"}))
                .withMessage("Agreement needs two assessments or more, but was given 1");
    }

    private static AssessorAgreement of(String[]... answers) {
        return AssessorAgreement.of(
                Guidebook.checklist(),
                List.of(answers).stream()
                        .map(row -> Assessments.of("2025-04-01", row))
                        .toList());
    }
}
