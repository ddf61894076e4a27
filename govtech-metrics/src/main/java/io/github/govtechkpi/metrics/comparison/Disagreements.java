package io.github.govtechkpi.metrics.comparison;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.assessment.AssessmentInputs;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.assessment.CompoundPace;
import io.github.govtechkpi.metrics.assessment.CompoundPaces;
import io.github.govtechkpi.metrics.assessment.Figures;
import io.github.govtechkpi.metrics.assessment.MethodVerdict;
import io.github.govtechkpi.metrics.assessment.WeatherSymbols;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.progress.StatusThresholds;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the verdicts on a goal side by side and says what makes them differ. */
public final class Disagreements {
    /** A baseline below this share of the target is near 0: a decision of this project. */
    private static final double NEAR_ZERO = 0.05;

    private static final Set<AssessmentMethod> COMPOUND = EnumSet.of(
            AssessmentMethod.STATISTICS_CANADA,
            AssessmentMethod.EUROSTAT,
            AssessmentMethod.EUROSTAT_2026,
            AssessmentMethod.UN_2023);

    private final Progress progress;
    private final AssessmentInputs inputs;
    private final List<MethodVerdict> verdicts;
    private final Computed<Double> linear;
    private final Computed<StatusCode> linearStanding;
    private final List<Caveat> causes = new ArrayList<>();

    private Disagreements(Progress progress, AssessmentInputs inputs, List<MethodVerdict> verdicts) {
        this.progress = progress;
        this.inputs = inputs;
        this.verdicts = verdicts;
        this.linear = linear(progress);
        this.linearStanding = progress.status().code() == StatusCode.ACHIEVED
                ? Computed.of(StatusCode.ON_TRACK)
                : linear.map(progress.status().thresholds()::classify);
    }

    /**
     * Compares the verdicts on a goal with each other and with the linear pace of its progress.
     *
     * <p>2 users who became 3 in a year and are to be 10 in five: the ratio of growth rates is 1.32, on track; the pace in amounts is
     * 0.625 of what is needed, for 1 of 8 was gained.
     */
    public static Disagreement of(Progress progress, AssessmentInputs inputs, List<MethodVerdict> verdicts) {
        return new Disagreements(progress, inputs, verdicts).disagreement();
    }

    private static Computed<Double> linear(Progress progress) {
        if (!(progress.absolute() instanceof AbsoluteProgress.Reach reach)) {
            return progress.status()
                    .paceRatio()
                    .orElseGet(() -> Computed.notComputable(ReasonCode.NOT_FOR_THIS_TARGET));
        }
        return reach.requiredGain()
                .flatMap(required -> required.signum() <= 0
                        ? Computed.<Double>notComputable(ReasonCode.TARGET_NOT_BEYOND_BASELINE)
                        : reach.observedPacePerYear()
                                .flatMap(observed -> reach.requiredPacePerYear()
                                        .map(needed -> observed.doubleValue() / needed.doubleValue())));
    }

    private Disagreement disagreement() {
        var groups =
                List.of(StatusCode.ON_TRACK, StatusCode.MODERATE, StatusCode.LIMITED, StatusCode.DETERIORATING).stream()
                        .map(standing -> new Disagreement.Group(
                                standing,
                                verdicts.stream()
                                        .filter(verdict -> verdict.standing().equals(Optional.of(standing)))
                                        .toList()))
                        .filter(group -> !group.verdicts().isEmpty())
                        .toList();
        var standings = EnumSet.noneOf(StatusCode.class);
        groups.forEach(group -> standings.add(group.standing()));
        linearStanding.toOptional().ifPresent(standings::add);
        if (!groups.isEmpty() && standings.size() > 1) {
            path();
            nearZero();
            baseline();
            trend();
        }
        return new Disagreement(groups, linear, linearStanding, causes);
    }

