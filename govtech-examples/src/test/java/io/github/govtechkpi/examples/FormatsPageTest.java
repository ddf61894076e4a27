package io.github.govtechkpi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.checklist.AssessmentFinding;
import io.github.govtechkpi.checklist.ItemChange;
import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.cli.Govtech;
import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.io.result.ResultFormat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.assessment.VerdictClass;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.quality.OutlierFlag;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TargetKind;
import io.github.govtechkpi.model.mapping.TotalsRow;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.rating.AchievementForm;
import io.github.govtechkpi.model.rating.RatingMeasure;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on formats is a contract: its examples are read by the readers, and its words are those of the types. */
class FormatsPageTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void hasTheSameExamplesInBothLanguages() {
        assertThat(FormatsPage.ENGLISH.examples())
                .containsOnlyKeys(
                        "import-table",
                        "import-observations",
                        "mapping",
                        "rows-table",
                        "rows-mapping",
                        "rows-observations",
                        "program",
                        "target",
                        "program-parts",
                        "checklist",
                        "assessment",
                        "observations",
                        "observations-columns",
                        "progress-result",
                        "average",
                        "knowledge",
                        "feasible",
                        "funnel",
                        "check",
                        "assessment-result",
                        "review",
                        "series-rows",
                        "series",
                        "findings",
                        "rating");
        assertThat(new ArrayList<>(FormatsPage.JAPANESE.examples().entrySet()))
                .isEqualTo(new ArrayList<>(FormatsPage.ENGLISH.examples().entrySet()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesTheFormatsThatHaveASchema(FormatsPage page) {
        var paragraph = matches(page.text(), "(?s)`govtech schema`([^#]*?)\n\n").get(0);

        assertThat(matches(paragraph, "`(govtech-[a-z-]+/1)`"))
                .containsExactlyElementsOf(List.of(govtech("schema").split("\n", -1)).stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
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
            assertThat(JsonFormat.CHECKLIST.read(Programs.stream(JsonFormat.CHECKLIST.write(checklist)), "again"))
                    .isEqualTo(checklist);
            assertThat(JsonFormat.ASSESSMENT.read(Programs.stream(JsonFormat.ASSESSMENT.write(assessment)), "again"))
                    .isEqualTo(assessment);
        }
    }

    @Nested
    class ObservationExamples {
        private static final String HEADER =
                "indicator,area,slice,period,value,numerator,denominator,status,missing," + "qualifier,known_on,note\n";

        @Test
        void holdTheTwoRowsOfTheProgramExample() {
            assertThat(observations("observations"))
                    .extracting(observation -> "%s %s %s"
                            .formatted(
                                    observation.key().indicator(),
                                    observation.period(),
                                    observation.value().orElseThrow()))
                    .containsExactly("staff 2025-02-01 170 人", "online FY2023 2600 of 9900 件");
        }

        @Test
        void showARevisionASliceAndAMissingValue() {
            var observations = observations("observations-columns");

            assertThat(observations).hasSize(4);
            assertThat(observations.get(1).knownOn()).contains(LocalDate.parse("2024-12-01"));
            assertThat(observations.get(2).key().slice()).contains(new Slice("age=65+"));
            assertThat(observations.get(3).missing()).contains(MissingReason.PENDING);
            assertThat(observations.get(3).status()).isEqualTo(ObservationStatus.O);
        }

        @Test
        void areTheSameUnderTheJapaneseHeadersOfThePage() {
            var example = FormatsPage.ENGLISH.example("observations-columns");
            var japanese = Arrays.stream(HEADER.strip().split(",", -1))
                    .map(FormatsPageTest::japaneseHeader)
                    .collect(Collectors.joining(",", "", "\n"));

            assertThat(example).startsWith(HEADER);
            assertThat(Programs.observations(program("program"), example.replace(HEADER, japanese)))
                    .isEqualTo(observations("observations-columns"));
        }

        private static List<Observation> observations(String example) {
            return Programs.observations(program("program"), FormatsPage.ENGLISH.example(example));
        }
    }

    @Nested
    class ProgressExamples {
        @Test
        void areWhatTheCommandAnswers(@TempDir Path folder) throws IOException {
            Command.holds(
                    json("progress-result"), observed("observations", folder, "--methods", "statistics-canada"), "");
        }

        @Test
        void compareTwoDatesOfKnowledge(@TempDir Path folder) throws IOException {
            Command.holds(
                    json("knowledge"),
                    observed("observations-columns", folder, "--compare-known-on", "2024-11-01"),
                    "");
        }

        @Test
        void averageTheUnitsWhereItIsAskedFor(@TempDir Path folder) throws IOException {
            var rows = """
                    indicator,area,period,numerator,denominator
                    online,131008,FY2023,90,100
                    online,132012,FY2023,100,1000
                    """;
            var files = new String[] {
                "--observations",
                Files.writeString(folder.resolve("areas.csv"), rows).toString()
            };

            assertThat(answer(folder, files).findValue("averageOfUnits")).isNull();
            assertThat(answer(folder, files[0], files[1], "--average-of-units").findValue("averageOfUnits"))
                    .isEqualTo(json("average"));
        }

        private static JsonNode observed(String observations, Path folder, String... options) throws IOException {
            var rows = Files.writeString(folder.resolve("rows.csv"), FormatsPage.ENGLISH.example(observations));
            return answer(
                    folder,
                    Stream.concat(Stream.of("--observations", rows.toString()), Arrays.stream(options))
                            .toArray(String[]::new));
        }

        private static JsonNode answer(Path folder, String... options) throws IOException {
            var program = Files.writeString(folder.resolve("program.json"), FormatsPage.ENGLISH.example("program"));
            return Command.json(Command.govtech(Stream.of(
                            Stream.of("progress", program.toString()),
                            Arrays.stream(options),
                            Stream.of("--format", "json"))
                    .flatMap(part -> part)
                    .toArray(String[]::new)));
        }
    }

    @Nested
    class RatingExample {
        @Test
        void isReadAndKeptWhenWritten() {
            var scheme = JsonFormat.RATING.read(FormatsPage.ENGLISH.stream("rating"), "rating");

            assertThat(scheme.steps()).hasSize(3);
            assertThat(JsonFormat.RATING.read(Programs.stream(JsonFormat.RATING.write(scheme)), "again"))
                    .isEqualTo(scheme);
        }
    }

    @Nested
    class ImportExample {
        @ParameterizedTest
        @CsvSource({"import-table, mapping, import-observations", "rows-table, rows-mapping, rows-observations"})
        void isWhatTheCommandMakes(String sheet, String columns, String observations, @TempDir Path folder)
                throws IOException {
            var table = Files.writeString(folder.resolve("table.csv"), FormatsPage.ENGLISH.example(sheet));
            var mapping = Files.writeString(folder.resolve("mapping.json"), FormatsPage.ENGLISH.example(columns));
            var rows = folder.resolve("rows.csv");

            govtech("import", table.toString(), "--mapping", mapping.toString(), "--observations", rows.toString());

            assertThat(Files.readString(rows).replace("\r\n", "\n"))
                    .isEqualTo(FormatsPage.ENGLISH.example(observations));
            var read = JsonFormat.MAPPING.read(FormatsPage.ENGLISH.stream(columns), "mapping");
            assertThat(JsonFormat.MAPPING.read(Programs.stream(JsonFormat.MAPPING.write(read)), "again"))
                    .isEqualTo(read);
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void namesEveryRuleOfCells(FormatsPage page) {
            assertThat(matches(page.section("### 8.11 "), "(?m)^\\| `([A-Z_]+)` \\|"))
                    .containsExactlyElementsOf(
                            Arrays.stream(CellRule.values()).map(CellRule::name).toList());
        }
    }

    @Nested
    class FeasibleExample {
        @Test
        void isWhatTheCommandAnswers() throws IOException {
            var answered = MAPPER.readTree(govtech(
                    "feasible", "93%", "70%", "56%", "--base", "45..60", "--nested", "3:2", "--format", "json"));

            assertThat(fieldNames(answered)).isEqualTo(fieldNames(json("feasible")));
            ((ObjectNode) answered).set("text", json("feasible").path("text"));
            assertThat(answered).isEqualTo(json("feasible"));
        }
    }

    @Nested
    class RatioAnswers {
        @ParameterizedTest
        @ValueSource(strings = {"ratio 3/10", "ratio 2/10 3/10", "ratio --count 2 3"})
        void haveTheFieldsOfTheTable(String call) throws IOException {
            var shown = matches(
                    FormatsPage.ENGLISH.section("### 8.1 "),
                    "(?m)^\\| `govtech " + Pattern.quote(call) + "` \\|[^|]*\\| `([^`]*)`");
            var answered = MAPPER.readTree(govtech((call + " --format json").split(" ", -1)));
            var fields = new TreeSet<String>();
            collect(answered, fields);
            fields.remove("format");

            assertThat(answered.path("format").asText()).isEqualTo("govtech-ratio/1");
            assertThat(FormatsPage.JAPANESE.section("### 8.1 ")).contains(shown);
            assertThat(new TreeSet<>(matches(shown.get(0), "\"(\\w+)\""))).isEqualTo(fields);
        }
    }

    @Nested
    class GuidebookExamples {
        @Test
        void areWhatTheCommandsAnswer(@TempDir Path folder) throws IOException {
            var program = Files.writeString(folder.resolve("program.json"), FormatsPage.ENGLISH.example("program"));
            var list = Files.writeString(folder.resolve("list.json"), FormatsPage.ENGLISH.example("checklist"));
            var answers = Files.writeString(folder.resolve("answers.json"), FormatsPage.ENGLISH.example("assessment"));

            Command.holds(
                    json("check"), Command.json(Command.govtech("check", program.toString(), "--format", "json")), "");
            Command.holds(
                    json("assessment-result"),
                    Command.json(Command.govtech(
                            "checklist", answers.toString(), "--checklist", list.toString(), "--format", "json")),
                    "");
        }

        @Test
        void keepAReviewWhenItIsWritten() {
            var sheet = JsonFormat.REVIEW.read(FormatsPage.ENGLISH.stream("review"), "review");

            assertThat(sheet.decision()).isPresent();
            assertThat(JsonFormat.REVIEW.read(Programs.stream(JsonFormat.REVIEW.write(sheet)), "again"))
                    .isEqualTo(sheet);
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameEveryRuleWithItsSeverity(FormatsPage page) {
            assertThat(matches(page.text(), "(?m)^\\| (R\\d\\d \\| \\w+) \\|"))
                    .containsExactlyElementsOf(DesignReview.rules().stream()
                            .map(rule -> rule.id() + " | " + rule.severity())
                            .toList());
        }
    }

    @Nested
    class SeriesExample {
        @Test
        void isWhatTheCommandAnswers(@TempDir Path folder) throws IOException {
            var rows = Files.writeString(folder.resolve("rows.csv"), FormatsPage.ENGLISH.example("series-rows"));

            Command.holds(
                    json("series"),
                    Command.json(Command.govtech(
                            "series",
                            rows.toString(),
                            "--indicator",
                            "applications",
                            "--unit",
                            "件",
                            "--format",
                            "json")),
                    "");
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void isExplainedFieldByField(FormatsPage page) {
            assertThat(List.of("quality", "control", "runChart", "trend", "forecast", "notComputable"))
                    .filteredOn(field -> !page.section("### 8.10 ").contains("| `" + field + "` |"))
                    .isEmpty();
            assertThat(Stream.concat(
                                    Arrays.stream(OutlierFlag.Method.values()),
                                    Arrays.stream(SignalRule.values()).limit(4)) // those of NHS
                            .map(Enum::name))
                    .filteredOn(word -> !page.section("### 8.10 ").contains("`" + word + "`"))
                    .isEmpty();
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
                assertThat(finding.line()).hasValue(shown.path("line").intValue());
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
                            ReviewOption.values(),
                            ItemChange.Kind.values(),
                            AssessmentFinding.Code.values(),
                            StatusCode.values(),
                            DueCode.values(),
                            AssessmentMethod.values(),
                            VerdictClass.values(),
                            AchievementForm.values(),
                            RatingMeasure.values(),
                            TableLayout.values(),
                            ColumnRole.values(),
                            AreaCodeForm.values(),
                            TotalsRow.values(),
                            TargetKind.values())
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
            var words = new TreeSet<>(Arrays.asList(page.text().split("[\\s、。,.:()（）]+", -1)));

            assertThat(MeasureUnit.knownUnits())
                    .extracting(MeasureUnit::symbol)
                    .filteredOn(symbol -> !words.contains(symbol))
                    .isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameNoReasonOrCaveatThatDoesNotExist(FormatsPage page) {
            var reasons = codes(page.section("## 7. ").replaceAll("(?s)### .*", ""));
            var caveats = codes(page.section("### 7.7 "));

            assertThat(reasons).hasSizeGreaterThan(5);
            assertThat(ReasonCode.values()).extracting(Enum::name).containsAll(reasons);
            assertThat(caveats).hasSizeGreaterThan(5);
            assertThat(CaveatCode.values()).extracting(Enum::name).containsAll(caveats);
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameEveryFieldOfTheExamplesAndTheShippedPrograms(FormatsPage page) throws IOException {
            var fields = new TreeSet<String>();
            for (var example : List.of(
                    "program",
                    "program-parts",
                    "checklist",
                    "assessment",
                    "check",
                    "assessment-result",
                    "review",
                    "findings",
                    "rating",
                    "progress-result",
                    "average",
                    "knowledge",
                    "mapping")) {
                collect(json(example), fields);
            }
            for (var name : Programs.names()) {
                collect(MAPPER.readTree(Programs.text(name + ".json")), fields);
            }
            assertThat(fields).hasSizeGreaterThan(80);
            fields.removeAll(Set.of("集計中", "statistics-canada", "thresholds", "high", "med", "ja", "en"));

            assertThat(fields).filteredOn(field -> !page.names(field)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.github.govtechkpi.examples.FormatsPageTest#pages")
        void nameEveryFieldAndWordOfTheSchemasOfResults(FormatsPage page) throws IOException {
            var words = new TreeSet<String>();
            for (var format : ResultFormat.values()) {
                collectSchema(MAPPER.readTree(format.schema()), words);
            }

            assertThat(words).contains("attainEarliest", "VERY_LIKELY", "BASE_LT_10");
            assertThat(words)
                    .filteredOn(word -> !page.names(word)
                            && !page.text().contains("\"" + word + "\"")
                            && !page.text().contains("." + word + "`"))
                    .isEmpty();
        }

        /** Collects the names of fields, and the words that stand for themselves. */
        private static void collectSchema(JsonNode schema, Set<String> words) {
            schema.path("properties").fieldNames().forEachRemaining(words::add);
            schema.path("enum").forEach(word -> {
                if (word.isTextual()) {
                    words.add(word.textValue());
                }
            });
            schema.forEach(part -> collectSchema(part, words));
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

        private static List<String> codes(String text) {
            return matches(text, "`([A-Z]+(?:_[A-Z]+)*)`");
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

    /** Returns the Japanese header of a column from the table, where a row may stand for two columns. */
    private static String japaneseHeader(String column) {
        var rows = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\|[^|]*\\|$")
                .matcher(FormatsPage.JAPANESE.section("## 5. "))
                .results();
        return rows.flatMap(row -> {
                    var columns = List.of(row.group(1).split("、", -1));
                    var headers = row.group(2).split("、", -1);
                    var index = columns.indexOf("`" + column + "`");
                    return index < 0 ? Stream.<String>empty() : Stream.of(headers[index]);
                })
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String govtech(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Govtech.run(
                arguments,
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        assertThat(code).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
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

    private static Program program(String example) {
        return Programs.parse(FormatsPage.ENGLISH.example(example), example);
    }

    private static JsonNode json(String example) {
        try {
            return MAPPER.readTree(FormatsPage.ENGLISH.example(example));
        } catch (IOException e) {
            throw new AssertionError(example, e);
        }
    }
}
