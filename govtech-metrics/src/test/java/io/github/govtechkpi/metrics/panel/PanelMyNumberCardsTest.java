package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The published My Number card figures, where the data files are at hand: in the folder of the system property {@code govtech.data}, else
 * in {@code shared/data} beside the repository.
 */
class PanelMyNumberCardsTest {
    private static final IndicatorId CARDS = IndicatorId.of("cards");

    @Test
    void sumOfAllMunicipalitiesIsThePublishedNationalTotalOnSevenDates() throws IOException {
        var builder = PanelColumns.builder();
        for (var cells : rows("mynumber_cards_all_municipalities_7dates.csv")) {
            builder.counts(
                    CARDS,
                    Optional.of(LocalGovernmentCode.of(cells[1])),
                    ReportingPeriod.parse(cells[0]),
                    Long.parseLong(cells[6]),
                    Long.parseLong(cells[4]));
        }
        var published = new HashMap<String, List<BigDecimal>>();
        for (var cells : rows("mynumber_cards_national_by_type_46dates.csv")) {
            if (cells[1].equals("全国")) {
                published.put(cells[0], List.of(new BigDecimal(cells[4]), new BigDecimal(cells[2])));
            }
        }
        var goals = new PanelGoals(
                List.of(PanelGoal.share(CARDS, Direction.INCREASE, 1, 1, ReportingPeriod.parse("2023-03-31"))));

        var panel = Panel.of(builder.build(), goals, AreaGroups.prefectures(), 2);

        assertThat(panel.problems()).isEmpty();
        assertThat(panel.size()).isEqualTo(1741);
        var nation = panel.sums().stream()
                .filter(sum -> sum.group().equals(AreaGroups.NATION))
                .toList();
        assertThat(nation).hasSize(7);
        for (var sum : nation) {
            assertThat(sum.coverage().k()).isEqualTo(1741);
            assertThat(List.of(sum.numerator(), sum.denominator().orElseThrow()))
                    .as(sum.period().toString())
                    .isEqualTo(published.get(sum.period().toString()));
            var prefectures = panel.sums().stream()
                    .filter(each ->
                            each.period().equals(sum.period()) && !each.group().equals(AreaGroups.NATION))
                    .toList();
            assertThat(prefectures).hasSize(47);
            assertThat(prefectures.stream().map(PanelSum::numerator).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(published.get(sum.period().toString()).get(0));
        }
        assertThat(Panel.of(builder.build(), goals, AreaGroups.nation(), 1).sums())
                .extracting(PanelSum::numerator)
                .isEqualTo(nation.stream().map(PanelSum::numerator).toList());
    }

    private static List<String[]> rows(String name) throws IOException {
        var file = Path.of(System.getProperty("govtech.data", "../../shared/data"), name);
        assumeTrue(Files.isReadable(file), () -> file + " is not there: give its folder with -Dgovtech.data=FOLDER");
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",")).toList();
        }
    }
}
