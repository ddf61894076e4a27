package io.github.govtechkpi.model.observation;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was measured for a period, with the two times that matter: the period that it is about and the day on which it was known:
 * for example 170 人 for {@code 2025-02-01}, known on 2025-03-10.
 *
 * @param key what it is about
 * @param period the period that it is about
 * @param value the amount or the two counts; empty where it is missing
 * @param missing why it is missing; empty where there is a value
 * @param status the SDMX status
 * @param qualifier how exactly the value is known; not a range
 * @param knownOn the day on which it was published; empty for always known
 * @param note what a reader has to know about it
 */
public record Observation(
        SeriesKey key,
        ReportingPeriod period,
        Optional<Quantity> value,
        Optional<MissingReason> missing,
        ObservationStatus status,
        Qualifier qualifier,
        Optional<LocalDate> knownOn,
        Optional<String> note) {
    /** Checks that there is a value or a reason why there is none, and that the status agrees. */
    public Observation {
        requireNonNull(key, "key");
        requireNonNull(period, "period");
        requireNonNull(value, "value");
        requireNonNull(missing, "missing");
        requireNonNull(status, "status");
        requireNonNull(qualifier, "qualifier");
        requireNonNull(knownOn, "knownOn");
        requireNonNull(note, "note").ifPresent(PlainText::require);
        if (value.isPresent() == missing.isPresent()) {
            throw value.isPresent()
                    ? InvalidValueException.of(
                                    "観測値と欠測理由（missing）の両方があります。一方だけを書いてください（%s %s）。",
                                    "An observation has a value or a reason why it is missing, but has both: %s %s",
                                    key,
                                    period)
                            .allowing("a value or a missing reason")
                    : InvalidValueException.of(
                                    "観測値も欠測理由（missing）もありません。どちらかを書いてください（%s %s）。",
                                    "An observation has a value or a reason why it is missing, but has neither: %s %s",
                                    key,
                                    period)
                            .allowing("a value or a missing reason");
        }
        if (value.isPresent() && status.isMissing()) {
            throw InvalidValueException.of(
                            "状態%sは値がないことを示しますが、値があります（%s %s）。",
                            "Status %s says that there is no value, but there is one: %s %s", status, key, period)
                    .allowing("a status of values beside a value");
        }
        if (qualifier == Qualifier.RANGE) {
            throw InvalidValueException.of(
                            "観測値は一つの値であり、範囲（low、high）では書けません（%s %s）。",
                            "An observation is one value, not a range: %s %s", key, period)
                    .allowing("one value");
        }
        if (value.isEmpty() && qualifier != Qualifier.EXACT) {
            throw InvalidValueException.of(
                            "値がないのに、値の表し方（qualifier）の「%s」があります（%s %s）。",
                            "Qualifier %s says how exactly a value is known, but there is none: %s %s",
                            qualifier,
                            key,
                            period)
                    .allowing("no qualifier where there is no value");
        }
    }

    /** Makes a normal observation that was always known. */
    public static Observation of(SeriesKey key, ReportingPeriod period, Quantity value) {
        return new Observation(
                key,
                period,
                Optional.of(value),
                Optional.empty(),
                ObservationStatus.A,
                Qualifier.EXACT,
                Optional.empty(),
                Optional.empty());
    }

    /** Makes a period without a value, and says why. */
    public static Observation missing(SeriesKey key, ReportingPeriod period, MissingReason reason) {
        return new Observation(
                key,
                period,
                Optional.empty(),
                Optional.of(reason),
                ObservationStatus.O,
                Qualifier.EXACT,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this observation with another status, for example provisional. */
    public Observation withStatus(ObservationStatus newStatus) {
        return new Observation(key, period, value, missing, newStatus, qualifier, knownOn, note);
    }

    /** Returns this observation with the day on which it was published. */
    public Observation knownOn(LocalDate day) {
        return new Observation(key, period, value, missing, status, qualifier, Optional.of(day), note);
    }

    /** Tells whether it was known at the end of a day. */
    public boolean wasKnownOn(LocalDate day) {
        return knownOn.filter(published -> published.isAfter(day)).isEmpty();
    }
}
