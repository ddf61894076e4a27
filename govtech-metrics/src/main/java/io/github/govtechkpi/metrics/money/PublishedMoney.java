package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * An amount of money that may leave the house: rounded, with its sources and its sensitivity table, never without them.
 *
 * @param amount the amount, rounded half up to 2 or 3 significant digits, for example {@code 7500000 円}
 * @param text the amount in words: {@code 約750万円}, {@code about JPY 7,500,000}
 * @param counterfactualSources where the "without" cases come from, at least one
 * @param sensitivity how the amount changes when one input moves by 30 percent
 * @param warnings what the reader has to know about it
 */
public record PublishedMoney(
        AbsoluteValue amount,
        LocalizedText text,
        List<LocalizedText> counterfactualSources,
        Tornado sensitivity,
        List<Caveat> warnings) {
    /** Checks that no part is missing. */
    public PublishedMoney {
        requireNonNull(amount, "amount");
        requireNonNull(text, "text");
        counterfactualSources = List.copyOf(counterfactualSources);
        requireNonNull(sensitivity, "sensitivity");
        warnings = List.copyOf(warnings);
        if (counterfactualSources.isEmpty()) {
            throw new IllegalArgumentException(
                    "A published amount needs the source of its \"without\" case: name where that figure comes from");
        }
    }

    /**
     * Prepares the net value of an item for publication.
     *
     * @param item the item
     * @param digits 2 or 3 significant digits
     * @throws InvalidInputException with {@code INVALID_INPUT} for other digits
     */
    public static PublishedMoney of(MoneyItem item, int digits) {
        return of(
                item.net(),
                digits,
                List.of(item.basis().counterfactualSource()),
                item.sensitivity(),
                item.derivation().warnings());
    }

    /**
     * Prepares the net sum of several items for publication.
     *
     * @param total the sum
     * @param digits 2 or 3 significant digits
     * @throws InvalidInputException with {@code INVALID_INPUT} for other digits
     */
    public static PublishedMoney of(ValueTotal total, int digits) {
        return of(
                total.net(),
                digits,
                total.items().stream()
                        .map(item -> item.basis().counterfactualSource())
                        .distinct()
                        .toList(),
                total.sensitivity(),
                total.derivation().warnings());
    }

    /**
     * Prepares the net value of a supported project for publication.
     *
     * @param outcome the project's outcome
     * @param digits 2 or 3 significant digits
     * @throws InvalidInputException with {@code INVALID_INPUT} for other digits
     */
    public static PublishedMoney of(SupportOutcome outcome, int digits) {
        return of(
                outcome.net(),
                digits,
                List.of(outcome.counterfactualSource()),
                outcome.sensitivity(),
                outcome.derivation().warnings());
    }

    /**
     * Prepares the net present value at the default rate of 4 percent for publication.
     *
     * @param appraisal the appraisal
     * @param counterfactualSource where the "without" case of the benefits comes from
     * @param digits 2 or 3 significant digits
     * @throws InvalidInputException with {@code INVALID_INPUT} for other digits
     */
    public static PublishedMoney of(Appraisal appraisal, LocalizedText counterfactualSource, int digits) {
        return of(
                appraisal.columns().get(0).npv(),
                digits,
                List.of(counterfactualSource),
                appraisal.sensitivity(),
                appraisal.derivation().warnings());
    }

    private static PublishedMoney of(
            double net, int digits, List<LocalizedText> sources, Tornado sensitivity, List<Caveat> warnings) {
        var amount = YenAmounts.significant(net, digits);
        return new PublishedMoney(amount, YenAmounts.about(amount), sources, sensitivity, warnings);
    }
}
