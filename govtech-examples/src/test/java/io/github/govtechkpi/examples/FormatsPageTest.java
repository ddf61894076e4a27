package io.github.govtechkpi.examples;

import static java.math.RoundingMode.HALF_UP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on formats is a contract: its examples are read by the readers, and its words are those of the types. */
class FormatsPageTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void hasTheSameExamplesInBothLanguages() {
        assertThat(FormatsPage.ENGLISH.examples())
                .containsOnlyKeys(
                        "program",
                        "target",
                        "program-parts",
                        "checklist",
                        "assessment",
                        "observations",
                        "observations-columns",
                        "progress-result",
                        "feasible",
                        "findings");
        assertThat(new ArrayList<>(FormatsPage.JAPANESE.examples().entrySet()))
                .isEqualTo(new ArrayList<>(FormatsPage.ENGLISH.examples().entrySet()));
    }

    @Nested
    class ProgramExamples {
        @ParameterizedTest
        @ValueSource(strings = {"program", "program-parts"})
        void areReadAndKeptWhenWritten(String example) {
            var program = program(example);

            assertThat(Programs.parse(JsonFormat.PROGRAM.write(program), example))
                    .isEqualTo(program);
        }

        @Test
        void beginWithTheStaffOfGovTechTokyo() {
            var staff = program("program").goal(GoalId.of("digital-staff")).orElseThrow();

            assertThat(staff.baseline().orElseThrow().value()).hasToString("about 50 人");
            assertThat(staff.baseline().orElseThrow().period()).contains(ReportingPeriod.parse("2023-09-01"));
            assertThat(staff.target().orElseThrow()).isInstanceOfSatisfying(Target.Reach.class, target -> {
                assertThat(target.level().orElseThrow().toString()).contains("250");
                assertThat(target.due()).contains(ReportingPeriod.parse("2027"));
            });
        }

        @Test
        void showATargetThatReadsAsAPublishedRate() {
            var json = """
                    {"format": "govtech-program/1", "id": "p", "name": {"en": "p"}, "goals": [{"id": "g", "role": "kgi",
                      "name": {"en": "g"}, "direction": "increase", "indicator": {"id": "i", "kind": "ratio",
                        "numerator": {"unit": "人"}, "denominator": {"unit": "人"}}, "target": %s}]}""".formatted(FormatsPage.ENGLISH.example("target"));

            assertThat(Programs.parse(json, "target").goals()).singleElement().satisfies(goal -> {
                assertThat(goal.target().orElseThrow().toString()).contains(">=90%");
                assertThat(goal.target().orElseThrow().due()).contains(ReportingPeriod.parse("2040"));
            });
        }
    }

    @Nested
    class ChecklistExamples {
        @Test
        void areReadAndKeptWhenWritten() {
            var checklist = JsonFormat.CHECKLIST.read(FormatsPage.ENGLISH.stream("checklist"), "checklist");
            var assessment = JsonFormat.ASSESSMENT.read(FormatsPage.ENGLISH.stream("assessment"), "assessment");

            assertThat(assessment.isOf(checklist)).isTrue();
            assertThat(assessment.subject())
                    .contains(program("program-parts").id().toString());
            assertThat(JsonFormat.CHECKLIST.read(stream(JsonFormat.CHECKLIST.write(checklist)), "again"))
                    .isEqualTo(checklist);
            assertThat(JsonFormat.ASSESSMENT.read(stream(JsonFormat.ASSESSMENT.write(assessment)), "again"))
                    .isEqualTo(assessment);
        }
    }

    @Nested
    class ObservationExamples {
        private static final Set<String> COLUMNS = Set.of(
                "indicator",
                "area",
                "slice",
                "program",
                "period",
                "value",
                "numerator",
                "denominator",
                "status",
                "missing",
                "qualifier",
                "known_on",
                "note");

        @ParameterizedTest
        @ValueSource(strings = {"observations", "observations-columns"})
        void belongToTheProgramExample(String example) {
            var program = program("program");

            assertThat(rows(example)).isNotEmpty().allSatisfy(row -> {
                assertThat(row.keySet()).isSubsetOf(COLUMNS);
                assertThat(program.indicator(IndicatorId.of(row.get("indicator"))))
                        .isPresent();
                assertThat(ReportingPeriod.parse(row.get("period"))).hasToString(row.get("period"));
                assertThat(ObservationStatus.parse(row.getOrDefault("status", "A")))
                        .isNotNull();
                assertThat(Qualifier.parse(row.getOrDefault("qualifier", "exact")))
                        .isNotNull();
                assertThat(MissingReason.parse(row.getOrDefault("missing", "unknown")))
                        .isNotNull();
                assertThat(new Slice(row.getOrDefault("slice", "age=65+"))).isNotNull();
                assertThat(row.containsKey("value") || row.containsKey("numerator"))
                        .isNotEqualTo(row.containsKey("missing"));
            });
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void areDescribedColumnByColumn(FormatsPage page) {
            assertThat(COLUMNS).filteredOn(column -> !page.names(column)).isEmpty();
        }
    }

    @Nested
    class ProgressExample {
        private final JsonNode shown = json("progress-result").path("results").path(0);
        private final Progress computed = progress();

        @Test
        void hasTheAmountsThatFollowFromTheProgramAndTheObservations() {
            var fields = new ArrayList<String>();

            shown.path("absolute").properties().forEach(field -> {
                var measure = computed.absolute().measures().stream()
                        .filter(candidate -> candidate.field().equals(field.getKey()))
                        .findFirst()
                        .orElseThrow();
                assertThat((BigDecimal) measure.value().toOptional().orElseThrow())
                        .as(field.getKey())
                        .satisfies(value -> assertThat(value.setScale(scale(field.getValue()), HALF_UP))
                                .isEqualByComparingTo(field.getValue().asText()));
                fields.add(field.getKey());
            });
            assertThat(computed.absolute().measures())
                    .extracting(Measure::field)
                    .isEqualTo(fields);
        }

        @Test
        void hasTheVerdictsThatFollow() {
            var status = shown.path("status");
            var paceRatio =
                    computed.status().paceRatio().orElseThrow().toOptional().orElseThrow();

            assertThat(computed.status().code()).hasToString(status.path("code").asText());
            assertThat(BigDecimal.valueOf(paceRatio).setScale(scale(status.path("paceRatio")), HALF_UP))
                    .isEqualByComparingTo(status.path("paceRatio").asText());
            assertThat(computed.status().provisional())
                    .isEqualTo(status.path("provisional").booleanValue());
            assertThat(computed.due().toOptional().orElseThrow().code())
                    .hasToString(shown.path("due").path("code").asText());
            assertThat(computed.projection()
                            .orElseThrow()
                            .attainDate()
                            .toOptional()
                            .orElseThrow())
                    .hasToString(shown.path("projection").path("attainDate").asText());
            assertThat(computed.projection().orElseThrow().kind())
                    .hasToString(shown.path("projection").path("kind").asText());
            assertThat(computed.caveats())
                    .extracting(caveat -> caveat.code().name())
                    .contains(shown.path("caveats").path(0).path("code").asText());
            assertThat(computed.notComputable()).isEmpty();
            assertThat(computed.unit()).hasToString(shown.path("unit").asText());
        }

        private static Progress progress() {
            var row = rows("observations").get(0);
            var goal = program("program").goal(GoalId.of("digital-staff")).orElseThrow();
            var key = SeriesKey.of(IndicatorId.of(row.get("indicator")));
            var observation = Observation.of(
                    key,
                    ReportingPeriod.parse(row.get("period")),
                    new AbsoluteValue(
                            new BigDecimal(row.get("value")), goal.indicator().unit()));
            var asOf = LocalDate.parse(json("progress-result").path("asOf").asText());
            return Progress.of(goal, new Series(key, List.of(observation)), ProgressOptions.asOf(asOf));
        }

        /** The page shows fewer digits than the result has. */
        private static int scale(JsonNode number) {
            return new BigDecimal(number.asText()).scale();
        }
    }

    @Nested
    class FeasibleExample {
        @Test
        void listsEveryBaseFrom45To60ThatFitsTheThreePercentages() {
            var solutions = new ArrayList<List<Integer>>();
            IntStream.rangeClosed(45, 60)
                    .forEach(base -> counts(base, 93)
                            .forEach(solved -> counts(base, 70)
                                    .forEach(continued -> counts(continued, 56)
                                            .forEach(procured ->
                                                    solutions.add(List.of(base, solved, continued, procured))))));

            var shown = new ArrayList<List<Integer>>();
            json("feasible").path("solutions").forEach(solution -> {
                var numbers = new ArrayList<>(List.of(solution.path("base").intValue()));
                solution.path("counts").forEach(count -> numbers.add(count.intValue()));
                shown.add(numbers);
            });
            assertThat(shown).isEqualTo(solutions);
            assertThat(json("feasible").path("bases")).hasSameSizeAs(solutions);
        }

        /** The counts of a base that round half up to a percentage. */
        private static Stream<Integer> counts(int base, int percent) {
            return IntStream.rangeClosed(0, base)
                    .filter(count -> (200 * count + base) / (2 * base) == percent)
                    .boxed();
        }
    }

    @Nested
    class FindingsExample {
        @Test
        void isWhatTheReaderSaysOfAMisspeltField() {
            var shown = json("findings").path("findings").path(0);
            var broken = FormatsPage.ENGLISH.example("program").replaceFirst("\"target\":", "\"targt\":");

            var thrown = catchThrowableOfType(
                    InvalidDataException.class,
                    () -> Programs.parse(broken, shown.path("file").asText().replace(".json", "")));

            assertThat(thrown.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(shown.path("code").asText());
                assertThat(finding.file()).contains(shown.path("file").asText());
                assertThat(finding.pointer()).isEqualTo(shown.path("pointer").asText());
                assertThat(finding.found()).isEqualTo(shown.path("found").asText());
            });
        }
    }

    @Nested
    class Words {
        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void areAllThatTheTypesHave(FormatsPage page) {
            var words = Stream.<Object[]>of(
                            TimeBasis.values(),
                            ResultLevel.values(),
                            Direction.values(),
                            DeclaredPath.values(),
                            Stage.values(),
                            MissingReason.values(),
                            ObservationStatus.values(),
                            AnswerLevel.values(),
                            StatusCode.values(),
                            DueCode.values())
                    .flatMap(Arrays::stream)
                    .map(word -> word instanceof ObservationStatus status ? status.name() : word.toString());

            assertThat(Stream.concat(words, qualifiers()))
                    .filteredOn(word -> !page.names(word))
                    .isEmpty();
            assertThat(Arrays.stream(Target.class.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT)))
                    .filteredOn(type -> !page.text().contains("| `" + type + "`"))
                    .isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameEveryKnownUnit(FormatsPage page) {
            var words = new TreeSet<>(Arrays.asList(page.text().split("[\\s、。,.:()（）]+")));

            assertThat(MeasureUnit.knownUnits())
                    .extracting(MeasureUnit::symbol)
                    .filteredOn(symbol -> !words.contains(symbol))
                    .isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameNoReasonOrCaveatThatDoesNotExist(FormatsPage page) {
            var reasons = codes(page.text(), "`notComputable`[^#]*?`(?:code|NO_BASELINE)`[^#]*?(?=###)");
            var caveats = codes(page.text(), "### 7\\.6[^#]*(?=##)");

            assertThat(reasons)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(code -> assertThat(ReasonCode.valueOf(code)).isNotNull());
            assertThat(caveats)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(code -> assertThat(CaveatCode.valueOf(code)).isNotNull());
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameEveryFieldOfTheExamplesAndTheShippedPrograms(FormatsPage page) throws IOException {
            var fields = new TreeSet<String>();
            for (var example : List.of("program", "program-parts", "checklist", "assessment", "findings")) {
                collect(json(example), fields);
            }
            for (var name : Programs.names()) {
                collect(MAPPER.readTree(Programs.text(name + ".json")), fields);
            }
            assertThat(fields).hasSizeGreaterThan(80);
            fields.removeAll(Set.of("statistics-canada", "thresholds", "high", "med", "ja", "en"));

            assertThat(fields).filteredOn(field -> !page.names(field)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameTheSameRulesInBothLanguages(FormatsPage page) {
            assertThat(matches(page.text(), "(?m)^\\| (R\\d\\d \\| \\w+) \\|"))
                    .hasSize(31)
                    .isEqualTo(matches(FormatsPage.ENGLISH.text(), "(?m)^\\| (R\\d\\d \\| \\w+) \\|"));
        }

        private static Stream<String> qualifiers() {
            return Arrays.stream(Qualifier.values())
                    .filter(qualifier -> qualifier != Qualifier.RANGE)
                    .map(Qualifier::toString);
        }

        private static List<String> codes(String text, String part) {
            return matches(text, "(" + part + ")").stream()
                    .flatMap(found -> matches(found, "`([A-Z]+(?:_[A-Z]+)*)`").stream())
                    .toList();
        }

        private static void collect(JsonNode node, Set<String> fields) {
            node.properties().forEach(field -> {
                fields.add(field.getKey());
                collect(field.getValue(), fields);
            });
            if (node.isArray()) {
                node.forEach(item -> collect(item, fields));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToHeadingsThatExist(FormatsPage page) {
        var anchors = matches(page.text(), "(?m)^#+ (.*)$").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(matches(page.text(), "\\]\\(#([^)]*)\\)")).isNotEmpty().isSubsetOf(anchors);
    }

    static Stream<FormatsPage> pages() {
        return Stream.of(FormatsPage.ENGLISH, FormatsPage.JAPANESE);
    }

    private static List<String> matches(String text, String regex) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(UTF_8));
    }

    private static Program program(String example) {
        return Programs.parse(FormatsPage.ENGLISH.example(example), example);
    }

    private static List<Map<String, String>> rows(String example) {
        return Programs.rowsOf(FormatsPage.ENGLISH.example(example));
    }

    private static JsonNode json(String example) {
        try {
            return MAPPER.readTree(FormatsPage.ENGLISH.example(example));
        } catch (IOException e) {
            throw new AssertionError(example, e);
        }
    }
}
