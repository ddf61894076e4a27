package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {
    @Test
    void hasEveryFieldOfTheFormat() {
        var finding = new Finding(
                "INVALID_VALUE",
                Optional.of("rows.csv"),
                OptionalInt.of(2),
                "value",
                "x \"quoted\"",
                "a number",
                LocalizedText.of("数ではありません。", "no number"));

        assertThat(FindingsJson.write(List.of(finding))).isEqualTo("""
                        {
                          "format": "govtech-findings/1",
                          "findings": [
                            {
                              "code": "INVALID_VALUE",
                              "file": "rows.csv",
                              "line": 2,
                              "pointer": "value",
                              "found": "x \\"quoted\\"",
                              "allowed": "a number",
                              "ja": "数ではありません。",
                              "en": "no number"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void isNullWhereThereIsNoFileOrLineOrLanguage() {
        var finding =
                new Finding("X", Optional.empty(), OptionalInt.empty(), "", "", "", LocalizedText.en("only English"));

        assertThat(FindingsJson.write(List.of(finding)))
                .contains(
                        "\"file\": null",
                        "\"line\": null",
                        "\"pointer\": \"\"",
                        "\"ja\": null",
                        "\"en\": \"only English\"");
    }
}
