package io.github.govtechkpi.io.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of an observations file, each with its English and its Japanese header. */
enum ObservationColumn {
    INDICATOR("指標"),
    AREA("団体コード"),
    SLICE("区分"),
    PROGRAM("プログラム"),
    PERIOD("期間"),
    VALUE("値"),
    NUMERATOR("分子"),
    DENOMINATOR("分母"),
    STATUS("状態"),
    MISSING("欠測理由"),
    QUALIFIER("限定"),
    KNOWN_ON("公表日"),
    NOTE("備考");

    private final String japanese;

    ObservationColumn(String japanese) {
        this.japanese = japanese;
    }

    /** Returns the English header, for example {@code known_on}. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ObservationColumn> of(String header) {
        var name = header.strip();
        return Arrays.stream(values())
                .filter(column -> column.header().equals(name) || column.japanese.equals(name))
                .findFirst();
    }
}
