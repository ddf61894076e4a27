package io.github.govtechkpi.io.exchange.iati;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.exchange.AnyExchanged;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.LossesApplied;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IatiFormatProperties {
    private final IatiFormat iati = new IatiFormat();

    @Property(tries = 2000)
    void theLossesPutIntoTheOriginalGiveWhatIsReadBack(@ForAll("any") Exchanged original) {
        var losses = Conversion.of(original, iati).losses();

        assertThat(LossesApplied.fields(original, losses)).isEqualTo(LossesApplied.fields(iati.carried(original)));
    }

    @Property(tries = 500)
    void goalsKeepTheirIdsAndNames(@ForAll("any") Exchanged original) {
        var goals = iati.carried(original).program().goals();

        assertThat(goals)
                .extracting(Goal::id)
                .isEqualTo(original.program().goals().stream().map(Goal::id).toList());
        assertThat(goals)
                .extracting(goal -> goal.indicator().id())
                .isEqualTo(original.program().goals().stream()
                        .map(goal -> goal.indicator().id())
                        .toList());
    }

    @Property(tries = 500)
    void aRatioIsNeverLostWithoutItsDenominatorInTheReport(@ForAll("any") Exchanged original) {
        var losses = Conversion.of(original, iati).losses();

        for (var i = 0; i < original.observations().size(); i++) {
            var row = "/observations/" + i;
            var indicator = original.program()
                    .indicator(original.observations().get(i).key().indicator())
                    .orElseThrow();
            if (!(indicator instanceof AbsoluteIndicator)) {
                assertThat(losses).extracting(Loss::pointer).contains(row);
            }
        }
    }

    @Property(tries = 500)
    void amountsComeBackExactly(@ForAll("any") Exchanged original) {
        var amounts = original.observations().stream()
                .flatMap(observation -> observation.value().stream())
                .filter(AbsoluteValue.class::isInstance)
                .map(value -> ((AbsoluteValue) value).amount())
                .toList();

        assertThat(iati.carried(original).observations())
                .allSatisfy(observation -> assertThat(amounts)
                        .contains(((AbsoluteValue) observation.value().orElseThrow()).amount()));
    }

    @Provide
    Arbitrary<Exchanged> any() {
        return AnyExchanged.all();
    }
}
