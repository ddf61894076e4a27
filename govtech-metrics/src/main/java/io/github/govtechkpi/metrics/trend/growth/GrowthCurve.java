package io.github.govtechkpi.metrics.trend.growth;

import io.github.govtechkpi.metrics.Arguments;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;

/** A curve that grows towards a ceiling (飽和水準), fastest at its inflection. */
public sealed interface GrowthCurve {
    /** Returns what the curve grows towards, in units of the values. */
    double ceiling();

    /** Returns when the curve grows fastest, for example 2020.5. */
    double inflectionTime();

    /** Returns the curve's height at a time. */
    double value(double time);

    /** Returns the curve's growth at a time, in units of the values for each unit of time. */
    double slope(double time);

    /** Returns the curve's height where it grows fastest. */
    default double inflectionValue() {
        return value(inflectionTime());
    }

    /**
     * The logistic curve {@code K / (1 + exp(-(t - t0) / s))}, symmetric about half of its ceiling (Verhulst 1838).
     *
     * @param ceiling K, above 0
     * @param inflectionTime t0, when half of the ceiling is reached
     * @param scale s, above 0: from a quarter to three quarters of the ceiling take 2.2 of it
     */
    record Logistic(double ceiling, double inflectionTime, double scale) implements GrowthCurve {
        /** Checks that ceiling and scale are above 0. */
        public Logistic {
            requirePositive(ceiling, "ceiling");
            Arguments.finite(inflectionTime, "inflectionTime");
            requirePositive(scale, "scale");
        }

        /** Makes the curve {@code b1 / (1 + exp(b2 - b3 t))}, as the reference data sets of NIST state it. */
        public static Logistic ofCoefficients(double b1, double b2, double b3) {
            return new Logistic(b1, b2 / b3, 1 / b3);
        }

        @Override
        public double value(double time) {
            return ceiling / (1 + Math.exp((inflectionTime - time) / scale));
        }

        @Override
        public double slope(double time) {
            // the share that is left, and not 1 less the share that is reached, which loses digits near the ceiling
            return value(time) / (1 + Math.exp((time - inflectionTime) / scale)) / scale;
        }
    }

    /**
     * The Gompertz curve {@code K exp(-b exp(-c t))}, steepest at 37 of 100 of its ceiling (Gompertz 1825).
     *
     * @param ceiling K, above 0
     * @param inflectionTime {@code ln(b) / c}
     * @param rate c, above 0
     */
    record Gompertz(double ceiling, double inflectionTime, double rate) implements GrowthCurve {
        /** Checks that ceiling and rate are above 0. */
        public Gompertz {
            requirePositive(ceiling, "ceiling");
            Arguments.finite(inflectionTime, "inflectionTime");
            requirePositive(rate, "rate");
        }

        /** Makes the curve {@code k exp(-b exp(-c t))}. */
        public static Gompertz of(double k, double b, double c) {
            return new Gompertz(k, Math.log(requirePositive(b, "b")) / requirePositive(c, "c"), c);
        }

        /** Returns b, the displacement at time 0; infinite where time 0 lies very far from the data, as it does for years. */
        public double b() {
            return Math.exp(rate * inflectionTime);
        }

        @Override
        public double value(double time) {
            return ceiling * Math.exp(-Math.exp(rate * (inflectionTime - time)));
        }

        @Override
        public double slope(double time) {
            var exponent = rate * (inflectionTime - time);
            // in one exponent: the factors alone run to infinity and 0 long before the curve begins
            return ceiling * rate * Math.exp(exponent - Math.exp(exponent));
        }
    }

    /**
     * The Bass curve of adoption since launch at time 0: {@code m (1 - e) / (1 + (q/p) e)}, {@code e = exp(-(p+q) t)} (Bass,
     * Management Science 15 (1969) 215).
     *
     * @param ceiling m, all who will ever adopt, above 0
     * @param innovation p, the share that adopts on its own, above 0
     * @param imitation q, the share that follows others, above 0
     */
    record Bass(double ceiling, double innovation, double imitation) implements GrowthCurve {
        /** Checks that everything is above 0. */
        public Bass {
            requirePositive(ceiling, "ceiling");
            requirePositive(innovation, "innovation");
            requirePositive(imitation, "imitation");
        }

        /** Returns the cumulative number of adopters at a time since launch. */
        @Override
        public double value(double time) {
            var e = Math.exp(-(innovation + imitation) * time);
            return -ceiling * Math.expm1(-(innovation + imitation) * time) / (1 + imitation / innovation * e);
        }

        /** Returns the adopters for each unit of time, {@code m (p+q)^2/p e / (1 + (q/p) e)^2}. */
        @Override
        public double slope(double time) {
            var sum = innovation + imitation;
            var e = Math.exp(-sum * time);
            var rest = 1 + imitation / innovation * e;
            return ceiling * sum * sum / innovation * e / rest / rest;
        }

        /** Returns the time of the most adopters, {@code ln(q/p) / (p+q)}; below 0 where q is below p, and the launch is the peak. */
        @Override
        public double inflectionTime() {
            return Math.log(imitation / innovation) / (innovation + imitation);
        }

        /** Returns the adopters for each unit of time at the peak, {@code m (p+q)^2 / (4q)}. */
        public double peakRate() {
            return ceiling * (innovation + imitation) * (innovation + imitation) / (4 * imitation);
        }
    }

    /**
     * The generalised logistic curve {@code K / (1 + exp(-r (t - t1)))^(1/v)} (Richards, Journal of Experimental Botany 10 (1959)
     * 290).
     *
     * @param ceiling K, above 0
     * @param location t1; where v is 1, the inflection
     * @param rate r, above 0
     * @param shape v, above 0: 1 is the logistic curve, near 0 the Gompertz curve
     */
    record Richards(double ceiling, double location, double rate, double shape) implements GrowthCurve {
        /** Checks that ceiling, rate and shape are above 0. */
        public Richards {
            requirePositive(ceiling, "ceiling");
            Arguments.finite(location, "location");
            requirePositive(rate, "rate");
            requirePositive(shape, "shape");
        }

        /** Makes the curve {@code b1 / (1 + exp(b2 - b3 t))^(1/b4)}, as the reference data sets of NIST state it. */
        public static Richards ofCoefficients(double b1, double b2, double b3, double b4) {
            return new Richards(b1, b2 / b3, b3, b4);
        }

        @Override
        public double value(double time) {
            return ceiling * Math.pow(1 + Math.exp(rate * (location - time)), -1 / shape);
        }

        @Override
        public double slope(double time) {
            var left = 1 + Math.exp(rate * (time - location));
            return value(time) * rate / shape / left;
        }

        @Override
        public double inflectionTime() {
            return location - Math.log(shape) / rate;
        }
    }

    private static double requirePositive(double value, String name) {
        if (Arguments.finite(value, name) <= 0) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT, "%s must be above 0, but was %s".formatted(name, value));
        }
        return value;
    }
}
