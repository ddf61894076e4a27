package io.github.govtechkpi.io.exchange.opensdg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.exchange.AnyExchanged;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.Losses;
import io.github.govtechkpi.io.exchange.LossesApplied;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpenSdgFormatProperties {
    private final OpenSdgFormat openSdg = new OpenSdgFormat();

    @Property(tries = 2000)
    void theLossesPutIntoTheOriginalGiveWhatIsReadBack(@ForAll("any") Exchanged original) {
        var losses = Conversion.of(original, openSdg).losses();

        assertThat(LossesApplied.fields(original, losses)).isEqualTo(LossesApplied.fields(openSdg.carried(original)));
    }

    @Property(tries = 1000)
    void noLossIsWithoutItsReason(@ForAll("any") Exchanged original) {
        assertThat(Conversion.of(original, openSdg).losses())
                .extracting(Loss::code)
                .doesNotContain(Losses.UNEXPLAINED);
    }

    @Property(tries = 1000)
    void whatCameBackLosesNothingMore(@ForAll("any") Exchanged original) {
        var once = openSdg.carried(original);

        assertThat(Conversion.of(once, openSdg).losses()).isEmpty();
    }

    @Property(tries = 200)
    void theSameContentGivesTheSameBytes(@ForAll("any") Exchanged original) {
        assertThat(openSdg.write(original).stream().map(ExchangeFile::text))
                .containsExactlyElementsOf(
                        openSdg.write(original).stream().map(ExchangeFile::text).toList());
    }

    @Provide
    Arbitrary<Exchanged> any() {
        return AnyExchanged.all();
    }
}
