package io.github.govtechkpi.metrics.trend;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** Projects what a running year will come to; the result is always marked as projected and never mixed with actual values. */
public final class Annualisations {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final double PERCENT = 100;
    private static final Reason NO_PRIOR_YEAR = Reason.of(
            ReasonCode.TOO_FEW_OBSERVATIONS,
            LocalizedText.of("過去の年度の月別の値がありません。", "There is no prior year with its months."));
    private static final Reason NO_PRIOR_FLOW = Reason.of(
            ReasonCode.ZERO_DENOMINATOR,
            LocalizedText.of(
                    "過去の年度の同じ期間の合計が0のため、季節の割合は定まりません。",
                    "The same months of a prior year sum to 0, so no seasonal share is defined."));

    private Annualisations() {}

    /**
     * Projects a running fiscal year from its first months, for example 97.2 in April: 1,166 evenly, 1,564 by the season.
     *
     * <p>Formula: {@code linear = ytd * 12 / months};
     * {@code seasonalShare = ytd / sum(prior months 1..months) * sum(prior)}, with several prior years summed before they
     * are divided. Their shares, year by year, give the range from {@code ytd / largest share} to
     * {@code ytd / smallest share}.<br>
     * Unit: that of {@code ytd}. A flow or a cumulative count; for a stock there is nothing to project.<br>
     * Edge cases: no month over: {@code NO_TIME_ELAPSED}. Nothing in the prior years' first months: no seasonal share. No
     * prior year: the linear projection alone.<br>
     * Source: <cite>IMF, Quarterly National Accounts Manual, 2017, chapter 6</cite>.
     *
     * @param ytd the sum of the year so far
     * @param months how many of its 12 months are over
     * @param priorYears the months of each complete prior year, 12 values each, the latest year last
     * @return the projection
     * @throws InvalidInputException if {@code months} is not from 0 to 12, a year has not 12 months, or a number is not
     *     finite
     */
    public static Computed<Annualisation> fiscalYear(double ytd, int months, List<List<Double>> priorYears) {
        for (var year : priorYears) {
            Arguments.sameLength(year.size(), MONTHS, "a prior year and its 12 months");
            Arguments.squarable(column(year), "priorYears");
        }
        Arguments.squarable(ytd, "ytd");
        if (months < 0 || months > MONTHS) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "months must be from 0 to 12, but was %d: count the months since 1 April".formatted(months));
        }
        if (months == 0) {
            return Computed.notComputable(ReasonCode.NO_TIME_ELAPSED);
        }
        return Computed.of(project(ytd, months, priorYears));
    }

    /** Projects from one prior year, given as a column of 12 months; {@link #fiscalYear(double, int, List)} has the rules. */
    public static Computed<Annualisation> fiscalYear(double ytd, int months, double[] priorYear) {
        return fiscalYear(ytd, months, List.of(Arrays.stream(priorYear).boxed().toList()));
    }

    /**
     * Projects a running year from its elapsed days, for example 500 in 61 of 366 days: 3,000.
     *
     * @param ytd the sum of the year so far
     * @param elapsedDays how many days are over
     * @param totalDays the days of the year
     * @return {@code ytd * totalDays / elapsedDays}; not computable on the first day, when none is over
     * @throws InvalidInputException if {@code ytd} is not finite, or the days are negative or more than the year has
     */
    public static Computed<Double> byDays(double ytd, int elapsedDays, int totalDays) {
        Arguments.squarable(ytd, "ytd");
        if (elapsedDays < 0 || totalDays < 1 || elapsedDays > totalDays) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "elapsedDays must be from 0 to totalDays, but were %d of %d".formatted(elapsedDays, totalDays));
        }
        return elapsedDays == 0
                ? Computed.notComputable(ReasonCode.NO_TIME_ELAPSED)
                : Computed.of(ytd * totalDays / elapsedDays);
    }

    /**
     * Compounds a growth per quarter to a year, for example 1.2 to 4.89.
     *
     * <p>Formula: {@code ((1 + q/100)^4 - 1) * 100}. It says what four such quarters would make, not what the year will bring.
     *
     * @param quarterlyPercent the growth of one quarter over the one before, in percent
     * @return the growth of a year, in percent
     * @throws InvalidInputException if the growth is not finite, or below -100
     */
    public static double annualisedPercent(double quarterlyPercent) {
        if (Arguments.squarable(quarterlyPercent, "quarterlyPercent") < -PERCENT) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "quarterlyPercent must be -100 or more, but was " + quarterlyPercent);
        }
        return Math.expm1(QUARTERS * Math.log1p(quarterlyPercent / PERCENT)) * PERCENT;
    }

    private static Annualisation project(double ytd, int months, List<List<Double>> priorYears) {
        var first = priorYears.stream().mapToDouble(year -> sum(year, months)).toArray();
        var whole = priorYears.stream().mapToDouble(year -> sum(year, MONTHS)).toArray();
        var latest = first.length - 1;
        var years = IntStream.range(0, first.length)
                .mapToDouble(i -> ytd / first[i] * whole[i])
                .summaryStatistics();
        var hasEmptyYear = Arrays.stream(first).anyMatch(sum -> sum == 0);
        return new Annualisation(
                ytd,
                months,
                priorYears,
                ytd * MONTHS / months,
                unless(
                        first.length,
                        StatUtils.sum(first) == 0,
                        () -> ytd / StatUtils.sum(first) * StatUtils.sum(whole)),
                unless(first.length, hasEmptyYear, years::getMin),
                unless(first.length, hasEmptyYear, years::getMax),
                unless(first.length, latest < 0 || first[latest] == 0, () -> ytd / first[latest] - 1),
                unless(first.length, false, () -> whole[latest]),
                derivation(priorYears.isEmpty()));
    }

    private static Computed<Double> unless(int years, boolean zeroBase, Supplier<Double> value) {
        if (years == 0) {
            return Computed.notComputable(NO_PRIOR_YEAR);
        }
        return zeroBase ? Computed.notComputable(NO_PRIOR_FLOW) : Computed.of(value.get());
    }

    private static double sum(List<Double> year, int months) {
        return year.stream().limit(months).mapToDouble(Double::doubleValue).sum();
    }

    private static double[] column(List<Double> year) {
        return year.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Derivation derivation(boolean linear) {
        var assumption = linear
                ? LocalizedText.of("残りの月も、これまでの月と同じ割合で進むこと。", "The remaining months bring as much as those so far.")
                : LocalizedText.of(
                        "年度内の季節の割合が、過去の年度と同じであること。", "The season within the year is that of the prior years.");
        return Derivation.of(
                        "Annualisation of a running year (IMF, Quarterly National Accounts Manual 2017, chapter 6)",
                        assumption)
                .withWarnings(List.of(CaveatCode.PROJECTED.with()));
    }
}
