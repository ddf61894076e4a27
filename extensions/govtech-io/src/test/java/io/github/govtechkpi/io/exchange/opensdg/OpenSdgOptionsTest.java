package io.github.govtechkpi.io.exchange.opensdg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of options of other sites: what of YAML is read, and that nothing else passes unnoticed. */
class OpenSdgOptionsTest {
    private static final OpenSdgFormat FORMAT = new OpenSdgFormat();
    private static final String DATA = "Year,Units,Value\n2015,persons,100\n2024,persons,80\n";

    /** As the documentation of Open SDG shows it, with what its tools add. */
    private static final String YAML = """
            ---
            # indicator 1.1.1
            indicator_number: '1.1.1'
            indicator_name: "Waiting \\"children\\""   # global_indicators.1-1-1-title
            national_geographical_coverage: Canada
            data_non_statistical: false
            embedded_feature_html: ''
            graph_title: a title that goes on
              in the next line
            footer: |
              any: text - as it is
              # also this

            page_content: >-
              folded
              text
            graphs: []
            composite: {"en": "x"}
            sources:
              - name: a
                url: http://example.org/a?b#c
              -
                name: b
            auto_progress_calculation: true
            progress_calculation_options:
            - direction: negative   # fewer is better
              base_year: 2015
              target: 70.5
              target_year: 2030
              progress_thresholds:
                high: 0.9
                med: 0.5
                low: 0
            ...
            """;

    private static Reading read(String data, String name, String options) {
        return FORMAT.read(List.of(ExchangeFile.of("data/indicator_1-1-1.csv", data), ExchangeFile.of(name, options)));
    }

    private static Reading read(String options) {
        return read(DATA, "indicator-config/1-1-1.yml", options);
    }

    private static GoalDefinition goal(Reading reading) {
        return reading.exchanged().program().goals().get(0).definition();
    }

    private static List<Finding> findings(String options) {
        return catchThrowableOfType(InvalidDataException.class, () -> read(options))
                .findings();
    }

    private static List<String> remarks(Reading reading) {
        return reading.remarks().stream().map(Finding::code).toList();
    }

    @Test
    void theYamlOfASiteIsRead() {
        var reading = read(YAML);
        var goal = goal(reading);

        assertThat(reading.remarks()).isEmpty();
        assertThat(goal.id()).hasToString("1.1.1");
        assertThat(goal.name().in(Locale.ENGLISH)).isEqualTo("Waiting \"children\"");
        assertThat(goal.baseline().orElseThrow().period().orElseThrow()).hasToString("2015");
        assertThat(goal.target().orElseThrow().due().orElseThrow()).hasToString("2030");
        assertThat(goal.methodOptions().get("statistics-canada").thresholds())
                .hasToString("{high=0.9, med=0.5, low=0}");
    }

    @Test
    void theFrontMatterOfAPageIsRead() {
        assertThat(goal(read(DATA, "meta/1-1-1.md", YAML.replace("...\n", "---\n# A page: with text\n")))
                        .id())
                .hasToString("1.1.1");
        assertThat(remarks(read(DATA, "meta/1-1-1.md", "# A page without front matter: no options\n")))
                .containsExactly("DIRECTION_ASSUMED");
    }

