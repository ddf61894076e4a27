package io.github.govtechkpi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an output file holds; the ending of its name must not say anything else. */
enum OutputKind {
    CSV(".csv"),
    WORKBOOK(".xlsx"),
    JSON(".json"),
    MARKDOWN(".md", ".markdown"),
    HTML(".html", ".htm"),
    XML(".xml"),
    TEXT(".txt"),
    /** What no command writes, whatever is asked for. */
    OTHER(
            ".tsv", ".xls", ".xlsm", ".xlsb", ".ods", ".pdf", ".doc", ".docx", ".odt", ".ppt", ".pptx", ".svg", ".png",
            ".jpg", ".zip", ".yml", ".yaml");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is never changed
    private final List<String> endings;

    OutputKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** Returns what a file of this name is taken for; empty where the name does not say. */
    static Optional<OutputKind> of(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** Returns the ending of such a file, for example {@code .csv}. */
    String ending() {
        return endings.get(0);
    }

    /** Tells whether a file of this kind may have this name: all but a workbook is plain text as well. */
    boolean mayBeCalled(Path file) {
        return of(file).filter(kind -> kind != this && (kind != TEXT || this == WORKBOOK))
                .isEmpty();
    }

    /** Returns the form of a result that makes such a file; empty for what is no form of every result. */
    Optional<OutputFormat> format() {
        return switch (this) {
            case CSV, WORKBOOK -> Optional.of(OutputFormat.CSV);
            case JSON -> Optional.of(OutputFormat.JSON);
            case MARKDOWN -> Optional.of(OutputFormat.MARKDOWN);
            case HTML, XML, TEXT, OTHER -> Optional.empty();
        };
    }
}
