package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
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
import io.github.govtechkpi.model.mapping.MappedIndicator;
import io.github.govtechkpi.model.mapping.MappedProgram;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.mapping.TotalsRow;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Proposes a mapping of a table by the words of its headings, and says what it is unsure of. Nothing is imported by a guess: a person
 * reads the proposal, completes it and names it.
 */
public final class MappingGuess {
    private static final int LOOKED_AT = 30;
    private static final int MAX_HEADER_ROWS = 4;
    private static final int FEW = 200;
    private static final CellReader NUMBERS = CellReader.of(ColumnFormat.of(ColumnType.NUMBER));
    private static final Pattern TOTAL = Pattern.compile("(?:合|総|小|県|市|郡|町村)?計|.*(?:合計|総計|小計|全体|総数)");

    private final Table table;
    private final Optional<RowKindGuess> rowKinds;
    private final Set<LocalizedText> unsure = new LinkedHashSet<>();

    private MappingGuess(Table table) {
        this.table = table;
        this.rowKinds = RowKindGuess.of(table);
    }

    /**
     * Proposes a mapping of the sheet with the most cells.
     *
     * @param tables the sheets of the file
     * @param file the name of the file for the findings
     * @param sheet the sheet, if it is not to be found out
     * @throws InvalidDataException if nothing in it looks like a table of goals or of local governments
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static GuessedMapping of(Tables tables, String file, Optional<String> sheet) {
        var table = sheet.flatMap(tables::sheet)
                .orElseGet(() -> tables.sheets().stream()
                        .reduce((a, b) -> filled(b) > filled(a) ? b : a)
                        .orElseThrow());
        return new MappingGuess(table).guess(file);
    }

    private static long filled(Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private GuessedMapping guess(String file) {
        var header = headerRows().orElseThrow(() -> noHeading(file));
        var headings = Headings.of(table, header);
        var roles = roles(headings, header);
        var isOfAreas = !roles.containsValue(ColumnRole.NAME)
                && (roles.containsValue(ColumnRole.AREA_CODE) || roles.containsValue(ColumnRole.AREA_NAME));
        if (!isOfAreas && !roles.containsValue(ColumnRole.NAME)) {
            throw noHeading(file);
        }
        if (!isOfAreas) {
            rowKinds.ifPresent(this::tell);
        }
        if (table.rows().size() > 0 && !table.name().isEmpty()) {
            add("シート%sを使います。".formatted(Quoted.of(table.name())), "The sheet is %s".formatted(Quoted.of(table.name())));
        }
        add(
                "見出しは%s行目から%s行目までと読みました。".formatted(header.first(), header.last()),
                "The heading was read as rows %s to %s".formatted(header.first(), header.last()));
        var title = titlePeriod(header);
        title.ifPresent(period -> add(
                "表の上の日付から、全体の期間を%sとしました。".formatted(period),
                "The date above the table was taken as the period of all values: %s".formatted(period)));
        var columns = new ArrayList<MappedColumn>();
        var indicators = new ArrayList<MappedIndicator>();
        for (var entry : roles.entrySet()) {
            column(entry.getKey(), entry.getValue(), headings, isOfAreas, columns, indicators);
        }
        if (isOfAreas
                && title.isEmpty()
                && !roles.containsValue(ColumnRole.PERIOD)
                && columns.stream()
                        .anyMatch(column -> column.role() == ColumnRole.VALUE
                                && column.period().isEmpty())) {
            add("値の期間が分かりません。periodを書いてください。", "The period of the values is not known: write \"period\"");
        }
        add(
                "望ましい方向（direction）はすべてincreaseとしました。減らす指標・維持する指標を直してください。",
                "Every direction is \"increase\": correct the indicators that are to fall or to stay");
        add("program のidとnameを書き換えてください。", "Write the id and the name of the program");
        var hasPercent = !isOfAreas && hasPercent(header);
        if (hasPercent) {
            add(
                    "百分率の行の件数の単位（countUnit）を「件」としました。正しい単位にしてください。",
                    "The unit of the counts behind percentages (countUnit) is \"件\": write the right one");
        }
        var mapping = new TableMapping(
                Optional.of(table.name()).filter(name -> !name.isEmpty()),
                header,
                Optional.empty(),
                List.of(),
                isOfAreas ? TableLayout.AREAS : TableLayout.GOALS,
                new MappedProgram(ProgramId.of("program"), LocalizedText.of("プログラム", "Program"), Optional.empty()),
                title,
                Optional.empty(),
                columns,
                indicators,
                List.of(),
                isOfAreas ? Optional.empty() : Optional.of(Direction.INCREASE),
                hasPercent ? Optional.of(MeasureUnit.CASES) : Optional.empty(),
                isOfAreas ? totals(roles, header) : Map.of(),
                isOfAreas ? Map.of() : rowKinds.map(RowKindGuess::kinds).orElse(Map.of()),
                Map.of(),
                Optional.empty(),
                false,
                isOfAreas ? codeForm(roles, header) : AreaCodeForm.SIX_DIGITS,
                Optional.empty());
        return new GuessedMapping(mapping, new ArrayList<>(unsure));
    }

    /** The heading ends above the first row with a number, and begins with the last row of its block that has one cell alone. */
    private Optional<HeaderRows> headerRows() {
        var first = firstRowOfData();
        if (first.isEmpty() || first.getAsInt() == 0) {
            return Optional.empty();
        }
        var last = first.getAsInt() - 1;
        while (last > 0 && filled(last) == 0) {
            last--;
        }
        var begin = last;
        while (begin > 0 && last - begin < MAX_HEADER_ROWS - 1 && filled(begin - 1) > 1) {
            begin--;
        }
        return filled(last) == 0 ? Optional.empty() : Optional.of(new HeaderRows(begin + 1, last + 1));
    }

