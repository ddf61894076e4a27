package io.github.govtechkpi.model.json;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.HeaderRows;
import io.github.govtechkpi.model.mapping.MappedColumn;
import io.github.govtechkpi.model.mapping.MappedGoal;
import io.github.govtechkpi.model.mapping.MappedIndicator;
import io.github.govtechkpi.model.mapping.MappedProgram;
import io.github.govtechkpi.model.mapping.RowKind;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.mapping.TargetKind;
import io.github.govtechkpi.model.mapping.TotalsRow;
import io.github.govtechkpi.model.observation.MissingReason;
import java.util.Map;

/** The codecs of package mapping. */
final class MappingCodecs {
    private static final Codec<Direction> DIRECTION = Scalars.words(Direction.class);
    private static final Codec<Prefecture> PREFECTURE = new Scalar<>(
            Prefecture::ofName,
            Prefecture::japaneseName,
            LocalizedText.of("都道府県名（東京都）", "a prefecture such as 東京都"),
            Shape.Text.ANY);
    static final Codec<HeaderRows> HEADER_ROWS = headerRows();
    static final Codec<MappedProgram> PROGRAM = program();
    static final Codec<MappedColumn> COLUMN = column();
    static final Codec<MappedIndicator> INDICATOR = indicator();
    static final Codec<MappedGoal> GOAL = goal();

    private MappingCodecs() {}

    /** The fields of a mapping's file, after its format. */
    static ObjectCodec<TableMapping> mapping() {
        var fields = ObjectCodec.<TableMapping>builder("mapping");
        var sheet = fields.optional("sheet", Scalars.TEXT, TableMapping::sheet);
        var headerRows = fields.required("headerRows", HEADER_ROWS, TableMapping::headerRows);
        var lastRow = fields.optional("lastRow", Numbers.wholeInt(1), TableMapping::lastRow);
        var skipRows = fields.list("skipRows", Numbers.wholeInt(1), TableMapping::skipRows);
        var layout = fields.required("layout", Scalars.words(TableLayout.class), TableMapping::layout);
        var program = fields.required("program", PROGRAM, TableMapping::program);
        var period = fields.optional("period", Scalars.PERIOD, TableMapping::period);
        var knownOn = fields.optional("knownOn", Scalars.DATE, TableMapping::knownOn);
        var columns = fields.required("columns", new ListCodec<>(COLUMN, 1), TableMapping::columns);
        var indicators = fields.list("indicators", INDICATOR, TableMapping::indicators);
        var goals = fields.list("goals", GOAL, TableMapping::goals);
        var direction = fields.optional("direction", DIRECTION, TableMapping::direction);
        var countUnit = fields.optional("countUnit", UnitGroup.UNIT, TableMapping::countUnit);
        var totals = fields.withDefault(
                "totals", new TableCodec<>(Scalars.words(TotalsRow.class)), Map.of(), TableMapping::totals);
        var rowKinds = fields.withDefault(
                "rowKinds", new TableCodec<>(Scalars.words(RowKind.class)), Map.of(), TableMapping::rowKinds);
        var missing = fields.withDefault(
                "missing", new TableCodec<>(Scalars.words(MissingReason.class)), Map.of(), TableMapping::missing);
        var blank = fields.optional("blank", Scalars.words(MissingReason.class), TableMapping::blank);
        var zeroIsBelowUnit = fields.withDefault("zeroIsBelowUnit", Scalars.BOOL, false, TableMapping::zeroIsBelowUnit);
        var areaCodes = fields.withDefault(
                "areaCodes", Scalars.words(AreaCodeForm.class), AreaCodeForm.SIX_DIGITS, TableMapping::areaCodes);
        var prefecture = fields.optional("prefecture", PREFECTURE, TableMapping::prefecture);
        return fields.build(values -> new TableMapping(
                values.get(sheet),
                values.get(headerRows),
                values.get(lastRow),
                values.get(skipRows),
                values.get(layout),
                values.get(program),
                values.get(period),
                values.get(knownOn),
                values.get(columns),
                values.get(indicators),
                values.get(goals),
                values.get(direction),
                values.get(countUnit),
                values.get(totals),
                values.get(rowKinds),
                values.get(missing),
                values.get(blank),
                values.get(zeroIsBelowUnit),
                values.get(areaCodes),
                values.get(prefecture)));
    }

