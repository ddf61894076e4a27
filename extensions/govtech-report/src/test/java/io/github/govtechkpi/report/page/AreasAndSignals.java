package io.github.govtechkpi.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.util.List;

/** A program with a ratio that nine areas report twice, and with an amount of 24 months that falls at the end. */
final class AreasAndSignals {
    private static final String PROGRAM = """
            {"format": "govtech-program/1", "id": "areas", "name": {"ja": "団体と月", "en": "Areas and months"}, "goals": [
             {"id": "cards", "role": "kpi", "name": {"ja": "カード", "en": "Cards"}, "direction": "increase",
              "indicator": {"id": "cards", "kind": "ratio", "numerator": {"unit": "枚"}, "denominator": {"unit": "人"}}},
             {"id": "calls", "role": "kgi", "name": {"ja": "電話の件数", "en": "Calls"}, "direction": "decrease",
              "indicator": {"id": "calls", "kind": "absolute", "unit": "件", "timeBasis": "flow"},
              "baseline": {"value": 60, "period": "2022-12"}, "target": {"type": "reach", "value": 20, "due": "2026-12"}}]}
            """;
    private static final List<String> CODES =
            List.of("012092", "014303", "014630", "131016", "131024", "131121", "132012", "132098", "133078");
    private static final int[] BASES = {7055, 2955, 1229, 67049, 171419, 916208, 561758, 430385, 9};

    private AreasAndSignals() {}

    static ReportSource source() {
        var program = JsonFormat.PROGRAM.read(new ByteArrayInputStream(PROGRAM.getBytes(UTF_8)), "areas.json");
        var rows = new StringBuilder("indicator,area,period,value,numerator,denominator\n");
        for (var i = 0; i < BASES.length; i++) {
            var share = i == 0 ? 0.9 : 0.6 + 0.01 * (i % 3);
            rows.append("cards,%s,FY2021,,%d,%d\n".formatted(CODES.get(i), Math.round(BASES[i] * 0.3), BASES[i] + 10));
            rows.append("cards,%s,FY2022,,%d,%d\n".formatted(CODES.get(i), Math.round(BASES[i] * share), BASES[i]));
        }
        for (var month = 0; month < 24; month++) {
            var value = month > 20 ? 20 - month / 8 : 55 + month * 7 % 5;
            rows.append("calls,,%d-%02d,%d,,\n".formatted(2023 + month / 12, month % 12 + 1, value));
        }
        var files = new ObservationFiles(List.of(program));
        files.read(new ByteArrayInputStream(rows.toString().getBytes(UTF_8)), "areas.csv");
        var names = TableFiles.read(
                new ByteArrayInputStream("団体コード,団体名\n012092,夕張市\n131016,千代田区\n".getBytes(UTF_8)), "names.csv");
        return ReportSource.of(List.of(program), files.observations())
                .withAreas(AreaDirectory.of(names.sheets().get(0)));
    }

    static Program program() {
        return source().programs().get(0);
    }
}
