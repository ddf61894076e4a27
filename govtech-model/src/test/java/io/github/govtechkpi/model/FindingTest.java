package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
    private static Finding finding(String file, int line, String pointer) {
        return new Finding(
                "UNKNOWN_FIELD",
                Optional.ofNullable(file),
                line == 0 ? OptionalInt.empty() : OptionalInt.of(line),
                pointer == null ? "" : pointer,
                "x",
                "y",
                LocalizedText.of("項目がありません。", "There is no field"));
    }

    @ParameterizedTest
    @CsvSource({
        "p.json, 12, /goals/0, 'p.json:12 /goals/0: '",
        "p.json, 12, , 'p.json:12: '",
        "p.json, 0, /goals/0, 'p.json /goals/0: '",
        "p.json, 0, , 'p.json: '",
        ", 12, /goals/0, 'line 12 /goals/0: '",
        ", 12, , 'line 12: '",
        ", 0, /goals/0, '/goals/0: '",
        ", 0, , ''"
    })
    void tellsAsMuchOfThePlaceAsIsKnown(String file, int line, String pointer, String place) {
        var finding = finding(file, line, pointer);

        assertThat(finding).hasToString(place + "There is no field");
        assertThat(finding.in(Locale.JAPANESE)).isEqualTo(place + "項目がありません。");
    }

    @Test
    void getsTheNameOfItsFileLater() {
        assertThat(finding(null, 12, "/a").inFile("p.json")).isEqualTo(finding("p.json", 12, "/a"));
    }

    @Test
    void isOneOfAllInTheExceptionOfItsFile() {
        var findings = List.of(finding("p.json", 1, "/a"), finding("p.json", 2, "/b"));

        assertThat(new InvalidDataException(findings))
                .hasMessage("p.json:1 /a: There is no field%np.json:2 /b: There is no field".formatted());
        assertThat(new InvalidDataException(findings).findings()).isEqualTo(findings);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidDataException(List.of()))
                .withMessage("findings must not be empty");
    }
}