    private static Codec<HeaderRows> headerRows() {
        var fields = ObjectCodec.<HeaderRows>builder("header-rows");
        var first = fields.required("first", Numbers.wholeInt(1), HeaderRows::first);
        var last = fields.required("last", Numbers.wholeInt(1), HeaderRows::last);
        return fields.build(values -> new HeaderRows(values.get(first), values.get(last)));
    }

    private static Codec<MappedProgram> program() {
        var fields = ObjectCodec.<MappedProgram>builder("mapped-program");
        var id = fields.required("id", ProgramCodecs.ID, MappedProgram::id);
        var name = fields.required("name", Texts.LOCALIZED, MappedProgram::name);
        var owner = fields.optional("owner", ProgramCodecs.ORGANISATION, MappedProgram::owner);
        return fields.build(values -> new MappedProgram(values.get(id), values.get(name), values.get(owner)));
    }

    private static Codec<MappedColumn> column() {
        var fields = ObjectCodec.<MappedColumn>builder("mapped-column");
        var column = fields.optional("column", Scalars.TEXT, MappedColumn::column);
        var header = fields.optional("header", Scalars.TEXT, MappedColumn::header);
        var role = fields.required("role", Scalars.words(ColumnRole.class), MappedColumn::role);
        var indicator = fields.optional("indicator", IndicatorCodecs.ID, MappedColumn::indicator);
        var period = fields.optional("period", Scalars.PERIOD, MappedColumn::period);
        var unit = fields.optional("unit", Scalars.TEXT, MappedColumn::unit);
        var letters = new Shape.Text("column-letters", "^[A-Z]{1,3}$");
        fields.choice(
                true,
                Shape.Alternative.of(Shape.Field.required("column", letters)),
                Shape.Alternative.of(Shape.Field.required("header", Scalars.TEXT.shape())));
        return fields.build(values -> new MappedColumn(
                values.get(column),
                values.get(header),
                values.get(role),
                values.get(indicator),
                values.get(period),
                values.get(unit)));
    }

    private static Codec<MappedIndicator> indicator() {
        var fields = ObjectCodec.<MappedIndicator>builder("mapped-indicator");
        var id = fields.required("id", IndicatorCodecs.ID, MappedIndicator::id);
        var name = fields.required("name", Texts.LOCALIZED, MappedIndicator::name);
        var direction = fields.required("direction", DIRECTION, MappedIndicator::direction);
        var unit = fields.optional("unit", UnitGroup.UNIT, MappedIndicator::unit);
        var numeratorUnit = fields.optional("numeratorUnit", UnitGroup.UNIT, MappedIndicator::numeratorUnit);
        var denominatorUnit = fields.optional("denominatorUnit", UnitGroup.UNIT, MappedIndicator::denominatorUnit);
        var timeBasis = fields.optional("timeBasis", Scalars.words(TimeBasis.class), MappedIndicator::timeBasis);
        var shape = UnitGroup.UNIT.shape();
        fields.choice(
                true,
                Shape.Alternative.of(Shape.Field.required("unit", shape)),
                Shape.Alternative.of(
                        Shape.Field.required("numeratorUnit", shape), Shape.Field.required("denominatorUnit", shape)));
        return fields.build(values -> new MappedIndicator(
                values.get(id),
                values.get(name),
                values.get(direction),
                values.get(unit),
                values.get(numeratorUnit),
                values.get(denominatorUnit),
                values.get(timeBasis)));
    }

    private static Codec<MappedGoal> goal() {
        var fields = ObjectCodec.<MappedGoal>builder("mapped-goal");
        var row = fields.required("row", Scalars.TEXT, MappedGoal::row);
        var id = fields.optional("id", GoalCodec.ID, MappedGoal::id);
        var kgi = fields.withDefault("kgi", Scalars.BOOL, false, MappedGoal::isKgi);
        var direction = fields.optional("direction", DIRECTION, MappedGoal::direction);
        var unit = fields.optional("unit", Scalars.TEXT, MappedGoal::unit);
        var countUnit = fields.optional("countUnit", UnitGroup.UNIT, MappedGoal::countUnit);
        var target = fields.optional("target", Scalars.words(TargetKind.class), MappedGoal::target);
        var due = fields.optional("due", Scalars.PERIOD, MappedGoal::due);
        return fields.build(values -> new MappedGoal(
                values.get(row),
                values.get(id),
                values.get(kgi),
                values.get(direction),
                values.get(unit),
                values.get(countUnit),
                values.get(target),
                values.get(due)));
    }
}