    private void path() {
        if (verdicts.stream().noneMatch(verdict -> COMPOUND.contains(verdict.method()))) {
            return;
        }
        var compound = CompoundPaces.withTarget(inputs).map(CompoundPace::ratio).toOptional();
        if (compound.isEmpty() || !linear.isComputable()) {
            return;
        }
        var thresholds = StatusThresholds.DEFAULT;
        var byGrowth = thresholds.classify(compound.get());
        var byAmounts = thresholds.classify(linear.orElseThrow());
        if (byGrowth != byAmounts && progress.absolute() instanceof AbsoluteProgress.Reach reach) {
            causes.add(CaveatCode.METHODS_DISAGREE_PATH.with(
                    Figures.shown(compound.get()),
                    byGrowth.label(),
                    Figures.shown(linear.orElseThrow()),
                    byAmounts.label(),
                    amount(reach.requiredGain()),
                    amount(reach.absoluteGain())));
        }
    }

    private void nearZero() {
        var differs = verdicts.stream()
                .filter(verdict -> COMPOUND.contains(verdict.method()))
                .anyMatch(verdict -> !verdict.standing().equals(linearStanding.toOptional())
                        && verdict.standing().isPresent());
        if (!differs || !(progress.absolute() instanceof AbsoluteProgress.Reach reach)) {
            return;
        }
        var isNearZero = inputs.baseline()
                .flatMap(start -> inputs.target().map(goal -> Math.abs(start.value()) < NEAR_ZERO * Math.abs(goal)))
                .toOptional()
                .orElse(false);
        if (isNearZero) {
            causes.add(CaveatCode.METHODS_DISAGREE_NEAR_ZERO.with(
                    amount(reach.baseline()),
                    amount(reach.target()),
                    amount(reach.requiredGain()),
                    amount(reach.absoluteGain())));
        }
    }

    private void baseline() {
        standingOf(AssessmentMethod.TOLERANCE_15)
                .filter(this::differsFromAnother)
                .ifPresent(standing -> baselineAmount()
                        .ifPresent(start -> causes.add(CaveatCode.METHODS_DISAGREE_BASELINE.with(
                                AssessmentMethod.TOLERANCE_15.label(), start))));
    }

    private void trend() {
        standingOf(AssessmentMethod.GERMAN)
                .filter(this::differsFromAnother)
                .ifPresent(standing -> WeatherSymbols.recent(inputs)
                        .toOptional()
                        .ifPresent(points -> causes.add(CaveatCode.METHODS_DISAGREE_TREND.with(
                                AssessmentMethod.GERMAN.label(), points.size()))));
    }

    private Optional<StatusCode> standingOf(AssessmentMethod method) {
        return verdicts.stream()
                .filter(verdict -> verdict.method() == method)
                .findFirst()
                .flatMap(MethodVerdict::standing);
    }

    private boolean differsFromAnother(StatusCode standing) {
        return linearStanding.toOptional().filter(own -> own != standing).isPresent()
                || verdicts.stream()
                        .flatMap(verdict -> verdict.standing().stream())
                        .anyMatch(other -> other != standing);
    }

    private Optional<LocalizedText> baselineAmount() {
        return progress.absolute() instanceof AbsoluteProgress.Reach reach
                        && reach.baseline().isComputable()
                ? Optional.of(amount(reach.baseline()))
                : Optional.empty();
    }

    /** An amount with its unit; of a ratio it is a number of cases, which is rounded. */
    private LocalizedText amount(Computed<BigDecimal> value) {
        return value.map(number -> progress.goal().indicator() instanceof RatioIndicator
                        ? number.setScale(0, RoundingMode.HALF_UP)
                        : number)
                .map(number -> new AbsoluteValue(number, progress.unit()))
                .map(amount -> LocalizedText.of(
                        amount.amount().toPlainString() + amount.unit().symbol(),
                        amount.amount().toPlainString() + " " + amount.unit().symbol()))
                .toOptional()
                .orElse(LocalizedText.same("–"));
    }
}
