package io.github.govtechkpi.io.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
