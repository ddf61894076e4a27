package io.github.govtechkpi.metrics.progress;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.observation.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The way that a goal was to go, as points for a picture: from 50 people in September 2023 straight to 250 at the end of 2027. */
public final class PlannedPath {
    private static final int STEPS = 24;

    private PlannedPath() {}

    /**
     * A point of the path.
     *
     * @param day the day
     * @param value the value that was planned for it, on the scale of the progress: of a ratio in cases at today's denominator
     */
    public record Point(LocalDate day, double value) {}

    /**
     * Returns the points from the baseline to the due date; none where baseline, target or due date is missing, and for targets that are
     * kept. A straight path has two, a step of milestones has two points on its day, a bent one 25.
     */
    public static List<Point> of(Progress progress) {
        var start = progress.goal().baseline().flatMap(Baseline::period).map(period -> period.end());
        var end = progress.target().flatMap(Target::due).map(period -> period.end());
        if (start.isEmpty() || end.isEmpty() || !end.get().isAfter(start.get())) {
            return List.of();
        }
        if (progress.absolute() instanceof AbsoluteProgress.Cumulative cumulative) {
            return cumulative
                    .target()
                    .toOptional()
                    .map(total -> List.of(new Point(start.get(), 0), new Point(end.get(), total.doubleValue())))
                    .orElse(List.of());
        }
        if (progress.absolute() instanceof AbsoluteProgress.Reach reach
                && reach.baseline().isComputable()
                && reach.target().isComputable()) {
            var from = new Point(start.get(), reach.baseline().orElseThrow().doubleValue());
            var to = new Point(end.get(), reach.target().orElseThrow().doubleValue());
            return between(from, to, progress);
        }
        return List.of();
    }

    private static List<Point> between(Point from, Point to, Progress progress) {
        return switch (progress.goal().definition().path()) {
            case LINEAR -> List.of(from, to);
            case COMPOUND -> from.value() > 0 && to.value() > 0 ? bent(from, to, true) : List.of();
            case S_CURVE -> bent(from, to, false);
            case MILESTONES, MILESTONES_STEP -> along(from, to, progress);
        };
    }

    private static List<Point> bent(Point from, Point to, boolean isCompound) {
        var days = ChronoUnit.DAYS.between(from.day(), to.day());
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> {
                    var share = (double) step / STEPS;
                    var value = isCompound
                            ? from.value() * Math.pow(to.value() / from.value(), share)
                            : from.value() + (to.value() - from.value()) * share * share * (3 - 2 * share);
                    return new Point(from.day().plusDays(Math.round(days * share)), value);
                })
                .toList();
    }

    private static List<Point> along(Point from, Point to, Progress progress) {
        var corners = new ArrayList<>(List.of(from));
        progress.goal().definition().milestones().stream()
                .sorted(Comparator.comparing(Milestone::period))
                .filter(milestone -> milestone.period().end().isAfter(from.day())
                        && milestone.period().end().isBefore(to.day()))
                .forEach(milestone -> amount(milestone.value().value(), progress)
                        .ifPresent(value ->
                                corners.add(new Point(milestone.period().end(), value.doubleValue()))));
        corners.add(to);
        if (progress.goal().definition().path() == DeclaredPath.MILESTONES) {
            return List.copyOf(corners);
        }
        var steps = new ArrayList<Point>();
        for (var i = 0; i < corners.size(); i++) {
            if (i > 0) {
                steps.add(new Point(corners.get(i).day(), corners.get(i - 1).value()));
            }
            steps.add(corners.get(i));
        }
        return List.copyOf(steps);
    }

    /** A ratio is a number of cases at today's denominator, as all amounts of its progress are. */
    private static Optional<BigDecimal> amount(Quantity quantity, Progress progress) {
        if (quantity instanceof AbsoluteValue value) {
            return Optional.of(value.amount());
        }
        if (quantity instanceof Ratio ratio) {
            return progress.current()
                    .flatMap(Observation::value)
                    .filter(Ratio.class::isInstance)
                    .map(now -> ((Ratio) now).denominator().amount())
                    .map(today -> today.multiply(ratio.numerator().amount())
                            .divide(ratio.denominator().amount(), MathContext.DECIMAL64));
        }
        throw new AssertionError(quantity);
    }
}
