package io.github.govtechkpi.io.observation;

import static io.github.govtechkpi.io.Examples.TOKYO;
import static io.github.govtechkpi.io.Examples.program;
import static io.github.govtechkpi.io.Examples.stream;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Slice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationFilesTest {
    private static ObservationFiles set() {
        return new ObservationFiles(List.of(TOKYO));
    }

    private static List<Observation> read(String... files) {
        var set = set();
        for (var i = 0; i < files.length; i++) {
            set.read(stream(files[i]), "rows" + (i == 0 ? "" : i + 1) + ".csv");
        }
        return set.observations().stream()
                .flatMap(vintages -> vintages.observations().stream())
                .toList();
    }

    private static List<Finding> findings(ObservationFiles set) {
        return catchThrowableOfType(InvalidDataException.class, set::observations)
                .findings();
    }

    private static List<Finding> findings(String text) {
        return findings(set().read(stream(text), "rows.csv"));
    }

    private static List<String> english(String text) {
        return findings(text).stream()
                .map(finding -> finding.in(Locale.ENGLISH))
                .toList();
    }

    private static List<String> japanese(String text) {
        return findings(text).stream()
                .map(finding -> finding.in(Locale.JAPANESE))
                .toList();
    }

    /** One row of staff with other cells than the usual ones. */
    private static String staff(String header, String cells) {
        return "indicator,period," + header + "\nstaff,2024," + cells + "\n";
    }

    @Nested
    class Rows {
        @Test
        void ofAmountsAndOfCountsAreRead() {
            var observations = read(
                    "indicator,period,value,numerator,denominator\nstaff,2025-02-01,170,,\nonline,FY2023,,2600,9900\n");

            assertThat(observations)
                    .extracting(observation -> observation.key() + " " + observation.period() + " "
                            + observation.value().orElseThrow())
                    .containsExactly(
                            "govtech-tokyo staff 2025-02-01 170 人", "govtech-tokyo online FY2023 2600 of 9900 件");
            assertThat(observations.get(0).status()).isEqualTo(ObservationStatus.A);
            assertThat(observations.get(0).qualifier()).isEqualTo(Qualifier.EXACT);
            assertThat(observations.get(0).knownOn()).isEmpty();
            assertThat(observations.get(0).note()).isEmpty();
        }

        @Test
        void mayHaveEveryColumnInAnyOrder() {
            var row = read("""
                    note,known_on,qualifier,status,value,period,slice,area,program,indicator
                    "counted, by hand",2024-06-01,about,P,12.50,FY2023,age=65+,281000,govtech-tokyo,staff
                    """).get(0);

            assertThat(row.key().area()).contains(LocalGovernmentCode.parse("281000"));
            assertThat(row.key().slice()).contains(new Slice("age=65+"));
            assertThat(row.value()).contains(AbsoluteValue.of("12.5", MeasureUnit.PERSONS));
            assertThat(row.status()).isEqualTo(ObservationStatus.P);
            assertThat(row.qualifier()).isEqualTo(Qualifier.ABOUT);
            assertThat(row.knownOn()).contains(LocalDate.of(2024, 6, 1));
            assertThat(row.note()).contains("counted, by hand");
        }

        @Test
        void mayHaveJapaneseHeaders() {
            var english = "indicator,area,slice,program,period,value,status,qualifier,known_on,note\n";
            var japanese = "指標,団体コード,区分,プログラム,期間,値,状態,限定,公表日,備考\n";
            var cells = "staff,281000,age=65+,govtech-tokyo,令和6年度,170,P,about,2025-06-01,暫定\n";

            assertThat(read(japanese + cells)).isEqualTo(read(english + cells)).hasSize(1);
            assertThat(read("指標,期間,分子,分母,欠測理由\nonline,2024,,,pending\n").get(0).missing())
                    .contains(MissingReason.PENDING);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "2015, 2015",
            "2024-H1, 2024-H1",
            "FY2024-Q1, FY2024-Q1",
            "令和6年, 2024",
            "令和6年度, FY2024",
            "R6年度, FY2024",
            "平成31年4月, 2019-04",
            "令和6年4月1日, 2024-04-01"
        })
        void mayNameTheirPeriodAsJapaneseDocumentsDo(String text, String period) {
            assertThat(read("indicator,period,value\nstaff," + text + ",1\n")
                            .get(0)
                            .period())
                    .hasToString(period);
        }

        @Test
        void withoutAValueAreMissingAndNotZero() {
            var rows = read(
                    "indicator,period,value,missing,status\nstaff,2023,,,\nstaff,2024,,suppressed,Q\nstaff,2025,0,,\n");

            assertThat(rows)
                    .extracting(Observation::missing)
                    .extracting(Object::toString)
                    .containsExactly("Optional[unknown]", "Optional[suppressed]", "Optional.empty");
            assertThat(rows)
                    .extracting(Observation::status)
                    .containsExactly(ObservationStatus.O, ObservationStatus.Q, ObservationStatus.A);
        }

        @Test
        void mayEndEarlyOrWithEmptyFieldsOrBeBlank() {
            assertThat(read("indicator,period,value,note\nstaff,2023,1\n\n,,,\n ,\nstaff,2024,2,,,\n"))
                    .hasSize(2);
        }

        @ParameterizedTest(name = "line ends {0}")
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void mayEndInAnyWay(String end) {
            assertThat(read(String.join(end, "indicator,period,value", "staff,2023,1", "staff,2024,2")))
                    .hasSize(2);
        }

        @Test
        void mayBeQuotedWithLineBreaksInside() {
            assertThat(
                            read("\"indicator\",\"period\",\"value\",\"note\"\n\"staff\",\"2023\",\"1\",\"two\nlines, \"\"quoted\"\"\"\n")
                                    .get(0)
                                    .note())
                    .contains("two\nlines, \"quoted\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"indicator,period,value\n", "\"indicator\",\"period\",\"value\"\n"})
        void mayStandBehindAByteOrderMark(String header) {
            assertThat(read("\uFEFF" + header + "staff,2023,1\n")).hasSize(1);
        }

        @Test
        void loseTheApostropheThatKeptThemFromBeingAFormula() {
            assertThat(read("indicator,period,value,note\nstaff,2023,1,'=1+1\nstaff,2024,1,'quoted'\n"))
                    .extracting(row -> row.note().orElseThrow())
                    .containsExactly("=1+1", "'quoted'");
        }

        @Test
        void ofOneKeyWithAnotherKnownOnAreRevisions() {
            var vintages = set().read(
                            stream("indicator,period,value,known_on\nstaff,2023,1,\nstaff,2023,2,2024-06-01\n"),
                            "a.csv")
                    .read(stream("indicator,period,value,known_on\nstaff,2023,3,2024-09-01\n"), "b.csv")
                    .observations();

            assertThat(vintages).singleElement().satisfies(series -> {
                assertThat(series.asKnownOn(LocalDate.of(2024, 5, 31))
                                .observations()
                                .get(0)
                                .value())
                        .contains(AbsoluteValue.of(1, MeasureUnit.PERSONS));
                assertThat(series.latest().observations().get(0).value())
                        .contains(AbsoluteValue.of(3, MeasureUnit.PERSONS));
            });
        }

        @Test
        void keepTheOrderOfTheFiles() {
            assertThat(set().read(
                                    stream(
                                            "indicator,area,period,value\nstaff,281000,2023,1\nstaff,271004,2023,1\nstaff,281000,2024,2\n"),
                                    "a")
                            .observations())
                    .extracting(series -> series.key().area().orElseThrow().toString())
                    .containsExactly("281000", "271004");
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "170, 170",
            "-12.50, -12.5",
            "1e-05, 0.00001",
            "1E+5, 100000",
            "0e999, 0",
            "007, 7",
            "12345678901234567890123456789.123456789, 12345678901234567890123456789.123456789",
            "0.00000000000000000000000000000000000001, 0.00000000000000000000000000000000000001",
            "999999999999999999999999999999, 999999999999999999999999999999"
        })
        void areReadExactly(String text, String plain) {
            assertThat(read(staff("value", text)).get(0).value().orElseThrow()).hasToString(plain + " 人");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1e400", "1e30", "-1e30", "123456789012345678901234567890123456789", "1e-101", "1e999999999"
                })
        void beyondTheLimitsAreRefused(String text) {
            assertThat(english(staff("value", text)))
                    .containsExactly("rows.csv:2 value: \"" + text
                            + "\" is not a number of at most 38 digits that is smaller than 10^30");
            assertThat(japanese(staff("value", text)))
                    .containsExactly("rows.csv:2 value: \"" + text + "\" は使えません。有効数字38桁以内で、絶対値が10の30乗未満の数を書いてください。");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"１７０", "△5", "集計中", "+5", "170人", ".5", "5.", "NaN", "Infinity", "0x10", "1_000", "約50", "–"
                })
        void inOtherClothesAreRefusedWithTheWayOut(String text) {
            assertThat(english(staff("value", text)))
                    .containsExactly(
                            "rows.csv:2 value: \"" + text
                                    + "\" is no number: write it like 1200 or 12.5; municipal spreadsheets as they are go through 'govtech import' first");
            assertThat(japanese(staff("value", text)))
                    .containsExactly("rows.csv:2 value: \"" + text
                            + "\" は数ではありません。1200や12.5のように半角で書いてください。自治体の表計算ファイルは、先に「govtech import」で取り込んでください。");
        }

        @Test
        void withoutEndAreRefusedQuicklyAndShownShort() {
            assertThat(english(staff("value", "9".repeat(100_000))))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(300)
                    .contains("…");
        }

        @Test
        void withAThousandsCommaShiftTheRowAndAreRefused() {
            assertThat(english("indicator,period,value\nstaff,2024,1,234\n"))
                    .containsExactly(
                            "rows.csv:2: The row has 4 fields, but the header 3 columns: put a value that holds a comma into quotes");
            assertThat(japanese("indicator,period,value\nstaff,2024,1,234\n"))
                    .containsExactly("rows.csv:2: この行には4個の項目がありますが、見出しは3列です。カンマを含む値は引用符（\"）で囲んでください。");
            assertThat(english("indicator,period,value\nstaff,2024,\"1,234\"\n"))
                    .singleElement()
                    .asString()
                    .contains("\"1,234\" is no number");
        }
    }

    @Nested
    class Ratios {
        private static String online(String cells) {
            return "indicator,period,value,numerator,denominator\nonline,2024," + cells + "\n";
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = ';',
                value = {
                    ",-1,10; numerator; A ratio has a numerator from 0 up and a denominator above 0; 比の分子は0以上、分母は0より大きい数です。",
                    ",1,0; denominator; A ratio has a numerator from 0 up and a denominator above 0; 比の分子は0以上、分母は0より大きい数です。",
                    ",1,-10; denominator; A ratio has a numerator from 0 up and a denominator above 0; 比の分子は0以上、分母は0より大きい数です。",
                    ",1,; denominator; A ratio needs its numerator and its denominator; 分子と分母は両方書いてください。",
                    ",,10; numerator; A ratio needs its numerator and its denominator; 分子と分母は両方書いてください。",
                    ",11,10; numerator; The numerator is a part of the denominator and cannot exceed it (11 of 10 件); 分子は分母の一部のため、分母を超えることはできません（10件のうち11件）。",
                    "5,,; value; The indicator online is two counts: write them into the columns numerator and denominator; 指標「online」は比です。分子（numerator）と分母（denominator）の列に書いてください。"
                })
        void keepTheirRules(String cells, String column, String en, String ja) {
            assertThat(english(online(cells))).containsExactly("rows.csv:2 " + column + ": " + en);
            assertThat(japanese(online(cells))).containsExactly("rows.csv:2 " + column + ": " + ja);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {",0,10; 0 of 10 件", ",10,10; 10 of 10 件", ",0.5,2.5; 0.5 of 2.5 件"})
        void mayReachTheirEnds(String cells, String ratio) {
            assertThat(read(online(cells)).get(0).value().orElseThrow()).hasToString(ratio);
        }

        @Test
        void mayBeMissing() {
            assertThat(read(online(",,")).get(0).value()).isEmpty();
        }

        @Test
        void withAWrongNumberHaveNoSecondFinding() {
            assertThat(english(online(",x,"))).hasSize(1);
            assertThat(english(online(",x,10"))).hasSize(1);
        }

        @Test
        void ofAnAmountAreRefused() {
            assertThat(english("indicator,period,value,numerator,denominator\nstaff,2024,,1,2\n"))
                    .containsExactly(
                            "rows.csv:2 numerator: The indicator staff is one amount: write it into the column value");
            assertThat(japanese("indicator,period,value,numerator,denominator\nstaff,2024,,1,2\n"))
                    .containsExactly("rows.csv:2 numerator: 指標「staff」は実数です。値（value）の列に書いてください。");
        }
    }

    @Nested
    class Cells {
        @ParameterizedTest(name = "{0} {1}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "known_on; 2024/04/01; \"2024/04/01\" is not a date such as 2024-04-01; \"2024/04/01\" は使えません。日付（2024-04-01の形）を書いてください。",
                    "known_on; 2024-02-30; \"2024-02-30\" is not a date such as 2024-04-01; \"2024-02-30\" は使えません。日付（2024-04-01の形）を書いてください。",
                    "status; X; \"X\" is not one of: A, B, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, S, U, V, W; \"X\" は使えません。A、B、D、E、F、G、H、I、J、K、L、M、N、O、P、Q、S、U、V、W のいずれかを書いてください。",
                    "missing; later; \"later\" is not one of: pending, not-surveyed, not-applicable, discontinued, suppressed, not-submitted, unknown; \"later\" は使えません。pending、not-surveyed、not-applicable、discontinued、suppressed、not-submitted、unknown のいずれかを書いてください。",
                    "qualifier; roughly; \"roughly\" is not one of: exact, about, at-least, more-than, at-most, less-than; \"roughly\" は使えません。exact、about、at-least、more-than、at-most、less-than のいずれかを書いてください。"
                })
        void thatCannotBeReadSayWhatIsAllowed(String column, String text, String en, String ja) {
            assertThat(english(staff("value," + column, "," + text)))
                    .containsExactly("rows.csv:2 " + column + ": " + en);
            assertThat(japanese(staff("value," + column, "," + text)))
                    .containsExactly("rows.csv:2 " + column + ": " + ja);
        }

        @Test
        void ofAnAreaAreCheckedByTheirCheckDigit() {
            var finding = findings(staff("value,area", "1,281001")).get(0);

            assertThat(finding.code()).isEqualTo("INVALID_VALUE");
            assertThat(finding.pointer()).isEqualTo("area");
            assertThat(finding.found()).isEqualTo("281001");
            assertThat(finding.message().in(Locale.ENGLISH)).contains("281001");
            assertThat(finding.message().in(Locale.JAPANESE)).contains("281001");
        }

        @ParameterizedTest
        @ValueSource(strings = {"R6", "Ｒ６"})
        void ofAPeriodThatHasTwoReadingsNameBoth(String text) {
            var file = "indicator,period,value\nstaff," + text + ",1\n";

            assertThat(english(file))
                    .singleElement()
                    .asString()
                    .startsWith("rows.csv:2 period: ")
                    .contains("(R6年)", "(R6年度)");
            assertThat(japanese(file))
                    .singleElement()
                    .asString()
                    .startsWith("rows.csv:2 period: ")
                    .contains("R6年", "R6年度");
        }

        @Test
        void thatAreNoPeriodSayHowOneIsWritten() {
            var file = "indicator,period,value\nstaff,yesterday,1\n";

            assertThat(english(file))
                    .singleElement()
                    .asString()
                    .startsWith("rows.csv:2 period: ")
                    .contains("2024", "FY2024");
            assertThat(japanese(file))
                    .containsExactly(
                            "rows.csv:2 period: \"yesterday\" は期間として読めません。2024、2024-H1、2024-Q1、2024-04、2024-04-01、FY2024、FY2024-Q1、令和6年度のように書いてください。");
        }

        @Test
        void thatAreRequiredSayWhatToWrite() {
            assertThat(english("indicator,period,value\n,2024,1\nstaff,,1\n"))
                    .containsExactly(
                            "rows.csv:2 indicator: \"indicator\" is empty: write the id of an indicator",
                            "rows.csv:3 period: \"period\" is empty: write a period such as 2024, FY2024 or 2024-04");
            assertThat(japanese("indicator,period,value\n,2024,1\nstaff,,1\n"))
                    .containsExactly(
                            "rows.csv:2 indicator: 「indicator」が空です。指標のIDを書いてください。",
                            "rows.csv:3 period: 「period」が空です。期間（2024、FY2024、2024-04、令和6年度など）を書いてください。");
        }

        @ParameterizedTest(name = "{0} with {1}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "value,missing; 5,pending; missing; A row with a value has no missing reason; 値があるときは欠測理由（missing）を書けません。",
                    "value,status; 5,O; status; Status O says that there is no value, but there is one; 状態Oは値がないことを表しますが、値があります。",
                    "value,qualifier; ,about; qualifier; A row without a value has no qualifier; 値がないのに、値の表し方（qualifier）が書かれています。"
                })
        void thatContradictEachOtherAreRefused(String header, String cells, String column, String en, String ja) {
            assertThat(english(staff(header, cells))).containsExactly("rows.csv:2 " + column + ": " + en);
            assertThat(japanese(staff(header, cells))).containsExactly("rows.csv:2 " + column + ": " + ja);
            assertThat(findings(staff(header, cells)).get(0).code()).isEqualTo("CONTRADICTION");
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"note", "slice"})
        void withControlCharactersInATextAreRefused(String column) {
            var file = staff("value," + column, "1,a\u0007b");

            assertThat(english(file))
                    .containsExactly(
                            "rows.csv:2 %s: A text must not hold control characters but line feed (U+000A) and tab (U+0009), but has U+0007: take it out"
                                    .formatted(column));
            assertThat(japanese(file))
                    .containsExactly("rows.csv:2 %s: 制御文字U+0007があります。文に使える制御文字は改行（U+000A）とタブ（U+0009）だけです。取り除いてください。"
                            .formatted(column));
        }

        @Test
        void mayHaveLinesThatEndAsInASpreadsheet() {
            assertThat(read(staff("value,note", "1,\"two\r\n\tlines\"")).get(0).note())
                    .contains("two\n\tlines");
        }

        @Test
        void ofAFileWithAStrangeNameAreTold() {
            var set = set().read(stream(staff("value,other", "1,") + "x,2024,1,\nstaff,2024,1,\n"), "a\nb.csv");

            assertThat(set.notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly(
                            "a⏎b.csv: the column \"other\" is not used and was ignored",
                            "a⏎b.csv: no program has the indicator \"x\"; its rows were ignored");
            assertThat(findings(set))
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.message().in(Locale.ENGLISH)).contains("(also in a⏎b.csv:2)"));
        }

        @Test
        void withControlCharactersAreShownOnOneLine() {
            assertThat(english("indicator,period,value\nstaff,\"20\n24\",1\n"))
                    .singleElement()
                    .asString()
                    .doesNotContain("\n");
        }
    }

    @Nested
    class Duplicates {
        @Test
        void areNamedWithBothPlaces() {
            var set = set().read(stream("indicator,period,value\nstaff,2023,1\nstaff,2023,1\n"), "a.csv")
                    .read(stream("indicator,period,value\nstaff,2024,1\nstaff,2023,2\n"), "b.csv");

            assertThat(findings(set))
                    .extracting(finding -> finding.in(Locale.ENGLISH))
                    .containsExactly(
                            "a.csv:3: The row of program govtech-tokyo, indicator staff, period 2023 is there twice (also in a.csv:2): keep one, or give the revision its known_on",
                            "b.csv:3: The row of program govtech-tokyo, indicator staff, period 2023 is there twice (also in a.csv:2): keep one, or give the revision its known_on");
            assertThat(findings(set).get(1).in(Locale.JAPANESE))
                    .isEqualTo(
                            "b.csv:3: プログラム「govtech-tokyo」、指標「staff」、期間「2023」の行が重複しています（a.csv:2にもあります）。一つを残すか、改定値には公表日（known_on）を書いてください。");
        }

        @Test
        void nameEachPartOfTheirKey() {
            var file = """
                    indicator,area,slice,period,known_on,value
                    staff,281000,age=65+,FY2023,2024-06-01,1
                    staff,281000,age=65+,FY2023,2024-06-01,2
                    """;

            assertThat(english(file))
                    .containsExactly(
                            "rows.csv:3: The row of program govtech-tokyo, indicator staff, area 281000, slice age=65+, period FY2023, known_on 2024-06-01 is there twice (also in rows.csv:2): keep one, or give the revision its known_on");
            assertThat(japanese(file))
                    .containsExactly(
                            "rows.csv:3: プログラム「govtech-tokyo」、指標「staff」、団体コード「281000」、区分「age=65+」、期間「FY2023」、公表日「2024-06-01」の行が重複しています（rows.csv:2にもあります）。一つを残すか、改定値には公表日（known_on）を書いてください。");
            assertThat(findings(file).get(0).found())
                    .isEqualTo(
                            "program govtech-tokyo, indicator staff, area 281000, slice age=65+, period FY2023, known_on 2024-06-01");
        }

        @ParameterizedTest
        @ValueSource(strings = {"staff,,,令和6年,", "staff,281000,,2024,2024-06-01", "staff,,age=65+,2024,"})
        void countByAllOfTheirKey(String row) {
            var header = "indicator,area,slice,period,known_on,value\n";

            assertThat(findings(header + row + ",1\n" + row + ",1\n")).hasSize(1);
            assertThat(read(header + row + ",1\nstaff,,,FY2024,,1\nstaff,131016,,2024,2024-06-01,1\n"))
                    .hasSize(3);
        }

        @Test
        void ofAMissingValueAreDuplicatesToo() {
            assertThat(findings("indicator,period,value\nstaff,2024,\nstaff,2024,5\n"))
                    .hasSize(1);
        }
    }

    @Nested
    class Headers {
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = ';',
                value = {
                    "period,value; rows.csv:1 indicator: The required column \"indicator\" is missing; rows.csv:1 indicator: 必須の列「indicator」がありません。",
                    "indicator,value; rows.csv:1 period: The required column \"period\" is missing; rows.csv:1 period: 必須の列「period」がありません。",
                    "indicator,period; rows.csv:1 value: There is no column of values: it needs \"value\", or \"numerator\" and \"denominator\"; rows.csv:1 value: 値の列がありません。「value」、または「numerator」と「denominator」の列が必要です。",
                    "indicator,period,numerator; rows.csv:1 value: There is no column of values: it needs \"value\", or \"numerator\" and \"denominator\"; rows.csv:1 value: 値の列がありません。「value」、または「numerator」と「denominator」の列が必要です。",
                    "indicator,period,value,期間; rows.csv:1 期間: The column \"期間\" is there twice: keep one; rows.csv:1 期間: 「期間」の列が二つあります。一つにしてください。"
                })
        void thatCannotBeUsedStopTheFileAtOnce(String header, String en, String ja) {
            assertThat(english(header + "\nx,y,z,1\n,,,\n")).containsExactly(en);
            assertThat(japanese(header + "\nx,y,z,1\n,,,\n")).containsExactly(ja);
        }

        @Test
        void ofColumnsThatAreNotUsedAreNoticedOnce() {
            var set =
                    set().read(stream("indicator,period,value,Value,順位\nstaff,2024,1,,\nstaff,2025,1,,\n"), "rows.csv");

            assertThat(set.observations()).hasSize(1);
            assertThat(set.notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly(
                            "rows.csv: the column \"Value\" is not used and was ignored",
                            "rows.csv: the column \"順位\" is not used and was ignored");
            assertThat(set.notices().get(1).in(Locale.JAPANESE)).isEqualTo("rows.csv：「順位」という列は使わないため無視しました。");
        }
    }

    @Nested
    class Indicators {
        private static final String OTHER = """
                {"format": "govtech-program/1", "id": "%s", "name": {"en": "x"}, "goals": [{"id": "g", "role": "kgi", "name": {"en": "g"},
                 "indicator": {"id": "staff", "kind": "absolute", "unit": "件"}, "direction": "increase"}]}""";

        @Test
        void ofNoProgramAreNoticedOnce() {
            var set = set().read(
                            stream("indicator,period,value\nother,2023,1\nother,2024,x\nstaff,2024,1\n"), "rows.csv");

            assertThat(set.observations()).hasSize(1);
            assertThat(set.notices())
                    .extracting(notice -> notice.in(Locale.ENGLISH))
                    .containsExactly("rows.csv: no program has the indicator \"other\"; its rows were ignored");
            assertThat(set.notices().get(0).in(Locale.JAPANESE))
                    .isEqualTo("rows.csv：指標「other」を使うプログラムがないため、その行を無視しました。");
        }

        @Test
        void ofTwoProgramsNeedTheirName() {
            var programs = List.of(TOKYO, program(OTHER.formatted("second")));
            var set = new ObservationFiles(programs).read(stream("indicator,period,value\nstaff,2024,1\n"), "rows.csv");

            assertThat(findings(set))
                    .extracting(finding -> finding.in(Locale.ENGLISH))
                    .containsExactly(
                            "rows.csv:2 indicator: The indicator staff is in several programs (govtech-tokyo, second): name one in the column program");
            assertThat(findings(set).get(0).in(Locale.JAPANESE))
                    .isEqualTo(
                            "rows.csv:2 indicator: 指標「staff」は複数のプログラム（govtech-tokyo, second）にあります。プログラム（program）の列で指定してください。");
            assertThat(new ObservationFiles(programs)
                            .read(stream("indicator,program,period,value\nstaff,second,2024,1\n"), "rows.csv")
                            .observations()
                            .get(0)
                            .observations()
                            .get(0)
                            .value()
                            .orElseThrow())
                    .hasToString("1 件");
        }

        @Test
        void ofAProgramThatWasNotGivenAreNoticed() {
            var set = set().read(stream("indicator,program,period,value\nstaff,second,2024,1\n"), "rows.csv");

            assertThat(set.observations()).isEmpty();
            assertThat(set.notices()).hasSize(1);
        }
    }

    @Nested
    class QuotationMarks {
        private static final String HEADER = "indicator,period,value,note\n";

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "staff,2023,\"60;staff,2024,70,;staff,2025,80,; | 2 | \"60",
                    "staff,2023,50,;staff,2024,\"60 | 3 | \"60",
                    "staff,2023,50,;staff,2024,60,\" | 3 | \"",
                    "staff,2023,50,;staff,2024,60,\"\"\" | 3 | \"\"",
                    "staff,2023,50,\"a;b\";staff,2024,60,\"a;b\",\"c;d | 5 | \"c",
                    "staff,2023,50,\"\"\"a\"\"\";\"staff,2024,60 | 3 | \"staff,2024,60"
                })
        void thatAreNeverClosedAreRefused(String rows, long line, String found) {
            for (var end : List.of("\n", "\r\n", "\r")) {
                var file = (HEADER.strip() + ";" + rows).replace(";", end);

                assertThat(findings(file)).singleElement().satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("UNCLOSED_QUOTE");
                    assertThat(finding.found()).isEqualTo(found);
                });
                assertThat(english(file))
                        .containsExactly(
                                "rows.csv:%s: A quotation mark on this line is never closed (%s): close it behind the value, or take it out"
                                        .formatted(line, found));
                assertThat(japanese(file))
                        .containsExactly(
                                "rows.csv:%s: この行の引用符（\"）が閉じられないまま、ファイルが終わっています（%s）。値の終わりに\"を付けるか、始まりの\"を消してください。"
                                        .formatted(line, found));
            }
        }

        @Test
        void thatAreNeverClosedInTheHeaderAreRefused() {
            assertThat(findings("indicator,\"period,value\nstaff,2024,1\n"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("UNCLOSED_QUOTE");
                        assertThat(finding.line()).hasValue(1);
                    });
        }

        @Test
        void thatAreNeverClosedFarFromTheEndAreFoundByTheirLine() {
            var rows = "staff,2024-01-01,1,\"x\"\n".repeat(2000);

            assertThat(findings(HEADER + "staff,2023,\"60,\n" + rows.replace("\"", "")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.line()).hasValue(2));
        }

        @Test
        void thatCloseWithinARowAreRefusedWithBothLines() {
            var file = HEADER + "staff,2023,\"60,\nstaff,2024,70,\"by hand\"\n";

            assertThat(findings(file)).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("NOT_CSV");
                assertThat(finding.found()).isEqualTo("by hand\"");
            });
            assertThat(english(file))
                    .containsExactly(
                            "rows.csv:3: \"by hand\"\" follows a closing quotation mark; the value begins with the one on line 2: look whether that one is closed where it should be, and write a quotation mark within a value twice (\"\")");
            assertThat(japanese(file))
                    .containsExactly(
                            "rows.csv:3: 閉じる引用符（\"）の後に「by hand\"」が続いています。この値は2行目の\"から始まっています。閉じ忘れがないか確認し、値の中の引用符は二つ重ねて（\"\"）書いてください。");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"60\"人", "\"60\" ", "\"60\"\"\"x"})
        void thatTextFollowsAreRefused(String value) {
            assertThat(findings(HEADER + "staff,2023," + value + ",\n"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("NOT_CSV");
                        assertThat(finding.line()).hasValue(2);
                    });
        }

        @Test
        void withinAValueThatDoesNotBeginWithOneAreLikeOtherCharacters() {
            assertThat(read(HEADER + "staff,2023,60,5\" wide\nstaff,2024,70,\n")
                            .get(0)
                            .note())
                    .contains("5\" wide");
        }
    }

    @Nested
    class WhatIsAllowed {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "indicator,period,value,missing; staff,2024,5,pending; pending; an empty cell beside a value",
                    "indicator,period,value,status; staff,2024,5,O; O; one of: A, B, D, E, F, G, I, J, K, N, P, S, U, V, W",
                    "indicator,period,value,qualifier; staff,2024,,about; about; an empty cell beside an empty value",
                    "indicator,period,value,denominator,numerator; staff,2024,,1,; 1; an empty cell; the amount in the column value",
                    "indicator,period,value,numerator,denominator; online,2024,5,,; 5; an empty cell; the counts in the columns numerator and denominator",
                    "indicator,period,numerator,denominator; online,2024,5,; ''; a number, as in the column numerator",
                    "indicator,period,numerator,denominator; online,2024,,5; ''; a number, as in the column denominator",
                    "indicator,period,numerator,denominator; online,2024,-1,5; -1; a number from 0 up",
                    "indicator,period,numerator,denominator; online,2024,1,0; 0; a number above 0",
                    "indicator,period,numerator,denominator; online,2024,11,10; 11; a number from 0 to 10"
                })
        void saysThatAlone(String text) {
            var parts = text.split("; ", 4);

            assertThat(findings(parts[0] + "\n" + parts[1] + "\n")).first().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("CONTRADICTION");
                assertThat(finding.found()).isEqualTo(parts[2].equals("''") ? "" : parts[2]);
                assertThat(finding.allowed()).isEqualTo(parts[3]);
            });
        }
    }

    @Nested
    class Files {
        @Test
        void withoutARowAreEmpty() {
            assertThat(english("")).containsExactly("rows.csv:1: The file is empty: it needs a header row");
            assertThat(japanese("")).containsExactly("rows.csv:1: ファイルが空です。見出しの行が必要です。");
            assertThat(english("\uFEFF")).hasSize(1);
            assertThat(read("indicator,period,value\n")).isEmpty();
        }

        @Test
        void inAnotherEncodingAreNamed() {
            for (var charset : List.of(Charset.forName("windows-31j"), UTF_16, UTF_16LE, UTF_16BE)) {
                var bytes = "indicator,period,value,note\nstaff,2024,1,東京\n".getBytes(charset);
                var set = set().read(new ByteArrayInputStream(bytes), "rows.csv");
                var line = charset.name().startsWith("UTF") ? 1 : 2;

                assertThat(findings(set)).last().satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("NOT_UTF8");
                    assertThat(finding.in(Locale.ENGLISH))
                            .isEqualTo(
                                    "rows.csv:%s: The file is not in UTF-8: save it in UTF-8, or take it in with 'govtech import' first"
                                            .formatted(line));
                    assertThat(finding.in(Locale.JAPANESE))
                            .isEqualTo("rows.csv:%s: UTF-8ではありません。UTF-8で保存し直すか、先に「govtech import」で取り込んでください。"
                                    .formatted(line));
                });
            }
        }

        @ParameterizedTest(name = "after {0} rows")
        @ValueSource(ints = {0, 1, 5, 400, 5000})
        void inAnotherEncodingAreNamedByLine(int rows) {
            for (var end : List.of("\n", "\r\n", "\r")) {
                var text = "\uFEFFindicator,period,value,note" + end + ("staff,x,1,東京" + end).repeat(rows);
                var bytes = new ByteArrayOutputStream();
                bytes.writeBytes(text.getBytes(UTF_8));
                bytes.writeBytes("staff,2024,1,東京".getBytes(Charset.forName("windows-31j")));
                var findings = findings(set().read(new ByteArrayInputStream(bytes.toByteArray()), "rows.csv"));

                if (rows < 1000) {
                    assertThat(findings).hasSize(rows + 1).last().satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("NOT_UTF8");
                        assertThat(finding.line()).hasValue(rows + 2);
                    });
                } else {
                    assertThat(findings).hasSize(1001);
                }
            }
        }

        @Test
        void withNulAreNamedByLine() {
            assertThat(english("indicator,period,value\nstaff,x,1\nstaff,2024,\0\n"))
                    .last()
                    .isEqualTo(
                            "rows.csv:3: The file is not in UTF-8: save it in UTF-8, or take it in with 'govtech import' first");
        }

        @Test
        void withAValueThatNeverEndsAreNamedByLine() {
            var text = "indicator,period,value,note\nstaff,2024,1,\"" + "x".repeat(17_000_000) + "\"\n";

            assertThat(findings(text)).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("NOT_CSV");
                assertThat(finding.in(Locale.ENGLISH))
                        .isEqualTo(
                                "rows.csv:2: This is not well-formed CSV: a value of this row is longer than 16777216 characters, or the row has more than 16384 fields; look for a quotation mark that is not closed");
                assertThat(finding.in(Locale.JAPANESE))
                        .isEqualTo(
                                "rows.csv:2: CSVとして読めません。この行には、長すぎる値（16,777,216文字まで）か多すぎる項目（16,384個まで）があります。引用符（\"）の閉じ忘れがないか確認してください。");
            });
        }

        @Test
        void withARowOfTooManyFieldsAreNamedByLine() {
            assertThat(findings("indicator,period,value\n\nstaff,2024,1" + ",".repeat(20_000) + "\n"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("NOT_CSV");
                        assertThat(finding.line()).hasValue(3);
                    });
        }

        @Test
        void withNothingButErrorsShowAThousandAndCountTheRest() {
            var rows = IntStream.range(0, 1005)
                    .mapToObj(i -> "staff,x" + i + ",1\n")
                    .collect(Collectors.joining());
            var findings = findings("indicator,period,value\n" + rows);

            assertThat(findings).hasSize(1001);
            assertThat(findings.get(1000).in(Locale.ENGLISH))
                    .isEqualTo("There are 5 more findings: correct the first 1000 and read the files again");
            assertThat(findings.get(1000).in(Locale.JAPANESE)).isEqualTo("ほかに5件の誤りがあります。上の1000件を直してから、もう一度読み込んでください。");
        }

        @Test
        void areAllReadBeforeTheFindingsCome() {
            var set = set().read(stream("indicator,period,value\nstaff,x,1\n"), "a.csv")
                    .read(stream(""), "b.csv");

            assertThat(findings(set))
                    .extracting(finding -> finding.file().orElseThrow())
                    .containsExactly("a.csv", "b.csv");
            assertThat(findings(set)).hasSize(2); // the same each time
        }

        @Test
        void thatCannotBeReadAreTheCallersProblem() {
            var broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("disk on fire");
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    throw new IOException("disk on fire");
                }
            };

            assertThatThrownBy(() -> set().read(broken, "rows.csv"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("disk on fire");
        }

        @Test
        void areNotClosed() {
            var closed = new boolean[1];
            var in = new ByteArrayInputStream("indicator,period,value\n".getBytes(UTF_8)) {
                @Override
                public void close() {
                    closed[0] = true;
                }
            };
            set().read(in, "rows.csv");

            assertThat(closed[0]).isFalse();
        }
    }
}
