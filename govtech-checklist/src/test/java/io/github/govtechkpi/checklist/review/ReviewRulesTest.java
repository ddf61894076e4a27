package io.github.govtechkpi.checklist.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a program file that triggers it and one that just does not; {@code messages.txt} holds what it says. */
class ReviewRulesTest {
    private static final List<List<String>> MESSAGES = blocks("messages.txt");
    private static final List<List<String>> VARIANTS = blocks("variants.txt");

    @Test
    void areThoseOfTheReviewDocumentWithItsSeverities() {
        assertThat(DesignReview.rules())
                .extracting(rule -> rule + " " + rule.severity())
                .containsExactly(
                        "R01 error",
                        "R02 warning",
                        "R03 warning",
                        "R04 error",
                        "R05 warning",
                        "R06 warning",
                        "R10 error",
                        "R11 warning",
                        "R12 info",
                        "R13 warning",
                        "R20 error",
                        "R21 warning",
                        "R22 error",
                        "R23 error",
                        "R24 error",
                        "R25 error",
                        "R26 error",
                        "R27 warning",
                        "R28 warning",
                        "R30 warning",
                        "R31 warning",
                        "R32 warning",
                        "R33 error",
                        "R34 error",
                        "R35 warning",
                        "R40 warning",
                        "R41 warning",
                        "R42 info",
                        "R43 warning",
                        "R44 error",
                        "R50 warning");
    }

    @Test
    void haveAMessageEach() {
        assertThat(MESSAGES)
                .extracting(block -> block.get(0).split(" ", -1)[0])
                .containsExactlyElementsOf(
                        DesignReview.rules().stream().map(ReviewRule::id).toList());
    }

    @Test
    void stateTheirSource() {
        var others = DesignReview.rules().stream()
                .filter(rule -> !rule.source().equals(ReviewRule.GUIDEBOOK_6))
                .toList();

        assertThat(others).extracting(ReviewRule::id).containsExactly("R44", "R50");
        assertThat(others)
                .allSatisfy(
                        rule -> assertThat(rule.source().in(Locale.JAPANESE)).startsWith("本プロジェクトの規則"));
        assertThat(DesignReview.rules()).allSatisfy(rule -> assertThat(rule).hasToString(rule.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void sayWhatIsWrongAndWhatToDo(List<String> block) {
        var head = block.get(0).split(" ", -1);

        var found = of(head[0], Reviewed.file(head[0] + "/triggers"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).hasToString(head[1]);
            assertThat(finding.goal().map(Object::toString).orElse("-")).isEqualTo(head[2]);
            assertThat(finding.text().in(Locale.JAPANESE)).isEqualTo(block.get(1));
            assertThat(finding.text().in(Locale.ENGLISH)).isEqualTo(block.get(2));
            assertThat(evidence(finding)).isEqualTo(block.get(3));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void areSilentWhereTheirConditionJustDoesNotHold(List<String> block) {
        var rule = block.get(0).split(" ", -1)[0];

        assertThat(of(rule, Reviewed.file(rule + "/just-not"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void coverEveryPartOfTheirCondition(List<String> block) {
        var name = block.get(0);

        var said = new ArrayList<String>();
        of(name.substring(0, 3), Reviewed.file("variants/" + name)).forEach(finding -> {
            said.add(finding.text().in(Locale.JAPANESE));
            said.add(finding.text().in(Locale.ENGLISH));
            said.add(evidence(finding));
        });

        assertThat(said).isEqualTo(block.subList(1, block.size()));
    }

    static Stream<List<String>> messages() {
        return MESSAGES.stream();
    }

    static Stream<List<String>> variants() {
        return VARIANTS.stream();
    }

    private static List<ReviewFinding> of(String rule, DesignReview review) {
        return review.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private static String evidence(ReviewFinding finding) {
        return finding.evidence().stream().map(FieldValue::toString).collect(Collectors.joining("; "));
    }

    private static List<List<String>> blocks(String file) {
        return Arrays.stream(Reviewed.text(file).orElseThrow().strip().split("\n\n", -1))
                .map(block -> block.lines().toList())
                .toList();
    }
}
