package io.github.govtechkpi.io.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.govtechkpi.io.mapping.guess.MappingGuess;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.observation.Observation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables as bodies published them. They are not a part of the repository: the folder is the system property {@code govtech.data}, else
 * {@code shared/data} beside the repository, and without it these tests are skipped.
 */
class RawSamplesTest {
    private static final Path FOLDER = Path.of(System.getProperty("govtech.data", "../../../shared/data"));

    private static Tables tables(String name) {
        var file = FOLDER.resolve(name);
        assumeThat(file).as("the file is not beside the repository").isRegularFile();
        try (var in = Files.newInputStream(file)) {
            return TableFiles.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AreaDirectory directory() {
        return AreaDirectory.of(tables("municipalities.csv").sheets().get(0));
    }

    private static TableMapping guess(String name) {
        var guessed = MappingGuess.of(tables(name), name, Optional.empty()).mapping();
        // a proposal is a mapping file that can be read
        return JsonFormat.MAPPING.read(
                new ByteArrayInputStream(JsonFormat.MAPPING.write(guessed).getBytes(UTF_8)), "mapping.json");
    }

    private static ImportedTable imported(String name) {
        return TableImport.read(tables(name), name, guess(name), directory());
    }

    /** What comes out of each file with the mapping that is proposed for it: the whole folder, and nothing else. */
    private static final Map<String, String> OUTCOMES = outcomes();

    private static Map<String, String> outcomes() {
        var outcomes = new TreeMap<String, String>();
        outcomes.put(
                "raw_kanagawa_vaccination_20210719_cp932.csv",
                "37 rows, windows-31j, 4 indicators, 136 observations, 0 missing, 167 normalised");
        outcomes.put("raw_municipalities_fukui_2017_cp932.csv", "18 rows, windows-31j, NO_VALUE_COLUMN");
        outcomes.put(
                "raw_mynumber_tokyo_20210801_bom.csv",
                "63 rows, 2 indicators, 124 observations, 0 missing, 64 normalised");
        outcomes.put("municipalities.csv", "1917 rows, NO_VALUE_COLUMN");
        outcomes.put("prefectures.csv", "48 rows, NO_VALUE_COLUMN");
        outcomes.put(
                "mynumber_cards_all_municipalities_7dates.csv",
                "12188 rows, 2 indicators, 24374 observations, 0 missing, 0 normalised");
        outcomes.put(
                "mynumber_cards_hyogo_tokyo_46dates.csv",
                "4739 rows, 2 indicators, 9476 observations, 0 missing, 0 normalised");
        // kinds of bodies, procedures and lists of adopters: neither goals nor local governments
        outcomes.put("mynumber_cards_national_by_type_46dates.csv", "223 rows, NO_HEADING");
        outcomes.put("online_procedures_to_local_governments.csv", "357 rows, NO_HEADING");
        outcomes.put("opendata_adoption_reported.csv", "9 rows, NO_HEADING");
        outcomes.put("opendata_survey_fy2020.csv", "1789 rows, MISSING_PERIOD, UNREADABLE_CELL");
        return outcomes;
    }

    private static String outcome(String name) {
        var tables = tables(name);
        var parts = new ArrayList<String>();
        parts.add(tables.sheets().get(0).rows().size() + " rows");
        if (tables.notices().stream()
                .anyMatch(notice -> notice.in(Locale.ENGLISH).contains("windows-31j"))) {
            parts.add("windows-31j");
        }
        try {
            var table = imported(name);
            parts.add(table.program().goals().size() + " indicators");
            parts.add(table.observations().size() + " observations");
            parts.add(ImportReport.missing(table) + " missing");
            parts.add(table.normalized().size() + " normalised");
        } catch (InvalidDataException e) {
            e.findings().stream().map(Finding::code).distinct().sorted().forEach(parts::add);
        }
        return String.join(", ", parts);
    }

    @TestFactory
    Stream<DynamicTest> everyFileGivesTheRightModelOrTheRightFinding() {
        return OUTCOMES.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(), () -> assertThat(outcome(file.getKey())).isEqualTo(file.getValue())));
    }

