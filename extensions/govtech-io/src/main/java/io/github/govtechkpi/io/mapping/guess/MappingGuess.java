package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.ColumnUnit;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.HeaderRows;
import io.github.govtechkpi.model.mapping.MappedColumn;
import io.github.govtechkpi.model.mapping.MappedProgram;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes a mapping of a table by the words of its headings, and says what it is unsure of. Nothing is imported by a guess: a person
 * reads the proposal, completes it and names it.
 */
public final class MappingGuess {
    private static final Set<ColumnRole> OF_VALUES = Set.of(ColumnRole.VALUE, ColumnRole.TARGET, ColumnRole.BASELINE);
    private static final Set<ColumnRole> OF_AREAS =
            Set.of(ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final Set<ColumnRole> OF_COUNTS = Set.of(ColumnRole.NUMERATOR, ColumnRole.DENOMINATOR);

    private final Table table;
    private final HeaderRows header;
    private final Headings headings;
    private final HeadingPeriods periods;
    private final UnreadWords unread;
    private final TableSample sample;
    private final Optional<RowKindGuess> rowKinds;
    private final AreaGuess areas;
    private final Doubts doubts = new Doubts();
    private final Map<Integer, ColumnRole> roles;
    private final boolean isOfAreas;
    private final HeadingUnits units;
    private final Optional<ReportingPeriod> title;

    private MappingGuess(Table table, List<String> otherSheets, HeaderRows header, Optional<RowKindGuess> rowKinds) {
        this.table = table;
        this.header = header;
        this.rowKinds = rowKinds;
        this.headings = Headings.of(table, header);
        this.periods = new HeadingPeriods(headings);
        this.unread = new UnreadWords(periods);
        this.sample = new TableSample(table, header, rowKinds);
        this.units = new HeadingUnits(headings, UnitOfTable.of(table, header));
        this.areas = new AreaGuess(table, header, headings, periods, units, doubts);
        tellWhere(otherSheets);
        this.roles = new RoleGuess(
                        sample, headings, periods, names -> new PartsOfNames(table, header, rowKinds, names), doubts)
                .roles(TableSample.columns(table), rowKinds);
        this.isOfAreas = !roles.containsValue(ColumnRole.NAME);
        this.title = HeadingPeriods.ofTitle(table, header);
    }

    /**
     * Proposes a mapping of the sheet with the most cells; a hidden one only where no other sheet has any.
     *
     * @param tables the sheets of the file
     * @param file the name of the file for the findings
     * @param sheet the sheet, if it is not to be found out
     * @throws InvalidDataException if there is no such sheet, or nothing in it looks like a table of goals or of local governments
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static GuessedMapping of(Tables tables, String file, Optional<String> sheet) {
        var bySize = Comparator.<Table, Boolean>comparing(table -> !table.isHidden() && filled(table) > 0)
                .thenComparing(MappingGuess::filled);
        var table = sheet.map(name -> tables.sheet(name, file))
                .orElseGet(() -> tables.sheets().stream()
                        .reduce((a, b) -> bySize.compare(b, a) > 0 ? b : a)
                        .orElseThrow());
        var others = tables.sheets().stream()
                .filter(other -> other != table && filled(other) > 0)
                .map(Table::name)
                .toList();
        var rowKinds = RowKindGuess.of(table);
        return HeadingRows.of(table, rowKinds)
                .map(header -> new MappingGuess(table, others, header, rowKinds))
                .filter(MappingGuess::knowsItsRows)
                .map(MappingGuess::guess)
                .orElseThrow(() -> noHeading(table, file));
    }

    private static long filled(Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private boolean knowsItsRows() {
        return roles.containsValue(ColumnRole.NAME)
                || roles.containsValue(ColumnRole.AREA_NAME)
                || roles.containsValue(ColumnRole.AREA_CODE);
    }

    private GuessedMapping guess() {
        units.ofTable()
                .ifPresent(unit -> doubts.add(
                        "表の上の単位から、値の単位を%sとしました。".formatted(unit.text()),
                        "The unit above the table was taken as that of the values: %s".formatted(unit.text())));
        var columns = columns();
        var ofAll = title.filter(unused -> columns.stream().anyMatch(MappingGuess::needsPeriod));
        ofAll.ifPresent(period -> doubts.add(
                "表の上の日付から、期間のない値の期間を%sとしました。".formatted(period),
                "The date above the table was taken as the period of the values without one: %s".formatted(period)));
        unread.tell(doubts);
        if (isOfAreas) {
            tellMissingPeriod(columns);
        } else {
            rowKinds.ifPresent(kinds -> kinds.tell(doubts));
            tellAreas();
        }
        if (!isOfAreas && !roles.containsValue(ColumnRole.UNIT)) {
            goalUnits().tell(columns, doubts);
        }
        if (!roles.containsValue(ColumnRole.DIRECTION)) {
            doubts.add(
                    "望ましい方向（direction）はすべてincreaseとしました。減らす指標・維持する指標を直してください。",
                    "Every direction is \"increase\": correct the indicators that are to fall or to stay");
        }
        doubts.add("programのidとnameを書き換えてください。", "Write the id and the name of the program");
        var hasPercent = !isOfAreas
                && goalUnits()
                        .hasPercent(roles.entrySet().stream()
                                .filter(entry ->
                                        OF_VALUES.contains(entry.getValue()) || entry.getValue() == ColumnRole.UNIT)
                                .map(Map.Entry::getKey)
                                .toList());
        if (hasPercent) {
            doubts.add(
                    "百分率の行の件数の単位（countUnit）を「件」としました。正しい単位にしてください。",
                    "The unit of the counts behind percentages (countUnit) is \"件\": write the right one");
        }
        var noData = new NoGoals(table, header, rowKinds, isOfAreas ? -1 : nameColumn());
        var noGoals = Optional.of(noData).filter(unused -> !isOfAreas);
        noGoals.filter(unused -> rowKinds.isEmpty()).ifPresent(rows -> rows.tellMixed(doubts));
        var lastRow = noGoals.flatMap(rows -> rows.lastRow(doubts));
        var mapping = new TableMapping(
                Optional.of(table.name()).filter(name -> !name.isEmpty()),
                header,
                lastRow,
                noData.rows(lastRow.orElse(table.rows().size()), doubts),
                isOfAreas ? TableLayout.AREAS : TableLayout.GOALS,
                new MappedProgram(ProgramId.of("program"), LocalizedText.of("プログラム", "Program"), Optional.empty()),
                ofAll,
                Optional.empty(),
                columns,
                areas.indicators(),
                List.of(),
                isOfAreas ? Optional.empty() : Optional.of(Direction.INCREASE),
                hasPercent ? Optional.of(MeasureUnit.CASES) : Optional.empty(),
                isOfAreas ? areas.totals(roles) : areas.totalsAmongGoals(nameColumn()),
                isOfAreas
                        ? Map.of()
                        : rowKinds.map(RowKindGuess::pairs)
                                .map(RowKindPairs::kinds)
                                .orElse(Map.of()),
                Map.of(),
                Optional.empty(),
                false,
                isOfAreas ? areas.codeForm(roles, sample) : AreaCodeForm.SIX_DIGITS,
                Optional.empty());
        return new GuessedMapping(mapping, guessed(columns), doubts.all());
    }

    /** Lists how the columns were read; those that the mapping leaves out are not used. */
    private List<GuessedColumn> guessed(List<MappedColumn> columns) {
        var byLetters =
                columns.stream().collect(Collectors.toMap(of -> of.column().orElseThrow(), of -> of));
        return TableSample.columns(table)
                .filter(column ->
                        !headings.path(column).isEmpty() || sample.first(column).isPresent())
                .mapToObj(column -> {
                    var letters = CellAddress.letters(column);
                    var mapped = Optional.ofNullable(byLetters.get(letters));
                    return new GuessedColumn(
                            letters,
                            headings.path(column),
                            mapped.map(MappedColumn::role).orElse(ColumnRole.IGNORE),
                            mapped.flatMap(MappedColumn::indicator).flatMap(areas::name),
                            mapped.flatMap(MappedColumn::period),
                            mapped.filter(of -> OF_VALUES.contains(of.role()) && !roles.containsValue(ColumnRole.UNIT))
                                    .flatMap(unused -> units.isWritten(column) ? units.of(column) : Optional.empty())
                                    .map(ColumnUnit::text),
                            sample.first(column).orElse(""));
                })
                .toList();
    }

    private void tellWhere(List<String> otherSheets) {
        if (!table.name().isEmpty()) {
            doubts.add(
                    "シート%sを使います。".formatted(Quoted.of(table.name())),
                    "The sheet is %s".formatted(Quoted.of(table.name())));
        }
        if (!otherSheets.isEmpty()) {
            var list = Quoted.cut(String.join(", ", otherSheets));
            doubts.add("他のシートは読みません：%s".formatted(list), "Other sheets are not read: %s".formatted(list));
        }
        doubts.add(
                header.first() == header.last()
                        ? "見出しは%s行目と読みました。".formatted(header.first())
                        : "見出しは%s行目から%s行目までと読みました。".formatted(header.first(), header.last()),
                header.first() == header.last()
                        ? "The heading was read as row %s".formatted(header.first())
                        : "The heading was read as rows %s to %s".formatted(header.first(), header.last()));
    }

    /** Makes the columns; the import tells which ones it does not use. */
    private List<MappedColumn> columns() {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() != ColumnRole.IGNORE)
                .filter(entry ->
                        isOfAreas ? entry.getValue() != ColumnRole.ROW_KIND : !OF_AREAS.contains(entry.getValue()))
                .map(entry -> column(entry.getKey(), entry.getValue()))
                .toList();
    }