    private OptionalInt firstRowOfData() {
        return IntStream.range(0, Math.min(table.rows().size(), LOOKED_AT))
                .filter(row -> filled(row) > 1
                        && IntStream.range(0, table.columnCount()).anyMatch(column -> isNumber(row, column))
                        && IntStream.range(0, table.columnCount())
                                .filter(column -> !isRowKind(column))
                                .noneMatch(column -> HeadingWords.role(
                                                table.at(row, column).text())
                                        .filter(role -> role == ColumnRole.UNIT || role == ColumnRole.TARGET)
                                        .isPresent()))
                .findFirst();
    }

    private boolean isRowKind(int column) {
        return rowKinds.filter(kinds -> kinds.column() == column).isPresent();
    }

    private long filled(int row) {
        return table.rows().get(row).stream().filter(cell -> !cell.isBlank()).count();
    }

    private boolean isNumber(int row, int column) {
        var text = table.at(row, column).text();
        if (text.isBlank() || text.strip().matches("[0-9]{1,2}|(?:19|20)[0-9]{2}")) {
            return false; // may be a running number or a year in a heading
        }
        var value = NUMBERS.read(text).value();
        return value instanceof CellValue.Amount
                || value instanceof CellValue.Percentage
                || value instanceof CellValue.AmountRange
                || value instanceof CellValue.Counts;
    }

    private Map<Integer, ColumnRole> roles(Headings headings, HeaderRows header) {
        var roles = new LinkedHashMap<Integer, ColumnRole>();
        for (var column = 0; column < Math.min(table.columnCount(), FEW); column++) {
            var path = headings.path(column);
            if (isRowKind(column)) {
                roles.put(column, ColumnRole.ROW_KIND);
                continue;
            }
            if (path.isEmpty()) {
                continue;
            }
            var role = HeadingWords.role(path);
            var meaning = headings.meaning(column);
            var hasPeriod = meaning instanceof CellValue.Heading heading
                    && heading.period().isPresent();
            if (role.isPresent() && !(role.get() == ColumnRole.PERIOD && hasPeriod)) {
                roles.put(column, single(role.get(), roles));
            } else if (hasPeriod || hasNumbers(column, header)) {
                roles.put(column, isPercent(column, header) ? ColumnRole.IGNORE : ColumnRole.VALUE);
            } else {
                roles.put(column, ColumnRole.IGNORE);
            }
            if (roles.get(column) == ColumnRole.IGNORE && isPercent(column, header)) {
                add(
                        "列%s（%s）は百分率のため使いません。分子と分母の列があれば指定してください。"
                                .formatted(CellAddress.letters(column), Quoted.cut(path)),
                        "Column %s (%s) holds percentages and is not used: name the columns of their counts, if there are any"
                                .formatted(CellAddress.letters(column), Quoted.cut(path)));
            }
        }
        return roles;
    }

    /** Of some roles there is one column; a second is left out and told. */
    private ColumnRole single(ColumnRole role, Map<Integer, ColumnRole> roles) {
        var isSingle = role != ColumnRole.VALUE
                && role != ColumnRole.TARGET
                && role != ColumnRole.IGNORE
                && role != ColumnRole.GRADE
                && role != ColumnRole.NOTE;
        if (isSingle && roles.containsValue(role)) {
            add(
                    "役割%sの列が複数あります。最初の列を使います。".formatted(role),
                    "Several columns look like %s: the first is used".formatted(role));
            return ColumnRole.IGNORE;
        }
        return role;
    }

    private boolean hasNumbers(int column, HeaderRows header) {
        return data(header).anyMatch(row -> isNumber(row, column));
    }

