package io.github.govtechkpi.checklist.pdca;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A city with one goal: from 100 users at the end of fiscal year 2020 to 200 at that of 2030, unless a test says otherwise. */
final class Cities {
    static final String BASELINE = "{\"value\": 100, \"period\": \"FY2020\"}";
    static final String TARGET = "{\"type\": \"reach\", \"value\": 200, \"due\": \"FY2030\"}";
    private static final SeriesKey KEY = SeriesKey.of(new IndicatorId("users"));

    private Cities() {}

    static Program with(String baseline, String target) {
        return with("increase", baseline, target, "[]");
    }

    static Program with(String direction, String baseline, String target, String history) {
        var json = """
                {"format": "govtech-program/1", "id": "city", "name": {"ja": "市", "en": "City"}, "goals": [
                  {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "direction": "%s",
                   "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
                   "baseline": %s, "target": %s, "targetHistory": %s}]}""".formatted(direction, baseline, target, history);
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "city.json");
    }

    static Program usual() {
        return with(BASELINE, TARGET);
    }

    /** Reads rows such as {@code FY2021=110} or {@code FY2021=110@2022-06-01}, the day being that of publication. */
    static List<Vintages> observed(String... rows) {
        return rows.length == 0
                ? List.of()
                : List.of(new Vintages(KEY, Arrays.stream(rows).map(Cities::row).toList()));
    }

    private static Observation row(String text) {
        var parts = text.split("[=@]", -1);
        Quantity value = AbsoluteValue.of(parts[1], MeasureUnit.PERSONS);
        var observation = Observation.of(KEY, ReportingPeriod.parse(parts[0]), value);
        return parts.length > 2 ? observation.knownOn(LocalDate.parse(parts[2])) : observation;
    }

    static ProgramReview review(Program program, String... rows) {
        return ProgramReview.of(program, observed(rows), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static GoalProposal proposal(Program program, String... rows) {
        return review(program, rows).proposals().get(0);
    }
}
