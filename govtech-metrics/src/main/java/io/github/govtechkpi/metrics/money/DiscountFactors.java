package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;

/** Discount factors, annuities and real rates. */
public final class DiscountFactors {
    private static final Derivation FACTORS = Derivation.of(
            "Discount factor, annuity in arrears and capital recovery",
            LocalizedText.of("支払いは各年の年末に行われます。", "Payments fall due at the end of each year."));
    private static final Derivation FISHER = Derivation.of(
            "Real rate (Fisher)",
            LocalizedText.of(
                    "実質の金額には実質の割引率だけを、名目の金額には名目の割引率だけを使います。",
                    "Real amounts are discounted with a real rate only, nominal ones with a nominal rate only."));

    private DiscountFactors() {}

    /**
     * Computes the factors of a rate and a number of years, for example 0.8219, 4.4518 and 0.2246 for 4 percent and 5 years.
     *
     * <p>Formula: {@code factor = (1 + rate)^-year}; {@code annuity = (1 - factor) / rate}, {@code year} at a rate of 0;
     * {@code capitalRecovery = 1 / annuity}.<br>
     * Unit: none. For year 0 the factor is 1, the annuity 0, and capital recovery not computable ({@code ZERO_DENOMINATOR}).
     *
     * @param rate the discount rate, above -1
     * @param year the number of years, 0 or more
     * @throws InvalidInputException with {@code INVALID_RATE} for a rate of -1 or less, {@code INVALID_INPUT} for a rate that
     *     is not finite, a negative year, or factors that exceed what a double holds
     */
    public static Factor of(double rate, int year) {
        growth(rate);
        if (year < 0) {
            throw new InvalidInputException(ReasonCode.INVALID_INPUT, "year must be 0 or more, but was " + year);
        }
        // expm1 and log1p keep the digits that 1 - (1 + rate)^-year loses for a small rate
        var exponent = -year * Math.log1p(rate);
        var factor = Arguments.finite(Math.exp(exponent), "factor");
        var annuity = Arguments.finite(rate == 0 || year == 0 ? year : -Math.expm1(exponent) / rate, "annuity");
        Computed<Double> capitalRecovery = year == 0
                ? Computed.notComputable(Reason.of(
                        ReasonCode.ZERO_DENOMINATOR,
                        LocalizedText.of(
                                "年数が0のため、資本回収係数は定まりません。",
                                "There is no year to pay in, so no capital recovery is defined.")))
                : Computed.of(1 / annuity);
        return new Factor(rate, year, factor, annuity, capitalRecovery, FACTORS);
    }

    /**
     * Computes the real rate behind a nominal one, for example 0.0196 for 4 percent at an inflation of 2 percent.
     *
     * <p>Formula (Fisher): {@code real = (1 + nominal) / (1 + inflation) - 1}.<br>
     * Unit: none. Inflation may be negative.
     *
     * @throws InvalidInputException with {@code INVALID_RATE} for a rate of -1 or less, {@code INVALID_INPUT} for one that is
     *     not finite
     */
    public static RealRate realRate(double nominal, double inflation) {
        aboveMinusOne(nominal, "nominal");
        aboveMinusOne(inflation, "inflation");
        // the difference first: the quotient less 1 would lose digits
        var real = Arguments.finite((nominal - inflation) / (1 + inflation), "real");
        return new RealRate(nominal, inflation, real, FISHER);
    }

    /** Returns 1 + rate exactly. */
    static BigDecimal growth(double rate) {
        return BigDecimal.ONE.add(Amounts.exact(aboveMinusOne(rate, "rate"))).stripTrailingZeros();
    }

    private static double aboveMinusOne(double rate, String name) {
        if (Arguments.finite(rate, name) <= -1) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_RATE,
                    "%s must be above -1, but was %s: enter 4 percent as 0.04".formatted(name, rate));
        }
        return rate;
    }

    /**
     * The factors of one rate and one number of years.
     *
     * @param rate the discount rate, for example 0.04
     * @param year the number of years
     * @param factor what 1 yen at the end of that year is worth today
     * @param annuity what 1 yen at the end of each year up to then is worth today
     * @param capitalRecovery the yearly yen that pays back 1 yen of today; not computable for no year at all
     * @param derivation how the factors came about
     */
    public record Factor(
            double rate,
            int year,
            double factor,
            double annuity,
            Computed<Double> capitalRecovery,
            Derivation derivation) {
        /** Checks that every part is there. */
        public Factor {
            requireNonNull(capitalRecovery, "capitalRecovery");
            requireNonNull(derivation, "derivation");
        }
    }

    /**
     * A nominal rate without inflation.
     *
     * @param nominal the nominal rate
     * @param inflation the rate of inflation
     * @param real the real rate
     * @param derivation how it came about
     */
    public record RealRate(double nominal, double inflation, double real, Derivation derivation) {
        /** Checks that the derivation is there. */
        public RealRate {
            requireNonNull(derivation, "derivation");
        }
    }
}
