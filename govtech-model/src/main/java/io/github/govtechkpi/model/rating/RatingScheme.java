package io.github.govtechkpi.model.rating;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How a body grades its indicators, for example the three steps of Tama: 1 from 100 % of the pro-rated target, 2 from 60 %, 3 below.
 *
 * <p>A scheme is data, because bodies differ: in the number of steps, in whether a limit belongs to the step above it, in the formula
 * of the achievement rate, and in what "cannot be evaluated" is called.
 *
 * @param id the id, for example {@code tama}
 * @param version the edition of this description, from 1
 * @param name the name of the scheme and of its body
 * @param description what the source says and what of it is our reading
 * @param sources where it was published
 * @param achievement the formula of the achievement rate; needed where a step looks at it
 * @param steps the steps in their order: the first whose conditions all hold gives the grade
 * @param notEvaluable the grade of an indicator that cannot be evaluated, if the scheme has one
 * @param ended the grade of an indicator that is not measured any more, if the scheme has one
 */
public record RatingScheme(
        RatingSchemeId id,
        int version,
        LocalizedText name,
        Optional<LocalizedText> description,
        List<URI> sources,
        Optional<AchievementForms> achievement,
        List<RatingStep> steps,
        Optional<RatingGrade> notEvaluable,
        Optional<RatingGrade> ended) {
    /** Checks that there are steps, and a formula where one of them needs it. */
    public RatingScheme {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        sources = List.copyOf(sources);
        requireNonNull(achievement, "achievement");
        steps = List.copyOf(steps);
        requireNonNull(notEvaluable, "notEvaluable");
        requireNonNull(ended, "ended");
        if (version < 1) {
            throw InvalidValueException.of(
                    "評価基準の版（version）は1以上の整数です（%s）。1から数えてください。",
                    "The version of a rating scheme is 1 or more, but was %s: count its editions from 1", version);
        }
        if (steps.isEmpty()) {
            throw InvalidValueException.of(
                            "評価基準%sに段階（steps）がありません。一つ以上書いてください。",
                            "Rating scheme %s has no steps: give at least one", id)
                    .allowing("at least one step");
        }
        for (var source : sources) {
            if (!("http".equalsIgnoreCase(source.getScheme()) || "https".equalsIgnoreCase(source.getScheme()))) {
                throw InvalidValueException.of(
                                "出典（sources）はhttp://かhttps://で始まるURLです（%s）。",
                                "sources must begin with http:// or https://, but one was %s",
                                Quoted.of(source.toString()))
                        .allowing("addresses that begin with http:// or https://");
            }
        }
        if (achievement.isEmpty()
                && steps.stream()
                        .flatMap(step -> step.when().stream())
                        .anyMatch(condition -> condition.measure() == RatingMeasure.ACHIEVEMENT)) {
            throw InvalidValueException.of(
                            "評価基準%sには達成率を使う段階があります。達成率の計算方法を\"achievement\"に書いてください。",
                            "Scheme %s has a step on the achievement rate: say in \"achievement\" how that is computed",
                            id)
                    .allowing("achievement, with the form of the achievement rate");
        }
    }

    /** Tells whether every step looks at the achievement rate alone, so that the scheme can grade any such rate. */
    public boolean gradesAchievementAlone() {
        return steps.stream()
                .flatMap(step -> step.when().stream())
                .allMatch(condition -> condition.measure() == RatingMeasure.ACHIEVEMENT);
    }
}