    private MappedColumn column(int column, ColumnRole role) {
        var isOfValues = OF_VALUES.contains(role);
        if (isOfValues && !isOfAreas) {
            unread.look(column, role);
        }
        var period =
                isOfValues || OF_COUNTS.contains(role) ? periods.of(column, doubts) : Optional.<ReportingPeriod>empty();
        if (role == ColumnRole.VALUE
                && period.or(() -> title).isEmpty()
                && !isOfAreas
                && !roles.containsValue(ColumnRole.PERIOD)) {
            var letters = CellAddress.letters(column);
            var heading = Quoted.cut(headings.path(column));
            doubts.add(
                    "列%s（%s）の期間が分かりません。periodを書いてください。".formatted(letters, heading),
                    "The period of column %s (%s) is not known: write \"period\"".formatted(letters, heading));
        }
        if (role == ColumnRole.TARGET
                && period.isEmpty()
                && !roles.containsValue(ColumnRole.DUE)
                && !roles.containsValue(ColumnRole.PERIOD)) {
            var letters = CellAddress.letters(column);
            var heading = Quoted.cut(headings.path(column));
            doubts.add(
                    "列%s（%s）の目標の期限が分かりません。periodを書いてください。".formatted(letters, heading),
                    "When the targets of column %s (%s) are due is not known: write \"period\""
                            .formatted(letters, heading));
        }
        var indicator = isOfAreas && role == ColumnRole.VALUE
                ? Optional.of(areas.indicator(column, period))
                : Optional.<IndicatorId>empty();
        var unit = isOfValues && !roles.containsValue(ColumnRole.UNIT)
                ? units.toWrite(column, doubts).map(ColumnUnit::text)
                : Optional.<String>empty();
        return new MappedColumn(
                Optional.of(CellAddress.letters(column)), Optional.empty(), role, indicator, period, unit);
    }

