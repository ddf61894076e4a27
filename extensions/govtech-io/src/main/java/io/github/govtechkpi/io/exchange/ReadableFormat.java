package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.InvalidDataException;
import java.util.List;

/** A format of other systems that is read as well as written, for example SDMX-CSV. */
public interface ReadableFormat extends ExchangeFormat {
    /**
     * Reads files of this format, of our own or of other systems.
     *
     * @throws InvalidDataException with all findings, if they cannot be used
     */
    Reading read(List<ExchangeFile> files);

    /** Tells whether a file looks like one of this format, by its content. */
    boolean recognizes(ExchangeFile file);

    @Override
    default Exchanged carried(Exchanged exchanged) {
        return read(write(exchanged)).exchanged();
    }
}
