package io.github.govtechkpi.io.exchange.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.exchange.AnyExchanged;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.Losses;
import io.github.govtechkpi.io.exchange.LossesApplied;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.observation.Vintages;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvwFormatProperties {
    private final CsvwFormat format = new CsvwFormat();

    @Property(tries = 1000)
    void theLossesPutIntoTheOriginalGiveWhatArrives(@ForAll("any") Exchanged original) {
        var losses = Conversion.of(original, format).losses();

        assertThat(LossesApplied.fields(original, losses)).isEqualTo(LossesApplied.fields(format.carried(original)));
        assertThat(losses).extracting(Loss::code).doesNotContain(Losses.UNEXPLAINED);
    }

    @Property(tries = 500)
    void theTableIsAnObservationsFile(@ForAll("any") Exchanged original) {
        var table = format.write(original).get(0);
        List<Vintages> read = new ObservationFiles(List.of(original.program()))
                .read(table.in(), table.name())
                .observations();

        assertThat(Exchanged.of(original.program(), read).observations()).isEqualTo(original.observations());
    }

    @Provide
    Arbitrary<Exchanged> any() {
        return AnyExchanged.all();
    }
}
