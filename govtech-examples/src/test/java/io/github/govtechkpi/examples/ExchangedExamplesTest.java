package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.exchange.Conversion;
import io.github.govtechkpi.io.exchange.ExchangeFormat;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.Loss;
import io.github.govtechkpi.io.exchange.Losses;
import io.github.govtechkpi.io.exchange.iati.IatiFormat;
import io.github.govtechkpi.io.exchange.sdmx.SdmxFormat;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped programs, with their real figures, in the formats of other systems and back. */
class ExchangedExamplesTest {
    static List<String> programs() {
        return Programs.names();
    }

    private static Exchanged exchanged(String name) {
        var program = Programs.read(name);
        return new Exchanged(
                program, Programs.hasObservations(name) ? Programs.observations(name) : List.<Observation>of());
    }

    private static List<Loss> losses(ExchangeFormat format, Exchanged original) {
        var losses = Conversion.of(original, format).losses();
        assertThat(losses).extracting(Loss::code).doesNotContain(Losses.UNEXPLAINED);
        return losses;
    }

    @ParameterizedTest
    @MethodSource("programs")
    void keepTheirGoalsInIati(String name) {
        var original = exchanged(name);
        var back = new IatiFormat().carried(original);

        assertThat(back.program().goals())
                .extracting(Goal::name)
                .isEqualTo(original.program().goals().stream().map(Goal::name).toList());
        assertThat(losses(new IatiFormat(), original).stream()
                        .anyMatch(loss -> loss.code().equals("NO_DENOMINATOR")))
                .isEqualTo(original.program().goals().stream()
                        .anyMatch(goal -> goal.indicator() instanceof RatioIndicator));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void keepTheirObservationsInSdmx(String name) {
        var original = exchanged(name);

        assertThat(new SdmxFormat().carried(original).observations()).isEqualTo(original.observations());
        assertThat(losses(new SdmxFormat(), original))
                .extracting(Loss::pointer)
                .noneMatch(pointer -> pointer.startsWith("/observations"));
    }
}
