package io.github.govtechkpi.io.exchange.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.observation.ObservationFiles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dhis2FormatTest {
    private static final Dhis2Format FORMAT = new Dhis2Format();

    private static Exchanged exchanged(String rows) {
        return Exchanged.of(
                Examples.TOKYO,
                new ObservationFiles(List.of(Examples.TOKYO))
                        .read(Examples.stream(rows), "rows.csv")
                        .observations());
    }

    private static String written(String rows) {
        return FORMAT.write(exchanged(rows)).get(0).text();
    }

    @Nested
    class Values {
        @Test
        void areDataElementsOfAPeriodAndAnOrganisationUnit() {
            assertThat(written("indicator,period,value,area,status,note\nstaff,FY2024,170.50,131008,P,暫定\n"))
                    .isEqualTo("""
                            {
                              "dataValues": [
                                {
                                  "dataElement": "staff",
                                  "period": "2024April",
                                  "orgUnit": "131008",
                                  "value": "170.5",
                                  "comment": "暫定",
                                  "followUp": true
                                }
                              ]
                            }
                            """);
        }

        @Test
        void ofARatioAreTwoDataElements() {
            assertThat(written("indicator,period,numerator,denominator,slice\nonline,2024-04,3,10,age=65+\n"))
                    .contains(
                            "\"dataElement\": \"online.numerator\"",
                            "\"value\": \"3\"",
                            "\"dataElement\": \"online.denominator\"",
                            "\"value\": \"10\"",
                            "\"categoryOptionCombo\": \"age=65+\"",
                            "\"orgUnit\": \"govtech-tokyo\"")
                    .doesNotContain("followUp", "comment");
        }

        @Test
        void thatAreMissingAreNotWritten() {
            assertThat(written("indicator,period,value,missing\nstaff,2024,,pending\n"))
                    .doesNotContain("staff");
        }

        @Test
        void areTheLastOnesPublished() {
            assertThat(written("indicator,period,value,known_on\nstaff,2024,1,2025-01-01\nstaff,2024,2,2025-02-01\n"))
                    .contains("\"value\": \"2\"")
                    .doesNotContain("\"value\": \"1\"");
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2024, 2024",
        "FY2024, 2024April",
        "2024-H1, 2024S1",
        "2024-H2, 2024S2",
        "FY2024-H1, 2024AprilS1",
        "FY2024-H2, 2024AprilS2",
        "2024-Q2, 2024Q2",
        "FY2024-Q1, 2024Q2",
        "FY2024-Q4, 2025Q1",
        "2024-04, 202404",
        "2024-04-01, 20240401",
        "0999-12, 099912"
    })
    void periodsAreWrittenAsDhis2ReadsThem(String period, String expected) {
        assertThat(written("indicator,period,value\nstaff," + period + ",1\n"))
                .contains("\"period\": \"" + expected + "\"");
    }

    @Test
    void theReportSaysWhatIsLostAndWhy() {
        var conversion = Conversion.of(
                exchanged(
                        "indicator,period,value,status,qualifier,missing\nstaff,FY2024-Q1,1,P,about,\nstaff,2025,,,,pending\n"),
                FORMAT);

        assertThat(conversion.losses())
                .extracting(Loss::code)
                .contains("NO_GOALS", "NO_MISSING_VALUE", "NO_FISCAL_QUARTER");
        assertThat(conversion.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo("CODES_TO_REGISTER");
            assertThat(remark.in(Locale.JAPANESE)).contains("idScheme=CODE");
            assertThat(remark.in(Locale.ENGLISH)).contains("govtech-tokyo", "idScheme=CODE");
        });
    }
}
