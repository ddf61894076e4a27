package io.github.govtechkpi.metrics.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code is produced by a calculation, with its sentence in both languages, and stands on the page of codes as it was produced. */
class CodesPageTest {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aReasonIsProducedWithItsSentences(ReasonCode code) {
        var reason = Examples.ALL.produce(code);

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.message().ja().orElseThrow())
                .containsPattern(JAPANESE)
                .endsWith("。");
        assertThat(reason.message().en().orElseThrow())
                .matches("[A-Z0-9\"人件].*\\.")
                .doesNotContain("%s");
        assertThat(reason.useInstead()).isEqualTo(code.useInstead());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aCaveatIsProducedWithItsSentences(CaveatCode code) {
        var caveat = Examples.ALL.produce(code);

        assertThat(caveat.code()).isEqualTo(code);
        for (var locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            assertThat(caveat.text().in(locale)).matches(filled(code.template().in(locale)));
        }
        assertThat(caveat.text().ja().orElseThrow()).containsPattern(JAPANESE).endsWith("。");
        assertThat(caveat.text().en().orElseThrow()).endsWith(".");
    }

    /** Returns what a template becomes whatever its places are filled with. */
    private static Pattern filled(String template) {
        return Pattern.compile(Arrays.stream(template.split("%(?:\\d\\$)?s", -1))
                .map(text -> Pattern.quote(text.replace("%%", "%")))
                .collect(Collectors.joining(".+")));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void thePageIsWhatTheCalculationsSay(CodesPage page) throws IOException {
        var file = Path.of("..", "docs").resolve(page.file()); // tests run in the folder of their module
        var generated = page.text(Examples.ALL);
        if (Boolean.getBoolean("govtech.codes.write")) {
            Files.writeString(file, generated);
        }

        assertThat(Files.readString(file))
                .as(
                        "%s is stale: mvn -pl govtech-metrics -am test -Dtest=CodesPageTest -Dgovtech.codes.write=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false writes it anew",
                        page.file())
                .isEqualTo(generated);
    }
}
