package io.github.govtechkpi.metrics.assessment;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.progress.StatusThresholds;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** One series under the method of Statistics Canada, step by step as published. */
final class StatisticsCanadaFormula {
    private static final double SUBSTITUTE = 0.001;
    private static final LocalizedText VALUE_BY_CONSTANT =
            LocalizedText.of("判定は同じですが、値は定数で決まります。", "The verdict is the same, but the value comes from the constant.");
    private static final LocalizedText VERDICT_BY_CONSTANT =
            LocalizedText.of("判定は実績ではなく定数で決まっています。", "The constant decides the verdict, not the data.");

    private final YearValue base;
    private final YearValue current;
    private final StatisticsCanadaOptions options;
    private final double substitute;
    private final double direction;
    private final double sign;
    private final double baseValue;
    private final Optional<Double> target;
    private final double limitFactor;
    private final double high;
    private final double med;
    private final double low;

    StatisticsCanadaFormula(YearValue base, YearValue current, StatisticsCanadaOptions options) {
        this(base, current, options, SUBSTITUTE);
    }

    private StatisticsCanadaFormula(
            YearValue base, YearValue current, StatisticsCanadaOptions options, double substitute) {
        this.base = base;
        this.current = current;
        this.options = options;
        this.substitute = substitute;
        this.direction = CompoundPaces.sign(options.direction());
        this.sign = base.value() < 0 ? -1 : 1; // of the value as it is: 0 counts as positive
        this.baseValue = replaced(base.value());
        this.target = options.target().isPresent()
                ? Optional.of(replaced(options.target().getAsDouble()))
                : Optional.empty();
        this.limitFactor = target.isEmpty() && options.limit().isPresent()
                ? CompoundPaces.limitFactor(base.value(), options.limit().getAsDouble())
                : 1;
        var given = options.thresholds();
        this.high = limitFactor * given.high().orElse(target.isPresent() ? 0.95 : StatisticsCanada.GROWTH_HIGH);
        this.med = limitFactor * given.med().orElse(target.isPresent() ? 0.6 : StatisticsCanada.GROWTH_MED);
        this.low = limitFactor * given.low().orElse(0);
    }

    MethodVerdict verdict() {
        var verdict = withoutCaveat();
        return isReplaced() && verdict.reason().isEmpty() ? verdict.withCaveat(dependence()) : verdict;
    }

    private MethodVerdict withoutCaveat() {
        var stopped = stopped();
        if (stopped.isEmpty() && target.isPresent() && options.targetYear() == base.year()) {
            return StatisticsCanada.notAvailable(CompoundPaces.dueInBaselineYear(base.year(), options.targetYear()));
        }
        if (stopped.isPresent()) {
            return isAchieved()
                    ? verdict(Computed.notComputable(stopped.get()), 5, VerdictClass.TARGET_ACHIEVED)
                    : StatisticsCanada.notAvailable(stopped.get());
        }
        var progress = progress();
        Computed<Double> value = Double.isFinite(progress)
                ? Computed.of(progress)
                : Computed.notComputable(ReasonCode.TARGET_EQUALS_BASELINE);
        return isAchieved()
                ? verdict(value, 5, VerdictClass.TARGET_ACHIEVED)
                : verdict(value, score(progress), classOf(progress));
    }

    private static MethodVerdict verdict(Computed<Double> value, double score, VerdictClass verdict) {
        return MethodVerdict.of(AssessmentMethod.STATISTICS_CANADA, value, Optional.of(score), verdict);
    }

    private Optional<Reason> stopped() {
        if ((baseValue < 0 && current.value() > 0) || (baseValue > 0 && current.value() < 0)) {
            return Optional.of(Reason.of(ReasonCode.SIGN_CHANGE));
        }
        return current.year() - base.year() < 1 ? Optional.of(CompoundPaces.sameYear(base.year())) : Optional.empty();
    }

    /** The growth, or its ratio to the growth that is required; infinite where none is required. */
    private double progress() {
        var observed = CompoundPaces.growth(baseValue, current.value(), current.year() - base.year());
        return target.map(goal -> sign * direction * observed / requiredSize(goal))
                .orElse(sign * direction * observed);
    }

    /** The size of the required growth; towards a target of the other sign it is that of the principal complex root. */
    private double requiredSize(double goal) {
        var years = options.targetYear() - base.year();
        if (goal / baseValue >= 0) {
            return Math.abs(CompoundPaces.growth(baseValue, goal, years));
        }
        var rho = Math.pow(Math.abs(goal / baseValue), 1.0 / years);
        return Math.sqrt(rho * rho - 2 * rho * Math.cos(Math.PI / years) + 1);
    }

