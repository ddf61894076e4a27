package io.github.govtechkpi.io.exchange.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.exchange.AnyExchanged;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.LossReport;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IatiFormatTest {
    private static final IatiFormat IATI = new IatiFormat();

    private static final String ROWS = """
            indicator,area,slice,period,value,numerator,denominator,status,missing,qualifier,known_on,note
            staff,,,2024-06-01,118,,,P,,,2024-07-01,
            staff,,,2024-06-01,120,,,,,about,2024-08-01,速報
            staff,131008,sex=f,FY2024,70,,,,,,,
            staff,,,2025-06-01,,,,,pending,,,
            online,,,FY2023,,2600,9900,,,,,
            """;

    private static Exchanged tokyo() {
        return exchanged(Examples.TOKYO, ROWS);
    }

    static Exchanged exchanged(Program program, String rows) {
        return Exchanged.of(
                program,
                new ObservationFiles(List.of(program))
                        .read(new ByteArrayInputStream(rows.getBytes(UTF_8)), "rows.csv")
                        .observations());
    }

    private static Reading read(String xml) {
        return IATI.read(List.of(ExchangeFile.of("foreign.xml", xml)));
    }

    private static String activity(String results) {
        return "<iati-activities version='2.03'><iati-activity xml:lang='en'><iati-identifier>XM-1-P</iati-identifier>"
                + "<reporting-org ref='XM-1' type='10'><narrative>Agency</narrative></reporting-org>"
                + "<title><narrative>Water</narrative></title>" + results + "</iati-activity></iati-activities>";
    }

    private static String result(String indicator) {
        return activity("<result type='2'><title><narrative>Access</narrative></title>" + indicator + "</result>");
    }

    @Nested
    class Write {
        @Test
        void makesAResultOfEachGoal() {
            var xml = IATI.write(tokyo()).get(0).text();

            assertThat(IATI.write(tokyo()).get(0).name()).isEqualTo("govtech-tokyo.xml");
            assertThat(xml).startsWith("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <iati-activities version="2.03">
                      <iati-activity xml:lang="en">
                        <iati-identifier>govtech-tokyo-govtech-tokyo</iati-identifier>
                        <reporting-org ref="govtech-tokyo" type="15">
                    """);
            assertThat(xml).contains("""
                          <indicator measure="1" ascending="true" aggregation-status="true">
                            <title>
                              <narrative xml:lang="ja">デジタル人材</narrative>
                              <narrative xml:lang="en">Digital staff</narrative>
                            </title>
                            <reference vocabulary="99" code="digital-staff/staff"/>
                            <baseline year="2023" iso-date="2023-09-01" value="50">
                              <comment>
                                <narrative xml:lang="ja">約50人</narrative>
                                <narrative xml:lang="en">about 50 人</narrative>
                              </comment>
                            </baseline>
                            <period>
                              <period-start iso-date="2024-06-01"/>
                              <period-end iso-date="2024-06-01"/>
                              <actual value="120">
                                <comment>
                                  <narrative>速報</narrative>
                                </comment>
                              </actual>
                            </period>
                            <period>
                              <period-start iso-date="2024-04-01"/>
                              <period-end iso-date="2025-03-31"/>
                              <actual value="70">
                                <location ref="131008"/>
                                <dimension name="sex" value="f"/>
                              </actual>
                            </period>
                            <period>
                              <period-start iso-date="2027-01-01"/>
                              <period-end iso-date="2027-12-31"/>
                              <target value="250"/>
                            </period>
                    """);
        }

        @Test
        void neverWritesAPercentageWithoutItsCounts() {
            assertThat(IATI.write(tokyo()).get(0).text()).contains("""
                              <actual value="26.2626262626">
                                <comment>
                                  <narrative>2600 of 9900 件</narrative>
                    """).contains("""
                            <baseline year="2023" iso-date="2023-03-31" value="12.2448979592">
                              <comment>
                                <narrative xml:lang="ja">9800件のうち1200件</narrative>
                                <narrative xml:lang="en">1200 of 9800 件</narrative>
                    """);
        }

        @Test
        void keepsTheRulesOfTheStandard() throws Exception {
            var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(IatiFormatTest.class.getResource("iati-2.03-results.xsd"));
            var dated = LongStream.range(0, 300)
                    .mapToObj(AnyExchanged::of)
                    .filter(exchanged -> IatiXml.days(exchanged).isPresent())
                    .toList();

            assertThat(dated).hasSizeGreaterThan(250);
            for (var exchanged : dated) {
                var xml = IATI.write(exchanged).get(0).text();
                assertThatNoException()
                        .as(xml)
                        .isThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))));
            }
        }

        @Test
        void saysWhatThePublisherHasToPutIn() {
            assertThat(Conversion.of(tokyo(), IATI).remarks()).singleElement().satisfies(remark -> {
                assertThat(remark.in(Locale.ENGLISH))
                        .isEqualTo(
                                "reporting-org: Before publishing to IATI, put in the registered identifiers of the organisation (iati-identifier, ref of reporting-org and participating-org), the sector and the recipient country");
                assertThat(remark.in(Locale.JAPANESE))
                        .isEqualTo(
                                "reporting-org: IATIに公開する前に、団体の登録済み識別子（iati-identifier、reporting-orgとparticipating-orgのref）と、分野（sector）、対象国（recipient-country）を記入してください。");
            });
            var undated = new Exchanged(
                    Examples.goal(
                            "\"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"人\"}, \"direction\": \"increase\""),
                    List.of());
            assertThat(Conversion.of(undated, IATI).remarks())
                    .extracting(Finding::code)
                    .containsExactly("PUBLISHER", "NO_DATE");
        }
    }

    @Nested
    class Losses {
        @Test
        void areToldByTheirReasons() {
            var losses = Conversion.of(tokyo(), IATI).losses();

            assertThat(LossReport.lines(losses, Locale.ENGLISH))
                    .contains(
                            "IATI has no denominators: a ratio arrives as a percentage alone (9)",
                            "  goal online-applications /goals/1/baseline: {\"numerator\":1200,\"denominator\":9800,\"period\":\"FY2022\"}",
                            "IATI has no place for a missing value and its reason (1)",
                            "  observation staff 2025-06-01 /observations/3: {\"indicator\":\"staff\",\"period\":\"2025-06-01\",\"missing\":\"pending\"}",
                            "IATI has no day of publication: the latest value of each period arrives alone (2)",
                            "  observation staff 2024-06-01 2024-08-01 /observations/2/known_on: \"2024-08-01\"");
            assertThat(LossReport.lines(losses, Locale.JAPANESE))
                    .contains(
                            "IATIには分母を書く場所がなく、比は百分率としてだけ伝わります（9件）",
                            "IATIには、欠測とその理由を書く場所がありません（1件）",
                            "  観測値 staff 2024-06-01 2024-08-01 /observations/2/known_on: \"2024-08-01\"",
                            "  目標 online-applications /goals/1/target/numerator: 7000",
                            "  目標 online-applications /goals/1/target/denominator: 10000");
        }

        @Test
        void ofARatioComeBackAsPublishedFigures() {
            var program = IATI.carried(tokyo()).program();

            assertThat(program.published())
                    .extracting(figure -> figure.id() + " " + figure.rate() + " "
                            + figure.asOf().orElseThrow() + " " + figure.note().orElseThrow())
                    .containsExactly(
                            "online-applications-baseline 12.2448979592% (published without counts) 2023-03-31 9800件のうち1200件",
                            "online-FY2023 26.2626262626% (published without counts) FY2023 2600 of 9900 件");
            assertThat(program.goals().get(1).target().orElseThrow().toString())
                    .contains("70% (published without counts)");
        }
    }

    @Nested
    class Read {
        @Test
        void takesAForeignActivity() {
            var reading = read(activity("""
                    <description><narrative>About</narrative></description>
                    <sector code="14030"/>
                    <result type="1"><title><narrative>Access</narrative><narrative xml:lang="fr">Accès</narrative></title>
                     <indicator measure="1" ascending="0"><title><narrative>Leaks</narrative></title>
                      <description><narrative>counted by the utility</narrative></description>
                      <baseline year="2015" value="1200"/>
                      <period><period-start iso-date="2016-01-01"/><period-end iso-date="2016-12-31"/>
                       <target value="900"/><actual value="950"><location ref="AF-KAN"/><dimension name="zone" value="north"/></actual>
                       <actual value="940"><comment><narrative>first count</narrative></comment></actual></period>
                      <period><period-start iso-date="2017-01-01"/><period-end iso-date="2019-12-31"/><target value="600"/></period>
                     </indicator></result>"""));
            var goal = reading.exchanged().program().goals().get(0);

            assertThat(reading.exchanged().program().id()).hasToString("P");
            assertThat(reading.exchanged().program().owner().orElseThrow().name())
                    .hasToString("Agency");
            assertThat(goal.id()).hasToString("r1-1");
            assertThat(goal.name()).hasToString("Leaks");
            assertThat(goal.definition().vision().orElseThrow()).hasToString("Access");
            assertThat(goal.direction()).isEqualTo(Direction.DECREASE);
            assertThat(goal.indicator().traits().level()).contains(ResultLevel.OUTPUT);
            assertThat(goal.indicator()
                            .traits()
                            .measurement()
                            .orElseThrow()
                            .method()
                            .orElseThrow())
                    .hasToString("counted by the utility");
            assertThat(goal.baseline().orElseThrow().value()).hasToString("1200 unknown");
            assertThat(goal.definition().milestones().toString()).contains("period=2016", "900 unknown");
            assertThat(goal.target().orElseThrow().due().orElseThrow()).hasToString("2019-12-31");
            assertThat(reading.exchanged().observations())
                    .extracting(observation -> observation.key() + " " + observation.period() + " "
                            + observation.value().orElseThrow() + " "
                            + observation.note().orElse("-"))
                    .containsExactly(
                            "r1-1 2016 940 unknown first count", "r1-1 location=AF-KAN;zone=north 2016 950 unknown -");
            assertThat(reading.remarks())
                    .extracting(Finding::code)
                    .containsExactly("NOT_KEPT", "LANGUAGE", "PERIOD_SHORTENED");
        }

        @Test
        void keepsPercentagesAsPublishedFigures() {
            var reading = read(result("""
                    <indicator measure="2"><title><narrative>Share</narrative></title>
                     <baseline year="2015" value="40%"/>
                     <period><period-start iso-date="2016-01-01"/><period-end iso-date="2016-12-31"/>
                      <target value="50.0"/><actual value="45"/></period></indicator>"""));

            assertThat(reading.exchanged().observations()).isEmpty();
            assertThat(reading.exchanged().program().published())
                    .extracting(figure -> figure.id() + " " + figure.rate())
                    .containsExactly(
                            "r1-1-baseline 40% (published without counts)", "r1-1-2016 45% (published without counts)");
            assertThat(reading.exchanged()
                            .program()
                            .goals()
                            .get(0)
                            .target()
                            .orElseThrow()
                            .toString())
                    .contains("50.0%");
            assertThat(reading.remarks())
                    .singleElement()
                    .satisfies(
                            remark -> assertThat(remark.in(Locale.ENGLISH))
                                    .isEqualTo(
                                            "foreign.xml: \"Share\" is a percentage without its counts: it was kept as published figures, not as observations or baseline"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1,234", "n/a", "", "1e99", "１２"})
        void leavesOutWhatIsNoNumberAndSaysSo(String value) {
            var reading = read(result(
                    "<indicator measure='1'><title><narrative>A</narrative></title>\n<baseline year='2015' value='"
                            + value + "'/></indicator>"));

            assertThat(reading.exchanged().program().goals().get(0).baseline()).isEmpty();
            assertThat(reading.remarks()).singleElement().satisfies(remark -> {
                assertThat(remark.code()).isEqualTo("NOT_A_NUMBER");
                assertThat(remark.in(Locale.ENGLISH))
                        .isEqualTo("foreign.xml:2 baseline: The value \"" + value
                                + "\" of baseline is no number and cannot be kept");
                assertThat(remark.in(Locale.JAPANESE))
                        .isEqualTo("foreign.xml:2 baseline: baselineの値「" + value + "」は数として読めないため、取り込めません。");
            });
        }

        @Test
        void leavesOutQualitativeIndicatorsAndBrokenPeriods() {
            var reading = read(result("""
                    <indicator measure="5"><title><narrative>Q</narrative></title></indicator>
                    <indicator measure="1"><title><narrative>A</narrative></title>
                     <baseline year="0" iso-date="2015-13-01" value="1"/>
                     <baseline year="2015" value="2"/>
                     <period><period-start iso-date="2016-02-01"/><period-end iso-date="2016-01-31"/><actual value="1"/></period>
                     <period><period-start iso-date="2016-01-01Z"/><period-end iso-date="2016-03-31"/><actual value="1"/><actual value="2"/></period>
                    </indicator>"""));

            assertThat(reading.remarks())
                    .extracting(Finding::code)
                    .containsExactly(
                            "QUALITATIVE",
                            "BASELINE_OF_PART",
                            "DATE_INVALID",
                            "DATE_INVALID",
                            "PERIOD_INVALID",
                            "DUPLICATE_ACTUAL");
            assertThat(reading.exchanged().observations())
                    .singleElement()
                    .satisfies(observation -> assertThat(observation.period()).hasToString("2016-Q1"));
        }

        @Test
        void takesTheOneActivityThatHasResults() {
            var xml =
                    "<iati-activities version='2.01'><iati-activity><iati-identifier>a</iati-identifier></iati-activity>"
                            + "<iati-activity><iati-identifier>b</iati-identifier><result type='9'/></iati-activity></iati-activities>";

            assertThat(read(xml).exchanged().program().id()).hasToString("b");
        }
    }

    @Nested
    class HostileFiles {
        private static final String ENTITIES = """
                <?xml version="1.0"?><!DOCTYPE iati-activities [<!ENTITY a "aaaaaaaaaa">%s]>
                <iati-activities version="2.03"><iati-activity><title><narrative>%s</narrative></title></iati-activity></iati-activities>""";

        private static void isRefused(ExchangeFile file, String code, String en, String ja) {
            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> IATI.read(List.of(file)))
                    .satisfies(e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo(code);
                        assertThat(finding.in(Locale.ENGLISH)).isEqualTo(en);
                        assertThat(finding.in(Locale.JAPANESE)).isEqualTo(ja);
                    }));
        }

        @Test
        void haveNoDocumentType() {
            var outside = ENTITIES.formatted("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;");
            var bomb = ENTITIES.formatted("<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">", "&b;&b;&b;&b;");

            for (var xml : List.of(outside, bomb)) {
                isRefused(
                        ExchangeFile.of("x.xml", xml),
                        "UNSAFE_XML",
                        "x.xml:1: There is a document type (DOCTYPE), which is refused as unsafe",
                        "x.xml:1: 文書型宣言（DOCTYPE）があり、安全のため読みません。");
            }
        }

        @Test
        void areNotNestedWithoutEnd() {
            isRefused(
                    ExchangeFile.of("x.xml", "<a>".repeat(100_000)),
                    "TOO_LARGE",
                    "x.xml:1: The XML is nested too deeply or has too many elements (at most 50 levels and 1000000 elements)",
                    "x.xml:1: XMLの入れ子が深すぎるか、要素が多すぎます（50段、1000000個まで）。");
        }

        @Test
        void areRefusedWhereTheyAreCutOrInAnotherEncoding() {
            var en = ": This is no well-formed XML: it may be cut, or in another encoding than it declares";
            var ja = ": XMLとして読めません。途中で切れているか、文字コードが宣言と異なる可能性があります。";
            var whole = IATI.write(tokyo()).get(0);
            var cut = whole.text().substring(0, whole.text().length() / 2);
            var lines = (int) cut.chars().filter(c -> c == '\n').count() + 1;

            isRefused(ExchangeFile.of("x.xml", cut), "NOT_XML", "x.xml:" + lines + en, "x.xml:" + lines + ja);
            isRefused(ExchangeFile.of("x.xml", ""), "NOT_XML", "x.xml:1" + en, "x.xml:1" + ja);
            isRefused(
                    ExchangeFile.read(
                            new ByteArrayInputStream(whole.text().getBytes(Charset.forName("windows-31j"))), "x.xml"),
                    "NOT_XML",
                    "x.xml" + en,
                    "x.xml" + ja);
        }

        @Test
        void inADeclaredEncodingAreRead() {
            var text = IATI.write(tokyo()).get(0).text().replace("UTF-8", "Shift_JIS");
            var file =
                    ExchangeFile.read(new ByteArrayInputStream(text.getBytes(Charset.forName("Shift_JIS"))), "x.xml");

            assertThat(IATI.read(List.of(file)).exchanged()).isEqualTo(IATI.carried(tokyo()));
        }

        @Test
        void ofOtherKindsAreNamed() {
            isRefused(
                    ExchangeFile.of("x.xml", "<html/>"),
                    "NOT_IATI",
                    "x.xml:1: This is no file of IATI activities: its first element is html instead of iati-activities",
                    "x.xml:1: IATIの活動のファイルではありません（最上位の要素はiati-activitiesのはずですが、htmlです）。");
            isRefused(
                    ExchangeFile.of("x.xml", "<iati-activities version='1.05'/>"),
                    "WRONG_VERSION",
                    "x.xml:1: The version of IATI is not 2 (\"1.05\"): export it as 2.03",
                    "x.xml:1: IATIの版が2ではありません（\"1.05\"）。2.03で書き出してください。");
            isRefused(
                    ExchangeFile.of("x.xml", "<iati-activities version='2.03'/>"),
                    "NO_ACTIVITY",
                    "x.xml:1: There is no activity (iati-activity)",
                    "x.xml:1: 活動（iati-activity）がありません。");
            var activity = "<iati-activity><iati-identifier>a</iati-identifier><result type='1'/></iati-activity>";
            isRefused(
                    ExchangeFile.of(
                            "x.xml", "<iati-activities version='2.03'>" + activity + activity + "</iati-activities>"),
                    "SEVERAL_ACTIVITIES",
                    "x.xml:1: There are 2 activities with results, for example a, a: split the file",
                    "x.xml:1: 結果のある活動が2件あります（a, aなど）。一つずつのファイルに分けてください。");
        }

        @Test
        void withMarkupInTextsComeBackAsTheyWere() {
            var program = Program.builder("p", LocalizedText.same("<!-- \"&'\n\t]]> =1+1"))
                    .build();

            assertThat(IATI.carried(new Exchanged(program, List.of())).program())
                    .isEqualTo(program);
        }
    }
}
