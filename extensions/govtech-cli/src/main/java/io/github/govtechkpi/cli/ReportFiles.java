package io.github.govtechkpi.cli;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.page.PortfolioPage;
import io.github.govtechkpi.report.page.ProgramPage;
import io.github.govtechkpi.report.page.ReportPage;
import io.github.govtechkpi.report.page.ReportSource;
import io.github.govtechkpi.report.page.ReportWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of a report: one page of a single program; of several one of all, and one of each in a folder beside it. A workbook is one file
 * of all.
 */
final class ReportFiles {
    private final ReportSource source;
    private final OutputKind kind;
    private final boolean isMarked;
    private final Locale locale;

    ReportFiles(ReportSource source, OutputKind kind, boolean isMarked, Locale locale) {
        this.source = source;
        this.kind = kind;
        this.isMarked = isMarked;
        this.locale = locale;
    }

    /** Returns what a report is to be: Markdown where it was asked for, else what the file is named as, else a page. */
    static OutputKind kind(Optional<Path> file, OutputFormat format) {
        return format == OutputFormat.MARKDOWN
                ? OutputKind.MARKDOWN
                : file.flatMap(OutputKind::of)
                        .filter(named -> named == OutputKind.MARKDOWN || named == OutputKind.WORKBOOK)
                        .orElse(OutputKind.HTML);
    }

    void write(Path file) {
        if (kind == OutputKind.WORKBOOK) {
            OutputFile.write(file, ReportWorkbook.write(source, locale));
            return;
        }
        if (source.programs().size() == 1) {
            OutputFile.write(file, text(ProgramPage.of(source.programs().get(0), source, locale)));
            return;
        }
        var folder = file.resolveSibling(stem(file) + "-programs");
        create(folder);
        var page = PortfolioPage.of(
                source,
                locale,
                program -> Optional.of(folder.getFileName() + "/" + name(program)),
                (program, report) -> OutputFile.write(folder.resolve(name(program)), text(report)));
        OutputFile.write(file, text(page)); // last: a reader finds the pages that it links to
    }

    private String text(ReportPage page) {
        return (isMarked ? "\uFEFF" : "") + (kind == OutputKind.MARKDOWN ? page.markdown() : page.html());
    }

    private String name(Program program) {
        return program.id() + kind.ending();
    }

    private static String stem(Path file) {
        var name = String.valueOf(file.getFileName());
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            var why = FileTrouble.of(e);
            throw new CannotWriteException(
                    LocalizedText.of(
                            "%s（%s）".formatted(folder, why.in(Locale.JAPANESE)),
                            "%s (%s)".formatted(folder, why.in(Locale.ENGLISH))),
                    e);
        }
    }
}
