package io.github.govtechkpi.io.exchange.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.exchange.AnyExchanged;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.LossesApplied;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SdmxFormatProperties {
    private final SdmxFormat sdmx = new SdmxFormat();

    @Property(tries = 2000)
    void theLossesPutIntoTheOriginalGiveWhatIsReadBack(@ForAll("any") Exchanged original) {
        var losses = Conversion.of(original, sdmx).losses();

        assertThat(LossesApplied.fields(original, losses)).isEqualTo(LossesApplied.fields(sdmx.carried(original)));
    }

    @Property(tries = 1000)
    void observationsComeBackAsTheyWere(@ForAll("any") Exchanged original) {
        assertThat(sdmx.carried(original).observations()).isEqualTo(original.observations());
        assertThat(Conversion.of(original, sdmx).losses())
                .extracting(Loss::pointer)
                .noneMatch(pointer -> pointer.startsWith("/observations"));
    }

    @Property(tries = 1000)
    void whatCameBackLosesNothingMore(@ForAll("any") Exchanged original) {
        var once = sdmx.carried(original);

        assertThat(Conversion.of(once, sdmx).losses()).isEmpty();
    }

    @Property(tries = 200)
    void theSameContentGivesTheSameBytes(@ForAll("any") Exchanged original) {
        assertThat(sdmx.write(original).get(0).bytes())
                .isEqualTo(sdmx.write(original).get(0).bytes());
    }

    @Provide
    Arbitrary<Exchanged> any() {
        return AnyExchanged.all();
    }
}
