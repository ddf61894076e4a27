package io.github.govtechkpi.io.exchange.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.govtechkpi.io.exchange.AnyExchanged;
import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.Losses;
import io.github.govtechkpi.io.exchange.LossesApplied;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Dhis2FormatProperties {
    private final Dhis2Format format = new Dhis2Format();

    @Property(tries = 1000)
    void theLossesPutIntoTheOriginalGiveWhatArrives(@ForAll("any") Exchanged original) {
        var losses = Conversion.of(original, format).losses();

        assertThat(LossesApplied.fields(original, losses)).isEqualTo(LossesApplied.fields(format.carried(original)));
        assertThat(losses).extracting(Loss::code).doesNotContain(Losses.UNEXPLAINED);
    }

    @Property(tries = 500)
    void noDataValueComesTwice(@ForAll("any") Exchanged original) throws JsonProcessingException {
        var seen = new HashSet<List<String>>();
        var file = new JsonMapper().readTree(format.write(original).get(0).text());

        for (var value : file.get("dataValues")) {
            assertThat(seen.add(List.of(
                            value.get("dataElement").asText(),
                            value.get("period").asText(),
                            value.get("orgUnit").asText(),
                            value.path("categoryOptionCombo").asText())))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Exchanged> any() {
        return AnyExchanged.all();
    }
}
