package io.github.govtechkpi.io.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ObservationSheetTest {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "%s", "name": {"ja": "%s", "en": "City"}, "goals": [
             {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
              "indicator": {"id": "users", "kind": "absolute", "unit": "人"}},
             {"id": "more-users", "role": "kpi", "name": {"ja": "同じ利用者", "en": "Same users"}, "direction": "increase",
              "indicator": {"id": "users", "kind": "absolute", "unit": "人"}},
             {"id": "share", "role": "kpi", "name": {"ja": "割合", "en": "Share"}, "direction": "increase",
              "indicator": {"id": "share", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "人"}}}]}""";
    private static final String ROWS = """
            program,indicator,area,period,value,numerator,denominator,missing
            city,users,,FY2023,1300,,,
            city,users,,FY2024,,,,pending
            city,share,,FY2023,,12,98,
            town,users,012092,FY2023,7,,,
            """;

    private static Program program(String id, String name) {
        return JsonFormat.PROGRAM.read(
                new ByteArrayInputStream(PROGRAM.formatted(id, name).getBytes(UTF_8)), id + ".json");
    }

    private static WorkbookSheet sheet(Program... programs) {
        var files = new ObservationFiles(List.of(programs));
        files.read(new ByteArrayInputStream(ROWS.getBytes(UTF_8)), "rows.csv");
        var observations = files.observations().stream()
                .flatMap(vintages -> vintages.latest().observations().stream())
                .toList();
        return ObservationSheet.of(List.of(programs), observations, Locale.JAPANESE);
    }

    @Test
    void hasAColumnForEachIndicatorWithItsUnitAndTwoForARatio() {
        var sheet = sheet(program("city", "市"));

        assertThat(sheet.heading()).containsExactly("団体コード", "区分", "期間", "利用者（人）", "割合 分子（件）", "割合 分母（人）");
        assertThat(sheet.rows())
                .containsExactly(
                        List.of("", "", "FY2023", "1300", "12", "98"), List.of("", "", "FY2024", "集計中", "", ""));
        assertThat(sheet.texts()).containsExactly(0, 1, 2);
    }

    @Test
    void namesTheProgramWhereThereAreSeveral() {
        var sheet = sheet(program("city", "市"), program("town", "町"));

        assertThat(sheet.heading()).startsWith("プログラム", "団体コード").hasSize(10);
        assertThat(sheet.rows()).contains(List.of("町", "012092", "", "FY2023", "", "", "", "7", "", ""));
        assertThat(sheet.texts()).containsExactly(0, 1, 2, 3);
    }
}
