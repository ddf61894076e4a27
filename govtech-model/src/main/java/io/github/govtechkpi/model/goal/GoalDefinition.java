package io.github.govtechkpi.model.goal;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.MonetaryProxy;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a goal says, whatever its role, for example: the digital staff (人) increases from about 50 in {@code 2023-09} to 250 by
 * {@code 2027}.
 *
 * <p>Well-formed is not wise: a goal without a baseline, with a target on the wrong side of it or with milestones out of order can be
 * recorded, and the design review finds it. Refused is what has no meaning: a value in another unit than the indicator's, or an
 * amount for an indicator of two counts.
 *
 * @param id the id, unique within the program
 * @param name the name
 * @param vision the society that the goal serves
 * @param indicator what is measured
 * @param direction which way is better
 * @param path the path from baseline to target
 * @param baseline where it started
 * @param target what it has to reach
 * @param milestones values to have reached on the way, as recorded
 * @param targetHistory every target it has had
 * @param sources the ids of the sources of what is said here
 * @param supports the goals that this one serves
 * @param partOf the goal whose amount this one is a part of
 * @param monetaryProxy the money that stands for what is hard to count
 * @param methodOptions what is asked of single assessment methods, by the method's id
 */
public record GoalDefinition(
        GoalId id,
        LocalizedText name,
        Optional<LocalizedText> vision,
        Indicator indicator,
        Direction direction,
        DeclaredPath path,
        Optional<Baseline> baseline,
        Optional<Target> target,
        List<Milestone> milestones,
        TargetLedger targetHistory,
        List<SourceId> sources,
        List<GoalId> supports,
        Optional<GoalId> partOf,
        Optional<MonetaryProxy> monetaryProxy,
        Map<String, MethodOptions> methodOptions) {
    /** Checks that every value is of the indicator's kind and in its unit. */
    public GoalDefinition {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(vision, "vision");
        requireNonNull(indicator, "indicator");
        requireNonNull(direction, "direction");
        requireNonNull(path, "path");
        requireNonNull(baseline, "baseline");
        requireNonNull(target, "target");
        milestones = List.copyOf(milestones);
        requireNonNull(targetHistory, "targetHistory");
        sources = List.copyOf(sources);
        supports = List.copyOf(supports);
        requireNonNull(partOf, "partOf");
        requireNonNull(monetaryProxy, "monetaryProxy");
        methodOptions.forEach((method, options) -> requireNonNull(options, "methodOptions"));
        methodOptions = Collections.unmodifiableMap(new LinkedHashMap<>(methodOptions));

        var values = new Check(id, indicator);
        baseline.ifPresent(start -> values.accept(LocalizedText.of("基準値", "baseline"), start.value()));
        target.ifPresent(values::accept);
        milestones.forEach(milestone -> values.accept(
                LocalizedText.of("中間目標%s", "milestone %s").filled(milestone.period()), milestone.value()));
        targetHistory.revisions().forEach(revision -> values.accept(revision.target()));
    }

    /** Starts a goal from what every goal needs. */
    public static Builder builder(String id, LocalizedText name, Indicator indicator, Direction direction) {
        return new Builder(GoalId.of(id), name, indicator, direction);
    }

    /**
     * Returns the goal as it stood on a day: with the target that was in force, or with none before the first one.
     *
     * <p>A goal whose targets were never recorded stands as it is, since nothing says when it was set.
     */
    public GoalDefinition asKnownOn(LocalDate day) {
        if (targetHistory.revisions().isEmpty()) {
            return this;
        }
        return new GoalDefinition(
                id,
                name,
                vision,
                indicator,
                direction,
                path,
                baseline,
                targetHistory.inForceOn(day).map(TargetRevision::target),
                milestones,
                targetHistory.asKnownOn(day),
                sources,
                supports,
                partOf,
                monetaryProxy,
                methodOptions);
    }

    /** The rule that every value of a goal is of the indicator's kind and in its unit. */
    private record Check(GoalId id, Indicator indicator) {
        private static final LocalizedText TARGET = LocalizedText.of("目標値", "target");

        void accept(Target target) {
            if (target instanceof Target.Reach reach) {
                level(reach.level());
            } else if (target instanceof Target.StayAtLeast stay) {
                level(stay.level());
            } else if (target instanceof Target.StayAtMost stay) {
                level(stay.level());
            } else if (target instanceof Target.StayWithin within) {
                within.low().ifPresent(low -> accept(LocalizedText.of("目標値の下限", "target low"), low));
                within.high().ifPresent(high -> accept(LocalizedText.of("目標値の上限", "target high"), high));
            } else if (target instanceof Target.CumulativeTotal cumulative) {
                cumulative.total().ifPresent(total -> accept(TARGET, total));
            } else if (!(target instanceof Target.Multiple)) {
                throw new AssertionError(target);
            }
        }

        private void level(Optional<TargetLevel> level) {
            level.ifPresent(present -> {
                if (present instanceof TargetLevel.Stated stated) {
                    accept(TARGET, stated.value());
                } else if (present instanceof TargetLevel.Published published) {
                    published(published);
                } else {
                    throw new AssertionError(present);
                }
            });
        }

        private void published(TargetLevel.Published published) {
            if (!(indicator instanceof RatioIndicator ratio)) {
                throw InvalidValueException.of(
                                "目標%sの目標値は百分率ですが、指標%sは実数（%s）です。指標のkindを\"ratio\"にしてください。",
                                "The target of goal %s is a percentage, but its indicator %s is an amount in %s: use kind \"ratio\"",
                                id,
                                indicator.id(),
                                indicator.unit())
                        .allowing("a value in the unit of the indicator");
            }
            var unit = ratio.denominator().unit();
            if (published
                    .denominator()
                    .filter(base -> !base.unit().equals(unit))
                    .isPresent()) {
                throw InvalidValueException.of(
                                "目標%2$sの目標値の分母%1$sの単位は%3$sのはずです。",
                                "The target's denominator %s of goal %s must be in %s",
                                published.denominator().get(),
                                id,
                                unit)
                        .allowing("a denominator in the unit of the indicator");
            }
        }

        void accept(LocalizedText part, StatedValue value) {
            accept(part, value.quantity());
        }

        private void accept(LocalizedText part, Quantity quantity) {
            if (!indicator.accepts(quantity)) {
                throw InvalidValueException.of(
                                "目標%2$sの%1$sは、指標%4$sの定義どおり%3$sのはずですが、%5$s%6$sになっています。",
                                "The %s of goal %s must be %s, as indicator %s says, but was %s %s",
                                part,
                                id,
                                wanted(),
                                indicator.id(),
                                quantity instanceof AbsoluteValue
                                        ? LocalizedText.of("一つの量", "the amount")
                                        : LocalizedText.of("二つの件数の比", "the counts"),
                                quantity)
                        .allowing("a value of the kind and in the unit of the indicator");
            }
        }

        private LocalizedText wanted() {
            return indicator instanceof RatioIndicator ratio
                    ? (ratio.numeratorIsPart()
                                    ? LocalizedText.of(
                                            "二つの件数の比（%2$sのうち%1$s、分子は分母以下）",
                                            "two counts, %s of %s, the first not above the second")
                                    : LocalizedText.of("二つの件数の比（%2$sに対する%1$s）", "two counts, %s of %s"))
                            .filled(
                                    ratio.numerator().unit(),
                                    ratio.denominator().unit())
                    : LocalizedText.of("一つの量（単位は%s）", "an amount in %s").filled(indicator.unit());
        }
    }

    /** Collects the optional parts of a goal; the constructor checks them. */
    public static final class Builder {
        private final GoalId id;
        private final LocalizedText name;
        private final Indicator indicator;
        private final Direction direction;
        private Optional<LocalizedText> vision = Optional.empty();
        private DeclaredPath path = DeclaredPath.LINEAR;
        private Optional<Baseline> baseline = Optional.empty();
        private Optional<Target> target = Optional.empty();
        private List<Milestone> milestones = List.of();
        private TargetLedger targetHistory = TargetLedger.EMPTY;
        private List<SourceId> sources = List.of();
        private List<GoalId> supports = List.of();
        private Optional<GoalId> partOf = Optional.empty();
        private Optional<MonetaryProxy> monetaryProxy = Optional.empty();
        private Map<String, MethodOptions> methodOptions = Map.of();

        private Builder(GoalId id, LocalizedText name, Indicator indicator, Direction direction) {
            this.id = id;
            this.name = name;
            this.indicator = indicator;
            this.direction = direction;
        }

        /** States the society that the goal serves. */
        public Builder vision(LocalizedText text) {
            vision = Optional.of(text);
            return this;
        }

        /** Declares a path other than the linear one. */
        public Builder path(DeclaredPath declared) {
            path = declared;
            return this;
        }

        /** States where it started. */
        public Builder baseline(Baseline start) {
            baseline = Optional.of(start);
            return this;
        }

        /** States what it has to reach. */
        public Builder target(Target goal) {
            target = Optional.of(goal);
            return this;
        }

        /** States the milestones. */
        public Builder milestones(List<Milestone> values) {
            milestones = values;
            return this;
        }

        /** States every target it has had. */
        public Builder targetHistory(TargetLedger ledger) {
            targetHistory = ledger;
            return this;
        }

        /** Names the sources. */
        public Builder sources(List<SourceId> ids) {
            sources = ids;
            return this;
        }

        /** Names the goals that this one serves. */
        public Builder supports(List<GoalId> ids) {
            supports = ids;
            return this;
        }

        /** Names the goal whose amount this one is a part of. */
        public Builder partOf(GoalId whole) {
            partOf = Optional.of(whole);
            return this;
        }

        /** States the money that stands for what is hard to count. */
        public Builder monetaryProxy(MonetaryProxy proxy) {
            monetaryProxy = Optional.of(proxy);
            return this;
        }

        /** States what is asked of single assessment methods. */
        public Builder methodOptions(Map<String, MethodOptions> options) {
            methodOptions = options;
            return this;
        }

        /** Makes the definition. */
        public GoalDefinition build() {
            return new GoalDefinition(
                    id,
                    name,
                    vision,
                    indicator,
                    direction,
                    path,
                    baseline,
                    target,
                    milestones,
                    targetHistory,
                    sources,
                    supports,
                    partOf,
                    monetaryProxy,
                    methodOptions);
        }

        /** Makes the goal as a KGI. */
        public Kgi kgi() {
            return new Kgi(build());
        }

        /** Makes the goal as a KPI. */
        public Kpi kpi() {
            return new Kpi(build());
        }
    }
}
