package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws up XmR charts (individuals and moving range), which tell a signal from ordinary fluctuation in any regular series. */
public final class XmrCharts {
    static final int MIN_POINTS = 2;
    private static final int ADVISED_POINTS = 12; // METHODS.md 4.4: 12 advised, 20 better
    private static final Derivation DERIVATION = Derivation.of(
            "XmR chart (Wheeler 2000) with the rules of NHS Making Data Count",
            LocalizedText.of(
                    "値は等間隔で同じ定義・方法により測られ、前後の値に強い相関や季節変動がないことを前提としています。",
                    "Values are measured at equal intervals in one way, without strong correlation or season."),
            RuleSet.NHS.falseAlarms());

    private XmrCharts() {}

    /** Draws up a chart with {@link XmrOptions#standard()}. */
    public static Computed<XmrChart> of(double[] values) {
        return of(values, XmrOptions.standard());
    }

    /**
     * Draws up a chart, for example of 12 monthly values with mean 50.08 and mean moving range 2.91: limits 42.35 and 57.82.
     *
     * <p>Formula: {@code mean -+ 2.66 * mean |x(i) - x(i-1)|}; moving ranges from 3.267 times their mean up are left out once.
     * Signals by the rules of NHS Making Data Count, in this precedence: outside the limits; 7 points rising or falling; 2 of 3
     * beyond two thirds of the limit, all 3 on one side; 7 on one side of the mean.<br>
     * Unit: that of the values, which may be negative. Limits are not clipped.<br>
     * A gap interrupts the moving range and is warned of; runs go on across it. A rebase starts centre, limits and runs anew.
     * Where a segment has fewer points than {@code baselinePoints}, the limits come from those and are called provisional. Where
     * all values are the same, screening leaves no moving range and there are no limits (ZERO_SIGMA).<br>
     * The target is met consistently where it lies beyond the current limits on the worse side, and missed consistently where it
     * lies beyond them on the better side.<br>
     * Source: Wheeler, Understanding Variation, 2000; NHS England, Making Data Count (NHSRplotthedots).
     *
     * @param values one value per period, in order
     * @param options baseline, gaps, rebases, direction and target
     * @return the chart; not computable (TOO_FEW_POINTS) for fewer than 2 values
     * @throws InvalidInputException if a value is not finite, or a gap or rebase names a point that is not there
     */
    public static Computed<XmrChart> of(double[] values, XmrOptions options) {
        requireNonNull(options, "options");
        var series = Arguments.finite(values, "values");
        requireWithin(options.gapsBefore(), series.length, "gapsBefore");
        requireWithin(options.rebases().stream().map(Rebase::index).toList(), series.length, "rebases");
        if (series.length < MIN_POINTS) {
            return Computed.notComputable(TooFewPoints.of(MIN_POINTS, series.length));
        }
        var movingRanges = movingRanges(series, options);
        var segments = new ArrayList<XmrChart.Segment>();
        var signals = new ArrayList<Signal>();
        var first = 0;
        for (var i = 0; i <= options.rebases().size(); i++) {
            var next = i < options.rebases().size() ? options.rebases().get(i).index() : series.length;
            var segment = XmrSegments.of(series, movingRanges, first, next - 1, options);
            segments.add(segment);
            signals.addAll(NhsRules.signals(
                    next - first == series.length ? series : Arrays.copyOfRange(series, first, next),
                    first,
                    segment.center(),
                    segment.limits().toOptional()));
            first = next;
        }
        var current = segments.get(segments.size() - 1);
        var warnings = warnings(segments, options);
        return Computed.of(new XmrChart(
                points(series, movingRanges, signals, options.better()),
                segments,
                signals,
                assurance(current, options),
                options,
                warnings.isEmpty() ? DERIVATION : DERIVATION.withWarnings(warnings)));
    }

    private static void requireWithin(List<Integer> indices, int length, String name) {
        if (!indices.isEmpty() && indices.get(indices.size() - 1) >= length) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "%s must name points below %d, the number of values, but were %s".formatted(name, length, indices));
        }
    }

    /** Returns the distance of each point to the one before; NaN at the start, after a gap and at a rebase. */
    private static double[] movingRanges(double[] values, XmrOptions options) {
        var ranges = new double[values.length];
        ranges[0] = Double.NaN;
        for (var i = 1; i < values.length; i++) {
            ranges[i] = Math.abs(values[i] - values[i - 1]);
        }
        for (var gap : options.gapsBefore()) {
            ranges[gap] = Double.NaN;
        }
        for (var rebase : options.rebases()) {
            ranges[rebase.index()] = Double.NaN;
        }
        return ranges;
    }

    private static List<XmrChart.Point> points(
            double[] values, double[] movingRanges, List<Signal> signals, Direction better) {
        var points = new XmrChart.Point[values.length];
        var next = 0;
        for (var i = 0; i < values.length; i++) {
            Optional<Signal> deciding = Optional.empty();
            for (; next < signals.size() && signals.get(next).index() == i; next++) {
                if (deciding.isEmpty()) { // the first of a point is the one that takes precedence
                    deciding = Optional.of(signals.get(next));
                }
            }
            points[i] = new XmrChart.Point(
                    i,
                    values[i],
                    Double.isNaN(movingRanges[i]) ? OptionalDouble.empty() : OptionalDouble.of(movingRanges[i]),
                    deciding,
                    deciding.map(found -> XmrChart.Variation.of(found.side(), better))
                            .orElse(XmrChart.Variation.COMMON_CAUSE));
        }
        return List.of(points);
    }

    private static Optional<XmrChart.Assurance> assurance(XmrChart.Segment current, XmrOptions options) {
        if (options.target().isEmpty() || options.better() == Direction.MAINTAIN) {
            return Optional.empty();
        }
        return current.limits()
                .map(limits -> XmrChart.Assurance.of(
                        options.target().getAsDouble(), limits.lower(), limits.upper(), options.better()))
                .toOptional();
    }

    private static List<Caveat> warnings(List<XmrChart.Segment> segments, XmrOptions options) {
        var warnings = new ArrayList<Caveat>();
        if (!options.gapsBefore().isEmpty()) {
            warnings.add(CaveatCode.GAP_IN_SERIES.with(options.gapsBefore().size()));
        }
        for (var segment : segments) {
            var wanted = options.baselinePoints().orElse(segment.baselinePoints());
            if (segment.baselinePoints() < wanted) {
                warnings.add(CaveatCode.PROVISIONAL_LIMITS.with(wanted, segment.baselinePoints()));
            } else if (segment.baselinePoints() < ADVISED_POINTS) {
                warnings.add(CaveatCode.SHORT_BASELINE.with(segment.baselinePoints()));
            }
            if (segment.rawMovingRange()
                    .toOptional()
                    .filter(range -> range == 0)
                    .isPresent()) {
                warnings.add(CaveatCode.ZERO_SIGMA.with());
            }
        }
        return warnings;
    }
}
