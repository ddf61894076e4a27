package io.github.govtechkpi.io.exchange.opensdg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSdgFormatTest {
    private static final OpenSdgFormat FORMAT = new OpenSdgFormat();

    private static List<ExchangeFile> written(String rows) {
        return FORMAT.write(Exchanged.of(
                Examples.TOKYO,
                new ObservationFiles(List.of(Examples.TOKYO))
                        .read(Examples.stream(rows), "rows.csv")
                        .observations()));
    }

    private static Reading read(String data, String options) {
        return FORMAT.read(List.of(
                ExchangeFile.of("data/indicator_1-1-1.csv", data),
                ExchangeFile.of("indicator-config/1-1-1.yml", options)));
    }

    private static List<String> observations(Reading reading) {
        return reading.exchanged().observations().stream()
                .map(row -> row.key() + " " + row.period() + " " + row.value().orElseThrow())
                .toList();
    }

    @Nested
    class Writing {
        @Test
        void makesADataFileAndAFileOfOptionsOfEachIndicator() {
            var files = written("indicator,period,value,area,slice\nstaff,2024,170,,\nstaff,2024,20,131008,age=65+\n");

            assertThat(files)
                    .extracting(ExchangeFile::name)
                    .containsExactly("data/indicator_staff.csv", "indicator-config/staff.yml");
            assertThat(files.get(0).text())
                    .isEqualTo("Year,Units,GeoCode,age,Value\r\n2024,人,,,170\r\n2024,人,131008,65+,20\r\n");
            assertThat(files.get(1).text()).isEqualTo("""
                    {
                      "indicator_number": "digital-staff",
                      "indicator_name": "Digital staff",
                      "reporting_status": "complete",
                      "published": true,
                      "auto_progress_calculation": true,
                      "progress_calculation_options": [
                        {
                          "direction": "positive",
                          "target": 250,
                          "target_year": 2027
                        }
                      ]
                    }
                    """);
        }

        @Test
        void neverMakesAPercentageOfTwoCounts() {
            assertThat(written("indicator,period,numerator,denominator\nonline,2024,3,10\n")
                            .get(0)
                            .text())
                    .isEqualTo("Year,Units,Series,Value\r\n2024,件,numerator,3\r\n2024,件,denominator,10\r\n");
        }

        @Test
        void leavesOutWhatHasNoYear() {
            assertThat(written("indicator,period,value\nstaff,2024-04,1\nstaff,2025,\n"))
                    .isEmpty();
        }
    }

    @Nested
    class WhatIsRead {
        @Test
        void takesTheOptionsFromPlainYaml() {
            var reading = read("Year,Units,Value\n2015,persons,100\n2024,persons,\"80\"\n", """
                    # options
                    indicator_number: 1.1.1
                    indicator_name: "Waiting children"
                    auto_progress_calculation: true
                    progress_calculation_options:
                    - direction: negative   # fewer is better
                      base_year: 2015
                      target: 70
                      target_year: 2030
                      disaggregation:
                      - field: Geography
                        value: Canada
                    """);
            Goal goal = reading.exchanged().program().goals().get(0);

            assertThat(goal.id().value()).isEqualTo("1.1.1");
            assertThat(goal.name().in(Locale.ENGLISH)).isEqualTo("Waiting children");
            assertThat(goal.direction()).isEqualTo(Direction.DECREASE);
            assertThat(goal.baseline().orElseThrow().value().quantity().toString())
                    .startsWith("100 ");
            assertThat(goal.target().orElseThrow().due().orElseThrow()).hasToString("2030");
            assertThat(observations(reading)).hasSize(2);
            assertThat(reading.remarks()).extracting(Finding::code).containsExactly("OPTION_NOT_READ");
        }

        @Test
        void makesASliceOfEachDisaggregationAndOfAForeignGeoCode() {
            assertThat(observations(
                            read("Year,Sex,Age,GeoCode,Value\n2024,,,,9\n2024,f,0-14,,4\n2024,,,E06000001,5\n", "")))
                    .containsExactly(
                            "1-1-1 2024 9 unknown",
                            "1-1-1 GeoCode=E06000001 2024 5 unknown",
                            "1-1-1 Sex=f;Age=0-14 2024 4 unknown");
        }

        @Test
        void makesAnIndicatorOfEachSeries() {
            assertThat(observations(read("Year,Series,Value\n2024,Deaths,9\n2024,Births,4\n", "")))
                    .containsExactly("1-1-1-Births 2024 4 unknown", "1-1-1-Deaths 2024 9 unknown");
        }

        @Test
        void keepsPercentagesAsPublishedFiguresAlone() {
            var reading = read("Year,Units,Value\n2024,%,12.5\n", "");

            assertThat(reading.exchanged().observations()).isEmpty();
            assertThat(reading.exchanged().program().published()).hasSize(1);
            assertThat(reading.remarks()).extracting(Finding::code).containsExactly("NO_COUNTS");
        }

        @Test
        void saysThatTheDirectionWasAssumed() {
            assertThat(read("Year,Value\n2024,1\n", "").remarks())
                    .extracting(Finding::code)
                    .containsExactly("DIRECTION_ASSUMED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Value\n1\n",
                    "Year\n2024\n",
                    "Year,Value\nabcd,1\n",
                    "Year,Value\n0000,1\n",
                    "Year,Value\n2024,12集計中\n",
                    "Year,Value\n2024,1\n2024,2\n",
                    "Year,Series,Value\n2024,numerator,1\n",
                    "Year,Series,Value\n2024,numerator,1\n2024,denominator,0\n"
                })
        void refusesWhatCannotBeUsedInBothLanguages(String data) {
            var findings = catchThrowableOfType(InvalidDataException.class, () -> read(data, ""))
                    .findings();

            assertThat(findings).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.in(Locale.ENGLISH)).isNotBlank();
                assertThat(finding.in(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
            });
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() {
        var random = new Random(7);
        var files = written(
                "indicator,period,value,numerator,denominator,slice\nstaff,2024,170,,,age=65+\nonline,2024,,3,10,\n");
        for (var run = 0; run < 3000; run++) {
            var damaged = new ArrayList<ExchangeFile>();
            for (var file : files) {
                var text = new StringBuilder(file.text());
                for (var times = random.nextInt(4); times > 0; times--) {
                    var at = random.nextInt(text.length());
                    text.replace(
                            at,
                            Math.min(text.length(), at + random.nextInt(4)),
                            random.nextBoolean() ? "" : "\"{[-:1e9,\n%".substring(random.nextInt(9)));
                }
                damaged.add(ExchangeFile.of(file.name(), text.toString()));
            }
            try {
                FORMAT.read(damaged);
            } catch (InvalidDataException e) {
                assertThat(e.findings()).isNotEmpty();
            }
        }
    }

    @Test
    void isKnownByItsHeader() {
        assertThat(FORMAT.recognizes(ExchangeFile.of("x.csv", "Year,Units,Value\n2024,a,1\n")))
                .isTrue();
        assertThat(FORMAT.recognizes(ExchangeFile.of("x.csv", "indicator,period,value\n")))
                .isFalse();
    }
}
