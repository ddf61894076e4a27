package io.github.govtechkpi.report.page;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param programs the programs
 * @param observations the series of their indicators
 * @param asOf the day of the judgement; where it is empty each program is judged on the day after its own last observation, because they
 *     were not published together
 * @param knownOn the day whose knowledge counts; empty for all that is known now
 * @param methods the methods of others whose verdicts are shown beside ours
 * @param sheets the reviews that were held, with their decisions
 * @param areas the names of local governments
 */
public record ReportSource(
        List<Program> programs,
        List<Vintages> observations,
        Optional<LocalDate> asOf,
        Optional<LocalDate> knownOn,
        List<AssessmentMethod> methods,
        List<ReviewSheet> sheets,
        AreaDirectory areas) {
    /** Copies the lists. */
    public ReportSource {
        programs = List.copyOf(programs);
        observations = List.copyOf(observations);
        requireNonNull(asOf, "asOf");
        requireNonNull(knownOn, "knownOn");
        methods = List.copyOf(methods);
        sheets = List.copyOf(sheets);
        requireNonNull(areas, "areas");
    }

    /** Makes a source of all that is known, without methods of others and reviews. */
    public static ReportSource of(List<Program> programs, List<Vintages> observations) {
        return new ReportSource(
                programs,
                observations,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                AreaDirectory.ofPrefectures());
    }

    /** Returns this source with methods of others. */
    public ReportSource withMethods(List<AssessmentMethod> newMethods) {
        return new ReportSource(programs, observations, asOf, knownOn, newMethods, sheets, areas);
    }

    /** Returns this source with the names of local governments. */
    public ReportSource withAreas(AreaDirectory newAreas) {
        return new ReportSource(programs, observations, asOf, knownOn, methods, sheets, newAreas);
    }

    /** Returns the series of one program. */
    List<Vintages> of(Program program) {
        return observations.stream()
                .filter(series -> series.key()
                        .program()
                        .filter(id -> !id.equals(program.id()))
                        .isEmpty())
                .filter(series -> program.indicator(series.key().indicator()).isPresent())
                .toList();
    }
}
