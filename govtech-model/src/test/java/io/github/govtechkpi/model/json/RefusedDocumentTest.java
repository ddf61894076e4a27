package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before the rules of a format are asked. */
class RefusedDocumentTest {
    private static final String MINIMAL =
            "{\"format\": \"govtech-program/1\", \"id\": \"p\", \"name\": {\"ja\": \"神戸市\"}}";

    private static Finding onlyFinding(byte[] content) {
        var findings = Documents.findings(JsonFormat.PROGRAM, content);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Finding onlyFinding(String content) {
        return onlyFinding(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(Finding finding, String code, String ja, String en) {
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.in(Locale.JAPANESE)).isEqualTo(ja);
        assertThat(finding).hasToString(en);
    }

    @Nested
    class Encoding {
        @Test
        void isUtf8WithOrWithoutAByteOrderMark() {
            assertThat(Documents.findings(JsonFormat.PROGRAM, MINIMAL)).isEmpty();
            assertThat(Documents.findings(JsonFormat.PROGRAM, "\uFEFF" + MINIMAL))
                    .isEmpty();
        }

        @Test
        void isNotCp932AndTheLineIsTold() {
            var content = MINIMAL.replace(", ", ",\n").getBytes(Charset.forName("windows-31j"));

            require(
                    onlyFinding(content),
                    "NOT_UTF8",
                    "file.json:3: ファイルがUTF-8ではありません（Shift_JISやUTF-16のようです）。UTF-8で保存し直してください。",
                    "file.json:3: The file is not in UTF-8: save it in UTF-8");
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "EUC-JP", "ISO-2022-JP-2"})
        void isNoOther(String charset) {
            var content = MINIMAL.getBytes(Charset.forName(charset));

            // the escapes of ISO-2022-JP are ASCII: well-formed UTF-8, but no JSON
            assertThat(onlyFinding(content).code()).isEqualTo(charset.startsWith("ISO") ? "NOT_JSON" : "NOT_UTF8");
        }

        @ParameterizedTest
        @CsvSource({"C0B1, overlong", "E0809F, overlong", "EDA080, a surrogate", "F4908080, beyond Unicode", "FF, never"
        })
        void isStrict(String hex, String what) {
            var bytes = new byte[hex.length() / 2 + 2];
            bytes[0] = '"';
            for (var i = 0; i < hex.length() / 2; i++) {
                bytes[i + 1] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
            }
            bytes[bytes.length - 1] = '"';

            assertThat(onlyFinding(bytes).code()).as(what).isEqualTo("NOT_UTF8");
        }

        @Test
        void isNotCutWithinACharacter() {
            var content = MINIMAL.getBytes(StandardCharsets.UTF_8);
            var cut = MINIMAL.substring(0, MINIMAL.indexOf("戸")).getBytes(StandardCharsets.UTF_8).length + 1;

            assertThat(onlyFinding(Arrays.copyOf(content, cut)).code()).isEqualTo("NOT_UTF8");
        }

        @Test
        void hasNoNulBytes() {
            assertThat(onlyFinding(MINIMAL + "\0").code()).isEqualTo("NOT_UTF8");
            assertThat(onlyFinding(MINIMAL.replace(":", ":\0")).code()).isEqualTo("NOT_UTF8");
        }

        @Test
        void isReadInPiecesOfAnySize() {
            for (var size = 1; size <= 5; size++) {
                var piece = size;
                var in = new ByteArrayInputStream(("\uFEFF" + MINIMAL).getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        return super.read(target, offset, Math.min(piece, length));
                    }
                };

                assertThat(JsonFormat.PROGRAM.read(in, "file.json").name()).hasToString("神戸市");
            }
        }
    }

