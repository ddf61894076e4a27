package io.github.govtechkpi.io.mapping.guess;

import com.google.common.collect.LinkedHashMultiset;
import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.HeaderRows;
import io.github.govtechkpi.model.mapping.MappedIndicator;
import io.github.govtechkpi.model.mapping.TotalsRow;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Proposes what a table of local governments needs besides the roles of its columns: indicators, rows of totals, the form of its codes. */
final class AreaGuess {
    private static final Set<ColumnRole> OF_AREAS =
            Set.of(ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final int LONGEST_ID = 60;
    private static final Pattern TOTAL = Pattern.compile(
            "(?:合|総|小|県|市|区|町|村|郡|町村|市部|郡部|都市|全国)?計|全国|.*平均値?|全[都道府県市]|.*(?:合計|総計|小計|全体|総数)|.{1,4}[都道府県]計");
    private static final Pattern TOTAL_OF_GOALS =
            Pattern.compile("(?:歳入|歳出|収入|支出|収益|費用|金額|総額|効果額|事業費)?(?:総?合計|総計|小計|計)(?:\\(.*\\))?");
    private static final Pattern SUBTOTAL = Pattern.compile(".*小計|.*平均値?|(?:市|区|町|村|郡|町村|市部|郡部|都市)計");

    private final Table table;
    private final HeaderRows header;
    private final Headings headings;
    private final HeadingPeriods periods;
    private final HeadingUnits units;
    private final Doubts doubts;
    private final List<MappedIndicator> indicators = new ArrayList<>();
    private final Map<Measured, IndicatorId> found = new HashMap<>();
    private final Set<List<Object>> taken = new HashSet<>();

    AreaGuess(
            Table table,
            HeaderRows header,
            Headings headings,
            HeadingPeriods periods,
            HeadingUnits units,
            Doubts doubts) {
        this.units = units;
        this.header = header;
        this.periods = periods;
        this.table = table;
        this.headings = headings;
        this.doubts = doubts;
    }

    /** Returns the name of an indicator. */
    Optional<LocalizedText> name(IndicatorId id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .map(MappedIndicator::name);
    }

    List<MappedIndicator> indicators() {
        return indicators;
    }

    /**
     * Returns the indicator of a column of values, which is that of another column where only their periods differ.
     *
     * @param column the column, counted from 0
     * @param period the period of its heading
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    IndicatorId indicator(int column, Optional<ReportingPeriod> period) {
        var name = units.withoutUnit(
                column,
                period.isEmpty()
                        ? headings.path(column)
                        : periods.withoutPeriod(column).orElseGet(() -> unnamed(column)));
        var unit = units.of(column).filter(of -> !of.isPercent()).map(ColumnUnit::unit);
        var measured = new Measured(name, unit);
        var same = Optional.ofNullable(found.get(measured));
        if (period.isPresent() && same.isPresent() && taken.add(List.of(same.get(), period.get()))) {
            return same.get();
        }
        var id = id(name);
        found.putIfAbsent(measured, id);
        period.ifPresent(of -> taken.add(List.of(id, of)));
        if (unit.isEmpty() || !units.isWritten(column)) {
            var shown = unit.orElse(MeasureUnit.CASES).symbol();
            doubts.add(
                    "指標「%s」の単位が見出しにないため、「%s」としました。".formatted(Quoted.cut(name), shown),
                    "The heading of the indicator \"%s\" states no unit: \"%s\" was put there"
                            .formatted(Quoted.cut(name), shown));
        }
        indicators.add(new MappedIndicator(
                id,
                LocalizedText.of(name, name),
                Direction.INCREASE,
                Optional.of(unit.orElse(MeasureUnit.CASES)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    /** Names the values of a column whose heading is a year alone after the title of the table. */
    private String unnamed(int column) {
        var title = table.rows().subList(0, header.first() - 1).stream()
                .flatMap(row -> row.stream().filter(cell -> !cell.isBlank()).limit(1))
                .map(cell -> Headings.plain(cell.text()))
                .filter(text -> text.length() <= LONGEST_ID && !HeadingPeriods.isNamedIn(text) && !text.contains("単位"))
                .findFirst()
                .orElse("値");
        doubts.add(
                "列%sの見出しは年だけのため、指標の名称を「%s」としました。".formatted(CellAddress.letters(column), title),
                "The heading of column %s is a year alone: the indicator was named \"%s\""
                        .formatted(CellAddress.letters(column), title));
        return title;
    }

    private record Measured(String name, Optional<MeasureUnit> unit) {}

    private IndicatorId id(String path) {
        var base = new StringBuilder();
        Headings.plain(path)
                .codePoints()
                .limit(LONGEST_ID)
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .forEach(base::appendCodePoint);
        var plain = base.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        var id = plain.isEmpty() ? "value" : plain;
        for (var number = 2; ; number++) {
            var candidate = IndicatorId.of(id);
            if (indicators.stream().noneMatch(other -> other.id().equals(candidate))) {
                return candidate;
            }
            id = (plain.isEmpty() ? "value" : plain) + "-" + number;
        }
    }

    /** Returns the rows of totals by their labels: the first that stands there once is the whole, the others are subtotals. */
    Map<String, TotalsRow> totals(Map<Integer, ColumnRole> roles) {
        var labels = LinkedHashMultiset.<String>create();
        roles.entrySet().stream()
                .filter(entry -> OF_AREAS.contains(entry.getValue()))
                .flatMap(entry -> IntStream.range(header.last(), table.rows().size())
                        .mapToObj(row ->
                                Headings.plain(table.at(row, entry.getKey()).text())))
                .filter(label -> TOTAL.matcher(label).matches())
                .forEach(labels::add);
        var whole = labels.elementSet().stream()
                .filter(label ->
                        labels.count(label) == 1 && !SUBTOTAL.matcher(label).matches())
                .min(Comparator.comparing(label -> label.equals("計"))); // 合計 is more than 計
        var totals = new LinkedHashMap<String, TotalsRow>();
        labels.elementSet()
                .forEach(label ->
                        totals.put(label, whole.filter(label::equals).isPresent() ? TotalsRow.WHOLE : TotalsRow.SKIP));
        totals.forEach((label, use) -> doubts.add(
                use == TotalsRow.WHOLE ? "行「%s」を全体の値としました。".formatted(label) : "行「%s」を小計・平均として除きます。".formatted(label),
                use == TotalsRow.WHOLE
                        ? "The row \"%s\" was taken as the value of the whole".formatted(label)
                        : "The row \"%s\" was taken as a subtotal or an average and is left out".formatted(label)));
        return totals;
    }

    /** Returns the rows of totals of a table of goals, none of which is a goal. */
    Map<String, TotalsRow> totalsAmongGoals(int nameColumn) {
        var totals = new LinkedHashMap<String, TotalsRow>();
        IntStream.range(header.last(), table.rows().size())
                .mapToObj(row -> Headings.plain(table.resolved(row, nameColumn).text()))
                .filter(label -> TOTAL_OF_GOALS.matcher(label).matches())
                .forEach(label -> totals.put(label, TotalsRow.SKIP));
        totals.keySet()
                .forEach(label -> doubts.add(
                        "行「%s」は合計の行と読み、除きます。".formatted(label),
                        "The row \"%s\" was taken as a total and is left out".formatted(label)));
        return totals;
    }

    /** By chance one in ten codes without a check digit looks so; two or more of them hardly do. */
    private static boolean haveLostTheirZero(List<String> codes) {
        return codes.size() > 1 && codes.stream().allMatch(AreaGuess::hasLostItsZero);
    }

    private static boolean hasLostItsZero(String code) {
        try {
            LocalGovernmentCode.fromLostLeadingZero(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false; // its check digit is another one
        }
    }

    /** Returns how the codes of local governments are written. */
    AreaCodeForm codeForm(Map<Integer, ColumnRole> roles, TableSample sample) {
        var codes = roles.entrySet().stream()
                .filter(entry -> entry.getValue() == ColumnRole.AREA_CODE)
                .limit(1)
                .flatMap(entry -> sample.texts(entry.getKey()).stream())
                .filter(text -> text.matches("[0-9]+"))
                .distinct()
                .toList();
        var lengths = codes.stream().map(String::length).collect(Collectors.toCollection(LinkedHashSet::new));
        if (lengths.contains(6) && lengths.contains(5)) {
            doubts.add(
                    "5桁と6桁の団体コードがあります。先頭の0が落ちたものと読みました（lost-zero）。",
                    "There are codes of five and of six digits: the zero in front was taken as lost (lost-zero)");
            return AreaCodeForm.LOST_ZERO;
        }
        if (lengths.equals(Set.of(5)) && haveLostTheirZero(codes)) {
            doubts.add(
                    "団体コードはすべて5桁で、先頭に0を付けると正しい検査数字になります。先頭の0が落ちたものと読みました（lost-zero）。",
                    "All codes have five digits, and a zero in front makes their check digits right: it was taken as lost (lost-zero)");
            return AreaCodeForm.LOST_ZERO;
        }
        if (lengths.contains(5)) {
            doubts.add(
                    "団体コードは5桁です。検査数字のないものと読みました（five-digits）。先頭の0が落ちた6桁ならlost-zeroにしてください。",
                    "The codes have five digits and were taken to have no check digit (five-digits): write lost-zero if their zero is lost");
            return AreaCodeForm.FIVE_DIGITS;
        }
        return AreaCodeForm.SIX_DIGITS;
    }
}
