package io.github.govtechkpi.checklist.pdca;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The proposal for a share that is to reach a percentage by FY2026: the first counts are the baseline of FY2020, the next follow. */
    static GoalProposal shares(String percent, String... counts) {
        var start = counts[0].split("/", -1);
        var json = """
                {"format": "govtech-program/1", "id": "city", "name": {"en": "City"}, "goals": [
                  {"id": "share", "role": "kgi", "name": {"en": "Share"}, "direction": "increase",
                   "indicator": {"id": "users", "kind": "ratio", "numerator": {"unit": "人"}, "denominator": {"unit": "人"}},
                   "baseline": {"numerator": %s, "denominator": %s, "period": "FY2020"},
                   "target": {"type": "reach", "numerator": %s, "denominator": 100, "due": "FY2026"}}]}""".formatted(start[0], start[1], percent);
        var rows = new ArrayList<Observation>();
        for (var i = 1; i < counts.length; i++) {
            var parts = counts[i].split("/", -1);
            rows.add(Observation.of(
                    KEY,
                    ReportingPeriod.parse("FY" + (2020 + i)),
                    Ratio.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]), MeasureUnit.PERSONS)
                            .orElseThrow()));
        }
        return ProgramReview.of(
                        JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "city.json"),
                        List.of(new Vintages(KEY, rows)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .proposals()
                .get(0);
    }

    static ProgramReview review(Program program, String... rows) {
        return ProgramReview.of(program, observed(rows), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static GoalProposal proposal(Program program, String... rows) {
        return review(program, rows).proposals().get(0);
    }
}
