package io.github.govtechkpi.model.json;

import static io.github.govtechkpi.model.Refusals.requireNothingLost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of a format refuse: each rule with its whole text in both languages, its line and its pointer. */
class RefusedProgramTest {
    private static final String BASE = Documents.text("refused-base.json");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    @Test
    void theDocumentThatTheOthersChangeIsReadAsItStands() {
        assertThat(Documents.findings(JsonFormat.PROGRAM, BASE)).isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvFileSource(resources = "refused.txt", delimiter = '|', quoteCharacter = '`')
    void aRuleIsToldInBothLanguagesWithItsPlace(
            String from, String to, String code, int line, String pointer, String ja, String en) {
        assertThat(BASE).contains(from);
        var findings = Documents.findings(
                JsonFormat.PROGRAM,
                BASE.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to == null ? "" : to)));

        assertThat(findings).hasSize(1);
        var finding = findings.get(0);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.file()).contains("file.json");
        assertThat(finding.line()).hasValue(line);
        assertThat(finding.pointer()).isEqualTo(pointer);
        assertThat(finding.message().in(Locale.JAPANESE)).isEqualTo(ja);
        assertThat(finding.message().in(Locale.ENGLISH)).isEqualTo(en);
        assertThat(ja).endsWith("。").doesNotContain("。。").containsPattern(JAPANESE);
        assertThat(en).doesNotEndWith(".");
        assertThat(finding.allowed()).isNotEmpty();
        requireNothingLost(finding.message());
        if (code.equals("CONTRADICTION")) {
            assertThat(finding.found()).matches("(?s)[{\\[].*").isNotIn("{…}", "[…]");
            assertThat(finding.allowed()).isNotEqualTo(en).doesNotContain("but was", "parts that agree");
        }
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "denominator": 9800 | "denominator": 1199 | {"numerator": 1200, "denominator": 1199} | a numerator up to the denominator
                    "low": 45 | "low": 61 | {"low": 61, "high": 60} | low up to high
                    "value": 50 | "value": 50, "low": 40, "high": 60 | {"value": 50, "low": 40, "high": 60, "period": "2023-09"} | value, or low and high
                    "value": 50 | "low": 40, "high": 60, "qualifier": "about" | {"low": 40, "high": 60, "qualifier": "about", "period": "2023-09"} | low and high without a qualifier
                    "value": 250 | "qualifier": "about" | {"type": "reach", "qualifier": "about", "due": "2027"} | a value beside qualifier, or neither
                    {"en": "P"} | {} | {} | ja, en or both
                    """)
    void aContradictionShowsTheObjectAndSaysWhatIsAllowedAlone(String from, String to, String found, String allowed) {
        assertThat(Documents.findings(JsonFormat.PROGRAM, BASE.replace(from, to)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("CONTRADICTION");
                    assertThat(finding.found()).isEqualTo(found);
                    assertThat(finding.allowed()).isEqualTo(allowed);
                });
    }

    @Test
    void aRefusalInOneLanguageIsToldInBoth() {
        var findings = new Findings();
        findings.contradiction(
                new Node.Obj("/a", 3, Map.of()), new IllegalArgumentException("left must be above right"));

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> findings.throwIfAny(Optional.empty()))
                .satisfies(refusal -> {
                    var finding = refusal.findings().get(0);
                    assertThat(finding.in(Locale.JAPANESE))
                            .isEqualTo("line 3 /a: 内容が規則に合いません（left must be above right）。");
                    assertThat(finding.in(Locale.ENGLISH)).isEqualTo("line 3 /a: left must be above right");
                    assertThat(finding.allowed()).isEqualTo("parts that agree with each other");
                });
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "done" | "yes" | INVALID_VALUE | /answers/0/answer | "yes" は使えません。not-started、planned、under-way、done、not-applicable のいずれかを書いてください。 | "yes" is not one of: not-started, planned, under-way, done, not-applicable
                    "answer": "done" | "comment": "x" | MISSING_FIELD | /answers/0 | 必須の項目「answer」がありません。 | The required field "answer" is missing
                    "done" | "not-applicable" | CONTRADICTION | /answers/0 | 「該当なし」（not-applicable）には理由（reason）が必要です。 | The answer not-applicable needs its reason in "reason"
                    "done" | "done", "reason": "x" | CONTRADICTION | /answers/0 | 理由（reason）は「該当なし」（not-applicable）のときだけ書きます。ほかはcommentに書いてください。 | A reason belongs to not-applicable alone: write anything else into "comment"
                    "answers": [ | "answers": [{"item": "1", "answer": "planned"}, | CONTRADICTION | | 評価aに項目1の回答が二つあります。一つにしてください。 | Assessment a answers item 1 twice: keep one answer
                    "2025-04-01" | "2025-05-01" | CONTRADICTION | /answers/0/evidence/0 | 根拠の日付（date）2025-05-01より有効期限（validUntil）2025-04-30が早くなっています。どちらかを訂正してください。 | Evidence must not run out before its own date, but date is 2025-05-01 and validUntil is 2025-04-30: correct one
                    a.pdf | javascript:alert(1) | CONTRADICTION | /answers/0/evidence/0 | 根拠のリンク（link）は、http://、https://、またはこのファイルからの相対アドレスです（"javascript:alert(1)"）。 | The link of evidence is http://…, https://… or relative, but was "javascript:alert(1)": give an address to read it at
                    "checklistVersion": 1 | "checklistVersion": 0 | INVALID_VALUE | /checklistVersion | 0 は使えません。1以上の整数を書いてください。 | 0 is not a whole number from 1 up
                    "subject": "p" | "subject": "a b" | INVALID_VALUE | /subject | IDに使えるのは文字・数字・「.」「_」「-」だけです（「a b」にU+0020があります）。 | A subject has letters, digits, ".", "_" and "-" alone, but "a b" has U+0020: leave it out
                    """)
    void aRuleOfAnAssessmentIsToldInBothLanguages(
            String from, String to, String code, String pointer, String ja, String en) {
        var base = """
                {"format": "govtech-assessment/1", "id": "a", "checklist": "list", "checklistVersion": 1, "subject": "p",
                 "date": "2025-04-02", "assessor": "DX office", "answers": [{"item": "1", "answer": "done",
                 "evidence": [{"text": "x", "date": "2025-04-01", "validUntil": "2025-04-30", "link": "a.pdf"}]}]}""";
        assertThat(Documents.findings(JsonFormat.ASSESSMENT, base)).isEmpty();
        assertThat(base).contains(from);

        var findings = Documents.findings(JsonFormat.ASSESSMENT, base.replace(from, to));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(code);
        assertThat(findings.get(0).pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(findings.get(0).message().in(Locale.JAPANESE)).isEqualTo(ja);
        assertThat(findings.get(0).message().in(Locale.ENGLISH)).isEqualTo(en);
    }

    @Test
    void aChecklistWithTwoItemsOfOneIdIsRefused() {
        var item = "{\"id\": \"1\", \"title\": {\"en\": \"t\"}, \"summary\": {\"en\": \"s\"}}";
        var findings = Documents.findings(
                JsonFormat.CHECKLIST,
                "{\"format\": \"govtech-checklist/1\", \"id\": \"list\", \"version\": 1, \"title\": {\"ja\": \"一覧\"}, \"items\": [%s, %s]}"
                        .formatted(item, item));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message().in(Locale.JAPANESE))
                .isEqualTo("チェックリストlistに項目1が二つあります。項目ごとに別のIDを付けてください。");
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheLines() {
        var document = BASE.replace("\"id\": \"staff\", \"kind\"", "\"id\": \"stäff\", \"kind\"")
                .replace("\"value\": 50", "\"value\": \"1,200\"")
                .replace("\"due\": \"2027\"", "\"dueDate\": \"2027\"")
                .replace("[\"staff\"]", "[\"nobody\"]")
                .replace("281000", "281009")
                .replace("\"open-call\"", "\"opening\"");

        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Documents.read(JsonFormat.PROGRAM, document))
                .withMessage(String.join(
                        System.lineSeparator(),
                        "file.json:4 /goals/0/baseline/value: \"1,200\" is not a number such as 1200 or 12.5, without commas or a unit",
                        "file.json:5 /goals/0/target/dueDate: There is no field \"dueDate\"; the fields here are:"
                                + " due, high, low, qualifier, type, value",
                        "file.json:8 /goals/1/supports/0: No goal has the id \"nobody\"",
                        "file.json:12 /owner/area: The check digit of 281009 must be 0, but was 9: look the code up again",
                        "file.json:15 /stageCounts/0/stage: \"opening\" is not one of: challenge-raised, open-call,"
                                + " selection, co-development, demonstration, review-board,"
                                + " certification-and-procurement, roll-out, discontinued"))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly(
                                "WRONG_TYPE", "UNKNOWN_FIELD", "UNKNOWN_REFERENCE", "INVALID_VALUE", "INVALID_VALUE"));
    }

    @Test
    void anIndicatorThatCannotBeReadIsNotBlamedOnTheValuesOfItsGoal() {
        assertThat(Documents.findings(
                        JsonFormat.PROGRAM,
                        BASE.replace("\"kind\": \"ratio\"", "\"kind\": \"share\"")
                                .replace("\"kind\": \"absolute\"", "\"kind\": \"amount\"")))
                .extracting(Finding::pointer)
                .containsExactly("/goals/0/indicator/kind", "/goals/1/indicator/kind");
        assertThat(Documents.findings(
                        JsonFormat.PROGRAM,
                        BASE.replace("\"numerator\": {\"unit\": \"件\"}", "\"numerator\": {\"unit\": \"％\"}")))
                .extracting(Finding::pointer)
                .containsExactly("/goals/1/indicator/numerator/unit");
    }

    @Test
    void aValueFromOutsideIsShownShortAndOnOneLine() {
        var findings = Documents.findings(
                JsonFormat.PROGRAM, BASE.replace("\"kgi\"", "\"" + "長い\\n\\u0000".repeat(1000) + "\""));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).found())
                .hasSize(82)
                .startsWith("\"長い⏎\uFFFD長い")
                .endsWith("…\"");
        assertThat(findings.get(0).message().in(Locale.JAPANESE))
                .hasSizeLessThan(150)
                .doesNotContain("\n", "\0");
    }

    @Test
    void aPointerEscapesTheNameOfItsField() {
        assertThat(Documents.findings(JsonFormat.PROGRAM, BASE.replace("\"owner\"", "\"a/b~c\": 1, \"owner\"")))
                .extracting(Finding::pointer)
                .containsExactly("/a~1b~0c");
    }
}