    private boolean isPercent(int column, HeaderRows header) {
        return data(header)
                .anyMatch(row -> NUMBERS.read(table.at(row, column).text()).value() instanceof CellValue.Percentage);
    }

    private boolean hasPercent(HeaderRows header) {
        return data(header)
                .anyMatch(row -> IntStream.range(0, Math.min(table.columnCount(), FEW))
                        .anyMatch(column -> table.at(row, column).text().strip().matches("[%％]|パーセント")
                                || NUMBERS.read(table.at(row, column).text()).value() instanceof CellValue.Percentage));
    }

    private IntStream data(HeaderRows header) {
        return IntStream.range(header.last(), Math.min(table.rows().size(), header.last() + FEW))
                .filter(row ->
                        rowKinds.filter(kinds -> kinds.isSkipped(table, row)).isEmpty());
    }

    private void column(
            int column,
            ColumnRole role,
            Headings headings,
            boolean isOfAreas,
            List<MappedColumn> columns,
            List<MappedIndicator> indicators) {
        var path = headings.path(column);
        if (role == ColumnRole.IGNORE || (isOfAreas && role == ColumnRole.ROW_KIND)) {
            return; // the import tells which columns it does not use
        }
        Optional<IndicatorId> indicator = Optional.empty();
        if (isOfAreas && role == ColumnRole.VALUE) {
            var id = indicatorId(path, indicators);
            indicator = Optional.of(id);
            indicators.add(indicator(id, path, headings.meaning(column)));
        }
        var isOfPeriod = role == ColumnRole.VALUE || role == ColumnRole.TARGET || role == ColumnRole.BASELINE;
        var period = isOfPeriod ? period(path, headings.meaning(column)) : Optional.<ReportingPeriod>empty();
        if (isOfPeriod && period.isEmpty() && !isOfAreas && role == ColumnRole.VALUE) {
            add(
                    "列%s（%s）の期間が分かりません。periodを書いてください。".formatted(CellAddress.letters(column), Quoted.cut(path)),
                    "The period of column %s (%s) is not known: write \"period\""
                            .formatted(CellAddress.letters(column), Quoted.cut(path)));
        }
        columns.add(new MappedColumn(
                Optional.of(CellAddress.letters(column)), Optional.empty(), role, indicator, period, Optional.empty()));
    }

    private Optional<ReportingPeriod> period(String path, CellValue meaning) {
        if (meaning instanceof CellValue.Heading heading && heading.period().isPresent()) {
            return heading.period();
        }
        var bare = Pattern.compile("(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?![0-9.])|(?<![0-9])20[0-9]{2}(?![0-9])")
                .matcher(Headings.plain(path));
        if (bare.find()) {
            var year = CellReader.of(ColumnFormat.of(ColumnType.FISCAL_YEAR))
                    .read(bare.group())
                    .value();
            if (year instanceof CellValue.Moment moment && !bare.find()) {
                add(
                        "見出し%sの年を年度（%s）と読みました。暦年なら直してください。".formatted(Quoted.of(path), moment.period()),
                        "The year of the heading %s was read as the fiscal year %s: correct it if it is a calendar year"
                                .formatted(Quoted.of(path), moment.period()));
                return Optional.of(moment.period());
            }
        }
        return Optional.empty();
    }

