package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A period from which an indicator is defined or measured in another way.
 *
 * <p>Progress across it is not computable, unless a factor or a shift brings the older values onto the new definition:
 * {@code new = old * factor} or {@code new = old + shift}.
 *
 * @param period the first period of the new definition
 * @param factor what older values are multiplied by, not 0
 * @param shift what is added to older values; not together with a factor
 * @param reason what changed
 */
public record SeriesBreak(
        ReportingPeriod period,
        Optional<BigDecimal> factor,
        Optional<BigDecimal> shift,
        Optional<LocalizedText> reason) {
    /** Checks that there is at most one way to splice. */
    public SeriesBreak {
        requireNonNull(period, "period");
        requireNonNull(factor, "factor");
        requireNonNull(shift, "shift");
        requireNonNull(reason, "reason");
        factor = factor.map(Decimals::plain);
        shift = shift.map(Decimals::plain);
        if (factor.isPresent() && shift.isPresent()) {
            throw InvalidValueException.of(
                            "断絶（%s）には、係数（factor）と差（shift）の一方だけを書いてください。",
                            "A break has a factor or a shift, not both: %s", period)
                    .allowing("a factor or a shift, or neither");
        }
        if (factor.filter(value -> value.signum() == 0).isPresent()) {
            throw InvalidValueException.of(
                            "係数（factor）に0は使えません。新旧をつなげない場合は省いてください。",
                            "factor must not be 0: leave it out where old and new cannot be linked")
                    .allowing("a factor other than 0, or none");
        }
    }

    /** Tells whether older values can be brought onto the new definition. */
    public boolean isSpliced() {
        return factor.isPresent() || shift.isPresent();
    }
}
