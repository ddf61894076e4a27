package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.checklist.review.ReviewFinding;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the design review says of the real goals and figures. */
class ShippedReviewTest {
    @Test
    void findsThatNinetyPercentPositiveIsABarePercentageWithoutMethodAndBaseline() {
        assertThat(rules("govtech-tokyo", "positive-evaluation"))
                .containsExactly("R01", "R10", "R20", "R02", "R06", "R32", "R43");
        assertThat(found("govtech-tokyo", "R01"))
                .isEqualTo(
                        "The target is at least 90% alone, without counts. State it in counts of \"residents of Tokyo who judge"
                                + " digital services positively\" and of \"residents of Tokyo\"; with a denominator beside the percentage,"
                                + " the count that it asks for is computed.");
    }

    @Test
    void findsThatHalfOfAllLocalGovernmentsIsNoBarePercentage() {
        assertThat(rules("govtech-tokyo", "adopting-local-governments")).doesNotContain("R01");
    }

    @Test
    void findsThatTheStaffOfGovTechTokyoCountsEffort() {
        assertThat(rules("govtech-tokyo", "digital-staff")).containsExactly("R10", "R30", "R32", "R43");
    }

    @Test
    void asksTenTimesWhatOfEachOfTheThreeGoalsOf10x10x10() {
        assertThat(review("tokyo-10x10x10").findings())
                .filteredOn(finding -> finding.rule().id().equals("R04"))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.text().in(Locale.JAPANESE))
                        .isEqualTo("目標は「10倍」ですが、もとになる基準値がありません。何を基準にするのかが分かるよう、基準値と時点を記録してください。"));
    }

    @Test
    void findsThatFiftyThreePercentIsNoCountOfThirteen() {
        assertThat(found("urban-innovation-kobe", "R50"))
                .isEqualTo(
                        "The published percentage \"Continued use of the services of the 2018 projects\" does not fit its counts."
                                + " 53% cannot come from the base 13, rounded half up. Near it, these fit: 8 of 15, 9 of 17, 10 of 19."
                                + " Cut off instead of rounded, 7 of 13 would fit.");
    }

    @Test
    void findsThatFortySixPercentIsNot74Of153() {
        assertThat(found("urban-innovation-japan", "R50"))
                .isEqualTo(
                        "The published percentage \"Service introduction continuation rate\" does not fit its counts. 46% cannot"
                                + " come from 74 of 153; 153 allows 70 to 71. The count 74 would need a base from 160 to 162. If 74 is the"
                                + " base, 34 of 74 fits.");
    }

    @Test
    void findsThatTheDenominatorOfTokyosProceduresWasNarrowedWhenTheTargetMoved() {
        assertThat(rules("tokyo-procedures", "digital-procedures")).contains("R01", "R06", "R28");
        assertThat(found("tokyo-procedures", "R06"))
                .contains(
                        "it changed in the target's history, from \"About 28,000 procedures found by the inventory of 2021\"");
    }

    @Test
    void findsNoCircleAndNoContradictionAmongTheProgramsTogether() {
        var all = DesignReview.of(Programs.names().stream().map(Programs::read).toList(), List.of());

        assertThat(all.findings())
                .extracting(finding -> finding.rule().id())
                .doesNotContain("R33", "R34", "R44", "R25", "R26");
    }

    private static String found(String program, String rule) {
        var found = review(program).findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .map(ReviewFinding::text)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).in(Locale.ENGLISH);
    }

    private static List<String> rules(String program, String goal) {
        return review(program).on(new ProgramId(program), GoalId.of(goal)).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static DesignReview review(String name) {
        var observations = Programs.hasObservations(name) ? Programs.observations(name) : List.<Observation>of();
        var series = observations.stream().collect(Collectors.groupingBy(Observation::key)).entrySet().stream()
                .map(entry -> new Vintages(entry.getKey(), entry.getValue()))
                .toList();
        return DesignReview.of(List.of(Programs.read(name)), series);
    }
}