    private MappedIndicator indicator(IndicatorId id, String path, CellValue meaning) {
        var unit = meaning instanceof CellValue.Heading heading
                ? heading.unit().filter(of -> !of.isPercent()).map(of -> of.unit())
                : Optional.<MeasureUnit>empty();
        if (unit.isEmpty() || !(meaning instanceof CellValue.Heading heading && heading.isUnitStated())) {
            var shown = unit.orElse(MeasureUnit.CASES).symbol();
            add(
                    "指標「%s」の単位が見出しにないため、「%s」としました。".formatted(Quoted.cut(path), shown),
                    "The heading of the indicator \"%s\" states no unit: \"%s\" was put there"
                            .formatted(Quoted.cut(path), shown));
        }
        return new MappedIndicator(
                id,
                LocalizedText.of(path, path),
                Direction.INCREASE,
                Optional.of(unit.orElse(MeasureUnit.CASES)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static IndicatorId indicatorId(String path, List<MappedIndicator> indicators) {
        var base = new StringBuilder();
        Headings.plain(path)
                .codePoints()
                .limit(60)
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

    private Optional<ReportingPeriod> titlePeriod(HeaderRows header) {
        var found = new LinkedHashSet<ReportingPeriod>();
        for (var row = 0; row < header.last(); row++) {
            for (var cell : table.rows().get(row)) {
                if (row < header.first() - 1
                        || cell.text().contains("時点")
                        || cell.text().contains("現在")) {
                    var value = CellReader.of(ColumnFormat.of(ColumnType.PERIOD))
                            .read(cell.text())
                            .value();
                    if (value instanceof CellValue.Moment moment) {
                        found.add(moment.period());
                    }
                }
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Map<String, TotalsRow> totals(Map<Integer, ColumnRole> roles, HeaderRows header) {
        var totals = new LinkedHashMap<String, TotalsRow>();
        for (var entry : roles.entrySet()) {
            if (entry.getValue() == ColumnRole.AREA_NAME || entry.getValue() == ColumnRole.PREFECTURE) {
                IntStream.range(header.last(), table.rows().size())
                        .mapToObj(row ->
                                Headings.plain(table.at(row, entry.getKey()).text()))
                        .filter(label -> TOTAL.matcher(label).matches())
                        .forEach(label -> totals.put(label, totals.isEmpty() ? TotalsRow.WHOLE : TotalsRow.SKIP));
            }
        }
        totals.forEach((label, use) -> add(
                use == TotalsRow.WHOLE ? "行「%s」を全体の値としました。".formatted(label) : "行「%s」を小計として除きます。".formatted(label),
                use == TotalsRow.WHOLE
                        ? "The row \"%s\" was taken as the value of the whole".formatted(label)
                        : "The row \"%s\" was taken as a subtotal and is left out".formatted(label)));
        return totals;
    }

    private void tell(RowKindGuess kinds) {
        var letters = CellAddress.letters(kinds.column());
        add(
                "列%sの語により、一つの目標に複数の行があると読みました（%s）。rowKindsを確認してください。".formatted(letters, words(kinds, "、")),
                "By the words of column %s there are several rows for each goal (%s): check rowKinds"
                        .formatted(letters, words(kinds, ", ")));
        if (!kinds.unknown().isEmpty()) {
            var unknown = Quoted.cut(String.join(", ", kinds.unknown()));
            add(
                    "列%sの次の語の意味が分かりません：%s。rowKindsに加えるか、その行をskipRowsに書いてください。".formatted(letters, unknown),
                    "What these words of column %s mean is not known: %s; add them to rowKinds, or their rows to skipRows"
                            .formatted(letters, unknown));
        }
    }

    private static String words(RowKindGuess guess, String comma) {
        return guess.kinds().entrySet().stream()
                .map(kind -> kind.getKey() + " = " + kind.getValue())
                .collect(Collectors.joining(comma));
    }

    private AreaCodeForm codeForm(Map<Integer, ColumnRole> roles, HeaderRows header) {
        var column = roles.entrySet().stream()
                .filter(entry -> entry.getValue() == ColumnRole.AREA_CODE)
                .map(Map.Entry::getKey)
                .findFirst();
        if (column.isEmpty()) {
            return AreaCodeForm.SIX_DIGITS;
        }
        var lengths = new LinkedHashSet<Integer>();
        data(header)
                .mapToObj(row -> Headings.plain(table.at(row, column.get()).text()))
                .filter(text -> text.matches("[0-9]+"))
                .forEach(text -> lengths.add(text.length()));
        if (lengths.contains(6)) {
            if (lengths.contains(5)) {
                add(
                        "5桁と6桁の団体コードがあります。先頭の0が落ちたものと読みました（lost-zero）。",
                        "There are codes of five and of six digits: the zero in front was taken as lost (lost-zero)");
                return AreaCodeForm.LOST_ZERO;
            }
            return AreaCodeForm.SIX_DIGITS;
        }
        if (lengths.contains(5)) {
            add(
                    "団体コードは5桁です。検査数字のないものと読みました（five-digits）。先頭の0が落ちた6桁ならlost-zeroにしてください。",
                    "The codes have five digits and were taken to have no check digit (five-digits): write lost-zero if their zero is lost");
            return AreaCodeForm.FIVE_DIGITS;
        }
        return AreaCodeForm.SIX_DIGITS;
    }

    private void add(String ja, String en) {
        unsure.add(LocalizedText.of(ja, en));
    }

    private InvalidDataException noHeading(String file) {
        return new InvalidDataException(
                List.of(
                        new Finding(
                                "NO_HEADING",
                                Optional.of(file),
                                OptionalInt.empty(),
                                table.name(),
                                "",
                                "a heading such as 指標名, 単位, 目標値 or 団体コード, 市町村名 above rows with numbers",
                                LocalizedText.of(
                                        "指標名や団体名の見出しと数の行が見つからず、対応付けを推測できません。対応付けファイルを作成してください。",
                                        "Neither goals nor local governments with numbers were found under a heading: write a mapping file"))));
    }
}
