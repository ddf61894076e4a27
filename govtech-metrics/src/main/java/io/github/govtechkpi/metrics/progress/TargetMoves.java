package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Kpi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.observation.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The progress of a goal by every target that it has had, so that a moved goalpost stays visible.
 *
 * @param first the first target as the ledger records it
 * @param original the progress today by the first target
 * @param current the progress today by the last target
 * @param moves each move with its effect, oldest first, at least one
 */
public record TargetMoves(TargetRevision first, Progress original, Progress current, List<TargetMove> moves) {
    private static final LocalizedText NO_REASON = LocalizedText.of("理由の記録なし", "no reason is recorded");

    /** Copies the moves. */
    public TargetMoves {
        requireNonNull(first, "first");
        requireNonNull(original, "original");
        requireNonNull(current, "current");
        moves = List.copyOf(moves);
    }

    /**
     * Computes the progress by every target of a goal's ledger.
     *
     * <p>All of them are judged on the same observations and the same day. A goal whose target differs from the last one of its ledger was
     * moved without a record, which is a move of its own.
     *
     * @param goal the goal with its ledger
     * @param series the observations
     * @param options the day; with a day of knowledge, targets from later days are left out
     * @return the moves; empty if the target never moved
     */
    public static Optional<TargetMoves> of(Goal goal, Series series, ProgressOptions options) {
        var today = new ProgressOptions(options.asOf(), Optional.empty(), options.thresholds());
        var ledger = goal.definition().targetHistory().revisions().stream()
                .filter(revision -> options.knownOn()
                        .filter(day -> revision.from().isAfter(day))
                        .isEmpty())
                .toList();
        var moves = new ArrayList<TargetMove>();
        for (var i = 1; i < ledger.size(); i++) {
            var before = ledger.get(i - 1).target();
            var revision = ledger.get(i);
            if (!before.equals(revision.target())) {
                moves.add(move(goal, series, today, before, revision.target(), Optional.of(revision)));
            }
        }
        if (!ledger.isEmpty() && options.knownOn().isEmpty()) {
            var last = ledger.get(ledger.size() - 1).target();
            goal.target()
                    .filter(target -> !target.equals(last))
                    .ifPresent(target -> moves.add(move(goal, series, today, last, target, Optional.empty())));
        }
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(new TargetMoves(
                        ledger.get(0),
                        moves.get(0).underBefore(),
                        moves.get(moves.size() - 1).underAfter(),
                        moves));
    }

    /**
     * One of the targets that a goal has had.
     *
     * @param revision since when it held, why and who decided it; empty if the ledger does not record it
     * @param progress the progress today by this target
     */
    public record Held(Optional<TargetRevision> revision, Progress progress) {
        /** Checks that both parts are there. */
        public Held {
            requireNonNull(revision, "revision");
            requireNonNull(progress, "progress");
        }

        /** Names the target with its due date, for example {@code 200 人 by 2027}. */
        public LocalizedText text() {
            return TargetText.of(progress.target(), progress.goal().indicator());
        }

        /** Tells the verdict of today by this target, for example {@code on track (30 人 to go)}. */
        public LocalizedText verdict() {
            return TargetMoves.verdict(progress, "%s");
        }
    }

    /** Returns every target that the goal has had with today's progress by it, oldest first: at least two. */
    public List<Held> held() {
        var held = new ArrayList<Held>();
        held.add(new Held(Optional.of(first), original));
        moves.forEach(move -> held.add(new Held(move.revision(), move.underAfter())));
        return List.copyOf(held);
    }

    /** Returns the sentences of all moves. */
    List<Caveat> caveats() {
        return moves.stream().map(TargetMove::caveat).toList();
    }

    private static TargetMove move(
            Goal goal,
            Series series,
            ProgressOptions options,
            Target before,
            Target after,
            Optional<TargetRevision> revision) {
        var underBefore = Progress.of(with(goal, before), series, options);
        var underAfter = Progress.of(with(goal, after), series, options);
        var effect = new Object[] {
            TargetText.of(before, goal.indicator()),
            TargetText.of(after, goal.indicator()),
            verdict(underBefore, "「%s」"),
            verdict(underAfter, "「%s」")
        };
        var caveat = revision.map(made -> CaveatCode.TARGET_MOVED.with(
                        made.from(), effect[0], effect[1], why(made), effect[2], effect[3]))
                .orElseGet(() -> CaveatCode.TARGET_MOVED_UNRECORDED.with(effect));
        return new TargetMove(before, after, revision, underBefore, underAfter, caveat);
    }

    private static LocalizedText why(TargetRevision revision) {
        var reason = revision.reason()
                .map(text -> LocalizedText.of(
                        "理由：" + withoutEnd(text.in(Locale.JAPANESE)), "reason: " + withoutEnd(text.in(Locale.ENGLISH))))
                .orElse(NO_REASON);
        return revision.by()
                .map(by -> LocalizedText.of(
                        "%s、決定：%s".formatted(reason.in(Locale.JAPANESE), by.in(Locale.JAPANESE)),
                        "%s; decided by %s".formatted(reason.in(Locale.ENGLISH), by.in(Locale.ENGLISH))))
                .orElse(reason);
    }

    /** A reason may be a sentence of its own; here it stands within one. */
    private static String withoutEnd(String sentence) {
        return sentence.replaceFirst("[。.．]$", "");
    }

    private static LocalizedText verdict(Progress progress, String quoted) {
        var status = progress.status().code().label();
        var japanese = quoted.formatted(status.in(Locale.JAPANESE));
        return remaining(progress)
                .map(gap -> LocalizedText.of(
                        "%s（残り%s）".formatted(japanese, gap.in(Locale.JAPANESE)),
                        "%s (%s to go)".formatted(status.in(Locale.ENGLISH), gap.in(Locale.ENGLISH))))
                .orElse(LocalizedText.of(japanese, status.in(Locale.ENGLISH)));
    }

    private static Optional<LocalizedText> remaining(Progress progress) {
        var gap = progress.absolute() instanceof AbsoluteProgress.Reach reach
                ? reach.remainingGap().toOptional()
                : progress.absolute() instanceof AbsoluteProgress.Cumulative cumulative
                        ? cumulative.remainingTotal().toOptional()
                        : Optional.<java.math.BigDecimal>empty();
        return gap.map(amount -> LocalizedText.of(
                AmountText.of(progress, Locale.JAPANESE).gap(amount),
                AmountText.of(progress, Locale.ENGLISH).gap(amount)));
    }

    private static Goal with(Goal goal, Target target) {
        var all = goal.definition();
        var definition = new GoalDefinition(
                all.id(),
                all.name(),
                all.vision(),
                all.indicator(),
                all.direction(),
                all.path(),
                all.baseline(),
                Optional.of(target),
                all.milestones(),
                TargetLedger.EMPTY,
                all.sources(),
                all.supports(),
                all.partOf(),
                all.monetaryProxy(),
                all.methodOptions());
        if (goal instanceof Kgi) {
            return new Kgi(definition);
        }
        if (goal instanceof Kpi) {
            return new Kpi(definition);
        }
        throw new AssertionError(goal);
    }
}