    @Nested
    class Syntax {
        @ParameterizedTest
        @ValueSource(strings = {"", "  \n\t ", "\uFEFF"})
        void ofAnEmptyFileIsThatItIsEmpty(String content) {
            require(onlyFinding(content), "EMPTY_FILE", "file.json:1: ファイルが空です。", "file.json:1: The file is empty");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        hello | 1 | | hello
                        {"a": 1,¶} | 2 | /a | }
                        {'a': 1} | 1 | | '
                        {a: 1} | 1 | | a
                        {"a" 1} | 1 | /a | 1
                        {"a": 1¶ "b": 2} | 2 | /a | "
                        [1,,2] | 1 | /1 | ,
                        {"a": NaN} | 1 | /a | NaN
                        {"a": .5} | 1 | /a | .
                        // a comment¶{} | 1 | | /
                        {"a": tru} | 1 | /a | tru
                        {"a": 1.} | 1 | /a | }
                        {"a": 1e} | 1 | /a | }
                        {} x | 1 | | x
                        """)
        void isToldWithItsPlaceAndWhatStandsThere(String content, int line, String pointer, String found) {
            var finding = onlyFinding(content.replace("¶", "\n"));

            assertThat(finding.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(finding.found()).isEqualTo(found);
            assertThat(finding.line()).hasValue(line);
            assertThat(finding.message().in(Locale.JAPANESE))
                    .isEqualTo("JSONとして読めません（「%s」の所）。この行と直前の行の、カンマ、括弧、引用符を確認してください。", found);
            assertThat(finding.message().in(Locale.ENGLISH))
                    .isEqualTo(
                            "This is not well-formed JSON, at \"%s\": check commas, brackets and quotation marks here"
                                    + " and on the line before",
                            found);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\": 01}", "{\"a\": \"x\ny\"}", "{\"a\": \"\\x\"}"})
        void isToldWithItsPlaceAlone(String content) {
            require(
                    onlyFinding(content),
                    "NOT_JSON",
                    "file.json:1 /a: JSONとして読めません。この行と直前の行の、カンマ、括弧、引用符を確認してください。",
                    "file.json:1 /a: This is not well-formed JSON: check commas, brackets and quotation marks here"
                            + " and on the line before");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"a\":\n[1,", "{\"a\":\n[1", "{\"a\":\n[\"x", "{\"a\":\n[{\"b\""})
        void ofAFileThatEndsTooEarlyIsThat(String content) {
            var finding = onlyFinding(content);

            assertThat(finding.code()).isEqualTo("NOT_JSON");
            assertThat(finding.line()).hasValue(2);
            assertThat(finding.message().in(Locale.JAPANESE)).isEqualTo("ファイルが途中で終わっています。閉じ括弧や引用符が足りません。");
            assertThat(finding.message().in(Locale.ENGLISH))
                    .isEqualTo("The file ends too early: a closing bracket or quotation mark is missing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "[]", "\"x\"", "5", "null"})
        void leavesNothingBehindTheEnd(String second) {
            require(
                    onlyFinding(MINIMAL + "\n" + second),
                    "NOT_JSON",
                    "file.json:2: JSONの終わりの後に余分な内容があります。",
                    "file.json:2: There is something after the end of the JSON: take it out");
        }

        @ParameterizedTest
        @CsvSource({"[], […]", "5, 5", "null, null", "true, true", "'\"x\"', '\"x\"'"})
        void isThatOfAnObject(String content, String shown) {
            require(
                    onlyFinding(content),
                    "WRONG_TYPE",
                    "file.json:1: %s は使えません。オブジェクト（{…}）を書いてください。".formatted(shown),
                    "file.json:1: %s is not an object {…}".formatted(shown));
        }
    }

    @Nested
    class Size {
        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":"})
        void isLimitedToAHundredLevels(String level) {
            var finding = onlyFinding(level.repeat(2000));

            assertThat(finding.code()).isEqualTo("TOO_LARGE");
            assertThat(finding.found()).isEqualTo("more than 100 levels");
            assertThat(finding.allowed()).isEqualTo("at most 100 levels, strings of 1000000 characters, 64 MB in all");
            assertThat(finding.message().in(Locale.JAPANESE)).isEqualTo("入れ子が深すぎます（100階層まで）。");
            assertThat(finding.message().in(Locale.ENGLISH)).isEqualTo("It is nested too deeply: at most 100 levels");
        }

        @Test
        void ofAHundredLevelsIsAllowed() {
            assertThat(onlyFinding("[".repeat(100) + "]".repeat(100)).code()).isEqualTo("WRONG_TYPE");
            assertThat(onlyFinding("[".repeat(101) + "]".repeat(101)).code()).isEqualTo("TOO_LARGE");
        }

        @Test
        void ofAStringIsLimitedToAMillionCharacters() {
            assertThat(onlyFinding("\"" + "x".repeat(1_000_000) + "\"").code()).isEqualTo("WRONG_TYPE");
            require(
                    onlyFinding("{\"id\": \"" + "x".repeat(1_000_001) + "\"}"),
                    "TOO_LARGE",
                    "file.json:1 /id: 文字列が長すぎます（1000000文字まで、項目名は10000文字まで）。",
                    "file.json:1 /id: A string is too long: at most 1000000 characters, and 10000 for the name of a field");
        }

        @Test
        void ofTheNameOfAFieldIsLimitedToTenThousand() {
            var finding = onlyFinding("{\"" + "x".repeat(10_001) + "\": 1}");

            assertThat(finding.found()).isEqualTo("a name of more than 10000 characters");
            require(
                    finding,
                    "TOO_LARGE",
                    "file.json:1: 文字列が長すぎます（1000000文字まで、項目名は10000文字まで）。",
                    "file.json:1: A string is too long: at most 1000000 characters, and 10000 for the name of a field");
        }

        @Test
        void ofANumberIsLimitedToAThousandDigits() {
            require(
                    onlyFinding("{\"id\": " + "1".repeat(1001) + "}"),
                    "TOO_LARGE",
                    "file.json:1 /id: 数が長すぎます（1000文字まで）。",
                    "file.json:1 /id: A number is too long: at most 1000 characters");
        }

        @Test
        void ofAStringOf200MegabytesDoesNotHaveToFitIntoMemory() {
            var in = new Generated("{\"id\": \"", (byte) 'x', 200_000_000);

            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatExceptionOfType(InvalidDataException.class)
                            .isThrownBy(() -> JsonFormat.PROGRAM.read(in, "big.json"))
                            .withMessage(
                                    "big.json:1 /id: A string is too long: at most 1000000 characters, and 10000 for the name of a field"));
            assertThat(in.handedOut).as("the rest was not read").isLessThan(3_000_000);
        }

        @Test
        void ofTheWholeIsLimitedTo64Megabytes() {
            var in = new Generated("", (byte) ' ', 200_000_000);

            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> JsonFormat.PROGRAM.read(in, "big.json"))
                    .withMessage("big.json:1: The file is too large: at most 64 MB");
            assertThat(in.handedOut).isLessThan(70_000_000);
        }

        @Test
        void ofTheListOfFindingsIsLimitedToAThousandAndTheRestIsCounted() {
            var items = "5,\n".repeat(1499) + "5";
            var content = MINIMAL.replace("}}", "}, \"goals\": [\n" + items + "]}");
            var findings = Documents.findings(JsonFormat.PROGRAM, content);

            assertThat(findings).hasSize(1001);
            assertThat(findings.get(999)).hasToString("file.json:1001 /goals/999: 5 is not an object {…}");
            require(
                    findings.get(1000),
                    "TOO_MANY_FINDINGS",
                    "file.json: ほかに500件の誤りがあります。上の1000件を直してから、もう一度読み込んでください。",
                    "file.json: There are 500 more findings: correct the first 1000 and read the file again");
        }
    }

    @Nested
    class Format {
        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"id\": 5}", "{\"format\": null}"})
        void isRequiredAndNothingElseIsReported(String content) {
            require(
                    onlyFinding(content),
                    "WRONG_FORMAT",
                    "file.json:1: 形式（format）が書かれていません。\"format\": \"govtech-program/1\" と書いてください。",
                    "file.json:1: There is no format: write \"format\": \"govtech-program/1\"");
        }

        @Test
        void ofAnotherFileIsRefusedAndNothingElseIsReported() {
            require(
                    onlyFinding("{\"goals\": [{\"id\": \"a\"}, {\"id\": \"a\", \"supports\": [\"b\"]}],\n"
                            + "\"format\": \"govtech-checklist/1\"}"),
                    "WRONG_FORMAT",
                    "file.json:2 /format: 形式（format）は \"govtech-program/1\" でなければなりませんが、\"govtech-checklist/1\" と書かれています。",
                    "file.json:2 /format: The format must be \"govtech-program/1\", but was \"govtech-checklist/1\"");
            assertThat(onlyFinding("{\"format\": 1}").found()).isEqualTo("1");
        }
    }

    @Nested
    class Language {
        @Test
        void ofTheMachineChangesNothing() {
            var before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

                assertThat(onlyFinding("[".repeat(101)))
                        .hasToString(
                                "file.json:1 " + "/0".repeat(100) + ": It is nested too deeply: at most 100 levels");
                assertThat(JsonFormat.PROGRAM.write(
                                Documents.read(JsonFormat.PROGRAM, Documents.text("everything.json"))))
                        .contains("250.5");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void aStreamThatFailsIsNoFinding() {
        var in = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("disk error");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JsonFormat.PROGRAM.read(in, "file.json"))
                .withMessageContaining("disk error");
    }

    @Test
    void aStreamIsReadToItsEndAndNotClosed() {
        var closed = new boolean[1];
        var in = new ByteArrayInputStream(MINIMAL.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        JsonFormat.PROGRAM.read(in, "file.json");

        assertThat(in.available()).isZero();
        assertThat(closed[0]).isFalse();
    }

    /** A beginning and then one byte again and again, made while it is read. */
    private static final class Generated extends InputStream {
        private final byte[] beginning;
        private final byte then;
        private final long size;
        private long handedOut;

        Generated(String beginning, byte then, long size) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.then = then;
            this.size = size;
        }

        @Override
        public int read() {
            if (handedOut == size) {
                return -1;
            }
            handedOut++;
            return handedOut <= beginning.length ? beginning[(int) handedOut - 1] : then;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            var count = (int) Math.min(length, size - handedOut);
            for (var i = 0; i < count; i++) {
                target[offset + i] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }
}
