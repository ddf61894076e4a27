package io.github.govtechkpi.metrics.vintage;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.TargetText;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Optional;

/** An input of a goal's progress that was another one on an earlier date of knowledge. */
public sealed interface InputChange {
    /** Returns the sentence in both languages, for example {@code FY2024: 150 人 was revised to 160 人 (published on 2025-09-01).} */
    LocalizedText text();

    /** Returns the period that the change is about; a target is about none. */
    Optional<ReportingPeriod> period();

    /**
     * A value was published again: another amount, another status, or both.
     *
     * @param before what was known first
     * @param after what was known later
     */
    record ObservationRevised(Observation before, Observation after) implements InputChange {
        /** Checks that both are there. */
        public ObservationRevised {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public LocalizedText text() {
            var isSameValue = before.value().equals(after.value()) && before.qualifier() == after.qualifier();
            return isSameValue
                    ? ChangeText.of(
                            "%s：%sの状態が「%s」から「%s」になりました%s。",
                            "%s: the status of %s changed from %s to %s%s.", locale -> new Object[] {
                                before.period(),
                                ChangeText.value(before, locale),
                                before.status().label().in(locale),
                                after.status().label().in(locale),
                                ChangeText.published(after, locale)
                            })
                    : ChangeText.of(
                            "%s：%sから%sに改定されました%s。",
                            "%s: %s was revised to %s%s.", locale -> new Object[] {
                                before.period(),
                                ChangeText.value(before, locale),
                                ChangeText.value(after, locale),
                                ChangeText.published(after, locale)
                            });
        }

        @Override
        public Optional<ReportingPeriod> period() {
            return Optional.of(before.period());
        }
    }

    /**
     * A value became known.
     *
     * @param observation the value
     */
    record ObservationAdded(Observation observation) implements InputChange {
        /** Checks that it is there. */
        public ObservationAdded {
            requireNonNull(observation, "observation");
        }

        @Override
        public LocalizedText text() {
            return ChangeText.of(
                    "%s：%sが新たに分かりました%s。",
                    "%s: %s became known%s.", locale -> new Object[] {
                        observation.period(),
                        ChangeText.value(observation, locale),
                        ChangeText.published(observation, locale)
                    });
        }

        @Override
        public Optional<ReportingPeriod> period() {
            return Optional.of(observation.period());
        }
    }

    /**
     * A value was taken back: the later publication says that it is missing.
     *
     * @param before the value that was known first
     * @param after the publication that has none
     */
    record ObservationWithdrawn(Observation before, Observation after) implements InputChange {
        /** Checks that both are there. */
        public ObservationWithdrawn {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public LocalizedText text() {
            return ChangeText.of(
                    "%s：%sが取り下げられました%s。",
                    "%s: %s was withdrawn%s.", locale -> new Object[] {
                        before.period(), ChangeText.value(before, locale), ChangeText.published(after, locale)
                    });
        }

        @Override
        public Optional<ReportingPeriod> period() {
            return Optional.of(before.period());
        }
    }

    /**
     * Another target was in force.
     *
     * @param before the target on the earlier date, if there was one
     * @param after the target on the later date, if there was one
     * @param indicator what is measured
     */
    record TargetMoved(Optional<Target> before, Optional<Target> after, Indicator indicator) implements InputChange {
        /** Checks that every part is there. */
        public TargetMoved {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            requireNonNull(indicator, "indicator");
        }

        @Override
        public LocalizedText text() {
            return ChangeText.of(
                    "目標が%sから%sに変わりました。",
                    "The target changed from %s to %s.", locale -> new Object[] {
                        TargetText.of(before, indicator).in(locale),
                        TargetText.of(after, indicator).in(locale)
                    });
        }

        @Override
        public Optional<ReportingPeriod> period() {
            return Optional.empty();
        }
    }
}
