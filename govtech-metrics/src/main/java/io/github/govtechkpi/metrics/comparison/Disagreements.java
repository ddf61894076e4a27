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
import io.github.govtechkpi.metrics.progress.AmountText;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
            met();
            cuts();
            baseline();
            trend();
        }
        return new Disagreement(groups, linear, linearStanding, causes);
    }

    private void path() {
        if (compoundStandings().isEmpty() || !linear.isComputable()) {
            return;
        }
        var thresholds = StatusThresholds.DEFAULT;
        var byAmounts = thresholds.classify(linear.orElseThrow());
        CompoundPaces.withTarget(inputs)
                .map(CompoundPace::ratio)
                .toOptional()
                .filter(ratio -> thresholds.classify(ratio) != byAmounts)
                .ifPresent(ratio -> way().ifPresent(way -> causes.add(CaveatCode.METHODS_DISAGREE_PATH.with(
                        Figures.shown(ratio),
                        thresholds.classify(ratio).label(),
                        Figures.shown(linear.orElseThrow()),
                        byAmounts.label(),
                        amount(way.required()),
                        amount(way.gained())))));
    }

    private void nearZero() {
        var isNearZero = inputs.baseline()
                .flatMap(start -> inputs.target().map(goal -> Math.abs(start.value()) < NEAR_ZERO * Math.abs(goal)))
                .toOptional()
                .orElse(false);
        var differs = compoundStandings().stream().anyMatch(this::differsFromAnother);
        if (isNearZero && differs) {
            way().ifPresent(way -> causes.add(CaveatCode.METHODS_DISAGREE_NEAR_ZERO.with(
                    amount(way.baseline()), amount(way.target()), amount(way.required()), amount(way.gained()))));
        }
    }

    private void met() {
        if (inputs.isMet().toOptional().orElse(false)) {
            causes.add(CaveatCode.METHODS_DISAGREE_MET.with());
        }
    }

    private void cuts() {
        if (compoundStandings().size() > 1) {
            causes.add(CaveatCode.METHODS_DISAGREE_CUTS.with());
        }
    }

    private Set<StatusCode> compoundStandings() {
        return verdicts.stream()
                .filter(verdict -> COMPOUND.contains(verdict.method()))
                .flatMap(verdict -> verdict.standing().stream())
                .collect(Collectors.toSet());
    }

    /** The amounts of the way from baseline to target; a total that is collected starts from 0. */
    private Optional<Way> way() {
        if (progress.absolute() instanceof AbsoluteProgress.Reach reach) {
            return Optional.of(new Way(reach.baseline(), reach.target(), reach.requiredGain(), reach.absoluteGain()));
        }
        return progress.absolute() instanceof AbsoluteProgress.Cumulative total
                ? Optional.of(new Way(Computed.of(BigDecimal.ZERO), total.target(), total.target(), total.cumulative()))
                : Optional.empty();
    }

    private void baseline() {
        if (progress.absolute() instanceof AbsoluteProgress.Reach reach
                && standingOf(AssessmentMethod.TOLERANCE_15)
                        .filter(this::differsFromAnother)
                        .isPresent()) {
            causes.add(CaveatCode.METHODS_DISAGREE_BASELINE.with(
                    AssessmentMethod.TOLERANCE_15.label(), amount(reach.baseline())));
        }
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

    /** An amount with its unit; of a ratio it is a number of cases, which is rounded. */
    private LocalizedText amount(Computed<BigDecimal> value) {
        return value.map(number -> progress.goal().indicator() instanceof RatioIndicator
                        ? number.setScale(0, RoundingMode.HALF_UP)
                        : number)
                .map(number -> new AbsoluteValue(number, progress.unit()))
                .map(amount ->
                        LocalizedText.of(AmountText.of(amount, Locale.JAPANESE), AmountText.of(amount, Locale.ENGLISH)))
                .toOptional()
                .orElse(LocalizedText.same("–"));
    }

    private record Way(
            Computed<BigDecimal> baseline,
            Computed<BigDecimal> target,
            Computed<BigDecimal> required,
            Computed<BigDecimal> gained) {}
}
