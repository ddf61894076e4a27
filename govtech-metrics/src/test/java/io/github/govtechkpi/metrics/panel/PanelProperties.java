package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One law for both engines: a series of a panel has the numbers that the single-goal calculators give. */
class PanelProperties {

    @Property(tries = 200)
    void everySeriesHasTheNumbersOfTheSingleGoalCalculators(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var panel = panel(random, random.observations(), 1);
        var byKey = random.series().stream().collect(Collectors.toMap(Series::key, each -> each));

        assertThat(panel.series()).hasSize(random.series().size());
        for (var found : panel.series()) {
            SingleGoalLaw.compare(found, byKey.get(found.key()));
        }
    }

    @Property(tries = 200)
    void columnsAreTheNumbersOfTheRecords(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var rows = new ArrayList<>(random.observations());
        rows.add(rows.get(rows.size() / 2));

        ColumnsLaw.compare(panel(random, rows, 1));
    }

    @Property(tries = 200)
    void neitherTheOrderOfTheRowsNorTheNumberOfThreadsShows(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int threads) {
        var random = RandomPanel.of(seed);
        var rows = new ArrayList<>(random.observations());
        // a row that comes twice as well: its series is set aside whatever the order
        rows.add(rows.get(rows.size() / 2));
        var panel = panel(random, rows, 1);
        Collections.shuffle(rows, new Random(seed + 1));
        var other = new Panel[] {panel(random, rows, 1), parted(random, rows, threads, seed)};

        for (var each : other) {
            assertThat(each.series()).isEqualTo(panel.series());
            assertThat(each.sums()).isEqualTo(panel.sums());
            assertThat(each.tallies()).isEqualTo(panel.tallies());
            assertThat(each.problemCount()).isEqualTo(panel.problemCount()).isEqualTo(2);
            for (var column : PanelColumn.values()) {
                assertThat(each.columns(column).get(0))
                        .containsExactly(panel.columns(column).get(0));
            }
        }
    }

    @Property(tries = 200)
    void sumsAreThoseOfTheirRows(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var expected = new HashMap<String, BigDecimal[]>();
        for (var row : random.observations()) {
            var area = row.key().area();
            var group = area.flatMap(AreaGroups.prefectures()::groupOf);
            if (group.isPresent()) {
                add(expected, row, group.get());
                add(expected, row, AreaGroups.NATION);
            }
        }

        var sums = panel(random, random.observations(), 2).sums();

        assertThat(sums).hasSize(expected.size());
        for (var sum : sums) {
            var numbers = expected.get(sum.indicator() + " " + sum.group() + " " + sum.period());
            assertThat(sum.numerator()).isEqualByComparingTo(numbers[0]);
            assertThat(sum.denominator()
                            .orElse(BigDecimal.valueOf(sum.coverage().k())))
                    .isEqualByComparingTo(numbers[1]);
            assertThat(sum.coverage().k()).isEqualTo(numbers[2].intValue());
        }
    }

    @Property(tries = 100)
    void otherGoalsAreJudgedAsIfTheRowsWereReadAgain(@ForAll long seed) {
        var random = RandomPanel.of(seed);
        var goals = new PanelGoals(random.goals().goals().stream()
                .map(goal -> new PanelGoal(
                        goal.indicator(),
                        Direction.INCREASE,
                        goal.target().add(BigDecimal.ONE),
                        goal.denominator().map(denominator -> denominator.add(BigDecimal.TEN)),
                        goal.numeratorIsPart(),
                        goal.due().plus(7),
                        goal.baseline(),
                        12))
                .toList());

        var panel = panel(random, random.observations(), 1).judgedBy(goals);

        assertThat(panel.series())
                .isEqualTo(panel(new RandomPanel(goals, random.series()), random.observations(), 1)
                        .series());
    }

    private static void add(Map<String, BigDecimal[]> sums, Observation row, String group) {
        var numbers = sums.computeIfAbsent(row.key().indicator() + " " + group + " " + row.period(), key ->
                new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
        var value = row.value().orElseThrow();
        numbers[0] = numbers[0].add(SingleGoalLaw.numerator(value));
        numbers[1] = numbers[1].add(SingleGoalLaw.denominator(value));
        numbers[2] = numbers[2].add(BigDecimal.ONE);
    }

    private static Panel panel(RandomPanel random, List<Observation> rows, int threads) {
        return Panel.of(columns(rows), random.goals(), AreaGroups.prefectures(), threads);
    }

    private static PanelColumns columns(List<Observation> rows) {
        var builder = PanelColumns.builder();
        rows.forEach(builder::add);
        return builder.build();
    }

    /** Splits the rows into parts of any size, which are then read side by side. */
    private static Panel parted(RandomPanel random, List<Observation> rows, int threads, long seed) {
        var chance = new Random(seed + 2);
        var parts = new ArrayList<PanelColumns>();
        for (var from = 0; from < rows.size(); ) {
            var to = Math.min(rows.size(), from + 1 + chance.nextInt(20));
            parts.add(columns(rows.subList(from, to)));
            from = to;
        }
        var source = new PanelSource() {
            @Override
            public int parts() {
                return parts.size();
            }

            @Override
            public Reader reader(PanelSink sink) {
                return part -> parts.get(part).reader(sink).read(0);
            }

            @Override
            public long line(int part, int row) {
                return row;
            }
        };
        return Panel.of(source, random.goals(), AreaGroups.prefectures(), threads);
    }
}
