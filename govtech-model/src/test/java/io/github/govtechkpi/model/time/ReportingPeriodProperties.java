package io.github.govtechkpi.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.time.ReportingPeriod.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ReportingPeriodProperties {
    @Property
    void readsWhatItPrints(@ForAll("periods") ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void readsWhatWarekiPrints(@ForAll("eraPeriods") ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(Wareki.format(period))).isEqualTo(period);
    }

    @Property
    void movesAsJavaTimeDoes(
            @ForAll("middlePeriods") ReportingPeriod period, @ForAll @IntRange(min = -300, max = 300) int n) {
        var moved = period.plus(n);
        assertThat(moved.start())
                .isEqualTo(period.start().plus(period.frequency().length().multipliedBy(n)));
        assertThat(moved.getClass()).isEqualTo(period.getClass());
        assertThat(moved.ordinal()).isEqualTo(period.ordinal() + n);
        assertThat(moved.end()).isEqualTo(moved.plus(1).start().minusDays(1));
        assertThat(period.periodsUntil(moved)).isEqualTo(n);
        assertThat(moved.periodsUntil(period)).isEqualTo(-n);
        assertThat(moved.plus(-n)).isEqualTo(period);
        assertThat(Integer.signum(moved.compareTo(period))).isEqualTo(Integer.signum(n));
    }

    @Property
    void ranksConsistentlyWithEquals(@ForAll("periods") ReportingPeriod one, @ForAll("periods") ReportingPeriod other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        if (one.end().isBefore(other.end())) {
            assertThat(one).isLessThan(other);
        }
    }

    @Property
    void ranksEveryPeriodAroundADayDifferently(@ForAll("modernDays") LocalDate day) {
        var periods = new ArrayList<ReportingPeriod>();
        for (var grid : grids(day)) {
            periods.addAll(grid.plus(-2).to(grid.plus(2)));
        }
        assertThat(new TreeSet<>(periods)).hasSize(periods.size());
    }

    @Property
    void namesCalendarQuartersAndMonthsAsJavaTimeDoes(@ForAll("days") LocalDate day) {
        assertThat(ReportingPeriod.containing(day, Frequency.QUARTERLY, false))
                .hasToString("%s-Q%s".formatted(year(day), day.get(IsoFields.QUARTER_OF_YEAR)));
        assertThat(ReportingPeriod.containing(day, Frequency.MONTHLY, false)).isEqualTo(new Month(YearMonth.from(day)));
        assertThat(ReportingPeriod.containing(day, Frequency.DAILY, true)).hasToString(day.toString());
    }

    @Property
    void namesFiscalPeriodsAsTheCalendarOnesThreeMonthsEarlier(@ForAll("modernDays") LocalDate day) {
        var earlier = day.withDayOfMonth(1).minusMonths(3);
        for (var frequency : List.of(Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY)) {
            assertThat(ReportingPeriod.containing(day, frequency, true))
                    .hasToString("FY" + ReportingPeriod.containing(earlier, frequency, false));
        }
    }

    @Example
    void putsEveryDayFrom1900To2100InOnePeriodOfEachGrid() {
        var first = LocalDate.of(1900, 1, 1);
        var last = LocalDate.of(2100, 12, 31);
        for (var period : grids(first)) {
            var current = period;
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                var containing = ReportingPeriod.containing(day, period.frequency(), period.isFiscal());
                if (!containing.equals(current)) {
                    assertThat(day).isEqualTo(current.end().plusDays(1)).isEqualTo(containing.start());
                    assertThat(containing).isEqualTo(current.plus(1));
                    current = containing;
                }
                assertThat(current.contains(day)).isTrue();
            }
        }
    }

    @Property
    void listsARangeWithoutGaps(@ForAll("middlePeriods") ReportingPeriod first, @ForAll @IntRange(max = 50) int steps) {
        var range = first.to(first.plus(steps));
        assertThat(range)
                .hasSize(steps + 1)
                .startsWith(first)
                .endsWith(first.plus(steps))
                .isSorted();
        for (var i = 0; i < steps; i++) {
            assertThat(range.get(i + 1).start()).isEqualTo(range.get(i).end().plusDays(1));
        }
    }

    @Property
    void refusesOrReadsAnyTextButFailsInNoOtherWay(@ForAll("texts") String text) {
        try {
            var period = ReportingPeriod.parse(text);
            assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
        } catch (IllegalArgumentException e) {
            assertThat(e.getClass()).isIn(IllegalArgumentException.class, InvalidValueException.class);
            assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n");
        }
    }

    @Property
    void refusesOrReadsAnyUnicodeText(@ForAll @StringLength(max = 80) String text) {
        refusesOrReadsAnyTextButFailsInNoOtherWay(text);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return days(1, 9999);
    }

    @Provide
    Arbitrary<LocalDate> modernDays() {
        return days(1900, 2500);
    }

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        return Arbitraries.oneOf(
                Combinators.combine(days(), Arbitraries.of(Frequency.class))
                        .as((day, frequency) -> ReportingPeriod.containing(day, frequency, false)),
                Combinators.combine(days(1887, 9998), Arbitraries.of(Frequency.class))
                        .as((day, frequency) -> ReportingPeriod.containing(day, frequency, true)));
    }

    /** Periods of every kind that can move 300 years in either direction. */
    @Provide
    Arbitrary<ReportingPeriod> middlePeriods() {
        return periods(2200, 2500);
    }

    @Provide
    Arbitrary<ReportingPeriod> eraPeriods() {
        return periods(1887, 3000);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "2024", "R", "H", "令和", "平成", "明治", "元", "年", "度", "月", "日", "末", "第", "四半期", "上半期", "FY", "-",
                        "/", ".", "(", ")", "Q", "0", "1", "6", "13", "31", "99", "６", "　", " ", "²", "㋿", "9999",
                        "10000")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<ReportingPeriod> periods(int firstYear, int lastYear) {
        return Combinators.combine(
                        days(firstYear, lastYear), Arbitraries.of(Frequency.class), Arbitraries.of(true, false))
                .as(ReportingPeriod::containing);
    }

    private static Arbitrary<LocalDate> days(int firstYear, int lastYear) {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(firstYear, 1, 1).toEpochDay(),
                        LocalDate.of(lastYear, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static List<ReportingPeriod> grids(LocalDate day) {
        var grids = new ArrayList<ReportingPeriod>();
        for (var frequency : Frequency.values()) {
            grids.add(ReportingPeriod.containing(day, frequency, false));
            if (frequency != Frequency.DAILY && frequency != Frequency.MONTHLY) {
                grids.add(ReportingPeriod.containing(day, frequency, true));
            }
        }
        return grids;
    }

    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }
}
