package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.SourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A challenge of a city and its way through the stages, for example "shorter queues at the counter": open call in {@code 2020-04},
 * demonstration in {@code 2020-10}.
 *
 * <p>An impossible way is refused: a stage that lies before an earlier one, a day before an earlier one, certification without the
 * review board, anything after it was discontinued. A stage may be left out otherwise: a firm's own proposal has no open call.
 *
 * @param id the id, unique within the program
 * @param name what the challenge is
 * @param course the course that it belongs to
 * @param changes the stages it entered, in their order
 * @param sources the ids of the sources
 */
public record Challenge(
        ChallengeId id,
        LocalizedText name,
        Optional<CourseId> course,
        List<StageChange> changes,
        List<SourceId> sources) {
    /** Checks the order of the stages. */
    public Challenge {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(course, "course");
        changes = List.copyOf(changes);
        sources = List.copyOf(sources);
        for (var i = 1; i < changes.size(); i++) {
            requireOrder(id, changes.get(i - 1), changes.get(i));
        }
        var stages = changes.stream().map(StageChange::stage).toList();
        if (stages.contains(Stage.CERTIFICATION_AND_PROCUREMENT) && !stages.contains(Stage.REVIEW_BOARD)) {
            throw InvalidValueException.of(
                            "課題%sは、審査会（review-board）を経ずに認定（certification-and-procurement）されています。審査会の段階を先に記録してください。",
                            "Challenge %s is certified without a review board: record the review-board stage before it",
                            id)
                    .allowing("a review-board stage before certification-and-procurement");
        }
    }

    /** Returns the stage that it is in now. */
    public Optional<Stage> currentStage() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).stage());
    }

    /** Returns when it entered a stage. */
    public Optional<StageChange> entered(Stage stage) {
        return changes.stream().filter(change -> change.stage() == stage).findFirst();
    }

    private static void requireOrder(ChallengeId id, StageChange before, StageChange after) {
        if (after.stage().compareTo(before.stage()) <= 0) {
            throw InvalidValueException.of(
                            "課題%sは、%sの後に%sへは進めません。段階は前にだけ進みます。",
                            "Challenge %1$s cannot be in %3$s after %2$s: the stages go forward only",
                            id,
                            words(before.stage()),
                            words(after.stage()))
                    .allowing("a stage behind the one before it");
        }
        if (after.on().end().isBefore(before.on().start())) {
            throw InvalidValueException.of(
                            "課題%sは、%s（%s）が、その前の%s（%s）より早くなっています。どちらかの日付を訂正してください。",
                            "Challenge %s enters %s on %s, before %s on %s: correct one of the two days",
                            id,
                            words(after.stage()),
                            after.on(),
                            words(before.stage()),
                            before.on())
                    .allowing("stages in the order of their days");
        }
    }

    /** The stage as readers of Japanese call it, and as files and readers of English do. */
    private static LocalizedText words(Stage stage) {
        return LocalizedText.of("「" + stage.label().in(Locale.JAPANESE) + "」", stage.toString());
    }
}