    private boolean isAchieved() {
        return target.filter(goal -> direction * (current.value() - goal) >= 0).isPresent();
    }

    private VerdictClass classOf(double progress) {
        if (Cut.isAtLeast(progress, high)) {
            return VerdictClass.SUBSTANTIAL_PROGRESS;
        }
        if (Cut.isAtLeast(progress, med)) {
            return VerdictClass.MODERATE_PROGRESS;
        }
        return Cut.isAtLeast(progress, low) ? VerdictClass.LIMITED_PROGRESS : VerdictClass.DETERIORATION;
    }

    // the constants of the scores are the source's, made for the default thresholds
    private double score(double progress) {
        if (target.isPresent()) {
            return Cut.isAtLeast(progress, high) || Cut.isAtLeast(progress, med)
                    ? Math.min(7.1429 * progress - 4.2857, 5)
                    : Math.max(4.1667 * progress - 2.5, -5);
        }
        if (!Cut.isAtLeast(progress, low)) {
            return Math.max(125 * progress - 2.5, -5);
        }
        if (limitFactor == 0) {
            return 5;
        }
        if (Cut.isAtLeast(progress, high)) {
            return Math.min(500 * progress / limitFactor - 5, 5);
        }
        return Cut.isAtLeast(progress, med) ? 250 * progress / limitFactor - 1.25 : 500 * progress / limitFactor - 2.5;
    }

    private double replaced(double value) {
        return value == 0 ? substitute : value;
    }

    private boolean isReplaced() {
        return base.value() == 0
                || (options.target().isPresent() && options.target().getAsDouble() == 0);
    }

    /** Says what the verdict would be with another constant, which shows how much of it comes from the constant. */
    private Caveat dependence() {
        var verdict = withoutCaveat().verdict();
        var smaller = new StatisticsCanadaFormula(base, current, options, substitute / 10).withoutCaveat();
        var larger = new StatisticsCanadaFormula(base, current, options, substitute * 10).withoutCaveat();
        var isSame = smaller.verdict().equals(verdict) && larger.verdict().equals(verdict);
        return CaveatCode.ZERO_REPLACED_BY_METHOD.with(
                replacedParts(),
                Figures.shown(smaller.value()),
                label(smaller),
                Figures.shown(larger.value()),
                label(larger),
                linear().map(StatisticsCanadaFormula::withoutReplacing)
                        .orElse(isSame ? VALUE_BY_CONSTANT : VERDICT_BY_CONSTANT));
    }

    /** The pace in amounts over the pace that is needed, which needs no replacing. */
    private Optional<Double> linear() {
        if (options.target().isEmpty() || current.year() <= base.year() || options.targetYear() <= base.year()) {
            return Optional.empty();
        }
        var required = direction * (options.target().getAsDouble() - base.value());
        return required <= 0
                ? Optional.empty()
                : Optional.of(direction
                        * (current.value() - base.value())
                        / (current.year() - base.year())
                        / (required / (options.targetYear() - base.year())));
    }

    private static LocalizedText withoutReplacing(double linear) {
        var label = StatusThresholds.DEFAULT.classify(linear).label();
        return LocalizedText.of(
                "0を置き換えずに実数の直線で計算した比は%s（%s）です。".formatted(Figures.shown(linear), label.in(Locale.JAPANESE)),
                "By amounts on a straight line, which replaces nothing, the ratio is %s (%s)."
                        .formatted(Figures.shown(linear), label.in(Locale.ENGLISH)));
    }

    private LocalizedText replacedParts() {
        var parts = new ArrayList<LocalizedText>();
        if (base.value() == 0) {
            parts.add(LocalizedText.of("基準値", "baseline"));
        }
        if (options.target().isPresent() && options.target().getAsDouble() == 0) {
            parts.add(LocalizedText.of("目標値", "target"));
        }
        return LocalizedText.of(
                String.join(
                        "と",
                        parts.stream().map(part -> part.in(Locale.JAPANESE)).toList()),
                String.join(
                        " and the ",
                        parts.stream().map(part -> part.in(Locale.ENGLISH)).toList()));
    }

    private static LocalizedText label(MethodVerdict verdict) {
        return verdict.verdict().orElse(VerdictClass.NOT_AVAILABLE).label();
    }
}
