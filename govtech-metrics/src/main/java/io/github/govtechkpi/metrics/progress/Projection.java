package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Measure.Form;
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

    /** Returns all numbers with their names, in the order of the outputs. */
    List<Measure> measures() {
        var all = new ArrayList<Measure>();
        all.add(Labels.measure("attainDate", "到達見込み日", "day of attainment", Form.WORD, attainDate));
        all.add(Labels.measure("valueAtDue", "期限時点の見込み値", "value at the due date", Form.AMOUNT, valueAtDue));
        outlook.ifPresent(found -> {
            all.add(Labels.measure("low80", "80％予測区間の下限", "low end of the 80 % band", Form.AMOUNT, found.low80()));
            all.add(Labels.measure("high80", "80％予測区間の上限", "high end of the 80 % band", Form.AMOUNT, found.high80()));
            all.add(Labels.measure("low95", "95％予測区間の下限", "low end of the 95 % band", Form.AMOUNT, found.low95()));
            all.add(Labels.measure("high95", "95％予測区間の上限", "high end of the 95 % band", Form.AMOUNT, found.high95()));
            all.add(Labels.measure(
                    "probabilityAtDue",
                    "期限時点の達成確率",
                    "probability at the due date",
                    Form.SHARE,
                    found.probabilityAtDue()));
            all.add(Labels.measure(
                    "attainEarliest", "最も早い到達日", "earliest day of attainment", Form.WORD, found.attainEarliest()));
            all.add(Labels.measure(
                    "attainLatest", "最も遅い到達日", "latest day of attainment", Form.WORD, found.attainLatest()));
        });
        return List.copyOf(all);
    }
}
