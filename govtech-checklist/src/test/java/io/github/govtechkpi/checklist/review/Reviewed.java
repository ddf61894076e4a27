package io.github.govtechkpi.checklist.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviews the program files of the test resources. */
final class Reviewed {
    private Reviewed() {}

    /** Reviews {@code R20/triggers.json}, with its second program and its observations where there are any. */
    static DesignReview file(String name) {
        var programs = new ArrayList<>(List.of(program(text(name + ".json").orElseThrow())));
        text(name + "-second.json").map(Reviewed::program).ifPresent(programs::add);
        return DesignReview.of(
                programs,
                text(name + ".csv")
                        .map(rows -> observations(programs.get(0), rows))
                        .orElse(List.of()));
    }

    static Program program(String json) {
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "program.json");
    }

    static List<Vintages> observations(Program program, String rows) {
        return rows
                .lines()
                .skip(1)
                .map(row -> observation(program, row.split(",", -1)))
                .collect(groupingBy(Observation::key))
                .entrySet()
                .stream()
                .map(entry -> new Vintages(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Observation observation(Program program, String[] cells) {
        var indicator = program.goals().stream()
                .map(goal -> goal.indicator())
                .filter(candidate -> candidate.id().toString().equals(cells[0]))
                .findFirst()
                .orElseThrow();
        var key = new SeriesKey(Optional.of(program.id()), indicator.id(), Optional.empty(), Optional.empty());
        return Observation.of(key, ReportingPeriod.parse(cells[1]), AbsoluteValue.of(cells[2], indicator.unit()));
    }

    static Optional<String> text(String file) {
        try (var in = Reviewed.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(requireNonNull(in).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
