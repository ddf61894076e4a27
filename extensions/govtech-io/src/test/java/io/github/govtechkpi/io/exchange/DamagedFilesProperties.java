package io.github.govtechkpi.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.exchange.iati.IatiFormat;
import io.github.govtechkpi.io.exchange.sdmx.SdmxFormat;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happened to a file on its way, it is read, or refused with findings; and what was read can be written again. */
class DamagedFilesProperties {
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            ",",
            ";",
            "\"",
            "<",
            ">",
            "&",
            "&#0;",
            "<!--",
            "]]>",
            "%",
            "-",
            "NaN",
            "1e999999999",
            "2024-13",
            "_T",
            "\u0000",
            "\uFFFE",
            "9999-12-31",
            "0001-01-01",
            "<comment/>",
            "<narrative/>",
            "<period/>",
            "value=\"\"",
            "％",
            "D",
            ": ",
            "'=",
            "1".repeat(60));

    @Property(tries = 3000)
    void ofIati(@ForAll long seed) {
        isReadOrRefused(new IatiFormat(), seed);
    }

    @Property(tries = 3000)
    void ofSdmx(@ForAll long seed) {
        isReadOrRefused(new SdmxFormat(), seed);
    }

    private static void isReadOrRefused(ReadableFormat format, long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(
                format.write(AnyExchanged.of(random.nextInt(50))).get(0).text());
        for (var i = random.nextInt(1, 5); i > 0; i--) {
            var at = random.nextInt(text.length());
            var end = Math.min(text.length(), at + random.nextInt(30));
            text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        var damaged = ExchangeFile.read(
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), "damaged");
        try {
            var read = format.read(List.of(damaged));
            assertThat(format.write(read.exchanged())).hasSize(1);
            assertThat(Conversion.of(read.exchanged(), format).files()).hasSize(1);
        } catch (InvalidDataException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }
}
