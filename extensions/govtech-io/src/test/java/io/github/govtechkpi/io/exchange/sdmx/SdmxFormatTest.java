package io.github.govtechkpi.io.exchange.sdmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.LossReport;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxFormatTest {
    private static final SdmxFormat SDMX = new SdmxFormat();

    private static Exchanged tokyo() {
        var rows = """
                indicator,area,slice,period,value,numerator,denominator,status,missing,qualifier,known_on,note
                staff,,,2025-02-01,170,,,P,,about,2025-03-10,=1+1
                online,131008,age=65+,FY2023-Q1,,2600,9900,,,,,
                online,,,FY2024,,,,,pending,,,
                """;
        return Exchanged.of(
                Examples.TOKYO,
                new ObservationFiles(List.of(Examples.TOKYO))
                        .read(new ByteArrayInputStream(rows.getBytes(UTF_8)), "rows.csv")
                        .observations());
    }

    private static Reading read(String... lines) {
        return SDMX.read(List.of(ExchangeFile.of("data.csv", String.join("\n", lines))));
    }

    private static String shown(Observation observation) {
        return observation.key() + " " + observation.period() + " "
                + observation.value().map(Object::toString).orElse("missing") + " " + observation.status();
    }

    @Nested
    class Write {
        @Test
        void makesARowOfEachValue() {
            assertThat(SDMX.write(tokyo()).get(0).name()).isEqualTo("govtech-tokyo.sdmx.csv");
            assertThat(SDMX.write(tokyo()).get(0).text().replace("\r\n", "\n")).isEqualTo("""
                    STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SLICE,PROGRAM,GOAL,VALUE_TYPE,KNOWN_ON,REPORTING_YEAR_START_DAY,TIME_PERIOD,OBS_VALUE,NUMERATOR,DENOMINATOR,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DENOMINATOR_UNIT,MISSING_REASON,QUALIFIER,DIRECTION,ROLE,TARGET_TYPE,COMMENT_OBS
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,D,_T,staff,_T,govtech-tokyo,digital-staff,BASELINE,_Z,--01-01,2023-09-01,50,,,A,人,0,,,about,increase,kgi,,
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,A,_T,staff,_T,govtech-tokyo,digital-staff,TARGET,_Z,--01-01,2027,250,,,A,人,0,,,,increase,kgi,reach,
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,D,_T,staff,_T,govtech-tokyo,digital-staff,ACTUAL,2025-03-10,--01-01,2025-02-01,170,,,P,人,0,,,about,increase,kgi,,'=1+1
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,A,_T,online,_T,govtech-tokyo,online-applications,BASELINE,_Z,--04-01,2022-A1,,1200,9800,A,件,0,件,,,increase,kpi,,
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,A,_T,online,_T,govtech-tokyo,online-applications,TARGET,_Z,--04-01,2027-A1,,7000,10000,A,件,0,件,,,increase,kpi,reach,
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,A,_T,online,_T,govtech-tokyo,online-applications,ACTUAL,_Z,--04-01,2024-A1,,,,O,件,0,件,pending,,increase,kpi,,
                    datastructure,GOVTECH_KPI:PROGRAM(1.0.0),I,Q,131008,online,age=65+,govtech-tokyo,online-applications,ACTUAL,_Z,--04-01,2023-Q1,,2600,9900,A,件,0,件,,,increase,kpi,,
                    """);
        }

        @Test
        void losesDescriptionsAlone() {
            var losses = Conversion.of(tokyo(), SDMX).losses();

            assertThat(LossReport.lines(losses, Locale.ENGLISH))
                    .containsExactly(
                            "SDMX-CSV carries data, not names, definitions, sources and other descriptions (9)",
                            "  program /name/ja: \"GovTech東京\" → \"govtech-tokyo\"",
                            "  program /name/en: \"GovTech Tokyo\" → \"govtech-tokyo\"",
                            "  /goals/*/name/ja (2): goal digital-staff, goal online-applications; the first \"デジタル人材\" → \"digital-staff\"",
                            "  /goals/*/name/en (2): goal digital-staff, goal online-applications; the first \"Digital staff\" → \"digital-staff\"",
                            "  goal digital-staff /goals/0/indicator/timeBasis: \"stock\"",
                            "  goal online-applications /goals/1/indicator/numerator/name: {\"en\":\"applications made online\"}",
                            "  goal online-applications /goals/1/indicator/denominator/name: {\"en\":\"applications\"}");
            assertThat(LossReport.lines(losses, Locale.JAPANESE).get(0))
                    .isEqualTo("SDMX-CSVはデータだけを運び、名称、定義、出典などの説明を含みません（9件）");
        }

        @ParameterizedTest
        @EnumSource(ObservationStatus.class)
        void keepsEveryStatus(ObservationStatus status) {
            var header = "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE";
            var value = status.isMissing() ? "" : "1";
            var read = read(header, "dataflow,A:B(1.0),I,i,2024,%s,%s,人".formatted(value, status))
                    .exchanged();

            assertThat(read.observations().get(0).status()).isEqualTo(status);
            assertThat(SDMX.carried(read)).isEqualTo(read);
        }

        @Test
        void isRecognised() {
            assertThat(SDMX.recognizes(SDMX.write(tokyo()).get(0))).isTrue();
            assertThat(SDMX.recognizes(ExchangeFile.of("x", "STRUCTURE[;];STRUCTURE_ID;ACTION")))
                    .isTrue();
            assertThat(SDMX.recognizes(ExchangeFile.of("x", "\uFEFFDATAFLOW,FREQ,TIME_PERIOD")))
                    .isTrue();
            assertThat(SDMX.recognizes(ExchangeFile.of("x", "indicator,period,value")))
                    .isFalse();
        }
    }

    @Nested
    class Periods {
        @ParameterizedTest
        @CsvSource({
            "2024, '', 2024",
            "2024-04, '', 2024-04",
            "2024-04-01, '', 2024-04-01",
            "2024-04-01T00:00:00, '', 2024-04-01",
            "2024-A1, '', 2024",
            "2024-A1, --01-01, 2024",
            "2024-A1, --04-01, FY2024",
            "2024-S2, '', 2024-H2",
            "2024-S2, --04-01, FY2024-H2",
            "2024-Q1, --01-01, 2024-Q1",
            "2024-Q1, --04-01, FY2024-Q1",
            "2024-M02, '', 2024-02",
            "2024-M12, --04-01, 2025-03"
        })
        void areRead(String text, String startDay, String period) {
            assertThat(SdmxPeriods.parse(text, startDay)).isEqualTo(ReportingPeriod.parse(period));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"2024", "2024-H1", "2024-Q3", "2024-04", "2024-04-01", "FY2024", "FY2024-H1", "FY2024-Q1"})
        void comeBackAsTheyWere(String text) {
            var period = ReportingPeriod.parse(text);

            assertThat(SdmxPeriods.parse(SdmxPeriods.text(period), SdmxPeriods.startDay(period)))
                    .isEqualTo(period);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2024-W05",
                    "2024-T1",
                    "2024-D001",
                    "2024-01-01/P1Y",
                    "FY2024",
                    "令和6年",
                    "2024-Q5",
                    "2024-13",
                    ""
                })
        void thatCannotBeHeldAreRefused(String text) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> SdmxPeriods.parse(text, ""));
        }

        @Test
        void ofAYearThatStartsOnAnotherDayAreRefused() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> SdmxPeriods.parse("2024-A1", "--07-01"))
                    .withMessage(
                            "A reporting year from \"--07-01\" cannot be held here: only --01-01 (calendar) and --04-01 (fiscal) can");
        }
    }

    @Nested
    class Read {
        @Test
        void takesVersion1() {
            var reading = read(
                    "DATAFLOW,FREQ,SEX,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,CONF",
                    "ECB:EXR(1.0),A,F,FR,2023,1.5,E,EUR,3,free",
                    "ECB:EXR(1.0),A,_T,131008,2023,NaN,Q,EUR,3,");

            assertThat(reading.exchanged().program().id()).hasToString("EXR");
            assertThat(reading.exchanged().observations())
                    .extracting(SdmxFormatTest::shown)
                    .containsExactly("EXR REF_AREA=FR;SEX=F 2023 1500 EUR E", "EXR 131008 2023 missing Q");
            assertThat(reading.remarks())
                    .extracting(Finding::code)
                    .containsExactly("COLUMN_NOT_KEPT", "DIRECTION_ASSUMED");
        }

        @Test
        void takesNamesBesideTheIds() {
            var both = read(
                    "STRUCTURE[|];STRUCTURE_ID;ACTION;INDICATOR: Indicator;TIME_PERIOD: Time;OBS_VALUE: Value;OBS_STATUS: Status",
                    "dataflow;X:DF(1.0): A flow;I;staff: Digital: staff;2024: 2024;12,4;P: Provisional");
            var names = read(
                    "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,INDICATOR,Indicator,TIME_PERIOD,Time,OBS_VALUE,Value,OBS_STATUS,Status",
                    "dataflow,X:DF(1.0),A flow,I,staff,Digital: staff,2024,2024,12.4,,P,Provisional");

            assertThat(both.exchanged()).isEqualTo(names.exchanged());
            assertThat(both.exchanged().program().goals())
                    .extracting(Goal::name)
                    .allSatisfy(name -> assertThat(name).hasToString("Digital: staff"));
            assertThat(both.exchanged().observations())
                    .extracting(SdmxFormatTest::shown)
                    .containsExactly("staff 2024 12.4 unknown P");
        }

        @Test
        void keepsPercentagesAsPublishedFigures() {
            var reading = read(
                    "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE",
                    "dataflow,X:DF(1.0),I,share,2024,45.50,PT");

            assertThat(reading.exchanged().observations()).isEmpty();
            assertThat(reading.exchanged().program().published())
                    .extracting(figure -> figure.id() + " " + figure.rate())
                    .containsExactly("share-2024 45.5% (published without counts)");
            assertThat(reading.remarks().get(0).in(Locale.JAPANESE))
                    .isEqualTo("data.csv: 指標「share」は件数のない百分率のため、観測値ではなく公表値（published）としました。");
        }

        @Test
        void saysWhatItAssumed() {
            var reading = read("STRUCTURE,STRUCTURE_ID,TIME_PERIOD,OBS_VALUE", "dataflow,X:DF(1.0),2024,1");

            assertThat(reading.remarks())
                    .extracting(remark -> remark.in(Locale.ENGLISH))
                    .containsExactly(
                            "data.csv: The unit of the indicator DF is not stated: it was taken as unknown",
                            "data.csv: The file does not say which way is better for the goal DF: it was taken as increase");
        }
    }

    @Nested
    class BrokenFiles {
        private static final String HEADER =
                "STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,NUMERATOR,DENOMINATOR,OBS_STATUS,UNIT_MEASURE";

        private static void isRefused(String rows, String en, String ja) {
            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> read((HEADER + "\n" + rows).split("\n", -1)))
                    .satisfies(e -> {
                        assertThat(in(e, Locale.ENGLISH)).isEqualTo(en);
                        assertThat(in(e, Locale.JAPANESE)).isEqualTo(ja);
                    });
        }

        private static String in(InvalidDataException e, Locale locale) {
            return e.findings().stream().map(finding -> finding.in(locale)).collect(Collectors.joining("\n"));
        }

        @Test
        void withDeletionsAreRefused() {
            isRefused(
                    "dataflow,X:DF(1.0),D,i,2024,-,,,,",
                    "data.csv C2: A row that deletes (ACTION D) is no observation: convert the data as they are after it",
                    "data.csv C2: 削除の行（ACTIONがD）は観測値として読めません。削除を済ませたデータを書き出してから変換してください。");
        }

        @Test
        void giveAllFindingsAtOnce() {
            isRefused(
                    "dataflow,X:DF(1.0),I,i,2024-W05,1,,,,\ndataflow,X:DF(1.0),I,i,2024,\"1,200\",,,Y,",
                    "data.csv E2: \"2024-W05\" is no period that can be held here: write it like 2024, 2024-04, 2024-04-01, 2024-A1, 2024-S1, 2024-Q1 or 2024-M04\n"
                            + "data.csv F3: \"1,200\" is no number: write it like 1200 or 12.5\n"
                            + "data.csv I3: \"Y\" is not one of: " + codes(", "),
                    "data.csv E2: \"2024-W05\" は、このプロジェクトで表せる期間ではありません。2024、2024-04、2024-04-01、2024-A1、2024-S1、2024-Q1、2024-M04のいずれかの形で書いてください。\n"
                            + "data.csv F3: \"1,200\" は数ではありません。1200や12.5のように半角で書いてください。\n"
                            + "data.csv I3: \"Y\" は使えません。" + codes("、") + " のいずれかを書いてください。");
        }

        private static String codes(String between) {
            return Arrays.stream(ObservationStatus.values()).map(Enum::name).collect(Collectors.joining(between));
        }

        @Test
        void withARowTwiceAreRefused() {
            isRefused(
                    "dataflow,X:DF(1.0),I,i,2024,1,,,,\ndataflow,X:DF(1.0),I,i,2024,2,,,,",
                    "data.csv E3: The row is of the same series and period as A2: keep one",
                    "data.csv E3: A2と同じ系列・期間の行です。一つにしてください。");
        }

        @Test
        void withUnitsThatDifferAreRefused() {
            isRefused(
                    "dataflow,X:DF(1.0),I,i,2023,1,,,,人\ndataflow,X:DF(1.0),I,i,2024,2,,,,件",
                    "data.csv J3: The indicator i has rows of different units: make an indicator of each unit",
                    "data.csv J3: 指標「i」の単位が行によって異なります。単位ごとに別の指標にしてください。");
        }

        @Test
        void withHalfARatioAreRefused() {
            isRefused(
                    "dataflow,X:DF(1.0),I,i,2023,,5,,,人",
                    "data.csv H2: A row of the ratio i has both NUMERATOR and DENOMINATOR, and no OBS_VALUE",
                    "data.csv H2: 比の指標「i」の行には、NUMERATORとDENOMINATORの両方を書き、OBS_VALUEは空にしてください。");
        }

        @Test
        void withAValueThatIsMissingAreRefused() {
            isRefused(
                    "dataflow,X:DF(1.0),I,i,2023,5,,,Q,人",
                    "data.csv F2: Status Q says that there is no value, but there is one: i 2023",
                    "data.csv F2: 状態Qは値がないことを示しますが、値があります（i 2023）。");
        }

        @Test
        void ofSeveralDataSetsAreRefused() {
            isRefused(
                    "dataflow,X:DF(1.0),I,i,2023,5,,,,人\ndataflow,X:DG(1.0),I,i,2024,5,,,,人",
                    "data.csv A3: The file holds several programs or data sets, for example \"DG\": split it into a file of each",
                    "data.csv A3: 一つのファイルに複数のプログラム（データセット）があります（\"DG\"など）。一つずつのファイルに分けてください。");
        }

        @Test
        void withoutTheirColumnsAreRefused() {
            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> read("STRUCTURE,STRUCTURE_ID,ACTION", "dataflow,X:DF(1.0),I"))
                    .satisfies(
                            e -> assertThat(in(e, Locale.ENGLISH))
                                    .isEqualTo(
                                            "data.csv: There is no column TIME_PERIOD\ndata.csv: There is no column OBS_VALUE"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\u0000", "STRUCTURE,\"open", "%PDF-1.4", "<html>", "STRUCTURE,STRUCTURE_ID"})
        void ofOtherKindsAreFindings(String content) {
            assertThatExceptionOfType(InvalidDataException.class).isThrownBy(() -> read(content));
        }

        @Test
        void haveALimitedNumberOfFindings() {
            var rows = "\ndataflow,X:DF(1.0),I,i,no,1,,,,".repeat(5000);

            assertThatExceptionOfType(InvalidDataException.class)
                    .isThrownBy(() -> read((HEADER + rows).split("\n", -1)))
                    .satisfies(e -> assertThat(e.findings())
                            .hasSize(1001)
                            .last()
                            .satisfies(last -> assertThat(last.in(Locale.ENGLISH))
                                    .isEqualTo("data.csv: There are more than 1000 findings: the rest was left out")));
        }
    }
}