    @ParameterizedTest
    @CsvSource({
        "'a: 1\n- b', 2",
        "'a: 1\n  b: 2', 1",
        "'a:\n    b: 1\n  c: 2', 3",
        "'\tb: 1', 1",
        "'a: &x 1', 1",
        "'a: *x', 1",
        "'b: 1\na: !tag 1', 2",
        "'a: \"not closed', 1",
        "'a: [one, two]', 1",
        "'a: {b: 1}', 1",
        "'just a text', 1",
        "'a: 1\na: 2', 2",
        "'? a', 1",
        "'<<: *default', 1",
        "'a: b: c', 1",
        "'%YAML 1.2', 1",
        "'{\"a\": 1', 1",
        "'{\n\"a\": 1,\n\"a\": 2}', 3",
        "'{\"a\": 1} x', 1",
    })
    void whatIsNoSuchYamlIsAFindingWithItsLineInBothLanguages(String options, int line) {
        assertThat(findings(options)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("BROKEN_OPTIONS");
            assertThat(finding.file()).hasValue("indicator-config/1-1-1.yml");
            assertThat(finding.line()).hasValue(line);
            assertThat(finding.allowed()).isNotBlank();
            assertThat(finding.in(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "direction: up, direction, up",
        "base_year: 15, base_year, 15",
        "target_year: FY2030, target_year, FY2030",
        "target: 12 persons, target, 12 persons",
        "limit: none, limit, none",
        "progress_thresholds: high, progress_thresholds, high",
        "target: [1], target, ''"
    })
    void aValueThatIsNoneOfItsOptionIsAFinding(String option, String place, String found) {
        assertThat(findings("a: b\nprogress_calculation_options:\n- " + option))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("INVALID_VALUE");
                    assertThat(finding.line()).hasValue(3);
                    assertThat(finding.pointer()).isEqualTo(place);
                    assertThat(finding.found()).isEqualTo(found);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "progress_calculation_options: positive",
                "progress_calculation_options:\n  direction: positive",
                "progress_calculation_options:\n- positive",
                "- direction: positive"
            })
    void optionsThatAreNoListAreAFinding(String options) {
        assertThat(findings(options)).extracting(Finding::code).containsExactly("INVALID_VALUE");
    }

    @Test
    void anUnknownThresholdIsAFinding() {
        assertThat(findings("progress_calculation_options:\n- progress_thresholds:\n    high: 0.9\n    higher: 1\n"))
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly("INVALID_VALUE progress_thresholds");
    }

    @Test
    void whatAProgramHasNoPlaceForIsTold() {
        var options = """
                progress_calculation_options:
                - direction: positive
                  target: 90
                  disaggregation:
                  - field: Geography
                    value: Canada
                """;

        assertThat(remarks(read(options))).containsExactly("OPTION_NOT_READ");
        assertThat(remarks(read(
                        "Year,Series,Value\n2024,numerator,1\n2024,denominator,2\n",
                        "indicator-config/1-1-1.yml",
                        options)))
                .containsExactly("OPTION_NOT_READ", "TARGET_NOT_READ");
        assertThat(remarks(read(DATA, "indicator-config/other.yml", options)))
                .containsExactly("DIRECTION_ASSUMED", "NO_DATA");
    }

    @Nested
    class Thresholds {
        private static final String PROGRAM = """
                {"format": "govtech-program/1", "id": "open-sdg", "name": {"ja": "open-sdg", "en": "open-sdg"}, "goals": [
                 {"id": "a", "role": "kpi", "name": {"ja": "a", "en": "a"}, "indicator": {"id": "a", "kind": "absolute", "unit": "人"},
                  "direction": "increase", "target": {"type": "reach", "value": 9, "due": "2030"}, "methodOptions": %s}]}
                """;

        private Exchanged exchanged(String options) {
            var program = JsonFormat.PROGRAM.read(
                    new ByteArrayInputStream(PROGRAM.formatted(options).getBytes(StandardCharsets.UTF_8)), "p.json");
            return Exchanged.of(
                    program,
                    new ObservationFiles(List.of(program))
                            .read(
                                    new ByteArrayInputStream(
                                            "indicator,period,value\na,2024,1\n".getBytes(StandardCharsets.UTF_8)),
                                    "rows.csv")
                            .observations());
        }

        @Test
        void ofStatisticsCanadaAreCarried() {
            var original = exchanged("{\"statistics-canada\": {\"thresholds\": {\"high\": 0.9, \"low\": 0.1}}}");

            assertThat(FORMAT.write(original).get(1).text()).contains("\"progress_thresholds\": {", "\"high\": 0.9");
            assertThat(Conversion.of(original, FORMAT).losses()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"eurostat\": {\"thresholds\": {\"high\": 0.9}}}",
                    "{\"statistics-canada\": {\"thresholds\": {\"higher\": 0.9}}}",
                    "{\"statistics-canada\": {}}"
                })
        void ofAnythingElseAreALoss(String options) {
            assertThat(Conversion.of(exchanged(options), FORMAT).losses())
                    .extracting(Loss::code)
                    .containsExactly("NO_METHOD_OPTIONS");
        }
    }

    @Test
    void damagedYamlIsReadOrRefused() {
        var random = new Random(11);
        var refused = 0;
        for (var run = 0; run < 5000; run++) {
            var text = new StringBuilder(YAML);
            for (var times = 1 + random.nextInt(3); times > 0; times--) {
                var at = random.nextInt(text.length());
                text.replace(
                        at,
                        Math.min(text.length(), at + random.nextInt(4)),
                        "\"'{[]}-: \n\t&*|>#%e9".substring(random.nextInt(19)));
            }
            try {
                read(text.toString());
            } catch (InvalidDataException e) {
                refused++;
                assertThat(e.findings()).isNotEmpty();
            }
        }
        assertThat(refused).isBetween(1, 4999);
    }
}
