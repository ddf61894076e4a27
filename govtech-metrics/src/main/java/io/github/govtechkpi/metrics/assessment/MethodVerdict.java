package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.rating.RatingGrade;
import java.util.List;
import java.util.Optional;

/**
 * What one method says about a goal, for example {@code statistics-canada} 1.70, score 5, substantial progress.
 *
 * @param method the method
 * @param value the number that the method judges, where it has one: a ratio of growth rates, a growth rate, a share
 * @param score the method's score, where it gives one
 * @param verdict the class in the method's word; empty for an achievement rate, which has none of its own
 * @param grade the grade of an achievement rate by a rating scheme, where one was given
 * @param parts the two amounts of an achievement rate
 * @param reason why there is no verdict, or no achievement rate
 * @param derivation the method's source, assumptions and caveats
 */
public record MethodVerdict(
        AssessmentMethod method,
        Computed<Double> value,
        Optional<Double> score,
        Optional<VerdictClass> verdict,
        Optional<RatingGrade> grade,
        Optional<PartOf> parts,
        Optional<Reason> reason,
        Derivation derivation) {
    /** Checks that every part is there. */
    public MethodVerdict {
        requireNonNull(method, "method");
        requireNonNull(value, "value");
        requireNonNull(score, "score");
        requireNonNull(verdict, "verdict");
        requireNonNull(grade, "grade");
        requireNonNull(parts, "parts");
        requireNonNull(reason, "reason");
        requireNonNull(derivation, "derivation");
    }

    static MethodVerdict of(
            AssessmentMethod method, Computed<Double> value, Optional<Double> score, VerdictClass verdict) {
        return new MethodVerdict(
                method,
                value,
                score,
                Optional.of(verdict),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                method.derivation());
    }

    static MethodVerdict notAvailable(AssessmentMethod method, Reason reason) {
        return new MethodVerdict(
                method,
                Computed.notComputable(reason),
                Optional.empty(),
                Optional.of(VerdictClass.NOT_AVAILABLE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                method.derivation());
    }

    static MethodVerdict rate(AssessmentMethod method, Computed<PartOf> parts) {
        return new MethodVerdict(
                method,
                parts.map(PartOf::share),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts.toOptional(),
                parts.reason(),
                method.derivation());
    }

    MethodVerdict withCaveat(Caveat caveat) {
        return new MethodVerdict(
                method, value, score, verdict, grade, parts, reason, derivation.withWarnings(List.of(caveat)));
    }

    /** Returns this verdict with the grade that a rating scheme gives an achievement rate. */
    public MethodVerdict withGrade(Optional<RatingGrade> newGrade) {
        return new MethodVerdict(method, value, score, verdict, newGrade, parts, reason, derivation);
    }

    /** Tells whether an achievement rate is by a formula for the other direction, so that no scheme may grade it. */
    public boolean isReversed() {
        return caveats().stream().anyMatch(caveat -> caveat.code() == CaveatCode.ACHIEVEMENT_FORM_REVERSED);
    }

    /** Returns what a reader has to know about the verdict. */
    public List<Caveat> caveats() {
        return derivation.warnings();
    }

    /** Returns what the verdict amounts to in the words of our own status; nothing where there is none. */
    public Optional<StatusCode> standing() {
        return verdict.map(found -> found == VerdictClass.STAGNATION_OR_REGRESSION
                                && value.toOptional()
                                        .filter(number -> number >= 0)
                                        .isPresent()
                        ? StatusCode.LIMITED // the United Nations have one word for both
                        : found.standing())
                .filter(code -> code != StatusCode.NOT_COMPUTABLE);
    }

    /** Returns the class as files write it: the method's word, the grade of a rating scheme, or nothing. */
    public Optional<String> word() {
        return verdict.map(VerdictClass::toString).or(() -> grade.map(RatingGrade::mark));
    }
}
