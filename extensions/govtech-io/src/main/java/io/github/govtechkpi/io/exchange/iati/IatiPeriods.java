package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first and the last day of a period, which is all that IATI says of it.
 *
 * @param start the first day
 * @param end the last day
 */
record IatiPeriods(LocalDate start, LocalDate end) implements Comparable<IatiPeriods> {
    private static final int FIRST_FISCAL_YEAR = 1886;

    static IatiPeriods of(ReportingPeriod period) {
        return new IatiPeriods(period.start(), period.end());
    }

    /** Returns the period that has these days, a calendar one before a fiscal one: April to June is the second quarter. */
    Optional<ReportingPeriod> period() {
        return Stream.of(false, true)
                .filter(fiscal -> !fiscal || start.getYear() > FIRST_FISCAL_YEAR)
                .flatMap(fiscal -> Stream.of(Frequency.values())
                        .map(frequency -> ReportingPeriod.containing(start, frequency, fiscal)))
                .filter(period -> period.start().equals(start) && period.end().equals(end))
                .findFirst();
    }

    @Override
    public int compareTo(IatiPeriods other) {
        var byEnd = end.compareTo(other.end);
        return byEnd != 0 ? byEnd : start.compareTo(other.start);
    }
}
