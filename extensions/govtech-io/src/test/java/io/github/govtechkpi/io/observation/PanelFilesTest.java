package io.github.govtechkpi.io.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.metrics.panel.PanelStatus;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelFilesTest {
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2026-03");
    private static final PanelGoals GOALS = new PanelGoals(List.of(
            PanelGoal.share(IndicatorId.of("online"), Direction.INCREASE, 70, 100, DUE),
            PanelGoal.amount(IndicatorId.of("staff"), Direction.INCREASE, BigDecimal.valueOf(250), DUE)));
    private static final String PLAIN = """
            area,indicator,period,numerator,denominator
            131016,online,2024-04,10,100
            131016,online,2024-05,20,100
            131024,online,2024-04,30,200
            """;

    @TempDir
    private Path folder;

    private Panel read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), 1 << 20);
    }

    private Panel read(byte[] bytes, int chunk) {
        try {
            var file = Files.write(folder.resolve("observations.csv"), bytes);
            return PanelFiles.inChunksOf(chunk, GOALS, AreaGroups.prefectures(), 2)
                    .read(file, "observations.csv");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> problems(Panel panel) {
        return PanelFiles.findings(panel, "f").stream()
                .map(finding -> finding.line().orElseThrow() + " " + finding.code() + " " + finding.found())
                .toList();
    }

    @Nested
    class OneMeaning {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\uFEFFarea,indicator,period,numerator,denominator\r\n131016,online,2024-04,10,100\r\n131016,online,2024-05,20,100\r\n131024,online,2024-04,30,200\r\n",
                    "area,indicator,period,numerator,denominator\n131016,online,2024-04,10,100\n\n131016,online,2024-05,20,100\n131024,online,2024-04,30,200",
                    "denominator,期間,分子,note,団体コード,指標\n100,2024-04,10,,131016,online\n100,2024-05,20,yes,131016,online\n200,令和6年4月,30,,131024,online\n",
                    "denominator,期間,分子,note,団体コード,指標\r\n100,2024-04,10,,131016,online\r\n100,2024-05,20,yes,131016,online\r\n200,令和6年4月,30,,131024,online\r\n",
                    "\"area\",\"indicator\",\"period\",\"numerator\",\"denominator\"\n\"131016\",\"online\",\"2024-04\",\"10\",\"100\"\n131016,online,2024-05,\"20\",100\n131024,online,2024-04,30,200\n",
                    "area,indicator,period,numerator,denominator,note\n131016,online,2024-04,10,100,\"a \"\"b\"\", c\"\n131016,online,2024-05,20,100,\n131024,online,2024-04,30,200\n",
                    "area,indicator,period,numerator,denominator,note\n131016,online,2024-04,10,100,\"two\nlines,131016,x\"\n131016,online,2024-05,20,100,\n131024,online,2024-04,30,200\n",
                    "area,indicator,period,value,numerator,denominator\n131016,online,2024-04,,10.0,1e2\n 131016 , online ,2024/05,,20,100\n131024,online,2024.4.1,,30,200\n131024,online,2024-04,,30,200\n"
                })
        void standsBehindEveryFormOfTheFile(String text) {
            var expected = read(PLAIN);

            for (var chunk : new int[] {1 << 20, 64, 16, 1}) {
                var panel = read(text.getBytes(StandardCharsets.UTF_8), chunk);

                if (!text.contains("2024.4.1")) { // a day among months: that series is set aside
                    assertThat(panel.series()).isEqualTo(expected.series());
                    assertThat(panel.sums()).isEqualTo(expected.sums());
                    assertThat(panel.problems()).isEmpty();
                } else {
                    assertThat(panel.series().get(0))
                            .isEqualTo(expected.series().get(0));
                    assertThat(panel.series().get(1).status()).isEqualTo(PanelStatus.SET_ASIDE);
                    assertThat(problems(panel))
                            .containsExactly(
                                    "4 MIXED_PERIODS online 131024 2024-04-01",
                                    "5 MIXED_PERIODS online 131024 2024-04");
                }
            }
        }

        @Test
        void holdsForAmountsAndForTheIndicatorAsAWhole() {
            var panel = read("""
                    indicator,period,value
                    staff,2024-04,50
                    staff,2024-06,170
                    staff,2024-05,
                    """);

            var series = panel.series().get(0);
            assertThat(series.key().area()).isEmpty();
            assertThat(series.span().orElseThrow().missing()).isEqualTo(1);
            assertThat(series.latest().orElseThrow().change().orElseThrow()).isEqualByComparingTo("120");
            assertThat(series.remaining().orElseThrow()).isEqualByComparingTo("80");
        }
    }

    @Nested
    class RowsThatAreNotClean {
        @ParameterizedTest
        @ValueSource(strings = {"\r", "\n", "\r\n"})
        void areCountedInLinesWhereAValueHasTwo(String lineBreak) {
            var panel = read("area,indicator,period,numerator,denominator\n131016,online,2024-04,\"1" + lineBreak
                    + "0\",100\nx,online,2024-05,20,100\n");

            assertThat(problems(panel)).contains("4 INVALID_AREA x");
        }

        @ParameterizedTest
        @ValueSource(ints = {1 << 20, 100, 7})
        void areListedByLineAndLeftOut(int chunk) {
            var text = """
                    area,indicator,period,numerator,denominator,slice,value
                    131016,online,2024-04,10,100,,
                    131017,online,2024-04,10,100,,
                    131016,other,2024-04,10,100,,
                    131016,online,soon,10,100,,
                    131016,online,2024-05,101,100,,

                    131016,online,2024-06,-1,100,,
                    131016,online,2024-07,1,0,,
                    131016,online,2024-08,1 200,10000,,
                    131016,online,2024-09,1,10,age=65+,
                    131016,online,2024-10,1,,,
                    131016,online,2024-11,1,10,,,7
                    131016,online,2024-12,,,,7
                    131016,staff,2024-12,1,2,,
                    131016,,2024-12,1,2,,
                    131016,online,,1,2,,
                    131024,staff,2024-12,,,,7
                    131024,staff,2024-12,,,,8
                    131024,staff,2025-01,,,,9
                    """;

            var panel = read(text.getBytes(StandardCharsets.UTF_8), chunk);

            assertThat(problems(panel))
                    .containsExactly(
                            "3 INVALID_AREA 131017",
                            "4 UNKNOWN_INDICATOR other",
                            "5 INVALID_PERIOD soon",
                            "6 NUMERATOR_ABOVE_DENOMINATOR 101/100",
                            "8 NEGATIVE_COUNT -1/100",
                            "9 NO_BASE 1/0",
                            "10 INVALID_NUMBER 1 200",
                            "11 HAS_SLICE age=65+",
                            "12 MISSING_CELL denominator",
                            "13 TOO_MANY_FIELDS 8",
                            "14 WRONG_COLUMNS value",
                            "15 WRONG_COLUMNS numerator, denominator",
                            "16 MISSING_CELL indicator",
                            "17 MISSING_CELL period",
                            "18 DUPLICATE_PERIOD staff 131024 2024-12",
                            "19 DUPLICATE_PERIOD staff 131024 2024-12");
            assertThat(panel.problemCount()).isEqualTo(16);
            assertThat(panel.size()).isEqualTo(2);
            assertThat(panel.series().get(1).status()).isEqualTo(PanelStatus.SET_ASIDE);
            // a sum of nothing but a series that was set aside is none
            assertThat(panel.sums()).allMatch(sum -> sum.indicator().value().equals("online"));
        }

        @Test
        void areListedUpToALimitAndAllCounted() {
            var panel = read("area,indicator,period,numerator,denominator\n" + "1,online,2024-04,1,2\n".repeat(3000));

            assertThat(panel.problemCount()).isEqualTo(3000);
            assertThat(panel.problems()).hasSize(1000);
            assertThat(panel.problems().get(999).line()).isEqualTo(1001);
        }

        @Test
        void areFindingsInBothLanguages() {
            var panel = read("area,indicator,period,numerator,denominator\n131016,online,2024-04,3,2\n");

            assertThat(PanelFiles.findings(panel, "f.csv").get(0).message())
                    .isEqualTo(LocalizedText.of(
                            "分子は分母の一部のため、分母を超えることはできません。（3/2）",
                            "The numerator is a part of the denominator and cannot exceed it. (3/2)"));
        }
    }

    @Nested
    class Refusal {
        @Test
        void namesTheColumnsThatAreMissing() {
            refused("area,value\n", "MISSING_COLUMN indicator", "MISSING_COLUMN period");
            refused("indicator,period,numerator\n", "MISSING_COLUMN value");
            refused("indicator,indicator,period,value\n", "DUPLICATE_COLUMN indicator");
        }

        @Test
        void sendsAFileOfVintagesAway() {
            refused("indicator,period,value,known_on\nstaff,2024-04,1,2024-05-01\n", "HAS_KNOWN_ON known_on");
        }

        @Test
        void isForFilesThatAreNone() {
            refused("", "EMPTY_FILE ");
            assertThatThrownBy(() -> read("indicator,period,value\n指標,2024,1\n".getBytes(Charset.forName("MS932")), 64))
                    .isInstanceOf(InvalidDataException.class);
            assertThatThrownBy(() ->
                            read("indicator,period,value\nstaff,2024,1\n".getBytes(StandardCharsets.UTF_16LE), 64))
                    .isInstanceOf(InvalidDataException.class);
        }

        @Test
        void isForFilesThatAreNotThere() {
            assertThatThrownBy(
                            () -> PanelFiles.of(GOALS, AreaGroups.nation(), 1).read(folder.resolve("none.csv"), "none"))
                    .isInstanceOf(NoSuchFileException.class);
        }

        private void refused(String text, String... findings) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOfSatisfying(
                            InvalidDataException.class,
                            refusal -> assertThat(refusal.findings())
                                    .extracting((Finding finding) -> finding.code() + " " + finding.pointer())
                                    .containsExactly(findings));
        }
    }

    @Test
    void unknownColumnsAreNoticedOnce() throws IOException {
        var file = Files.writeString(folder.resolve("o.csv"), "indicator,period,value,colour\nstaff,2024,1,red\n");
        var files = PanelFiles.of(GOALS, AreaGroups.nation(), 1);

        files.read(file, "o.csv");

        assertThat(files.notices())
                .containsExactly(LocalizedText.of(
                        "o.csv：「colour」という列は使わないため無視しました。",
                        "o.csv: the column \"colour\" is not used and was ignored"));
        assertThat(files.bytesRead()).isEqualTo("staff,2024,1,red\n".length());
    }
}
