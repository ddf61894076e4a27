package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationFilesTest {
    @Test
    void standBesideTheProgramsWithObservations() {
        assertThat(names()).containsExactly("digital-garden-city", "govtech-tokyo", "municipal-cards");
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadWithoutAnythingIgnored(String name) {
        assertThat(Programs.observations(name)).isNotEmpty().allSatisfy(observation -> {
            assertThat(observation.value()).isPresent();
            assertThat(observation.status()).isEqualTo(ObservationStatus.A);
            assertThat(observation.note()).as("source or base").isPresent();
        });
    }

    @Nested
    class Amounts {
        @ParameterizedTest
        @CsvSource({
            "govtech-tokyo, staff, 2024, 70 人, about",
            "govtech-tokyo, staff, 2025-02, 170 人, more-than",
            "digital-garden-city, implementing-bodies, 2023-06, 1000 団体, more-than"
        })
        void areThosePublished(String program, String indicator, String period, String value, String qualifier) {
            assertThat(Programs.observations(program))
                    .filteredOn(observation -> observation.period().toString().equals(period))
                    .singleElement()
                    .satisfies(observation -> {
                        assertThat(observation.key().indicator()).hasToString(indicator);
                        assertThat(observation.value().orElseThrow()).hasToString(value);
                        assertThat(observation.qualifier()).hasToString(qualifier);
                        assertThat(Programs.read(program).sources())
                                .extracting(source -> source.url().map(Object::toString))
                                .contains(observation.note());
                    });
        }

        @Test
        void areAllInTheTableAbove() {
            assertThat(Stream.of("govtech-tokyo", "digital-garden-city")
                            .flatMap(name -> Programs.observations(name).stream()))
                    .hasSize(3);
        }
    }

    @Nested
    class CardCounts {
        private final List<Observation> cards = Programs.observations("municipal-cards");

        @Test
        void areAtMostAHundredOfAFewDozenMunicipalities() {
            assertThat(cards).hasSizeLessThanOrEqualTo(100);
            assertThat(cards.stream()
                            .map(observation -> observation.key().area().orElseThrow())
                            .distinct())
                    .hasSize(27);
        }

        @Test
        void nameTheMunicipalityAndTheDayOfThePopulation() {
            assertThat(cards).allSatisfy(observation -> {
                var note = observation.note().orElseThrow();
                assertThat(note).matches("\\p{IsHan}[\\p{IsHan}ヶ]*[市区町村]（人口は20\\d\\d-01-01現在）");
                assertThat(note.replaceAll(".*（人口は|現在）", ""))
                        .isLessThan(observation.period().toString());
            });
            assertThat(cards.stream()
                            .collect(Collectors.groupingBy(
                                    observation -> observation.key().area().orElseThrow(),
                                    Collectors.mapping(CardCounts::municipality, Collectors.toSet())))
                            .values())
                    .allSatisfy(names -> assertThat(names).hasSize(1))
                    .doesNotHaveDuplicates();
        }

        @Test
        void neverFallAndNeverExceedThePopulation() {
            var byArea = cards.stream()
                    .collect(Collectors.groupingBy(
                            observation -> observation.key().area().orElseThrow()));

            assertThat(byArea.values()).allSatisfy(observations -> {
                assertThat(observations)
                        .hasSizeBetween(3, 5)
                        .isSortedAccordingTo(Comparator.comparing(Observation::period))
                        .isSortedAccordingTo(Comparator.comparing(CardCounts::count))
                        .allSatisfy(observation ->
                                assertThat(count(observation)).isPositive().isLessThan(population(observation)));
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
            "大豊町, 2017-03-08, 438, 4199, 10.4",
            "大豊町, 2022-12-31, 1916, 3342, 57.3",
            "中央区, 2017-03-08, 17191, 142995, 12.0",
            "中央区, 2022-12-31, 115451, 171419, 67.4",
            "姫島村, 2022-12-31, 1791, 1878, 95.4",
            "横浜市, 2022-12-31, 2249572, 3755793, 59.9",
            "津野町, 2017-03-08, 175, 6143, 2.8",
            "津野町, 2022-12-31, 3914, 5583, 70.1",
            "馬路村, 2017-03-08, 31, 936, 3.3",
            "馬路村, 2022-12-31, 553, 834, 66.3",
            "神戸市, 2022-12-31, 954121, 1517627, 62.9"
        })
        void haveThoseOfTheRatioTraps(String name, String period, String count, String population, String rate) {
            assertThat(cards)
                    .filteredOn(observation -> municipality(observation).equals(name)
                            && observation.period().toString().equals(period))
                    .singleElement()
                    .satisfies(observation -> {
                        assertThat(count(observation)).isEqualByComparingTo(count);
                        assertThat(population(observation)).isEqualByComparingTo(population);
                        assertThat(count(observation)
                                        .movePointRight(2)
                                        .divide(population(observation), 1, RoundingMode.HALF_UP))
                                .isEqualByComparingTo(rate);
                    });
        }

        private static String municipality(Observation observation) {
            return observation.note().orElseThrow().replaceAll("（.*", "");
        }

        private static BigDecimal count(Observation observation) {
            return ratio(observation).numerator().amount();
        }

        private static BigDecimal population(Observation observation) {
            return ratio(observation).denominator().amount();
        }

        private static Ratio ratio(Observation observation) {
            return (Ratio) observation.value().orElseThrow();
        }
    }

    static List<String> names() {
        return Programs.names().stream().filter(Programs::hasObservations).toList();
    }
}
