package io.github.govtechkpi.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A program with an indicator of each kind, and results of it. */
public final class Examples {
    /** GovTech Tokyo as the page of the formats shows it: staff in 人, and online applications of all. */
    public static final Program TOKYO = program("""
            {"format": "govtech-program/1", "id": "govtech-tokyo", "name": {"ja": "GovTech東京", "en": "GovTech Tokyo"},
             "goals": [
              {"id": "digital-staff", "role": "kgi", "name": {"ja": "デジタル人材", "en": "Digital staff"},
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人", "timeBasis": "stock"},
               "direction": "increase", "baseline": {"value": 50, "period": "2023-09-01", "qualifier": "about"},
               "target": {"type": "reach", "value": 250, "due": "2027"}},
              {"id": "online-applications", "role": "kpi", "name": {"en": "Online applications"},
               "indicator": {"id": "online", "kind": "ratio", "numerator": {"name": {"en": "applications made online"}, "unit": "件"},
                             "denominator": {"name": {"en": "applications"}, "unit": "件"}},
               "direction": "increase", "baseline": {"numerator": 1200, "denominator": 9800, "period": "FY2022"},
               "target": {"type": "reach", "numerator": 7000, "denominator": 10000, "due": "FY2027"}}]}
            """);

    private Examples() {}

    /** Reads a program. */
    public static Program program(String json) {
        return JsonFormat.PROGRAM.read(stream(json), "program.json");
    }

    /** Makes a program of one goal, from what stands after its id, role and name. */
    public static Program goal(String rest) {
        return program("""
                {"format": "govtech-program/1", "id": "p", "name": {"en": "P"},
                 "goals": [{"id": "g", "role": "kgi", "name": {"en": "G"}, %s}]}
                """.formatted(rest));
    }

    /** Judges programs by rows of observations. */
    public static Portfolio portfolio(List<Program> programs, String rows) {
        return portfolio(programs, rows, Optional.empty());
    }

    /** Judges programs by rows of observations on a day. */
    public static Portfolio portfolio(List<Program> programs, String rows, Optional<LocalDate> asOf) {
        var observations = rows.isEmpty()
                ? List.<Vintages>of()
                : new ObservationFiles(programs).read(stream(rows), "rows.csv").observations();
        return Portfolio.of(programs, observations, asOf, Optional.empty());
    }

    /** Returns a text as the bytes of a file. */
    public static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
