package io.github.govtechkpi.model;

import io.github.govtechkpi.model.rating.AchievementForm;
import io.github.govtechkpi.model.rating.AchievementForms;
import io.github.govtechkpi.model.rating.RatingCondition;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingMeasure;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.rating.RatingSchemeId;
import io.github.govtechkpi.model.rating.RatingStep;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rating schemes of all kinds. */
public final class RatingModels {
    private RatingModels() {}

    public static Arbitrary<AchievementForms> forms() {
        return Combinators.combine(Arbitraries.of(AchievementForm.class), Arbitraries.of(AchievementForm.class))
                .as(AchievementForms::new);
    }

    public static Arbitrary<RatingCondition> conditions() {
        return Combinators.combine(
                        Arbitraries.of(RatingMeasure.class),
                        Arbitraries.integers().between(-50, 50).map(BigDecimal::valueOf),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ONE, BigDecimal.TEN)
                                .ofScale(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("low", "high", "both"))
                .as((measure, low, width, closedLow, closedHigh, sides) -> {
                    var from = Optional.of(low).filter(limit -> !sides.equals("high"));
                    var until = Optional.of(low.add(width)).filter(limit -> !sides.equals("low"));
                    return new RatingCondition(
                            measure,
                            from.filter(limit -> closedLow),
                            from.filter(limit -> !closedLow),
                            until.filter(limit -> closedHigh),
                            until.filter(limit -> !closedHigh));
                });
    }

    public static Arbitrary<RatingGrade> grades() {
        return Combinators.combine(Arbitraries.of("S", "◎", "△", "1", "順調", "-"), Models.texts())
                .as(RatingGrade::new);
    }

    public static Arbitrary<RatingStep> steps() {
        return Combinators.combine(grades(), conditions().list().ofMinSize(1).ofMaxSize(3))
                .as(RatingStep::new);
    }

    public static Arbitrary<RatingScheme> schemes() {
        return Combinators.combine(
                        Models.ids().map(RatingSchemeId::parse),
                        Arbitraries.integers().between(1, 100),
                        Models.texts(),
                        Models.webAddresses().list().ofMaxSize(2),
                        forms(),
                        steps().list().ofMinSize(1).ofMaxSize(4),
                        grades().optional(),
                        grades().optional())
                .as((id, version, name, sources, forms, steps, notEvaluable, ended) -> new RatingScheme(
                        id,
                        version,
                        name,
                        Optional.of(name).filter(text -> version % 2 == 0),
                        sources,
                        Optional.of(forms),
                        steps,
                        notEvaluable,
                        ended));
    }
}
