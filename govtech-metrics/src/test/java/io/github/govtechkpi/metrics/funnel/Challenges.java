package io.github.govtechkpi.metrics.funnel;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.program.StageCount;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Short ways to write programs with challenges and published totals. */
final class Challenges {
    private Challenges() {}

    /** Makes a challenge from texts such as {@code "open-call 2024-05-01"}. */
    static Challenge challenge(String id, String... changes) {
        return new Challenge(
                ChallengeId.of(id),
                LocalizedText.en(id),
                Optional.empty(),
                Arrays.stream(changes).map(Challenges::change).toList(),
                List.of());
    }

    private static StageChange change(String text) {
        var parts = text.split(" ", -1);
        var stage = Stage.parse(parts[0]);
        return new StageChange(
                stage,
                ReportingPeriod.parse(parts[1]),
                stage == Stage.DISCONTINUED
                        ? Optional.of(LocalizedText.of("教訓", "lesson of " + parts[1]))
                        : Optional.empty());
    }

    /** Makes a published total from texts such as {@code "open-call"}, {@code "1356 社"}, {@code "2023-04"}. */
    static StageCount total(String stage, String amount, String period) {
        return total(stage, StatedValue.exact(AbsoluteValue.parse(amount)), period);
    }

    static StageCount total(String stage, StatedValue value, String period) {
        return new StageCount(
                Stage.parse(stage),
                LocalizedText.of(stage + "の数", "number at " + stage),
                value,
                period.isEmpty() ? Optional.empty() : Optional.of(ReportingPeriod.parse(period)),
                Optional.empty(),
                List.of());
    }

    static Program program(Challenge... challenges) {
        return Program.builder("p", LocalizedText.en("p"))
                .challenges(List.of(challenges))
                .build();
    }

    static Program program(StageCount... totals) {
        return Program.builder("p", LocalizedText.en("p"))
                .stageCounts(List.of(totals))
                .build();
    }
}
