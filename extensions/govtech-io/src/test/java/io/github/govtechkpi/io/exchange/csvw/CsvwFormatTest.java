package io.github.govtechkpi.io.exchange.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.observation.ObservationFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Holds the metadata against the rules of the W3C's recommendations on tabular data and metadata of 2015. */
class CsvwFormatTest {
    private static final CsvwFormat FORMAT = new CsvwFormat();

    private static List<ExchangeFile> written() {
        var rows = "indicator,area,period,value,numerator,denominator,status,missing,qualifier,known_on,note\n"
                + "staff,131008,FY2024,170,,,P,,about,2025-04-01,\"say \"\"b\"\"\"\n"
                + "staff,,2025,,,,,pending,,,\n"
                + "online,,2024-04,,3,10,,,,,\n";
        return FORMAT.write(Exchanged.of(
                Examples.TOKYO,
                new ObservationFiles(List.of(Examples.TOKYO))
                        .read(Examples.stream(rows), "rows.csv")
                        .observations()));
    }

    private static JsonNode metadata() throws JsonProcessingException {
        return new JsonMapper().readTree(written().get(1).text());
    }

    private static List<List<String>> cells() {
        return written()
                .get(0)
                .text()
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    @Test
    void standsBesideItsTableUnderTheNameThatIsLookedFor() throws JsonProcessingException {
        assertThat(written())
                .extracting(ExchangeFile::name)
                .containsExactly("govtech-tokyo.observations.csv", "govtech-tokyo.observations.csv-metadata.json");
        assertThat(metadata().get("url").asText()).isEqualTo("govtech-tokyo.observations.csv");
    }

    @Test
    void beginsWithTheContextOfTheRecommendation() throws JsonProcessingException {
        assertThat(metadata().get("@context").get(0).asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata().get("@context").get(1).get("@language").asText()).isEqualTo("ja");
    }

    @Test
    void namesTheColumnsInTheOrderOfTheTableWithATitleThatIsItsHeader() throws JsonProcessingException {
        var header = cells().get(0);
        var columns = metadata().at("/tableSchema/columns");

        assertThat(columns).hasSize(header.size());
        for (var i = 0; i < header.size(); i++) {
            assertThat(columns.get(i).get("name").asText())
                    .isEqualTo(header.get(i))
                    .matches("[A-Za-z0-9_]+");
            assertThat(columns.get(i).at("/titles/en").asText()).isEqualTo(header.get(i));
            assertThat(columns.get(i).at("/titles/ja").asText()).matches("[\\p{IsHan}\\p{IsKatakana}ー]+");
        }
    }

    @Test
    void eachCellIsOfItsDatatype() throws JsonProcessingException {
        var rows = cells();
        var columns = metadata().at("/tableSchema/columns");
        for (var row : rows.subList(1, rows.size())) {
            for (var i = 0; i < columns.size(); i++) {
                requireOfType(row.get(i), columns.get(i));
            }
        }
    }

    private static void requireOfType(String cell, JsonNode column) {
        if (cell.equals(column.get("null").asText())) {
            assertThat(column.path("required").asBoolean()).isFalse();
            return;
        }
        var type = column.get("datatype");
        switch (type.isObject() ? type.get("base").asText() : type.asText()) {
            case "decimal" -> assertThat(new BigDecimal(cell)).isNotNull();
            case "date" -> assertThat(LocalDate.parse(cell)).isNotNull();
            case "string" -> {
                if (type.has("format")) {
                    assertThat(cell).matches(Pattern.compile(type.get("format").asText()));
                }
            }
            default -> throw new AssertionError(type);
        }
    }

    @Test
    void thePrimaryKeyNamesColumnsAndTellsTheRowsApart() throws JsonProcessingException {
        var header = cells().get(0);
        var key = StreamSupport.stream(metadata().at("/tableSchema/primaryKey").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var seen = new HashSet<List<String>>();

        assertThat(header).containsAll(key);
        cells().forEach(row -> assertThat(seen.add(key.stream()
                        .map(column -> row.get(header.indexOf(column)))
                        .toList()))
                .isTrue());
    }

    @Test
    void theDialectIsHowTheTableIsWritten() throws JsonProcessingException {
        var dialect = metadata().get("dialect");

        assertThat(dialect.get("encoding").asText()).isEqualTo("utf-8");
        assertThat(dialect.get("delimiter").asText()).isEqualTo(",");
        assertThat(dialect.get("headerRowCount").asInt()).isEqualTo(1);
        assertThat(written().get(0).text()).contains("\r\n").doesNotStartWith("\uFEFF");
    }

    @Test
    void theTitleIsInBothLanguages() throws JsonProcessingException {
        assertThat(metadata().get("dc:title").toString())
                .isEqualTo("[{\"@value\":\"GovTech Tokyo\",\"@language\":\"en\"},"
                        + "{\"@value\":\"GovTech東京\",\"@language\":\"ja\"}]");
    }
}
