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
    void haveAMessageAndTwoProgramFilesEach() {
        assertThat(DesignReview.rules())
                .extracting(ReviewRule::id)
                .containsExactlyElementsOf(MESSAGES.stream()
                        .map(block -> block.get(0).split(" ", -1)[0])
                        .toList())
                .hasSize(31)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void stateTheirSeverityAsTheReviewDocumentDoes() {
        assertThat(ids(Severity.ERROR))
                .containsExactly("R01", "R04", "R10", "R20", "R22", "R23", "R24", "R25", "R26", "R33", "R34", "R44");
        assertThat(ids(Severity.INFO)).containsExactly("R12", "R42");
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

    private static List<String> ids(Severity severity) {
        return DesignReview.rules().stream()
                .filter(rule -> rule.severity() == severity)
                .map(ReviewRule::id)
                .toList();
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
