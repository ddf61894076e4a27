package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.exchange.ExchangeFormat;
import io.github.govtechkpi.io.exchange.ReadableFormat;
import io.github.govtechkpi.io.exchange.csvw.CsvwFormat;
import io.github.govtechkpi.io.exchange.dhis2.Dhis2Format;
import io.github.govtechkpi.io.exchange.iati.IatiFormat;
import io.github.govtechkpi.io.exchange.opensdg.OpenSdgFormat;
import io.github.govtechkpi.io.exchange.sdmx.SdmxFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of other systems that {@code govtech convert} knows, in the order of the documentation. */
final class ExchangeFormats {
    static final String PROGRAM = "program";
    static final String OBSERVATIONS = "observations";

    private static final List<ExchangeFormat> ALL =
            List.of(new IatiFormat(), new SdmxFormat(), new OpenSdgFormat(), new Dhis2Format(), new CsvwFormat());

    private ExchangeFormats() {}

    static Optional<ExchangeFormat> of(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** Returns what may be written: the formats, and our own two files. */
    static List<String> targets() {
        return Stream.concat(ALL.stream().map(ExchangeFormat::id), Stream.of(PROGRAM, OBSERVATIONS))
                .toList();
    }

    /** Returns the formats that are read as well as written. */
    static List<ReadableFormat> readable() {
        return ALL.stream()
                .filter(ReadableFormat.class::isInstance)
                .map(ReadableFormat.class::cast)
                .toList();
    }

    /** Returns what may be read: these formats, and our own two files. */
    static List<String> sources() {
        return Stream.concat(readable().stream().map(ExchangeFormat::id), Stream.of(PROGRAM, OBSERVATIONS))
                .toList();
    }
}
