package io.github.govtechkpi.model;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
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
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Mappings of tables of both layouts. */
public final class MappingModels {
    private static final MeasureUnit PERSONS = MeasureUnit.PERSONS;

    private MappingModels() {}

    public static Arbitrary<HeaderRows> headerRows() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.integers().between(0, 19))
                .as((first, more) -> new HeaderRows(first, first + more));
    }

    public static Arbitrary<MappedProgram> programs() {
        return Combinators.combine(Models.ids().map(ProgramId::of), Models.texts(), Arbitraries.of(true, false))
                .as((id, name, hasArea) -> new MappedProgram(
                        id,
                        name,
                        Optional.of(new Organisation(name, Optional.of(LocalGovernmentCode.of("281000"))))
                                .filter(owner -> hasArea)));
    }

    public static Arbitrary<MappedColumn> columns() {
        return columns(
                Arbitraries.of(ColumnRole.class),
                Models.ids().map(IndicatorId::of).optional());
    }

    private static Arbitrary<MappedColumn> columns(
            Arbitrary<ColumnRole> roles, Arbitrary<Optional<IndicatorId>> indicators) {
        return Combinators.combine(
                        Arbitraries.of("A", "ZZ", "XFD", "見出し", "件数 / 1回目"),
                        roles,
                        indicators,
                        Arbitraries.integers()
                                .between(2000, 2040)
                                .<ReportingPeriod>map(FiscalYear::new)
                                .optional(),
                        Arbitraries.of("千円", "人", "%").optional())
                .as((name, role, indicator, period, unit) -> new MappedColumn(
                        Optional.of(name).filter(text -> text.matches("[A-Z]+")),
                        Optional.of(name).filter(text -> !text.matches("[A-Z]+")),
                        role,
                        indicator,
                        period,
                        unit));
    }

    public static Arbitrary<MappedIndicator> indicators() {
        return Combinators.combine(
                        Models.ids().map(IndicatorId::of),
                        Models.texts(),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TimeBasis.class).optional())
                .as((id, name, direction, isRatio, basis) -> new MappedIndicator(
                        id,
                        name,
                        direction,
                        Optional.of(PERSONS).filter(unit -> !isRatio),
                        Optional.of(PERSONS).filter(unit -> isRatio),
                        Optional.of(MeasureUnit.CASES).filter(unit -> isRatio),
                        basis));
    }

    public static Arbitrary<MappedGoal> goals() {
        return Combinators.combine(
                        Arbitraries.of("待機児童数", "利用者"),
                        Models.ids().map(GoalId::of).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Direction.class).optional(),
                        Arbitraries.of("千円", "人").optional(),
                        Arbitraries.of(TargetKind.class).optional())
                .as((row, id, isKgi, direction, unit, target) -> new MappedGoal(
                        row,
                        id,
                        isKgi,
                        direction,
                        unit,
                        Optional.of(PERSONS).filter(of -> isKgi),
                        target,
                        Optional.<ReportingPeriod>of(new FiscalYear(2027)).filter(due -> isKgi)));
    }

    public static Arbitrary<TableMapping> mappings() {
        return Arbitraries.of(TableLayout.class)
                .flatMap(layout -> Combinators.combine(
                                programs(),
                                headerRows(),
                                indicators(),
                                goals().list().ofMaxSize(2),
                                Arbitraries.of(AreaCodeForm.class),
                                Arbitraries.of(MissingReason.class).optional(),
                                Arbitraries.of(true, false))
                        .flatAs((program, rows, indicator, goals, codes, blank, isFull) -> columns(
                                        Arbitraries.of(ColumnRole.VALUE, ColumnRole.NOTE),
                                        Arbitraries.just(Optional.of(indicator.id())))
                                .map(column -> mapping(
                                        layout, program, rows, indicator, goals, codes, blank, isFull, column))));
    }

    private static TableMapping mapping(
            TableLayout layout,
            MappedProgram program,
            HeaderRows rows,
            MappedIndicator indicator,
            List<MappedGoal> goals,
            AreaCodeForm codes,
            Optional<MissingReason> blank,
            boolean isFull,
            MappedColumn column) {
        var isOfAreas = layout == TableLayout.AREAS;
        var key = new MappedColumn(
                Optional.of("A"),
                Optional.empty(),
                isOfAreas ? ColumnRole.AREA_CODE : ColumnRole.NAME,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var hasKinds = isFull && !isOfAreas;
        var kind = new MappedColumn(
                Optional.of("B"),
                Optional.empty(),
                ColumnRole.ROW_KIND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new TableMapping(
                Optional.of("表").filter(name -> isFull),
                rows,
                Optional.of(100).filter(row -> isFull),
                isFull ? List.of(7, 9) : List.of(),
                layout,
                program,
                Optional.<ReportingPeriod>of(new FiscalYear(2024)).filter(period -> isFull),
                Optional.of(LocalDate.of(2024, 5, 1)).filter(date -> isFull),
                hasKinds ? List.of(key, kind, column) : List.of(key, column),
                isOfAreas ? List.of(indicator) : List.of(),
                goals,
                Optional.of(Direction.INCREASE).filter(direction -> isFull),
                Optional.of(PERSONS).filter(unit -> isFull),
                isFull ? Map.of("合計", TotalsRow.WHOLE) : Map.of(),
                hasKinds ? Map.of("目標", RowKind.TARGET) : Map.of(),
                isFull ? Map.of("-", MissingReason.PENDING) : Map.of(),
                blank,
                isFull,
                codes,
                Optional.of(Prefecture.TOKYO).filter(prefecture -> isFull));
    }
}
