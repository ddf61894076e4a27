package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.trend.Attainment;
import io.github.govtechkpi.metrics.trend.Likelihood;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How sure a projection is: the bands at the due date, the probability, and the earliest and latest day.
 *
 * @param low80 the lower end of the 80 % prediction interval at the due date
 * @param high80 its upper end
 * @param low95 the lower end of the 95 % prediction interval at the due date
 * @param high95 its upper end
 * @param probabilityAtDue the probability that the value at the due date is at or beyond the target, not that it is ever reached before
 * @param likelihood the probability in words, from 3 observations on
 * @param attainEarliest the day on which the more favourable limit of the 95 % band meets the target
 * @param attainLatest the day on which the less favourable limit does
 * @param attainment the line, with all that the sentence about it needs
 */
public record Outlook(
        Computed<BigDecimal> low80,
        Computed<BigDecimal> high80,
        Computed<BigDecimal> low95,
        Computed<BigDecimal> high95,
        Computed<Double> probabilityAtDue,
        Computed<Likelihood> likelihood,
        Computed<LocalDate> attainEarliest,
        Computed<LocalDate> attainLatest,
        Attainment attainment) {
    /** Checks that every part is there. */
    public Outlook {
        requireNonNull(low80, "low80");
        requireNonNull(high80, "high80");
        requireNonNull(low95, "low95");
        requireNonNull(high95, "high95");
        requireNonNull(probabilityAtDue, "probabilityAtDue");
        requireNonNull(likelihood, "likelihood");
        requireNonNull(attainEarliest, "attainEarliest");
        requireNonNull(attainLatest, "attainLatest");
        requireNonNull(attainment, "attainment");
    }

    /** Returns the number of observations. */
    public int n() {
        return attainment.n();
    }

    /** Returns the whole in a sentence, with the probability as a number from 5 observations on. */
    public LocalizedText text() {
        return attainment.text();
    }
}
