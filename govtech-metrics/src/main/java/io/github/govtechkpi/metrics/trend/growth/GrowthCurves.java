package io.github.govtechkpi.metrics.trend.growth;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.Distributions;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Fits S-shaped growth curves by least squares, and refuses to name a ceiling that the data do not show.
 *
 * <p>All fits minimise the residual sum of squares (Levenberg-Marquardt). Standard errors are
 * {@code sqrt(diag((J'J)^-1) * RSS / (n - p))}; the ceiling's interval is the 95 % one of Student's t.<br>
 * Refused: fewer than 5 observations ({@code TOO_FEW_OBSERVATIONS}; 6 are advised); an inflection outside the observed times,
 * or a search that does not settle ({@code NO_INFLECTION_IN_DATA}); an upper limit of the ceiling above 5 times the largest
 * value, or a ceiling above the natural limit where {@link Adoption#within} names one ({@code NOT_IDENTIFIABLE}).<br>
 * Arguments that are no data throw {@link InvalidInputException}: lengths that differ, numbers that are not finite.
 *
 * <p>Source: <cite>Verhulst 1838; Gompertz 1825; Bass, Management Science 15 (1969) 215; Srinivasan and Mason, Marketing
 * Science 5 (1986) 169; Marquardt 1963</cite>; checked with the NIST StRD sets Rat42 and Rat43.
 */
public final class GrowthCurves {
    /** METHODS 5.4. */
    private static final int MINIMUM = 5;

    /** METHODS 5.4. */
    private static final int ADVISED = 6;

    /** METHODS 5.4: of the largest value. */
    private static final double CEILING_LIMIT = 5;

    private static final double CONFIDENCE = 0.95;

    private GrowthCurves() {}

    /** How the adopters of a Bass curve were counted. */
    public enum BassVariant {
        /** In the interval that ends at each time, {@code m (F(t) - F(t-1))}; recommended (Srinivasan and Mason 1986). */
        INTERVAL,
        /** At each time, {@code m f(t)}; biased, because counts are never taken at a moment. */
        INSTANTANEOUS
    }

    /** Fits a logistic curve to a stock or to cumulative values, for example users at the end of each year. */
    public static Computed<Adoption> logistic(double[] times, double[] values) {
        return fit(GrowthModel.LOGISTIC, times, values, List.of());
    }

    /** Fits a logistic curve, searching from a given one too. */
    public static Computed<Adoption> logistic(double[] times, double[] values, GrowthCurve.Logistic start) {
        var from = new double[] {start.ceiling(), start.inflectionTime(), start.scale()};
        return fit(GrowthModel.LOGISTIC, times, values, List.of(from));
    }

    /** Fits a Gompertz curve to a stock or to cumulative values; its growth is fast early and slow late. */
    public static Computed<Adoption> gompertz(double[] times, double[] values) {
        return fit(GrowthModel.GOMPERTZ, times, values, List.of());
    }

    /** Fits a Gompertz curve, searching from a given one too. */
    public static Computed<Adoption> gompertz(double[] times, double[] values, GrowthCurve.Gompertz start) {
        var from = new double[] {start.ceiling(), start.inflectionTime(), start.rate()};
        return fit(GrowthModel.GOMPERTZ, times, values, List.of(from));
    }

    /** Fits a generalised logistic curve, whose fourth parameter says whether it grows fast early or late. */
    public static Computed<Adoption> richards(double[] times, double[] values) {
        return fit(GrowthModel.RICHARDS, times, values, List.of());
    }

    /** Fits a generalised logistic curve, searching from a given one too. */
    public static Computed<Adoption> richards(double[] times, double[] values, GrowthCurve.Richards start) {
        var from = new double[] {start.ceiling(), start.location(), start.rate(), start.shape()};
        return fit(GrowthModel.RICHARDS, times, values, List.of(from));
    }

    /** Fits a Bass curve to new adopters, with times counted since the launch: 1 at the end of the first interval. */
    public static Computed<Adoption> bass(double[] times, double[] adopters, BassVariant variant) {
        return fit(model(variant), times, adopters, List.of());
    }

    /** Fits a Bass curve, searching from a given one too. */
    public static Computed<Adoption> bass(
            double[] times, double[] adopters, BassVariant variant, GrowthCurve.Bass start) {
        var from = new double[] {start.ceiling(), start.innovation(), start.imitation()};
        return fit(model(variant), times, adopters, List.of(from));
    }

    private static GrowthModel model(BassVariant variant) {
        return variant == BassVariant.INTERVAL ? GrowthModel.BASS_INTERVAL : GrowthModel.BASS_INSTANTANEOUS;
    }

    private static Computed<Adoption> fit(GrowthModel model, double[] times, double[] values, List<double[]> given) {
        Arguments.sameLength(times.length, values.length, "times and values");
        Arguments.squarable(times, "times");
        Arguments.squarable(values, "values");
        if (values.length < MINIMUM) {
            return Computed.notComputable(Reason.tooFewObservations(MINIMUM, values.length));
        }
        var largest = model.isMovable() ? StatUtils.max(values) : StatUtils.sum(values);
        if (largest <= 0) {
            return Computed.notComputable(ReasonCode.NO_INFLECTION_IN_DATA);
        }
        return Stream.concat(given.stream(), model.starts(times, values).stream())
                .flatMap(start -> CurveFit.search(model, times, values, start).stream())
                .min(Comparator.comparingDouble(CurveFit::rss))
                .map(best -> judge(model, times, values, largest, best))
                .orElseGet(() -> Computed.notComputable(ReasonCode.NO_INFLECTION_IN_DATA));
    }

    private static Computed<Adoption> judge(
            GrowthModel model, double[] times, double[] values, double largest, CurveFit fit) {
        var curve = model.curve(fit.parameters());
        if (curve.inflectionTime() < StatUtils.min(times) || curve.inflectionTime() > StatUtils.max(times)) {
            return Computed.notComputable(ReasonCode.NO_INFLECTION_IN_DATA);
        }
        if (fit.covariance().isEmpty()) {
            return Computed.notComputable(ReasonCode.NOT_IDENTIFIABLE);
        }
        var covariance = fit.covariance().get();
        var half = Distributions.tQuantile(1 - (1 - CONFIDENCE) / 2, values.length - model.size())
                * Math.sqrt(covariance[0][0]);
        if (curve.ceiling() + half > CEILING_LIMIT * largest) {
            return Computed.notComputable(
                    Reason.of(
                            ReasonCode.NOT_IDENTIFIABLE,
                            LocalizedText.of(
                                    "飽和水準の95％区間の上限が観測値の最大の5倍を超えるため、飽和水準を示せません。",
                                    "The upper limit of the ceiling is more than 5 times the largest value, so no ceiling can be named.")));
        }
        return Computed.of(new Adoption(
                curve,
                list(times),
                list(values),
                curve.ceiling() - half,
                curve.ceiling() + half,
                Arrays.stream(covariance).map(GrowthCurves::list).toList(),
                fit.rss(),
                derivation(model, values.length)));
    }

    private static List<Double> list(double[] column) {
        return Arrays.stream(column).boxed().toList();
    }

    private static Derivation derivation(GrowthModel model, int n) {
        List<Caveat> warnings = n < ADVISED ? List.of(CaveatCode.SMALL_SAMPLE.with(n)) : List.of();
        return Derivation.of(
                        model.method(),
                        LocalizedText.of(
                                "普及は一つのS字曲線に沿い、飽和水準は期間中に変わらないこと。",
                                "Adoption follows one S-shaped curve, whose ceiling does not change."),
                        LocalizedText.of(
                                "曲線からのずれは互いに独立で、大きさがそろっていること。",
                                "The deviations from the curve are independent and of one spread."))
                .withWarnings(warnings);
    }
}
