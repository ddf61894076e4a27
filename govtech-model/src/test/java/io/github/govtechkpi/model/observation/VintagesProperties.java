package io.github.govtechkpi.model.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.GoalModels;
import io.github.govtechkpi.model.Models;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VintagesProperties {
    @Property(tries = 300)
    void theSeriesOfADayHoldsTheLastRevisionOfEachPeriodThatWasKnown(
            @ForAll("vintages") Vintages vintages, @ForAll("days") LocalDate day) {
        var series = vintages.asKnownOn(day);

        assertThat(series.observations())
                .allSatisfy(observation -> assertThat(vintages.observations()).contains(observation))
                .allSatisfy(
                        observation -> assertThat(observation.wasKnownOn(day)).isTrue());
        for (var observation : vintages.observations()) {
            if (observation.wasKnownOn(day)) {
                var shown = series.observations().stream()
                        .filter(each -> each.period().equals(observation.period()))
                        .toList();
                assertThat(shown).hasSize(1);
                assertThat(shown.get(0).knownOn().orElse(LocalDate.MIN))
                        .isAfterOrEqualTo(observation.knownOn().orElse(LocalDate.MIN));
            }
        }
    }

    @Property(tries = 300)
    void whatIsKnownInTheEndIsTheLatest(@ForAll("vintages") Vintages vintages) {
        assertThat(vintages.asKnownOn(LocalDate.MAX)).isEqualTo(vintages.latest());
    }

    @Property(tries = 300)
    void theOrderInWhichObservationsAreGivenDoesNotMatter(@ForAll("vintages") Vintages vintages) {
        var reversed = new ArrayList<>(vintages.observations());
        Collections.reverse(reversed);

        assertThat(new Vintages(vintages.key(), reversed)).isEqualTo(vintages);
    }

    @Provide
    Arbitrary<Vintages> vintages() {
        return GoalModels.vintages();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Models.days();
    }
}
