package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A panel whose rows are kept says what one says that reads them, in any order, on any number of threads. */
class PreparedPanelProperties {
    private static final ReportingPeriod START = ReportingPeriod.parse("2015-04");
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2031-03");
    private static final int AREAS = 1_700;
    private static final PanelGoals MANY = new PanelGoals(IntStream.range(0, 12)
            .mapToObj(i -> PanelGoal.share(IndicatorId.of("kpi-" + i), Direction.INCREASE, 7, 10, DUE))
            .toList());

    @Property(tries = 200)
    void aPreparedPanelIsTheOneThatReadsTheRows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int threads) {
        var random = RandomPanel.of(seed);
        var rows = new ArrayList<>(random.observations());
        rows.add(rows.get(rows.size() / 2));
        rows.add(Observation.of(
                SeriesKey.of(IndicatorId.of("without-a-goal")),
                DUE,
                rows.get(0).value().orElseThrow()));
        Collections.shuffle(rows, new Random(seed));
        var prepared = PreparedPanel.of(columns(rows), random.goals(), threads);
        var others = new PanelGoals(random.goals().goals().stream()
                .map(goal -> new PanelGoal(
                        goal.indicator(),
                        goal.direction(),
                        goal.target(),
                        goal.denominator(),
                        goal.numeratorIsPart(),
                        DUE,
                        rows.stream()
                                .filter(row -> row.key().indicator().equals(goal.indicator()))
                                .map(Observation::period)
                                .findFirst(),
                        50))
                .toList());
        var sizes = AreaGroups.of(Map.of(RandomPanel.AREAS.get(0), "large", RandomPanel.AREAS.get(2), "small"));

        assertThat(prepared.size()).isEqualTo(rows.size() - 1);
        for (var goals : List.of(random.goals(), others)) {
            for (var groups : List.of(AreaGroups.prefectures(), AreaGroups.nation(), sizes)) {
                var found = prepared.panel(goals, groups, threads);
                var read = Panel.of(columns(rows), goals, groups, 1);

                compare(found, read);
                assertThat(found.problems()).isEqualTo(read.problems());
            }
        }
    }

    /** So many series that several threads judge them, so many areas and rows that buckets are full, and some that do not fit. */
    @Property(tries = 5)
    void manyRowsInAnyOrderOnAnyThreadsAreThoseInTheirOrderOnOne(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int threads) {
        var rows = manyRows();
        var inOrder = manyColumns(rows);
        Collections.shuffle(rows, new Random(seed));
        var shuffled = manyColumns(rows);
        var prefectures = AreaGroups.prefectures();
        var expected = Panel.of(inOrder, MANY, prefectures, 1);
        var others = new PanelGoals(
                MANY.goals().stream().map(goal -> goal.from(START.plus(5))).toList());

        assertThat(expected.size()).isEqualTo(AREAS * MANY.size());
        assertThat(expected.problemCount()).isEqualTo(2);
        ColumnsLaw.compare(expected);
        compare(Panel.of(inOrder, MANY, prefectures, threads), expected);
        compare(Panel.of(shuffled, MANY, prefectures, 1), expected);
        compare(Panel.of(shuffled, MANY, prefectures, threads), expected);

        var prepared = PreparedPanel.of(shuffled, MANY, threads);
        assertThat(prepared.size()).isEqualTo(rows.size());
        compare(prepared.panel(MANY, prefectures, threads), expected);
        compare(prepared.panel(others, prefectures, threads), Panel.of(inOrder, others, prefectures, 1));
    }

    /** Returns area, goal and month of each row; the first comes twice. */
    private static List<int[]> manyRows() {
        var rows = new ArrayList<int[]>();
        for (var area = 0; area < AREAS; area++) {
            for (var goal = 0; goal < MANY.size(); goal++) {
                for (var month = area % 7; month < 16; month++) {
                    rows.add(new int[] {area, goal, month});
                }
            }
        }
        rows.add(rows.get(0));
        return rows;
    }

    private static PanelColumns manyColumns(List<int[]> rows) {
        // prefectures 01 to 17, a hundred areas each
        var areas = IntStream.range(0, AREAS)
                .mapToObj(area -> Optional.of(
                        LocalGovernmentCode.fromFiveDigits("%02d%03d".formatted(1 + area / 100, 200 + area % 100))))
                .toList();
        var builder = PanelColumns.builder();
        for (var row : rows) {
            var indicator = MANY.get(row[1]).indicator();
            var period = START.plus(row[2]);
            var whole = 1_000L + row[0];
            var part = whole * row[2] / (20 + row[1]);
            if ((row[0] + row[1]) % 97 == 0) { // a decimal does not fit
                builder.counts(
                        indicator, areas.get(row[0]), period, new BigDecimal(part + ".5"), BigDecimal.valueOf(whole));
            } else {
                builder.counts(indicator, areas.get(row[0]), period, part, whole);
            }
        }
        return builder.build();
    }

    private static void compare(Panel found, Panel expected) {
        assertThat(found.series()).isEqualTo(expected.series());
        assertThat(found.sums()).isEqualTo(expected.sums());
        assertThat(found.tallies()).isEqualTo(expected.tallies());
        assertThat(found.problemCount()).isEqualTo(expected.problemCount());
        var wanted = PanelColumn.values();
        var columns = found.columns(wanted);
        var others = expected.columns(wanted);
        for (var i = 0; i < wanted.length; i++) {
            assertThat(columns.get(i)).as(wanted[i].name()).isEqualTo(others.get(i));
        }
    }

    private static PanelColumns columns(List<Observation> rows) {
        var builder = PanelColumns.builder();
        rows.forEach(builder::add);
        return builder.build();
    }
}
