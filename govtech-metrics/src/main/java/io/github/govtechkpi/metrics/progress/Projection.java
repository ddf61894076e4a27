package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happens if things go on as they did.
 *
 * @param kind how it was made
 * @param attainDate the day on which the target is met at this pace
 * @param valueAtDue the value at the due date at this pace
 * @param outlook how sure that is; of a line through two points nothing can be said
 */
public record Projection(
        Kind kind, Computed<LocalDate> attainDate, Computed<BigDecimal> valueAtDue, Optional<Outlook> outlook) {
    /** How a projection is made. The names are part of the contract with other applications. */
    public enum Kind {
        /** The line through baseline and current value goes on: a date without any uncertainty. */
        ARITHMETIC_ONLY,
        /** The straight line fitted to three observations or more goes on, with its prediction bands. */
        OLS
    }

    /** Checks that every part is there. */
    public Projection {
        requireNonNull(kind, "kind");
        requireNonNull(attainDate, "attainDate");
        requireNonNull(valueAtDue, "valueAtDue");
        requireNonNull(outlook, "outlook");
    }

    /** Returns what could not be computed, with the names that files use. */
    List<Undefined> undefined() {
        var all = new ArrayList<Undefined>();
        add(all, "attainDate", attainDate);
        add(all, "valueAtDue", valueAtDue);
        outlook.ifPresent(found -> {
            add(all, "low80", found.low80());
            add(all, "high80", found.high80());
            add(all, "low95", found.low95());
            add(all, "high95", found.high95());
            add(all, "probabilityAtDue", found.probabilityAtDue());
            add(all, "attainEarliest", found.attainEarliest());
            add(all, "attainLatest", found.attainLatest());
        });
        return all;
    }

    private static void add(List<Undefined> all, String field, Computed<?> value) {
        value.reason().ifPresent(reason -> all.add(new Undefined(field, reason)));
    }
}
