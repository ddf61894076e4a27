package io.github.govtechkpi.cli;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.panel.AreaGroupFiles;
import io.github.govtechkpi.io.panel.PanelGoalFiles;
import io.github.govtechkpi.io.panel.UnitedGoals;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Reads the files that a command names; {@code -} is the standard input. All findings of all files come at once. */
final class Inputs {
    private static final String STANDARD_INPUT = "-";
    private final Console console;
    private final List<Finding> findings = new ArrayList<>();
    private boolean isStandardInputRead;

    Inputs(Console console) {
        this.console = console;
    }

    /** Reads programs, in the order given. */
    List<Program> programs(List<String> files) {
        var programs = new ArrayList<Program>();
        var places = new HashMap<ProgramId, String>();
        for (var file : files) {
            open(file, JsonFormat.PROGRAM::read).ifPresent(program -> {
                var earlier = places.putIfAbsent(program.id(), file);
                if (earlier != null) {
                    findings.add(sameProgram(program.id(), file, earlier));
                }
                programs.add(program);
            });
        }
        return programs;
    }

    /** Reads those of some JSON files that are programs; what is of another format, or of none of ours, is passed over. */
    List<Program> programsAmong(List<String> files) {
        var others = new ArrayList<String>();
        for (var file : files) {
            var candidate = new Inputs(console);
            candidate.programs(List.of(file));
            if (candidate.findings.stream().anyMatch(Inputs::isOfAnotherFormat)) {
                others.add(file);
            }
        }
        return programs(files.stream().filter(file -> !others.contains(file)).toList());
    }

    private static boolean isOfAnotherFormat(Finding finding) {
        return finding.code().equals("WRONG_FORMAT")
                || (finding.code().equals("WRONG_TYPE") && finding.pointer().isEmpty());
    }

    /** Reads observations of programs, and tells what of them was ignored. */
    List<Vintages> observations(List<String> files, List<Program> programs, Locale locale) {
        return observations(files, new ObservationFiles(programs), locale);
    }

    /** Reads observations into a set, and tells what of them was ignored. */
    List<Vintages> observations(List<String> files, ObservationFiles set, Locale locale) {
        files.forEach(file -> open(file, set::read));
        List<Vintages> observations = List.of();
        try {
            observations = set.observations();
        } catch (InvalidDataException e) {
            findings.addAll(e.findings());
        }
        if (findings.isEmpty()) {
            set.notices().forEach(notice -> console.err().println(notice.in(locale)));
        }
        return observations;
    }

    /** Reads a rating scheme. */
    Optional<RatingScheme> rating(String file) {
        return open(file, JsonFormat.RATING::read);
    }

    /** Reads the goals of a panel. */
    Optional<UnitedGoals> panelGoals(String file) {
        return open(file, PanelGoalFiles::readWithUnits);
    }

    /** Reads a list of local governments with their codes and names. */
    Optional<AreaDirectory> areas(String file) {
        return open(file, TableFiles::read).flatMap(tables -> {
            try {
                return Optional.of(AreaDirectory.of(tables.first()));
            } catch (IllegalArgumentException e) {
                findings.add(new Finding(
                        "INVALID_VALUE",
                        Optional.of(file),
                        OptionalInt.empty(),
                        "",
                        "",
                        "a list of local governments with their codes and names",
                        LocalizedText.of(
                                "団体の一覧として読めません。団体コード（6桁）と団体名の列が必要です（%s）。".formatted(e.getMessage()),
                                String.valueOf(e.getMessage()))));
                return Optional.empty();
            }
        });
    }

    /** Reads which areas of a panel are summed together. */
    Optional<AreaGroups> areaGroups(String file) {
        return open(file, AreaGroupFiles::read);
    }

    /**
     * Reads a file that has to be one on a disk.
     *
     * @param <T> what it becomes
     */
    interface FileReader<T> {
        T read(Path path) throws IOException;
    }

    /** Reads a file that is read more than once, as the standard input cannot be. */
    <T> Optional<T> file(String file, FileReader<T> reader) {
        try {
            var path = Path.of(file);
            FileTrouble.requireNoFolder(path);
            return Optional.of(reader.read(path));
        } catch (InvalidDataException e) {
            findings.addAll(e.findings());
        } catch (IOException e) {
            findings.add(unreadable(file, FileTrouble.of(e)));
        } catch (InvalidPathException e) {
            findings.add(unreadable(file, LocalizedText.same(e.getReason())));
        }
        return Optional.empty();
    }

    /** Tells whether a name is that of a file here. */
    static boolean isFile(String name) {
        return Files.isRegularFile(Path.of(name));
    }

    /** Reads files of a format, in the order given. */
    <T> List<T> read(List<String> files, JsonFormat<T> format) {
        return files.stream().flatMap(file -> open(file, format::read).stream()).toList();
    }

    /** Reads a file by a reader of its own. */
    <T> Optional<T> read(String file, BiFunction<InputStream, String, T> reader) {
        return open(file, reader);
    }

    /** Adds what is wrong with a file beyond its form. */
    void add(String file, List<Finding> wrong) {
        wrong.forEach(finding -> findings.add(finding.inFile(file)));
    }

    /** Throws all findings, if there are any. */
    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new InvalidDataException(findings);
        }
    }

    private <T> Optional<T> open(String file, BiFunction<InputStream, String, T> reader) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return Optional.of(reader.apply(standardInput(), "standard input"));
            }
            var path = Path.of(file);
            FileTrouble.requireNoFolder(path);
            try (var in = Files.newInputStream(path)) {
                return Optional.of(reader.apply(in, file));
            }
        } catch (InvalidDataException e) {
            findings.addAll(e.findings());
        } catch (IOException e) {
            findings.add(unreadable(file, FileTrouble.of(e)));
        } catch (UncheckedIOException e) {
            findings.add(unreadable(file, FileTrouble.of(requireNonNull(e.getCause(), "cause"))));
        } catch (InvalidPathException e) {
            findings.add(unreadable(file, LocalizedText.same(e.getReason())));
        }
        return Optional.empty();
    }

    private InputStream standardInput() {
        if (isStandardInputRead) {
            throw new InvalidDataException(List.of(new Finding(
                    "CANNOT_OPEN",
                    Optional.of("standard input"),
                    OptionalInt.empty(),
                    "",
                    STANDARD_INPUT,
                    "- for one of the files",
                    LocalizedText.of(
                            "標準入力（-）は一つのファイルにしか使えません。",
                            "The standard input (-) can stand for one of the files alone"))));
        }
        isStandardInputRead = true;
        return console.in();
    }

    private static Finding unreadable(String file, LocalizedText why) {
        return new Finding(
                "CANNOT_OPEN",
                Optional.of(file),
                OptionalInt.empty(),
                "",
                why.in(Locale.ENGLISH),
                "a file that can be read",
                LocalizedText.of(
                        "ファイルを開けません（%s）。".formatted(why.in(Locale.JAPANESE)),
                        "The file cannot be opened: " + why.in(Locale.ENGLISH)));
    }

    private static Finding sameProgram(ProgramId id, String file, String earlier) {
        return new Finding(
                "DUPLICATE_ID",
                Optional.of(file),
                OptionalInt.empty(),
                "/id",
                id.value(),
                "each program once",
                LocalizedText.of(
                        "プログラム「%s」は %s にもあります。".formatted(id, earlier),
                        "The program %s is in %s as well: give each its own id".formatted(id, earlier)));
    }
}
