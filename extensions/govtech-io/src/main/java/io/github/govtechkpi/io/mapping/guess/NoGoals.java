package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.mapping.NameParts;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableCell;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows below the heading of a KPI sheet that are no goals: headings between them, notes, numbers of columns. */
record NoGoals(Table table, HeaderRows header, Optional<RowKindGuess> rowKinds, int name) {
    private static final int MOST_LEFT_OUT = 500;
    private static final Pattern NOTE = Pattern.compile("^\\(?(?:注[0-9)]|※|備考|資料[:：]|出典[:：])");

    private static final Pattern OF_TARGETS = Pattern.compile("[(・:_-]?(?:目標|計画)値?\\)?$");
    private static final Pattern OF_VALUES = Pattern.compile("(?:実績|実測)値?\\)?$");

    /** Finds the last row of the table, counted from 1, where another one with a heading of its own follows, and tells it. */
    Optional<Integer> lastRow(Doubts doubts) {
        var other = IntStream.range(header.last(), table.rows().size())
                .filter(this::isOtherHeading)
                .findFirst();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        var last = other.getAsInt();
        while (last > header.last() && (isSection(last - 1) || isBlank(last - 1))) {
            last--;
        }
        doubts.add(
                "%s行目からは見出しの異なる別の表と読み、使いません（lastRow）。その表は別の対応付けで取り込んでください。".formatted(last + 1),
                "From row %s on there is another table with another heading, which is not used (lastRow): import it by a mapping of its own"
                        .formatted(last + 1));
        return Optional.of(last);
    }

    /** The name of the column of names comes again, with other words or years beside it. */
    private boolean isOtherHeading(int row) {
        var own = Headings.plain(table.at(row, name).text());
        return !own.isEmpty()
                && !isHeadingAgain(row)
                && IntStream.range(header.first() - 1, header.last())
                        .anyMatch(heading ->
                                Headings.plain(table.at(heading, name).text()).equals(own));
    }

    private boolean isBlank(int row) {
        return table.rows().get(row).stream().allMatch(TableCell::isBlank);
    }

    /** Lists the rows, counted from 1, and tells them. */
    List<Integer> rows(int end, Doubts doubts) {
        var rows = IntStream.range(header.last(), end)
                .filter(row -> isSection(row)
                        || isNote(row)
                        || isHeadingAgain(row)
                        || HeadingRows.isOfColumnNumbers(table, row))
                .map(row -> row + 1)
                .boxed()
                .toList();
        if (rows.isEmpty() || rows.size() > MOST_LEFT_OUT) {
            return List.of();
        }
        var list = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
        doubts.add(
                "次の行は小見出し・注記・列番号・見出しの繰り返しと読んで除きました（skipRows）。目標の行があれば戻してください：%s".formatted(list),
                "These rows were taken for headings between the goals or repeated ones, notes or numbers of columns and are left out (skipRows); take out those that are goals: %s"
                        .formatted(list));
        if (name >= 0 && rows.stream().anyMatch(row -> isSection(row - 1) && isAboveIndented(row - 1))) {
            doubts.add(
                    "除いた行の下に字下げした名称があります。除いた行が指標名でその内訳なら、skipRowsから外してください。",
                    "Names below these rows are indented: take a row out of skipRows if it names a goal of which they are parts");
        }
        return rows;
    }

    /** Tells where rows seem to be targets and results in turn, though no column says which. */
    void tellMixed(Doubts doubts) {
        var names = IntStream.range(header.last(), table.rows().size())
                .mapToObj(row -> Headings.plain(table.at(row, name).text()))
                .toList();
        var isInNames = names.stream().anyMatch(of -> OF_TARGETS.matcher(of).find())
                && names.stream()
                        .anyMatch(of -> OF_VALUES.matcher(of).find()
                                || names.stream().anyMatch(target -> isTargetOf(target, of)));
        var top = table.rows().subList(0, header.last()).stream()
                .flatMap(List::stream)
                .map(cell -> Headings.plain(cell.text()))
                .toList();
        var isInTwoLines = top.stream().anyMatch(text -> text.contains("上段"))
                && top.stream().anyMatch(text -> text.contains("下段"));
        if (isInNames || isInTwoLines) {
            doubts.add(
                    "目標の行と実績の行が混在しているようですが、行ごとにどちらかを示す列がありません。「目標」「実績」の列を加えるか、行を分けてください。",
                    "Rows of targets and rows of results seem to be mixed, and no column says which is which: add a column with 目標 and 実績, or separate the rows");
        }
    }

    private static boolean isTargetOf(String target, String name) {
        var end = OF_TARGETS.matcher(target);
        return !name.isEmpty() && end.find() && target.substring(0, end.start()).equals(name);
    }

    private boolean isNote(int row) {
        var cells =
                table.rows().get(row).stream().filter(cell -> !cell.isBlank()).toList();
        return !cells.isEmpty()
                && cells.size() < 3
                && NOTE.matcher(Headings.plain(cells.get(0).text())).find();
    }

    private boolean isSection(int row) {
        return name >= 0
                && table.rows().get(row).stream()
                                .filter(cell -> !cell.isBlank())
                                .count()
                        == 1
                && IntStream.rangeClosed(0, name)
                        .mapToObj(column -> table.at(row, column))
                        .anyMatch(cell -> !cell.isBlank())
                && (!table.at(row, name).isBlank() || table.resolved(row, name).isBlank())
                && rowKinds.filter(kinds -> kinds.isKind(table, row)).isEmpty()
                && !isAboveParts(row);
    }

    /** 健康寿命 alone in its row above 男性 and 女性 is what these are parts of. */
    private boolean isAboveParts(int row) {
        var below = table.at(row + 1, name).text();
        return NameParts.isBreakdown(table.at(row, name).text())
                || NameParts.isBreakdown(below)
                || NameParts.isCalledPart(below);
    }

    /** A name alone above an indented one may be a heading or what that is a part of. */
    private boolean isAboveIndented(int row) {
        return NameParts.depth(table.at(row + 1, name).text())
                > NameParts.depth(table.at(row, name).text());
    }

    /** Below each section some sheets write their heading again; with other words or years it is another table. */
    private boolean isHeadingAgain(int row) {
        return table.rows().get(row).stream().filter(cell -> !cell.isBlank()).count() > 1
                && IntStream.range(header.first() - 1, header.last()).anyMatch(heading -> isSame(row, heading));
    }

    private boolean isSame(int row, int heading) {
        return IntStream.range(0, table.columnCount())
                .allMatch(column -> Headings.plain(table.at(row, column).text())
                        .equals(Headings.plain(table.at(heading, column).text())));
    }
}