    @Test
    void noFileIsLeftOut() throws IOException {
        assumeThat(FOLDER).as("the folder is not beside the repository").isDirectory();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(OUTCOMES.keySet());
        }
    }

    @Test
    void bandsOfCountsAreNoObservations() {
        var name = "opendata_survey_fy2020.csv";
        var mapping = JsonFormat.MAPPING
                .write(guess(name))
                .replaceFirst("\"layout\"", "\"period\": \"FY2020\", \"lastRow\": 20, \"layout\"");
        var read = JsonFormat.MAPPING.read(new ByteArrayInputStream(mapping.getBytes(UTF_8)), "mapping.json");

        assertThat(catchThrowableOfType(
                                InvalidDataException.class,
                                () -> TableImport.read(tables(name), name, read, directory()))
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.pointer() + " " + finding.found())
                .contains("NOT_ONE_VALUE M2 1001～5000", "NOT_ONE_VALUE M3 5001～10000");
    }

    @Test
    void threeHeaderRowsInWindows31j() {
        var table = imported("raw_kanagawa_vaccination_20210719_cp932.csv");

        assertThat(table.program().goals())
                .extracting(goal -> goal.name().in(Locale.JAPANESE))
                .containsExactly("人口", "高齢者接種件数 / 合計", "高齢者接種件数 / 1回目", "高齢者接種件数 / 2回目");
        assertThat(table.observations()).hasSize(34 * 4);
        assertThat(value(table, "141003", "高齢者接種件数-合計")).isEqualByComparingTo("1317299");
        assertThat(table.observations())
                .allMatch(observation -> observation.period().toString().equals("2021-07-19"));
        // the row of all areas is their sum
        for (var goal : table.program().goals()) {
            var id = goal.indicator().id();
            var sum = table.observations().stream()
                    .filter(observation -> observation.key().indicator().equals(id))
                    .filter(observation -> observation.key().area().isPresent())
                    .map(RawSamplesTest::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var whole = table.observations().stream()
                    .filter(observation -> observation.key().indicator().equals(id))
                    .filter(observation -> observation.key().area().isEmpty())
                    .map(RawSamplesTest::amount)
                    .findFirst();
            assertThat(whole.orElseThrow()).as(id.toString()).isEqualByComparingTo(sum);
        }
    }

    @Test
    void codesThatAreNotThereAreFoundByTheirNames() {
        var name = "raw_mynumber_tokyo_20210801_bom.csv";
        var table = imported(name);

        assertThat(table.observations()).hasSize(62 * 2);
        assertThat(value(table, "131016", "交付枚数")).isEqualByComparingTo("29890");
        assertThat(table.normalized())
                .extracting(cell -> cell.before() + " > " + cell.after())
                .contains("三宅村 > 133817", "八丈町 > 134015");
        assertThat(catchThrowableOfType(
                                InvalidDataException.class,
                                () -> TableImport.read(tables(name), name, guess(name), AreaDirectory.ofPrefectures()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_AREA", "UNKNOWN_AREA");
    }

    @Test
    void aListWithoutValuesIsTold() {
        var name = "raw_municipalities_fukui_2017_cp932.csv";

        assertThat(tables(name).sheets().get(0).at(1, 3).text()).isEqualTo("福井市");
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> imported(name))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("NO_VALUE_COLUMN");
    }

    private static BigDecimal value(ImportedTable table, String area, String indicator) {
        return table.observations().stream()
                .filter(observation -> observation.key().indicator().toString().equals(indicator))
                .filter(observation -> observation.key().area().toString().contains(area))
                .map(RawSamplesTest::amount)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal amount(Observation observation) {
        return ((AbsoluteValue) observation.value().orElseThrow()).amount();
    }
}
