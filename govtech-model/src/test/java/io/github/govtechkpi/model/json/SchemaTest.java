package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/github/govtechkpi/model/json/schema");
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final String EVERYTHING = Documents.text("everything.json");
    private static final String CHECKLIST = """
            {"format": "govtech-checklist/1", "id": "list", "version": 1, "title": {"ja": "一覧"},
             "items": [{"id": "1", "title": {"en": "title"}, "summary": {"en": "summary"}, "notes": ["a", {"ja": "b"}]}]}""";
    private static final String ASSESSMENT = """
            {"format": "govtech-assessment/1", "id": "a", "checklist": "list", "checklistVersion": 1, "date": "2025-04-01",
             "assessor": "DX office", "answers": [{"item": "1", "answer": "not-applicable", "reason": "nobody"}]}""";

    private static final String REVIEW = """
            {"format": "govtech-review/1", "program": "p", "asOf": "2025-04-01", "assessment": "a", "goals": [{"goal": "g",
             "area": "281000", "slice": "age=65+", "status": "ON_TRACK", "due": "IN_PROGRESS", "options": [{"option": "continue", "reason": "x"}],
             "question": "why?", "answer": null}], "findings": [{"rule": "R10", "goal": "g", "text": {"ja": "方法がない"}}],
             "decision": {"option": "continue", "reason": "x", "by": {"ja": "市長"}, "on": "2025-04-02", "nextReview": "2026-04-02"}}""";
    private static final String MAPPING = """
            {"format": "govtech-mapping/1", "sheet": "S", "headerRows": {"first": 2, "last": 3}, "lastRow": 40, "skipRows": [9],
             "layout": "areas", "program": {"id": "p", "name": {"ja": "市"}, "owner": {"name": {"ja": "市"}, "area": "281000"}}, "period": "2021-07-19",
             "knownOn": "2021-07-21", "columns": [{"column": "A", "role": "area-name"},
              {"header": "接種 / 1回目", "role": "value", "indicator": "first", "period": "2021-07", "unit": "千人"}],
             "indicators": [{"id": "first", "name": {"ja": "接種"}, "direction": "increase", "unit": "人", "timeBasis": "cumulative"}],
             "goals": [], "direction": "increase", "countUnit": "人", "totals": {"県全体": "whole"}, "missing": {"-": "pending"},
             "blank": "not-submitted", "zeroIsBelowUnit": true, "areaCodes": "lost-zero", "prefecture": "神奈川県"}""";
    private static final String FINDINGS = """
            {"format": "govtech-findings/1", "findings": [{"code": "UNKNOWN_FIELD", "file": "program.json", "line": 14, "pointer": "/goals/0/targt",
             "found": "targt", "allowed": "target", "ja": "項目がありません。", "en": null}]}""";
    private static final Map<JsonFormat<?>, String> SMALL_FORMATS = Map.of(
            JsonFormat.CHECKLIST,
            CHECKLIST,
            JsonFormat.ASSESSMENT,
            ASSESSMENT,
            JsonFormat.REVIEW,
            REVIEW,
            JsonFormat.MAPPING,
            MAPPING,
            JsonFormat.FINDINGS,
            FINDINGS);

    /** Tells whether a schema takes a document. */
    static boolean takes(JsonFormat<?> format, String document) {
        return errors(format, document).isEmpty();
    }

    private static List<?> errors(JsonFormat<?> format, String document) {
        return SCHEMAS.computeIfAbsent(
                        format.id(),
                        id -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(format.schema(), InputFormat.JSON))
                .validate(Documents.tree(document));
    }

    @ParameterizedTest
    @MethodSource
    void isWhatTheCodecsSay(JsonFormat<?> format, String title, String description) throws IOException {
        var generated = SchemaGenerator.schema(format, title, description);
        if (Boolean.getBoolean("govtech.schema.write")) {
            Files.createDirectories(RESOURCES);
            Files.writeString(RESOURCES.resolve(format.id().replace('/', '-') + ".schema.json"), generated);
            return;
        }

        assertThat(format.schema())
                .as(
                        "The schema of %s is stale: mvn -pl govtech-model test -Dtest=SchemaTest#isWhatTheCodecsSay"
                                + " -Dgovtech.schema.write=true writes it anew",
                        format.id())
                .isEqualTo(generated);
    }

    static Stream<Arguments> isWhatTheCodecsSay() {
        return Stream.of(
                Arguments.of(
                        JsonFormat.PROGRAM,
                        "GovTech program",
                        "A digital program of the public sector with its KGIs and KPIs."),
                Arguments.of(
                        JsonFormat.CHECKLIST,
                        "GovTech checklist",
                        "A list of things to consider in a digital program."),
                Arguments.of(
                        JsonFormat.ASSESSMENT,
                        "GovTech assessment",
                        "What one assessor answered to a checklist on one day."),
                Arguments.of(
                        JsonFormat.REVIEW,
                        "GovTech review",
                        "The sheet of one review of a program, filled in or still a form."),
                Arguments.of(
                        JsonFormat.RATING,
                        "GovTech rating scheme",
                        "How a body turns numbers into grades, step by step."),
                Arguments.of(
                        JsonFormat.MAPPING,
                        "GovTech mapping",
                        "How the columns of a municipal table become goals and observations."),
                Arguments.of(
                        JsonFormat.FINDINGS,
                        "GovTech findings",
                        "What is wrong with files: where, what was found, what is allowed."));
    }

    @Test
    void existsForEveryFormat() {
        assertThat(isWhatTheCodecsSay().map(arguments -> arguments.get()[0]))
                .containsExactlyElementsOf(JsonFormat.all());
        assertThat(JsonFormat.all())
                .extracting(JsonFormat::id)
                .containsExactly(
                        "govtech-program/1",
                        "govtech-checklist/1",
                        "govtech-assessment/1",
                        "govtech-review/1",
                        "govtech-rating/1",
                        "govtech-mapping/1",
                        "govtech-findings/1");
    }

    @Test
    void hasNoClassesOfCharactersWhichPythonCannotRead() {
        assertThat(JsonFormat.all()).extracting(JsonFormat::schema).noneMatch(schema -> schema.contains("\\\\p{"));
    }

    @Nested
    class Takes {
        @ParameterizedTest
        @CsvSource({"formats-example.json", "everything.json"})
        void whatTheReaderReadsAndWhatTheWriterWrites(String resource) {
            var text = Documents.text(resource);
            var written = JsonFormat.PROGRAM.write(Documents.read(JsonFormat.PROGRAM, text));

            assertThat(errors(JsonFormat.PROGRAM, text)).isEmpty();
            assertThat(errors(JsonFormat.PROGRAM, written)).isEmpty();
        }

        @Test
        void checklistsAssessmentsAndReviews() {
            assertThat(SMALL_FORMATS).allSatisfy((format, document) -> {
                assertThat(errors(format, document)).isEmpty();
                assertThat(Documents.findings(format, document)).isEmpty();
            });
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /answers/0 | {"item": "1"}
                        /answers/0 | {"item": "1", "title": {"ja": "指標"}, "answer": null, "evidence": [], "comment": null}
                        """)
        void anAssessmentThatIsStillAForm(String pointer, String value) {
            var document = Documents.with(ASSESSMENT, pointer, value);

            assertThat(Documents.findings(JsonFormat.ASSESSMENT, document)).isEmpty();
            assertThat(errors(JsonFormat.ASSESSMENT, document)).isEmpty();
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /decision | -
                        /decision | null
                        /decision | {}
                        /decision | {"option": null, "reason": null, "by": null, "on": null, "nextReview": null}
                        /decision | {"option": "stop", "reason": "x", "by": "y", "on": "2025-04-02"}
                        /goals | -
                        /goals/0/question | -
                        /goals/0/answer | "because"
                        """)
        void aReviewThatIsStillAForm(String pointer, String value) {
            var document = Documents.with(REVIEW, pointer, value);

            assertThat(Documents.findings(JsonFormat.REVIEW, document)).isEmpty();
            assertThat(errors(JsonFormat.REVIEW, document)).isEmpty();
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /sources/0/url | null
                        /goals/0/indicator/naturalLimit | null
                        /goals/0/milestones | null
                        /goals/0/path | null
                        /goals/0/vision | "two\\n\\tlines 𠮷 \\ud83c\\udf8c"
                        /goals/0/baseline/low | null
                        /goals/0/baseline/qualifier | null
                        /goals/0/baseline/value | "1e-05"
                        /goals/0/baseline/value | -0.0000001
                        /goals/0/baseline/value | 999999999999999999999999999999
                        /goals/0/baseline/period | "令和6年度"
                        /goals/0/baseline/period | "R6年4月1日"
                        /goals/0/baseline/period | "２０２４年度"
                        /goals/0/baseline/period | "平成 31 年 4 月"
                        /goals/0/baseline/period | "㋿6年"
                        /goals/0/baseline/period | "昭和元年"
                        /goals/0/baseline/period | "2024年(令和6年)"
                        /goals/0/baseline/period | "fy2024"
                        /goals/0/target | null
                        /goals/0/target | {"type": "reach"}
                        /goals/0/target | {"type": "multiple"}
                        /goals/0/target | {"type": "stay-within", "low": 1}
                        /goals/1/target | {"type": "stay-within", "due": "2030"}
                        /goals/0/milestones/0/due | null
                        /goals/0/indicator/unit | "　人　"
                        /goals/0/indicator/unit | "利用率ポイント"
                        /goals/0/indicator/breaks/0/shift | null
                        /owner/area | " 281000 "
                        /published/0/base/low | null
                        /assessments/0/answers/0/reason | null
                        /assessments/0/answers/0/evidence/0/link | "../協定書.pdf"
                        /assessments/0/answers/0/evidence/0/link | "HTTPS://example.jp"
                        """)
        void whatTheReaderTakes(String pointer, String value) {
            var document = Documents.with(EVERYTHING, pointer, value);

            assertThat(Documents.findings(JsonFormat.PROGRAM, document)).isEmpty();
            assertThat(errors(JsonFormat.PROGRAM, document)).isEmpty();
        }
    }

    @Nested
    class Refuses {
        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /format | "govtech-program/2"
                        /format | -
                        /id | -
                        /id | null
                        /id | 5
                        /id | "a b"
                        /id | ""
                        /id | "①"
                        /name | "a name in no language"
                        /name | {}
                        /name | {"ja": null}
                        /name | {"ja": " "}
                        /name | {"ja": "名", "fr": "nom"}
                        /name | {"ja": "名\\u0007"}
                        /goals/0/vision | "two\\r\\nlines"
                        /goals/0/vision | "a\\u0085"
                        /goals/0/vision | "a\\n\\u007F"
                        /sources/0/published | "2025\\u001B"
                        /unknown | 1
                        /goals | {}
                        /goals/0 | null
                        /goals/0/unknown | 1
                        /goals/0/role | "goal"
                        /goals/0/role | -
                        /goals/0/name | -
                        /goals/0/indicator | -
                        /goals/0/direction | -
                        /goals/0/direction | "up"
                        /goals/0/path | "curved"
                        /goals/0/vision | " "
                        /goals/0/vision | 5
                        /goals/0/supports | "online"
                        /goals/0/supports | ["a b"]
                        /goals/0/indicator/kind | "percentage"
                        /goals/0/indicator/kind | -
                        /goals/0/indicator/id | -
                        /goals/0/indicator/unit | -
                        /goals/0/indicator/unit | "%"
                        /goals/0/indicator/unit | "％"
                        /goals/0/indicator/unit | " 割合 "
                        /goals/0/indicator/unit | "率"
                        /goals/0/indicator/unit | "Percent"
                        /goals/0/indicator/unit | "‰"
                        /goals/0/indicator/unit | "割"
                        /goals/0/indicator/unit | "ﾊﾟｰｾﾝﾄ"
                        /goals/0/indicator/unit | "人\\u200B"
                        /goals/0/indicator/unit | "人\\n数"
                        /goals/0/indicator/unit | " "
                        /goals/0/indicator/unit | "x (additive)"
                        /goals/0/indicator/unit | "of 3 groups"
                        /goals/0/indicator/additive | "no"
                        /goals/0/indicator/timeBasis | "yearly"
                        /goals/0/indicator/level | "result"
                        /goals/0/indicator/naturalLimit | "many"
                        /goals/0/indicator/numerator | {"unit": "件"}
                        /goals/0/indicator/measurement/frequency | "yearly"
                        /goals/0/indicator/measurement/frequency | "-P1Y"
                        /goals/0/indicator/measurement/frequency | "P"
                        /goals/0/indicator/measurement/frequency | "P0Y0D"
                        /goals/0/indicator/measurement/frequency | "P1Y2M3"
                        /goals/0/indicator/measurement/publicationLag | "P-2M"
                        /goals/0/indicator/survey/sample | 0
                        /goals/0/indicator/survey/sample | 2.5
                        /goals/0/indicator/survey/sample | "30"
                        /goals/0/indicator/survey/sample | 3000000000
                        /goals/0/indicator/breaks/0/shift | 5
                        /goals/0/indicator/breaks/0/period | -
                        /goals/0/baseline/value | -
                        /goals/0/baseline/value | true
                        /goals/0/baseline/value | "1,200"
                        /goals/0/baseline/value | "12 人"
                        /goals/0/baseline/value | 1e30
                        /goals/0/baseline/value | 1e400
                        /goals/0/baseline/low | 5
                        /goals/0/baseline/qualifier | "circa"
                        /goals/0/baseline/qualifier | "range"
                        /goals/0/baseline/numerator | 5
                        /goals/0/baseline/period | 2024
                        /goals/0/baseline/period | "soon"
                        /goals/0/baseline/period | "R6"
                        /goals/0/baseline/period | "令和6"
                        /goals/0/baseline/period | "24"
                        /goals/0/target/type | "more"
                        /goals/0/target/type | -
                        /goals/0/target/percent | 90
                        /goals/0/target/value | -
                        /goals/0/target/low | 5
                        /goals/0/target/tolerance | 5
                        /goals/0/target/factor | 5
                        /goals/0/milestones/0/due | "2024"
                        /goals/0/milestones/0/period | -
                        /goals/0/milestones/1/high | -
                        /goals/0/milestones/1/qualifier | "about"
                        /goals/0/targetHistory/0/from | "2024"
                        /goals/0/targetHistory/0/from | "2024-4-1"
                        /goals/0/targetHistory/0/target | -
                        /goals/0/monetaryProxy/kind | "cost"
                        /goals/0/monetaryProxy/text | -
                        /goals/0/methodOptions/statistics-canada/thresholds/high | "high"
                        /goals/0/methodOptions/statistics-canada/limits | {}
                        /goals/1/indicator/denominator | -
                        /goals/1/indicator/unit | "件"
                        /goals/1/indicator/numeratorIsPart | "yes"
                        /goals/1/baseline/numerator | -1
                        /goals/1/baseline/numerator | "-1"
                        /goals/1/baseline/numerator | -
                        /goals/1/baseline/denominator | 0
                        /goals/1/baseline/denominator | "0.00"
                        /goals/1/baseline/denominator | -
                        /goals/1/baseline/value | 5
                        /goals/1/baseline | {"percent": 12}
                        /goals/1/target/numerator | 5
                        /goals/1/target/percent | "-1"
                        /goals/1/target/percent | "90%"
                        /goals/1/target/percent | -
                        /goals/1/target/denominator | 0
                        /goals/1/target/low | 5
                        /goals/1/target | {"type": "stay-within", "low": 5}
                        /goals/2/target/tolerance | -0.1
                        /goals/2/target/tolerance | "-0.1"
                        /goals/5/target/tolerance | 1
                        /goals/6/target/factor | 0
                        /goals/6/target/factor | "0"
                        /goals/6/target/factor | -2
                        /owner/area | 281000
                        /owner/area | "2810"
                        /owner/area | "990001"
                        /owner/name | -
                        /sources/0/url | "ftp://example.jp"
                        /sources/0/url | "www.example.jp"
                        /sources/0/url | ""
                        /sources/0/published | 2025
                        /sources/0/published | ""
                        /sources/0/title | -
                        /published/0/percent | -
                        /published/0/qualifier | "range"
                        /published/0/base | {}
                        /published/0/base/value | 50
                        /published/0/base/atLeast | 0
                        /published/2/base/high | -
                        /published/0/claimed/denominator | 0
                        /published/0/claimed/numerator | -1
                        /stageCounts/0/unit | -
                        /stageCounts/0/value | -
                        /stageCounts/0/low | 5
                        /stageCounts/0/stage | "opening"
                        /stageCounts/1/qualifier | "about"
                        /criteria/0/stage | "open-call"
                        /challenges/0/changes/0/on | -
                        /challenges/1/changes/0/note | -
                        /facts/0/unit | -
                        /facts/0/value | -
                        /facts/1/unit | "件"
                        /facts/1/sources | []
                        /facts/1/sources | -
                        /assessments/0/date | "2025"
                        /assessments/0/checklistVersion | 0
                        /assessments/0/subject | "a b"
                        /assessments/0/answers/0/answer | "yes"
                        /assessments/0/answers/0/reason | "none"
                        /assessments/0/answers/1/reason | -
                        /assessments/0/answers/0/evidence/0/text | -
                        /assessments/0/answers/0/evidence/0/link | "javascript:alert(1)"
                        /assessments/0/answers/0/evidence/0/link | "//example.jp/share"
                        /assessments/0/answers/0/evidence/0/link | ""
                        """)
        void whatTheReaderRefuses(String pointer, String value) {
            var document = Documents.with(EVERYTHING, pointer, value);

            assertThat(Documents.findings(JsonFormat.PROGRAM, document)).isNotEmpty();
            assertThat(errors(JsonFormat.PROGRAM, document)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025\\ud83c", "\\udf8c2025", "\\udf8c\\ud83c"})
        void halfOfASurrogatePair(String published) {
            var document = EVERYTHING.replace("\"published\": \"2025\"", "\"published\": \"" + published + "\"");

            assertThat(document).isNotEqualTo(EVERYTHING);
            assertThat(Documents.findings(JsonFormat.PROGRAM, document)).hasSize(1);
            assertThat(errors(JsonFormat.PROGRAM, document)).isNotEmpty();
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /format | "govtech-program/1"
                        /version | 0
                        /version | 1.5
                        /version | 2147483648
                        /title | -
                        /items | -
                        /items | []
                        /items/0/id | -
                        /items/0/summary | -
                        /items/0/notes | "a note"
                        /items/0/notes/0 | ""
                        /items/0/weight | 2
                        """)
        void aChecklistThatTheReaderRefuses(String pointer, String value) {
            requireRefusedByBoth(JsonFormat.CHECKLIST, CHECKLIST, pointer, value);
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /answers/0 | {"item": "1", "weight": null}
                        /answers/0 | {"item": "1", "title": 5}
                        /answers/0 | {"item": "1", "comment": "x"}
                        /answers/0 | {"item": "1", "reason": "x"}
                        /answers/0 | {"item": "1", "evidence": [{"text": "x"}]}
                        /answers/0 | {"item": "a b"}
                        /answers/0 | {"title": "x"}
                        """)
        void aFormThatTheReaderRefuses(String pointer, String value) {
            requireRefusedByBoth(JsonFormat.ASSESSMENT, ASSESSMENT, pointer, value);
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /program | -
                        /decision/option | "go-on"
                        /decision/option | null
                        /decision/reason | -
                        /decision/by | ""
                        /decision/on | "2025"
                        /decision/nextReview | -
                        /decision | {"nextReview": "2026-04-02"}
                        /decision | {"opinion": null}
                        /goals/0/status | -
                        /goals/0/options/0/reason | -
                        /findings/0/rule | " "
                        /findings/0/severity | "error"
                        """)
        void aReviewThatTheReaderRefuses(String pointer, String value) {
            requireRefusedByBoth(JsonFormat.REVIEW, REVIEW, pointer, value);
        }

        @ParameterizedTest(name = "{0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /format | "govtech-findings/2"
                        /findings | -
                        /findings/0/code | -
                        /findings/0/file | 1
                        /findings/0/line | 0
                        /findings/0/line | "14"
                        /findings/0/pointer | null
                        /findings/0/found | -
                        /findings/0/allowed | -
                        /findings/0/ja | null
                        /findings/0/en | " "
                        /findings/0/message | "x"
                        """)
        void findingsThatTheReaderRefuses(String pointer, String value) {
            requireRefusedByBoth(JsonFormat.FINDINGS, FINDINGS, pointer, value);
        }

        private static void requireRefusedByBoth(JsonFormat<?> format, String base, String pointer, String value) {
            var document = Documents.with(base, pointer, value);

            assertThat(Documents.findings(format, document)).isNotEmpty();
            assertThat(errors(format, document)).isNotEmpty();
        }
    }

    /** What a schema cannot say: values against each other, references, order, calendars, check digits, the number of digits. */
    @Nested
    class CannotSay {
        @ParameterizedTest(name = "{2}: {0} = {1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        /goals/1/id | "staff" | an id comes twice
                        /goals/1/supports | ["nobody"] | a reference
                        /goals/1/partOf | "nobody" | a reference
                        /goals/1/indicator | {"id": "staff", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "件"}} | an indicator has two definitions
                        /goals/3/target/low | 11 | low is above high
                        /goals/4/target/low | 6 | low is above high
                        /published/2/base/low | 61 | low is above high
                        /goals/1 | {"id": "online", "role": "kpi", "name": {"en": "x"}, "direction": "increase", "baseline": {"numerator": 6, "denominator": 5}, "indicator": {"id": "online", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "件"}}} | a part exceeds the whole
                        /goals/0/baseline/value | 0.123456789012345678901234567890123456789 | 39 digits
                        /goals/0/baseline/value | 1e-101 | 101 decimals
                        /goals/1/target/percent | 9e1 | a JSON number with an exponent
                        /goals/1/target/percent | "1234567890.123" | 13 digits
                        /goals/0/indicator/breaks/0/factor | 0 | a factor of 0, in a field that shares the rule of all numbers
                        /goals/0/baseline/period | "2024-13" | a calendar
                        /goals/0/baseline/period | "2024-02-30" | a calendar
                        /goals/0/baseline/period | "in 2024 or so" | a period in all its forms
                        /goals/0/targetHistory/0/from | "2024-02-30" | a calendar
                        /goals/0/targetHistory/0/from | "2024-04-01" | the history's order
                        /goals/0/indicator/unit | "㌫" | NFKC
                        /owner/area | "281009" | a check digit
                        /sources/0/url | "https://example.jp/a b" | an address in all its forms
                        /challenges/0/changes/0/stage | "demonstration" | the order of the stages
                        /challenges/0/changes/0/on | "2019-01-01" | the order of the days
                        /challenges/0/changes/2 | - | certification without the review board
                        /assessments/0/answers/1/item | "1" | an item answered twice
                        /assessments/0/answers/0/evidence/0/validUntil | "2025-03-31" | the order of the days
                        """)
        void whatOnlyTheReaderRefuses(String pointer, String value, String what) {
            var document = Documents.with(EVERYTHING, pointer, value);

            assertThat(Documents.findings(JsonFormat.PROGRAM, document)).isNotEmpty();
            assertThat(errors(JsonFormat.PROGRAM, document)).as(what).isEmpty();
        }
    }
}
