package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramFilesTest {
    private static final String JAPANESE = "(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*";

    /** The fields that hold a text for readers. {@code of} is one in a stage count alone, elsewhere the id of a figure. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "title",
            "vision",
            "definition",
            "denominatorSource",
            "reason",
            "by",
            "note",
            "description",
            "statement");

    @Test
    void areTheNineProgramsOfTheSources() {
        assertThat(Programs.names())
                .containsExactly(
                        "digital-garden-city",
                        "govtech-tokyo",
                        "kobe-startup-support",
                        "municipal-cards",
                        "so-i",
                        "tokyo-10x10x10",
                        "tokyo-procedures",
                        "urban-innovation-japan",
                        "urban-innovation-kobe");
    }

    @ParameterizedTest
    @MethodSource("names")
    void loadUnderTheNameOfTheirId(String name) {
        assertThat(Programs.read(name).id()).hasToString(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepEverythingWhenWrittenAndReadAgain(String name) {
        var program = Programs.read(name);

        assertThat(Programs.parse(JsonFormat.PROGRAM.write(program), name)).isEqualTo(program);
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveEveryTextInJapaneseAndEnglish(String name) throws IOException {
        var texts = new ArrayList<JsonNode>();
        collect(new ObjectMapper().readTree(Programs.text(name + ".json")), texts);

        assertThat(texts).isNotEmpty().allSatisfy(text -> {
            assertThat(text.properties()).extracting(Map.Entry::getKey).containsExactly("ja", "en");
            var ja = text.path("ja").asText();
            var en = text.path("en").asText();
            assertThat(ja).isEqualTo(ja.strip());
            assertThat(en).isEqualTo(en.strip()).matches("(?s).*[A-Za-z]{2}.*").doesNotEndWith(".");
            assertThat(ja)
                    .satisfiesAnyOf(
                            text1 -> assertThat(text1).matches(JAPANESE),
                            text1 -> assertThat(text1)
                                    .as("a name that is written alike")
                                    .startsWith(en));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void nameForEveryGoalAndFigureASourceThatExists(String name) {
        var program = Programs.read(name);
        var known = program.sources().stream().map(Source::id).toList();

        assertThat(cited(program))
                .isNotEmpty()
                .allSatisfy(ids -> assertThat(ids).isNotEmpty().isSubsetOf(known));
        assertThat(cited(program).stream().flatMap(List::stream))
                .as("no source is listed in vain")
                .containsAll(known);
    }

    @ParameterizedTest
    @MethodSource("names")
    void haveIdsInKebabCase(String name) {
        var program = Programs.read(name);
        var ids = new ArrayList<Object>(List.of(program.id()));
        program.goals()
                .forEach(goal -> ids.addAll(List.of(goal.id(), goal.indicator().id())));
        program.published().forEach(figure -> ids.add(figure.id()));
        program.courses().forEach(course -> ids.add(course.id()));
        program.facts().forEach(fact -> ids.add(fact.id()));
        program.sources().forEach(source -> ids.add(source.id()));

        assertThat(ids).allSatisfy(id -> assertThat(id.toString()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void haveIndicatorsThatNoOtherProgramUses() {
        var ids = Programs.names().stream()
                .flatMap(name -> Programs.read(name).goals().stream()
                        .map(goal -> goal.indicator().id())
                        .distinct())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void serveNoGoalInACircle() {
        assertThat(Programs.names())
                .allSatisfy(name -> assertThat(Programs.read(name).goalTree()).isNotNull());
    }

    @Test
    void keepThePartOfThePeopleBelowTheWhole() {
        var program = Programs.read("govtech-tokyo");

        assertThat(program.goal(GoalId.of("cio-class-people"))
                        .orElseThrow()
                        .definition()
                        .partOf())
                .contains(GoalId.of("digital-people"));
    }

    static Stream<String> names() {
        return Programs.names().stream();
    }

    private static List<List<SourceId>> cited(Program program) {
        var cited = new ArrayList<List<SourceId>>();
        program.goals().forEach(goal -> cited.add(goal.definition().sources()));
        program.published().forEach(figure -> cited.add(figure.sources()));
        program.stageCounts().forEach(count -> cited.add(count.sources()));
        program.challenges().forEach(challenge -> cited.add(challenge.sources()));
        program.facts().forEach(fact -> cited.add(fact.sources()));
        return cited;
    }

    private static void collect(JsonNode node, List<JsonNode> texts) {
        node.properties().forEach(field -> {
            var isText = TEXTS.contains(field.getKey()) || (field.getKey().equals("of") && node.has("stage"));
            if (isText) {
                texts.add(field.getValue());
            } else {
                collect(field.getValue(), texts);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, texts));
        }
    }
}
