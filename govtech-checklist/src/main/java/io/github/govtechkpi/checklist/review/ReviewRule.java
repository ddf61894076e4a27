package io.github.govtechkpi.checklist.review;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of the design review, for example R20: a goal needs a baseline. Its id never changes.
 *
 * <p>The rules are constants of the classes of their families; {@link DesignReview#rules()} lists them.
 */
public final class ReviewRule {
    /** Where a rule comes from unless it says otherwise. */
    static final LocalizedText GUIDEBOOK_6 = LocalizedText.of(
            "ICT地域イノベーション・ガイドブック Ver.2.0、項目6「提供する価値の指標を設定しよう。」",
            "ICT Regional Innovation Guidebook Ver. 2.0, item 6: Set indicators of the value you provide");

    private final String id;
    private final Severity severity;
    private final LocalizedText message;
    private final LocalizedText source;
    private final Function<ReviewScope, Stream<ReviewFinding>> check;

    private ReviewRule(
            String id,
            Severity severity,
            LocalizedText message,
            LocalizedText source,
            Function<ReviewRule, Function<ReviewScope, Stream<ReviewFinding>>> check) {
        this.id = requireNonNull(id, "id");
        this.severity = requireNonNull(severity, "severity");
        this.message = requireNonNull(message, "message");
        this.source = requireNonNull(source, "source");
        this.check = check.apply(this);
    }

    /** Makes a rule that looks at each goal on its own. */
    static ReviewRule ofGoals(
            String id, Severity severity, LocalizedText message, Function<GoalInReview, Stream<Hit>> check) {
        return ofGoals(id, severity, message, GUIDEBOOK_6, check);
    }

    static ReviewRule ofGoals(
            String id,
            Severity severity,
            LocalizedText message,
            LocalizedText source,
            Function<GoalInReview, Stream<Hit>> check) {
        return new ReviewRule(
                id,
                severity,
                message,
                source,
                rule -> scope -> scope.goals()
                        .flatMap(goal -> check.apply(goal)
                                .map(hit -> rule.finding(
                                        goal.program().id(),
                                        Optional.of(goal.goal().id()),
                                        hit))));
    }

    /** Makes a rule that looks at a program as a whole. */
    static ReviewRule ofPrograms(
            String id,
            Severity severity,
            LocalizedText message,
            LocalizedText source,
            Function<ProgramInReview, Stream<Hit>> check) {
        return new ReviewRule(
                id,
                severity,
                message,
                source,
                rule -> scope -> scope.programs().stream()
                        .flatMap(program -> check.apply(new ProgramInReview(scope, program))
                                .map(hit -> rule.finding(program.id(), Optional.empty(), hit))));
    }

    /** Returns the id, for example {@code R20}. */
    public String id() {
        return id;
    }

    /** Returns how much its findings matter. */
    public Severity severity() {
        return severity;
    }

    /** Returns the message in both languages; {@code %s} stands for what was found. */
    public LocalizedText message() {
        return message;
    }

    /** Returns the document that the rule comes from. */
    public LocalizedText source() {
        return source;
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }

    Stream<ReviewFinding> findings(ReviewScope scope) {
        return check.apply(scope);
    }

    private ReviewFinding finding(ProgramId program, Optional<GoalId> goal, Hit hit) {
        return new ReviewFinding(
                this, program, goal, message.filled(hit.values().toArray()), hit.evidence());
    }
}
