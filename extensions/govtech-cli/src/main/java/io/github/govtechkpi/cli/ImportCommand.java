package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.mapping.ImportReport;
import io.github.govtechkpi.io.mapping.ImportWorkbook;
import io.github.govtechkpi.io.mapping.ImportedTable;
import io.github.govtechkpi.io.mapping.TableImport;
import io.github.govtechkpi.io.mapping.guess.MappingGuess;
import io.github.govtechkpi.io.observation.ObservationTable;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.io.sheet.ResultTables;
import io.github.govtechkpi.io.table.CsvBytes;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.io.table.Tables;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code govtech import}: a municipal table becomes a program file and an observations file. */
@Command(name = "import", resourceBundle = "io.github.govtechkpi.cli.messages")
final class ImportCommand extends GovtechCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "importFile")
    private String file = "";

    @Option(names = "--mapping", paramLabel = "MAPPING.json", descriptionKey = "importMapping")
    private @Nullable String mapping;

    @Option(names = "--guess", descriptionKey = "importGuess")
    private boolean guess;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "importSheet")
    private @Nullable String sheet;

    @Option(names = "--areas", paramLabel = "AREAS.csv", descriptionKey = "importAreas")
    private @Nullable String areas;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "importEncoding")
    private @Nullable Encoding encoding;

    @Option(names = "--program", paramLabel = "PROGRAM.json", descriptionKey = "importProgram")
    private @Nullable Path program;

    @Option(names = "--observations", paramLabel = "OBS.csv|OBS.xlsx", descriptionKey = "importObservations")
    private @Nullable Path observations;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    Optional<OutputKind> besides() {
        return Optional.ofNullable(observations).map(file -> isWorkbook(file) ? OutputKind.WORKBOOK : OutputKind.CSV);
    }

    @Override
    public Integer call() {
        if (guess == (mapping != null)) {
            throw new CommandLine.ParameterException(spec.commandLine(), words().get("importMappingOrGuess"));
        }
        requireOutputs();
        var inputs = new Inputs(console());
        var charset = Optional.ofNullable(encoding).map(name -> name.charset());
        var tables = inputs.read(file, (in, name) -> TableFiles.read(in, name, charset));
        var wanted = mapping == null
                ? Optional.<TableMapping>empty()
                : inputs.read(List.of(mapping), JsonFormat.MAPPING).stream().findFirst();
        var directory = areas == null ? Optional.of(AreaDirectory.ofPrefectures()) : inputs.areas(areas);
        inputs.throwIfAny();
        if (guess) {
            guessed(tables.orElseThrow());
        } else {
            imported(TableImport.read(tables.orElseThrow(), file, wanted.orElseThrow(), directory.orElseThrow()));
        }
        return 0;
    }

    /** Three files at once: none is written where another cannot be. */
    private void requireOutputs() {
        requireOutput(guess ? OutputKind.JSON : answered());
        if (program != null) {
            requireName(program, OutputKind.JSON, words().get("importProgramIs"));
        }
        if (observations != null && !isWorkbook(observations)) {
            requireName(observations, OutputKind.CSV, words().get("importObservationsAre"));
        }
    }

    private void guessed(Tables tables) {
        var proposal = MappingGuess.of(tables, file, Optional.ofNullable(sheet));
        tables.notices().forEach(notice -> console().err().println(notice.in(locale())));
        console()
                .err()
                .print(TextSections.text(
                        List.of(new ResultSection(words().get("importColumns"), proposal.rows(locale()), List.of()))));
        console().err().println();
        words().print(console().err(), "importUnsure");
        proposal.unsure().forEach(text -> console().err().println("- " + text.in(locale())));
        write(OutputKind.JSON, JsonFormat.MAPPING.write(proposal.mapping()));
    }

    private void imported(ImportedTable imported) {
        imported.notices().forEach(notice -> console().err().println(notice.in(locale())));
        if (observations != null) {
            OutputFile.write(observations, observations(imported, observations));
        }
        if (program != null) {
            OutputFile.write(program, JsonFormat.PROGRAM.write(imported.program()));
        }
        var title = words().get("importTitle", file);
        var made = words().get(
                        "importMade",
                        imported.program().goals().size(),
                        imported.observations().size(),
                        ImportReport.missing(imported));
        var sections = new ArrayList<ResultSection>();
        sections.add(new ResultSection(words().get("importResult"), List.of(), List.of(made)));
        sections.add(new ResultSection(
                words().get("importNormalized", imported.normalized().size()),
                ImportReport.rows(imported, locale()),
                List.of()));
        write(Answer.of(
                title,
                sections,
                () -> ImportReport.json(imported, file),
                () -> ResultTable.of(ImportReport.csv(imported, locale()))
                        .withRemarks(remarks(imported, sections.get(0)))));
    }

    private List<ResultSection> remarks(ImportedTable imported, ResultSection made) {
        return List.of(
                made,
                ResultTables.sources(imported.program(), locale()),
                ResultSection.of(
                        words().get("importNotices"),
                        imported.notices().stream()
                                .map(notice -> notice.in(locale()))
                                .toList()));
    }

    private byte[] observations(ImportedTable imported, Path target) {
        if (isWorkbook(target)) {
            return ImportWorkbook.write(imported, FileNames.withoutFolder(file), locale());
        }
        var rows = ObservationTable.rows(imported.observations());
        return outEncoding() == Encoding.UTF_8
                ? CsvBytes.utf8(rows, hasByteOrderMark())
                : CsvBytes.windows31j(rows, target.toString());
    }
}
