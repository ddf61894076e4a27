package io.github.govtechkpi.model.time;

import io.github.govtechkpi.model.InvalidValueException;
import java.time.Period;
import java.util.Arrays;
import java.util.OptionalInt;

/** How often something is reported, and so how long a period is, for example {@link #QUARTERLY}, {@code P3M}. */
public enum Frequency {
    /** Every day: {@code P1D}. */
    DAILY(Period.ofDays(1), OptionalInt.empty()),
    /** Every month: {@code P1M}, 12 a year. */
    MONTHLY(Period.ofMonths(1), OptionalInt.of(12)),
    /** Every quarter: {@code P3M}, 4 a year. */
    QUARTERLY(Period.ofMonths(3), OptionalInt.of(4)),
    /** Every half year: {@code P6M}, 2 a year. */
    HALF_YEARLY(Period.ofMonths(6), OptionalInt.of(2)),
    /** Every year: {@code P1Y}, 1 a year. */
    YEARLY(Period.ofYears(1), OptionalInt.of(1));

    private final Period length;
    private final OptionalInt perYear;

    Frequency(Period length, OptionalInt perYear) {
        this.length = length;
        this.perYear = perYear;
    }

    /** Returns the length of one period, for example three months. */
    public Period length() {
        return length;
    }

    /** Returns how many periods make a year, for example 4; empty for days, whose number differs from year to year. */
    public OptionalInt perYear() {
        return perYear;
    }

    /** Returns the length of one period as an ISO 8601 duration: {@code P1D}, {@code P1M}, {@code P3M}, {@code P6M}, {@code P1Y}. */
    public String iso() {
        return length.toString();
    }

    /**
     * Reads what {@link #iso()} prints, for example {@code P3M}.
     *
     * @throws IllegalArgumentException for any other text, also for another duration of the same length such as {@code P12M}
     */
    public static Frequency parse(String iso) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.iso().equals(iso))
                .findFirst()
                .orElseThrow(() -> InvalidValueException.of(
                        "周期はP1D、P1M、P3M、P6M、P1Yのいずれかです（%s）。",
                        "A frequency must be P1D, P1M, P3M, P6M or P1Y, but was %s", PeriodText.quote(iso)));
    }
}
