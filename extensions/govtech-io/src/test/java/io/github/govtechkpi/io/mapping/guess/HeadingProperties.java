package io.github.govtechkpi.io.mapping.guess;

import static io.github.govtechkpi.io.mapping.Sheets.columns;
import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.guess;
import static io.github.govtechkpi.io.mapping.Sheets.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.io.table.Xlsx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Headings of two rows in the ways in which bodies write them: role and year of every column are right, or the property fails. */
class HeadingProperties {
    /** How the years are written, and the columns that belong together. */
    private enum Years {
        ERA,
        LETTER,
        FULL_WIDTH,
        WESTERN;

        String of(int year) {
            return switch (this) {
                case ERA -> "令和" + (year == 2019 ? "元" : year - 2018) + "年度";
                case LETTER -> "R" + (year - 2018);
                case FULL_WIDTH ->
                    ("R" + (year - 2018))
                                    .chars()
                                    .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                                    .collect(Collectors.joining())
                            + "年度";
                case WESTERN -> year + "年度";
            };
        }
    }

    /** A column with the text of its group, its own text, and what it is. */
    private record Column(String above, String own, String expected) {}

    /** Columns under one group. */
    private record Group(List<Column> columns) {}

    /** Where the cells of a heading are merged. */
    private enum Form {
        CSV,
        UNMERGED,
        MERGED
    }

    private static Group ofRole(String word, String role, List<Integer> years, Years form) {
        return new Group(years.stream()
                .sorted()
                .map(year -> new Column(word, form.of(year), role + " FY" + year))
                .toList());
    }

    private static Group ofYear(int year, List<String> kinds, Years form) {
        return new Group(kinds.stream()
                .map(kind ->
                        new Column(form.of(year), kind, (kind.startsWith("目標") ? "target" : "value") + " FY" + year))
                .toList());
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        var forms = Arbitraries.of(Years.class);
        var years = Arbitraries.integers()
                .between(2019, 2030)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(List::copyOf);
        var baselines = Combinators.combine(
                        Arbitraries.of("基準値", "現状値", "現状", "策定時", "計画策定時"),
                        Arbitraries.integers().between(2019, 2022),
                        forms)
                .as((word, year, form) -> ofRole(word, "baseline", List.of(year), form));
        var values = Combinators.combine(Arbitraries.of("実績値", "実績", "実績値の推移"), years, forms)
                .as((word, of, form) -> ofRole(word, "value", of, form));
        var targets = Combinators.combine(Arbitraries.of("目標値", "目標", "計画値"), years, forms)
                .as((word, of, form) -> ofRole(word, "target", of, form));
        var apart = Combinators.combine(baselines, values, targets).as((a, b, c) -> List.of(a, b, c));
        var byYears = Combinators.combine(
                        years, Arbitraries.of(List.of("目標", "実績"), List.of("実績値", "目標値"), List.of("実績")), forms)
                .as((of, kinds, form) -> of.stream()
                        .sorted()
                        .map(year -> ofYear(year, kinds, form))
                        .toList());
        var withBaseline = Combinators.combine(baselines, byYears).as((first, others) -> {
            var all = new ArrayList<>(List.of(first));
            all.addAll(others);
            return (List<Group>) all;
        });
        return Arbitraries.oneOf(apart, byYears, withBaseline);
    }

    private static Tables tables(List<Group> groups, Form form, boolean hasSection, boolean isMergedAtTheLeft) {
        var first = new ArrayList<>(hasSection ? List.of("施策", "指標名", "単位") : List.of("指標名", "単位"));
        var left = first.size();
        var second = new ArrayList<>(first.stream().map(unused -> "").toList());
        var data = new ArrayList<>(hasSection ? List.of("窓口", "相談", "件") : List.of("相談", "件"));
        var merged = new ArrayList<String>();
        for (var column = 0; column < left && isMergedAtTheLeft; column++) {
            merged.add(CellAddress.letters(column) + "1:" + CellAddress.letters(column) + "2");
        }
        for (var group : groups) {
            var from = first.size();
            for (var column : group.columns()) {
                first.add(first.size() == from ? column.above() : "");
                second.add(column.own());
                data.add(String.valueOf(10 + data.size()));
            }
            if (group.columns().size() > 1) {
                merged.add(CellAddress.letters(from) + "1:" + CellAddress.letters(first.size() - 1) + "1");
            }
        }
        var rows =
                new String[][] {first.toArray(String[]::new), second.toArray(String[]::new), data.toArray(String[]::new)
                };
        return switch (form) {
            case CSV -> csv(rows);
            case UNMERGED -> read(Xlsx.of(rows).bytes());
            case MERGED ->
                read(Xlsx.of(rows).merging(merged.toArray(String[]::new)).bytes());
        };
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void roleAndYearOfEachColumnAreRight(
            @ForAll("groups") List<Group> groups,
            @ForAll Form form,
            @ForAll boolean hasSection,
            @ForAll boolean isMergedAtTheLeft) {
        var of = groups.stream().flatMap(group -> group.columns().stream()).toList();
        var left = hasSection ? List.of("B name", "C unit") : List.of("A name", "B unit");
        var expected = new ArrayList<>(left);
        IntStream.range(0, of.size())
                .mapToObj(i -> CellAddress.letters(i + (hasSection ? 3 : 2)) + " "
                        + of.get(i).expected())
                .forEach(expected::add);

        var guess = guess(tables(groups, form, hasSection, isMergedAtTheLeft));

        assertThat(columns(guess)).isEqualTo(expected);
    }
}
