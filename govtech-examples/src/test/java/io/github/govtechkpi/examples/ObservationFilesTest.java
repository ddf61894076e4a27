package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationFilesTest {
    private static final Set<String> COLUMNS =
            Set.of("indicator", "area", "period", "value", "numerator", "denominator", "qualifier", "note");

    @Test
    void standBesideTheProgramsWithObservations() {
        assertThat(names()).containsExactly("digital-garden-city", "govtech-tokyo", "municipal-cards");
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdRowsOfIndicatorsThatTheirProgramDefines(String name) {
        var program = Programs.read(name);

        assertThat(Programs.rows(name)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.keySet()).isSubsetOf(COLUMNS);
            var indicator =
                    program.indicator(IndicatorId.of(row.get("indicator"))).orElseThrow();
            assertThat(ReportingPeriod.parse(row.get("period"))).hasToString(row.get("period"));
            assertThat(Qualifier.parse(row.getOrDefault("qualifier", "exact"))).isNotNull();
            assertThat(row.containsKey("numerator") && row.containsKey("denominator"))
                    .isEqualTo(indicator instanceof RatioIndicator);
            assertThat(row.containsKey("value")).isNotEqualTo(indicator instanceof RatioIndicator);
        });
        assertThat(Programs.rows(name).stream()
                        .map(row -> List.of(row.get("indicator"), row.getOrDefault("area", ""), row.get("period"))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "govtech-tokyo, staff, 2024, 70, about",
        "govtech-tokyo, staff, 2025-02, 170, more-than",
        "digital-garden-city, implementing-bodies, 2023-06, 1000, more-than"
    })
    void holdTheObservedAmounts(String program, String indicator, String period, String value, String qualifier) {
        assertThat(Programs.rows(program))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("indicator", indicator)
                        .containsEntry("period", period)
                        .containsEntry("value", value)
                        .containsEntry("qualifier", qualifier));
    }

    @Test
    void holdNoAmountBeyondTheTableAbove() {
        assertThat(Stream.of("govtech-tokyo", "digital-garden-city").flatMap(name -> Programs.rows(name).stream()))
                .hasSize(3);
    }

    @Test
    void areAtMostAHundredCardCountsOfAFewDozenMunicipalities() {
        var rows = Programs.rows("municipal-cards");

        assertThat(rows).hasSizeLessThanOrEqualTo(100);
        assertThat(rows.stream()
                        .map(row -> LocalGovernmentCode.parse(row.get("area")))
                        .distinct())
                .hasSize(27)
                .allSatisfy(code -> assertThat(code.prefecture()).isNotNull());
    }

    @Test
    void nameTheMunicipalityAndTheDayOfThePopulationInEveryCardCount() {
        assertThat(Programs.rows("municipal-cards")).allSatisfy(row -> {
            assertThat(row.get("note")).matches("\\p{IsHan}[\\p{IsHan}ヶ]*[市区町村]（人口は20\\d\\d-01-01現在）");
            var population = row.get("note").replaceAll(".*（人口は|現在）", "");
            assertThat(population).isLessThan(row.get("period"));
        });
        assertThat(Programs.rows("municipal-cards").stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("area"),
                                Collectors.mapping(row -> row.get("note").replaceAll("（.*", ""), Collectors.toSet())))
                        .values())
                .allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @Test
    void haveCardCountsThatNeverFallAndNeverExceedThePopulation() {
        var byArea = Programs.rows("municipal-cards").stream()
                .collect(Collectors.groupingBy(row -> row.get("area"), TreeMap::new, Collectors.toList()));

        assertThat(byArea.values()).allSatisfy(rows -> {
            assertThat(rows).extracting(row -> row.get("period")).isSorted().hasSizeBetween(3, 5);
            assertThat(rows)
                    .extracting(row -> Integer.valueOf(row.get("numerator")))
                    .isSorted();
            assertThat(rows)
                    .allSatisfy(row -> assertThat(new BigDecimal(row.get("numerator")))
                            .isPositive()
                            .isLessThan(new BigDecimal(row.get("denominator"))));
        });
    }

    @ParameterizedTest(name = "{0} on {1}: {2} of {3} are {4} %")
    @CsvSource({
        "占冠村, 2018-03-01, 124, 1258, 9.9",
        "占冠村, 2018-07-01, 136, 1450, 9.4",
        "月形町, 2018-03-01, 217, 3419, 6.3",
        "月形町, 2018-07-01, 217, 3298, 6.6",
        "夕張市, 2017-03-08, 914, 9056, 10.1",
        "夕張市, 2022-12-31, 3519, 7055, 49.9",
        "姫島村, 2022-12-31, 1791, 1878, 95.4",
        "横浜市, 2022-12-31, 2249572, 3755793, 59.9",
        "津野町, 2017-03-08, 175, 6143, 2.8",
        "津野町, 2022-12-31, 3914, 5583, 70.1",
        "馬路村, 2017-03-08, 31, 936, 3.3",
        "馬路村, 2022-12-31, 553, 834, 66.3",
        "中央区, 2022-12-31, 115451, 171419, 67.4",
        "大豊町, 2022-12-31, 1916, 3342, 57.3",
        "神戸市, 2022-12-31, 954121, 1517627, 62.9"
    })
    void holdTheCountsOfTheRatioTraps(String name, String period, String cards, String population, String rate) {
        var row = card(name, period);

        assertThat(row).containsEntry("numerator", cards).containsEntry("denominator", population);
        assertThat(new BigDecimal(row.get("numerator"))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(row.get("denominator")), 1, RoundingMode.HALF_UP))
                .isEqualByComparingTo(rate);
    }

    static List<String> names() {
        return Programs.names().stream().filter(Programs::hasRows).toList();
    }

    private static Map<String, String> card(String name, String period) {
        return Programs.rows("municipal-cards").stream()
                .filter(row -> row.get("note").startsWith(name + "（")
                        && row.get("period").equals(period))
                .findFirst()
                .orElseThrow();
    }
}
