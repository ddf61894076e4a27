package io.github.govtechkpi.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.MissingReason;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The notations that were found in municipal tables, each with what it means. */
class CellNotationsTest {
    private static final List<NamedCsvRecord> ROWS = rows();

    private static final Map<String, ColumnType> COLUMNS = Map.of(
            "as_of", ColumnType.PERIOD,
            "invalid_date", ColumnType.HEADING,
            "header", ColumnType.HEADING,
            "header_with_date", ColumnType.HEADING,
            "fiscal_year", ColumnType.FISCAL_YEAR,
            "duration", ColumnType.LENGTH,
            "not_evaluable", ColumnType.GRADE);

    private static final Map<String, MissingReason> MISSING = Map.of(
            "missing_code", MissingReason.UNKNOWN,
            "not_evaluable", MissingReason.NOT_SURVEYED,
            "unknown", MissingReason.UNKNOWN,
            "not_submitted", MissingReason.NOT_SUBMITTED,
            "not_available", MissingReason.NOT_SURVEYED,
            "discontinued", MissingReason.DISCONTINUED,
            "pending", MissingReason.PENDING,
            "unknown_or_not_obtained", MissingReason.UNKNOWN,
            "none_or_not_applicable", MissingReason.NOT_APPLICABLE,
            "small_denominator", MissingReason.SUPPRESSED);

    /** What the document around the cell says, and the cell does not. */
    private static final Set<String> FROM_THE_DOCUMENT = Set.of("140億円", "50万円", "2,000 人以上", "83.1%（2015 年）");

    private static final Set<String> AMOUNTS =
            Set.of("count", "money", "count_per_year", "count_or_ratio", "count_band");

    @Test
    void areFortyEight() {
        assertThat(ROWS).hasSize(48);
    }

    @TestFactory
    Stream<DynamicTest> areReadAsTheirRowsSay() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getField("raw") + " in " + row.getField("origin"), () -> holds(row)));
    }

    private static void holds(NamedCsvRecord row) {
        var kind = row.getField("class");
        var format = ColumnFormat.of(COLUMNS.getOrDefault(kind, ColumnType.NUMBER));
        var value = CellReader.of(kind.equals("less_than_unit") ? format.withZeroBelowUnit() : format)
                .read(row.getField("raw"))
                .value();

        if (MISSING.containsKey(kind)) {
            assertThat(value).isEqualTo(new CellValue.Missing(MISSING.get(kind)));
        } else if (kind.equals("less_than_unit")) {
            assertThat(value).isInstanceOf(CellValue.BelowUnit.class);
        } else if (kind.equals("invalid_date")) {
            assertThat(value).isInstanceOf(CellValue.Unreadable.class);
        } else if (kind.equals("text_target")) {
            assertThat(value).isEqualTo(new CellValue.All(row.getField("raw")));
        } else if (kind.equals("duration")) {
            assertThat(((CellValue.Length) value).length().toString()).isEqualTo(row.getField("low"));
            assertThat(((CellValue.Length) value).qualifier().toString()).isEqualTo(row.getField("qualifier"));
        } else if (kind.equals("as_of")) {
            assertThat(((CellValue.Moment) value).period().toString()).isEqualTo(row.getField("low"));
        } else if (kind.equals("fiscal_year")) {
            assertThat(((CellValue.Moment) value).period().toString()).isEqualTo("FY" + row.getField("low"));
        } else if (kind.startsWith("header")) {
            var heading = (CellValue.Heading) value;
            assertThat(heading.period().map(Object::toString).orElse("")).isEqualTo(row.getField("low"));
            assertThat(heading.unit().orElseThrow().unit().symbol()).isEqualTo("人");
            assertThat(heading.name()).isEqualTo(kind.equals("header") ? "総数(人口)" : "人口");
        } else if (kind.equals("ratio_with_counts")) {
            var counts = (CellValue.Counts) value;
            assertThat(counts.numerator() + "/" + counts.denominator()).isEqualTo(row.getField("low"));
            assertThat(counts.unit().orElseThrow().symbol()).isEqualTo("団体");
            assertThat(counts.qualifier()).isEqualTo(Qualifier.ABOUT);
        } else {
            assertThat(value)
                    .isInstanceOfAny(
                            AMOUNTS.contains(kind)
                                    ? new Class<?>[] {CellValue.Amount.class, CellValue.AmountRange.class}
                                    : new Class<?>[] {CellValue.Percentage.class, CellValue.PercentageRange.class});
            assertThat(bound(value.low())).isEqualTo(bound(row.getField("low")));
            assertThat(bound(value.high())).isEqualTo(bound(row.getField("high")));
            unit(row, value);
            qualifier(row, value);
        }
    }

    private static void unit(NamedCsvRecord row, CellValue value) {
        if (value instanceof CellValue.Amount amount) {
            var unit = amount.unit().map(of -> of.symbol()).orElse("");
            var per = amount.remark().per().isPresent() ? "/年" : "";
            // the unit of the bands of files stands in the heading of their column
            assertThat(unit + per).isEqualTo(row.getField("class").endsWith("band") ? "" : row.getField("unit"));
        }
    }

    private static void qualifier(NamedCsvRecord row, CellValue value) {
        if (FROM_THE_DOCUMENT.contains(row.getField("raw"))
                && !row.getField("raw").equals("2,000 人以上")) {
            return;
        }
        var stated = List.of(row.getField("qualifier").split(";", -1));
        if (value instanceof CellValue.Amount amount) {
            var words = new ArrayList<String>();
            if (amount.qualifier() != Qualifier.EXACT) {
                words.add(amount.qualifier().toString().replace('-', '_'));
            }
            amount.remark()
                    .timeBasis()
                    .ifPresent(basis -> words.add(Map.of(
                                    TimeBasis.GROSS_CUMULATIVE, "cumulative_gross",
                                    TimeBasis.CUMULATIVE, "cumulative",
                                    TimeBasis.PERIOD_AVERAGE, "period_average",
                                    TimeBasis.FLOW, "exact")
                            .get(basis)));
            if (amount.remark().from().isPresent()) {
                words.add(amount.remark().from().equals(amount.remark().to()) ? "exact" : "period_total");
            }
            if (row.getField("class").endsWith("band")) {
                words.clear();
                words.add("band");
            }
            assertThat(stated)
                    .filteredOn(
                            word -> !word.startsWith("baseline") && !word.startsWith("▲") && !word.startsWith("as of"))
                    .allMatch(word -> word.equals("exact") || words.contains(word.replace("as of 2014", "exact")));
        } else if (value instanceof CellValue.AmountRange range) {
            assertThat(range.isAbout()).isEqualTo(stated.contains("about"));
        } else if (value instanceof CellValue.Percentage percentage) {
            assertThat(percentage.qualifier().toString().replace('-', '_')).isEqualTo(stated.get(0));
        } else if (value instanceof CellValue.PercentageRange range) {
            assertThat(range.includesTo()).isEqualTo(!row.getField("qualifier").contains("half_open"));
        }
    }

    private static Optional<BigDecimal> bound(String text) {
        return text.isEmpty() ? Optional.empty() : bound(Optional.of(new BigDecimal(text)));
    }

    private static Optional<BigDecimal> bound(Optional<BigDecimal> bound) {
        return bound.map(number -> number.round(MathContext.DECIMAL64).stripTrailingZeros());
    }

    private static List<NamedCsvRecord> rows() {
        var in = CellNotationsTest.class.getResourceAsStream("/vectors/kpi_cell_notations.csv");
        return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                .toList();
    }
}
