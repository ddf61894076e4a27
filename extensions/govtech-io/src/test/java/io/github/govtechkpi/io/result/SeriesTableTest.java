package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTableTest {
    @Test
    void hasExactValuesAndAllSignals() {
        assertThat(SeriesTable.rows(SeriesSamples.GAPS))
                .containsExactly(
                        List.of("period", "kind", "value", "low80", "high80", "low95", "high95", "signals", "unit"),
                        List.of("2015", "observed", "5", "", "", "", "", "", "人"),
                        List.of("2016", "observed", "6", "", "", "", "", "", "人"),
                        List.of("2019", "observed", "9", "", "", "", "", "OUTSIDE_LIMITS", "人"),
                        List.of("2020", "observed", "8", "", "", "", "", "", "人"),
                        List.of("2021", "observed", "12", "", "", "", "", "OUTSIDE_LIMITS", "人"),
                        List.of("2023", "observed", "-20.25", "", "", "", "", "OUTSIDE_LIMITS", "人"));
        assertThat(SeriesTable.rows(SeriesSamples.MONTHS))
                .contains(
                        List.of("2024-09", "observed", "88", "", "", "", "", "OUTSIDE_LIMITS SEVEN_ON_ONE_SIDE", "人"));
    }

    @Test
    void marksWhatIsProjected() {
        var rows = SeriesTable.rows(SeriesSamples.MONTHS);

        assertThat(rows).hasSize(24);
        assertThat(rows.get(22).subList(0, 3)).containsExactly("2024-10", "projected", "88");
        assertThat(Double.parseDouble(rows.get(22).get(3))).isBetween(-284.12, -284.11);
        assertThat(Double.parseDouble(rows.get(22).get(6))).isBetween(657.09, 657.1);
        assertThat(rows.get(23).get(0)).isEqualTo("2024-11");
    }

    @Test
    void leavesIntervalsEmptyThatCannotBeComputed() {
        assertThat(SeriesTable.rows(SeriesSamples.ALL_EQUAL))
                .endsWith(
                        List.of("2026", "projected", "5", "", "", "", "", "", "人"),
                        List.of("2027", "projected", "5", "", "", "", "", "", "人"));
    }

    @Test
    void leavesOutProjectionsWhosePeriodHasNoName() {
        assertThat(SeriesTable.rows(SeriesSamples.analysed("9996,1", "9997,3", "9998,2", "9999,4")))
                .hasSize(5);
    }
}
