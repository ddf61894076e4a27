package io.github.govtechkpi.model.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.time.FiscalYear;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mapping that was proposed is corrected by calls that name what they change; everything else stays. */
class MappingCorrectionsTest {
    private static final TableMapping SHEET = read("""
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "goals",
             "program": {"id": "program", "name": {"ja": "プログラム"}, "owner": {"name": {"ja": "神戸市"}, "area": "281000"}},
             "columns": [{"column": "A", "role": "name"}, {"column": "B", "role": "value"}, {"header": "備考", "role": "note"}],
             "goals": [{"row": "利用者"}, {"row": "待ち時間"}], "direction": "increase"}""");
    private static final TableMapping AREAS = read("""
            {"format": "govtech-mapping/1", "headerRows": {"first": 1, "last": 1}, "layout": "areas",
             "program": {"id": "program", "name": {"ja": "プログラム"}},
             "columns": [{"column": "A", "role": "area-name"}, {"column": "B", "role": "value", "indicator": "waiting"}],
             "indicators": [{"id": "waiting", "name": {"ja": "待機児童"}, "direction": "increase", "unit": "件"}]}""");

    private static TableMapping read(String json) {
        return JsonFormat.MAPPING.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "mapping.json");
    }

    @Test
    void nameTheProgramAndKeepItsOwner() {
        var named = SHEET.withProgram("dx-plan", LocalizedText.of("DX推進計画", "DX plan"));

        assertThat(named.program().id()).hasToString("dx-plan");
        assertThat(named.program().name()).hasToString("DX plan");
        assertThat(named.program().owner()).isEqualTo(SHEET.program().owner()).isPresent();
        assertThat(named.withProgram("program", SHEET.program().name())).isEqualTo(SHEET);
    }

    @Test
    void replaceWhatIsSaidAboutARowOrAddIt() {
        var users = MappedGoal.of("利用者").asKgi();
        var staff = MappedGoal.of("職員");

        assertThat(SHEET.withGoal(users).withGoal(staff).goals()).containsExactly(users, MappedGoal.of("待ち時間"), staff);
    }

    @Test
    void tellEverythingAboutARow() {
        assertThat(MappedGoal.of("待ち時間")
                        .asKgi()
                        .withId("waiting")
                        .withDirection(Direction.DECREASE)
                        .withUnit("分")
                        .withCountUnit(MeasureUnit.CASES)
                        .withTarget(TargetKind.STAY_AT_MOST)
                        .withDue(FiscalYear.of(2027)))
                .isEqualTo(new MappedGoal(
                        "待ち時間",
                        Optional.of(GoalId.of("waiting")),
                        true,
                        Optional.of(Direction.DECREASE),
                        Optional.of("分"),
                        Optional.of(MeasureUnit.CASES),
                        Optional.of(TargetKind.STAY_AT_MOST),
                        Optional.of(FiscalYear.of(2027))));
    }

    @Test
    void replaceAColumnOfTheSameLettersOrAddIt() {
        var dated = MappedColumn.of("B", ColumnRole.VALUE)
                .withPeriod(FiscalYear.of(2024))
                .withUnit("千円");
        var extra = MappedColumn.of("D", ColumnRole.TARGET);

        assertThat(SHEET.withColumn(dated).withColumn(extra).columns())
                .containsExactly(SHEET.columns().get(0), dated, SHEET.columns().get(2), extra);
        assertThat(dated.period()).contains(FiscalYear.of(2024));
        assertThat(dated.unit()).contains("千円");
    }

    @Test
    void replaceAnIndicatorOfATableOfAreas() {
        var waiting = AREAS.indicators()
                .get(0)
                .withName(LocalizedText.ja("待機児童数"))
                .withDirection(Direction.DECREASE)
                .withUnit(MeasureUnit.PERSONS);

        var corrected = AREAS.withIndicator(waiting);

        assertThat(corrected.indicators()).containsExactly(waiting);
        assertThat(waiting.name().ja()).contains("待機児童数");
        assertThat(waiting.direction()).isEqualTo(Direction.DECREASE);
        assertThat(waiting.unit()).contains(MeasureUnit.PERSONS);
        assertThat(waiting.withUnits(MeasureUnit.CASES, MeasureUnit.PERSONS).isRatio())
                .isTrue();
        assertThat(MappedColumn.of("C", ColumnRole.VALUE)
                        .withIndicator(IndicatorId.of("waiting"))
                        .indicator())
                .contains(waiting.id());
    }
}
