package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.IndicatorTraits;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Programs with observations of every shape that formats have to carry or to report, made from a number. */
public final class AnyExchanged {
    private static final List<String> TEXTS = List.of(
            "Digital staff",
            "デジタル人材",
            "a, \"b\"; c",
            "<b>&amp;</b>",
            "=1+1",
            "第一行\n第二行",
            "'x",
            "ﾊﾝｶｸ①㈱𠮷",
            "-",
            "a\tb");
    private static final List<String> SLICES =
            List.of("age=65+", "都市部", "sex=f;age=0-14", "_T", "__T", "_Z", "slice=x", "=x", "x=", "a: b", "-5", "=1+1");
    private static final List<String> AREAS = List.of("131008", "011002", "281000", "473821");

    private final Random random;

    private AnyExchanged(long seed) {
        random = new Random(seed);
    }

    /** Returns all shapes; a failing one is made again from its number. */
    public static Arbitrary<Exchanged> all() {
        return Arbitraries.longs().map(AnyExchanged::of);
    }

    /** Returns the one that a number stands for. */
    public static Exchanged of(long seed) {
        return new AnyExchanged(seed).exchanged();
    }

    private Exchanged exchanged() {
        var goals = new ArrayList<Goal>();
        var indicators = new ArrayList<Indicator>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var indicator = indicators.isEmpty() || random.nextInt(5) > 0 ? indicator("i" + i) : one(indicators);
            indicators.add(indicator);
            goals.add(goal((random.nextBoolean() ? "g" : "目標.") + i, indicator));
        }
        var program = Program.builder(one(List.of("p", "東京", "a_b-c.d")), text());
        if (random.nextBoolean()) {
            program.owner(new Organisation(text(), maybe(() -> LocalGovernmentCode.of(one(AREAS)))));
        }
        program.goals(goals);
        var observations = new ArrayList<Observation>();
        var keys = new HashSet<List<Object>>();
        for (var i = random.nextInt(12); i > 0; i--) {
            var observation = observation(one(indicators));
            if (keys.add(List.of(observation.key(), observation.period(), observation.knownOn()))) {
                observations.add(observation);
            }
        }
        return new Exchanged(program.build(), observations);
    }

    private Indicator indicator(String id) {
        var traits = new IndicatorTraits(
                maybe(() -> one(List.of(TimeBasis.values()))),
                maybe(() -> one(List.of(ResultLevel.values()))),
                maybe(this::number),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return random.nextBoolean()
                ? new AbsoluteIndicator(IndicatorId.of(id), unit(), traits)
                : new RatioIndicator(IndicatorId.of(id), count(), count(), random.nextInt(4) > 0, traits);
    }

    private MeasureUnit unit() {
        var unit = MeasureUnit.of(one(List.of("人", "件", "円", "点", "widgets", "t-CO2")));
        return random.nextInt(5) == 0 ? unit.withAdditive(!unit.additive()) : unit;
    }

    private CountDefinition count() {
        return new CountDefinition(unit(), maybe(this::text), maybe(this::text));
    }

    private Goal goal(String id, Indicator indicator) {
        var goal = GoalDefinition.builder(id, text(), indicator, one(List.of(Direction.values())))
                .path(one(List.of(DeclaredPath.values())));
        maybe(this::text).ifPresent(goal::vision);
        maybe(() -> new Baseline(stated(indicator), maybe(this::period))).ifPresent(goal::baseline);
        maybe(() -> target(indicator)).ifPresent(goal::target);
        var milestones = new ArrayList<Milestone>();
        for (var i = random.nextInt(3); i > 0; i--) {
            milestones.add(new Milestone(period(), stated(indicator)));
        }
        goal.milestones(milestones);
        return random.nextBoolean() ? goal.kgi() : goal.kpi();
    }

    private Target target(Indicator indicator) {
        var due = maybe(this::period);
        var tolerance = maybe(() -> BigDecimal.valueOf(random.nextInt(5)));
        return switch (random.nextInt(6)) {
            case 0 -> new Target.StayAtLeast(maybe(() -> level(indicator)), tolerance, due);
            case 1 -> new Target.StayAtMost(maybe(() -> level(indicator)), tolerance, due);
            case 2 -> new Target.CumulativeTotal(maybe(() -> stated(indicator)), due);
            case 3 -> new Target.Multiple(Optional.of(BigDecimal.TEN), due);
            case 4 ->
                indicator instanceof AbsoluteIndicator
                        ? new Target.StayWithin(
                                Optional.of(AbsoluteValue.of(1, indicator.unit())),
                                Optional.of(AbsoluteValue.of(9, indicator.unit())),
                                tolerance,
                                due)
                        : new Target.Reach(Optional.empty(), due);
            default -> new Target.Reach(maybe(() -> level(indicator)), due);
        };
    }

    private TargetLevel level(Indicator indicator) {
        if (indicator instanceof RatioIndicator ratio && random.nextInt(3) == 0) {
            return new TargetLevel.Published(
                    new PublishedRate(
                            new BigDecimal(one(List.of("90", "90.0", "33.3"))),
                            one(List.of(Qualifier.EXACT, Qualifier.AT_LEAST))),
                    maybe(() -> AbsoluteValue.of(1741, ratio.denominator().unit())),
                    Optional.empty());
        }
        return new TargetLevel.Stated(stated(indicator));
    }

    private StatedValue stated(Indicator indicator) {
        var quantity = quantity(indicator);
        if (quantity instanceof AbsoluteValue low && random.nextInt(6) == 0) {
            return StatedValue.range(low, new AbsoluteValue(low.amount().add(BigDecimal.ONE), low.unit()));
        }
        return StatedValue.of(
                quantity,
                random.nextInt(3) > 0
                        ? Qualifier.EXACT
                        : one(List.of(Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.LESS_THAN)));
    }

    private Quantity quantity(Indicator indicator) {
        if (indicator instanceof RatioIndicator ratio) {
            var base = random.nextInt(1, 20_000);
            var count = random.nextInt(0, ratio.numeratorIsPart() ? base + 1 : 2 * base);
            return new Ratio(
                    AbsoluteValue.of(count, ratio.numerator().unit()),
                    AbsoluteValue.of(base, ratio.denominator().unit()));
        }
        return new AbsoluteValue(number(), indicator.unit());
    }

    private BigDecimal number() {
        return one(List.of(
                BigDecimal.valueOf(random.nextInt(2000)),
                BigDecimal.valueOf(random.nextInt(-50, 50)),
                BigDecimal.valueOf(random.nextLong(1_000_000), 3),
                new BigDecimal("12345678901234567890.123456789")));
    }

    private Observation observation(Indicator indicator) {
        var key = new SeriesKey(
                Optional.empty(),
                indicator.id(),
                maybe(() -> LocalGovernmentCode.of(one(AREAS))),
                random.nextInt(3) == 0 ? Optional.of(new Slice(one(SLICES))) : Optional.empty());
        var knownOn = random.nextInt(3) == 0
                ? Optional.of(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)))
                : Optional.<LocalDate>empty();
        var note = random.nextInt(3) == 0 ? Optional.of(one(TEXTS)) : Optional.<String>empty();
        if (random.nextInt(5) == 0) {
            var status = one(List.of(ObservationStatus.values()));
            return new Observation(
                    key,
                    period(),
                    Optional.empty(),
                    Optional.of(one(List.of(MissingReason.values()))),
                    status,
                    Qualifier.EXACT,
                    knownOn,
                    note);
        }
        var status = one(List.of(ObservationStatus.values()));
        return new Observation(
                key,
                period(),
                Optional.of(quantity(indicator)),
                Optional.empty(),
                status.isMissing() || random.nextBoolean() ? ObservationStatus.A : status,
                random.nextInt(4) > 0 ? Qualifier.EXACT : Qualifier.ABOUT,
                knownOn,
                note);
    }

    private ReportingPeriod period() {
        var day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1500));
        return random.nextInt(3) == 0
                ? FiscalYear.containing(day)
                : ReportingPeriod.containing(day, one(List.of(Frequency.values())), random.nextBoolean());
    }

    private LocalizedText text() {
        return switch (random.nextInt(4)) {
            case 0 -> LocalizedText.ja(one(TEXTS));
            case 1 -> LocalizedText.en(one(TEXTS));
            case 2 -> LocalizedText.same(one(TEXTS));
            default -> LocalizedText.of(one(TEXTS), one(TEXTS));
        };
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
