package io.github.govtechkpi.metrics.funnel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageCount;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Locale;
import java.util.Optional;

/**
 * A count at a stage: of challenges that were recorded one by one, or a total that was published without them, for example 1,356
 * applicant firms.
 *
 * @param stage the stage
 * @param of what was counted
 * @param value how many, with the unit
 * @param asOf when it was true, where that is known
 * @param recorded whether the challenges were recorded one by one
 */
public record FunnelCount(
        Stage stage, LocalizedText of, StatedValue value, Optional<ReportingPeriod> asOf, boolean recorded) {
    private static final LocalizedText CHALLENGES = LocalizedText.of("個別に記録された課題", "challenges recorded one by one");

    /** Checks that every part is there. */
    public FunnelCount {
        requireNonNull(stage, "stage");
        requireNonNull(of, "of");
        requireNonNull(value, "value");
        requireNonNull(asOf, "asOf");
    }

    static FunnelCount recorded(Stage stage, int challenges) {
        return new FunnelCount(
                stage,
                CHALLENGES,
                StatedValue.exact(AbsoluteValue.of(challenges, MeasureUnit.CASES)),
                Optional.empty(),
                true);
    }

    static FunnelCount published(StageCount count) {
        return new FunnelCount(count.stage(), count.of(), count.value(), count.asOf(), false);
    }

    /** Returns the unit, for example 社. */
    public MeasureUnit unit() {
        return value.quantity().unit();
    }

    /** Returns the count as an amount; not computable where it is no exact whole number, for example more than 30 firms. */
    Computed<AbsoluteValue> exact() {
        if (value.isExact() && value.quantity() instanceof AbsoluteValue amount && isWhole(amount)) {
            return Computed.of(amount);
        }
        return Computed.notComputable(Reason.of(
                ReasonCode.INEXACT_COUNT,
                LocalizedText.of(
                        "「%s」は正確な件数ではないため、割合も増減も求められません。".formatted(value.in(Locale.JAPANESE)),
                        "\"%s\" is no exact count, so neither a rate nor a change follows from it."
                                .formatted(value.in(Locale.ENGLISH)))));
    }

    private static boolean isWhole(AbsoluteValue amount) {
        return amount.amount().signum() >= 0 && amount.amount().scale() == 0;
    }

    /** Tells whether this counts the same thing at the same stage as another count, perhaps at another time. */
    boolean countsTheSameAs(FunnelCount other) {
        return stage == other.stage && of.equals(other.of) && unit().equals(other.unit()) && recorded == other.recorded;
    }
}