    private static boolean needsPeriod(MappedColumn column) {
        return (column.role() == ColumnRole.VALUE || OF_COUNTS.contains(column.role()))
                && column.period().isEmpty();
    }

    private void tellAreas() {
        var columns = roles.entrySet().stream()
                .filter(entry -> OF_AREAS.contains(entry.getValue()))
                .map(entry -> CellAddress.letters(entry.getKey()))
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            doubts.add(
                    "指標名の列があるため目標の表（goals）と読み、団体の列（%s）は使いません。団体ごとの値の表は、指標を列にしてください。".formatted(columns),
                    "For its column of names this was read as a table of goals, and the columns of local governments (%s) are not used: in a table of their values, let the indicators be columns"
                            .formatted(columns));
        }
    }

    private void tellMissingPeriod(List<MappedColumn> columns) {
        if (title.isEmpty()
                && !roles.containsValue(ColumnRole.PERIOD)
                && columns.stream()
                        .anyMatch(column -> column.role() == ColumnRole.VALUE
                                && column.period().isEmpty())) {
            doubts.add(
                    "値の期間が分かりません。値の列か対応付け全体にperiodを書いてください（例：\"FY2024\"）。",
                    "The period of the values is not known: write \"period\" at their columns or at the top of the mapping, for example \"FY2024\"");
        }
    }

    private GoalUnitsGuess goalUnits() {
        return new GoalUnitsGuess(units, sample, nameColumn());
    }

    private int nameColumn() {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == ColumnRole.NAME)
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static InvalidDataException noHeading(Table table, String file) {
        return new InvalidDataException(
                List.of(
                        new Finding(
                                "NO_HEADING",
                                Optional.of(file),
                                OptionalInt.empty(),
                                table.name(),
                                "",
                                "a heading such as 指標名, 単位, 目標値 or 団体コード, 市町村名 above rows with values",
                                LocalizedText.of(
                                        "指標名や団体名の見出しと、その下の値の行が見つからず、対応付けを推測できません。対応付けファイルを作成してください。",
                                        "Neither goals nor local governments with values were found under a heading: write a mapping file"))));
    }
}
