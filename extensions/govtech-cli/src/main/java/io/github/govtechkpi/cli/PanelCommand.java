package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.observation.KnownRows;
import io.github.govtechkpi.io.observation.PanelFiles;
import io.github.govtechkpi.io.panel.PanelJson;
import io.github.govtechkpi.io.panel.PanelSheet;
import io.github.govtechkpi.io.panel.PanelTable;
import io.github.govtechkpi.io.panel.UnitedGoals;
import io.github.govtechkpi.io.result.FindingsJson;
import io.github.govtechkpi.io.result.MarkdownTable;
import io.github.govtechkpi.io.sheet.ResultTable;
import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.metrics.panel.PanelStatus;
import io.github.govtechkpi.metrics.panel.StatusTally;
import io.github.govtechkpi.model.InvalidDataException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code govtech panel}: every series of an observations file of any length, judged by the goal of its indicator. */
@Command(name = "panel", resourceBundle = "io.github.govtechkpi.cli.messages")
final class PanelCommand extends GovtechCommand {
    private static final String PREFECTURE = "prefecture";
    private static final String NATION = "nation";

    @Parameters(paramLabel = "OBS.csv", arity = "1", descriptionKey = "panelFile")
    private String file = "";

    @Option(names = "--goals", paramLabel = "GOALS.csv", descriptionKey = "panelGoals")
    private @Nullable String goals;

    @Option(names = "--by", paramLabel = "prefecture|nation|MAPPING.csv", descriptionKey = "panelBy")
    private @Nullable String by;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "panelThreads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--strict", descriptionKey = "panelStrict")
    private boolean strict;

    @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "panelKnownOn")
    private @Nullable LocalDate knownOn;

    PanelCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var day = knownOn;
        if (day != null) {
            takeKnown(day);
            return 0;
        }
        var goalFile = goals;
        if (goalFile == null) {
            fromArguments(() -> {
                throw new IllegalArgumentException(words().get("panelNoGoals"));
            });
            return Govtech.WRONG_USAGE;
        }
        fromArguments(() -> requireThreads(threads));
        var inputs = new Inputs(console());
        var wanted = inputs.panelGoals(goalFile);
        var groups = groups(inputs);
        inputs.throwIfAny();
        var panel = read(inputs, wanted.orElseThrow().goals(), groups.orElseThrow());
        if (panel.problemCount() > 0) {
            report(panel);
        }
        writeResult(panel, wanted.orElseThrow());
        return 0;
    }

    private int requireThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(words().get("panelNoThreads", count));
        }
        return count;
    }

    private Optional<AreaGroups> groups(Inputs inputs) {
        if (by == null || by.equals(PREFECTURE)) {
            return Optional.of(AreaGroups.prefectures());
        }
        return by.equals(NATION) ? Optional.of(AreaGroups.nation()) : inputs.areaGroups(by);
    }

    private Panel read(Inputs inputs, PanelGoals wanted, AreaGroups groups) {
        var files = PanelFiles.of(wanted, groups, threads);
        var panel = inputs.file(file, path -> {
            var bar = ProgressBar.start(console().err(), files::bytesRead, Files.size(path));
            try {
                return files.read(path, file);
            } finally {
                bar.stop();
            }
        });
        inputs.throwIfAny();
        files.notices().forEach(notice -> console().err().println(notice.in(locale())));
        return panel.orElseThrow();
    }

    /** Lists the rows that were left out; where nothing may be, they are why there is no result. */
    private void report(Panel panel) {
        var findings = PanelFiles.findings(panel, file);
        if (strict) {
            throw new InvalidDataException(findings);
        }
        if (isFormatGiven() && format() == OutputFormat.JSON) {
            console().err().print(FindingsJson.write(findings));
            return;
        }
        findings.forEach(finding -> console().err().println(finding.in(locale())));
        words().print(console().err(), "panelLeftOut", panel.problemCount(), findings.size());
    }

    private void writeResult(Panel panel, UnitedGoals united) {
        if (format() == OutputFormat.JSON) {
            requireOutput(OutputKind.JSON);
            writeLong(out -> PanelJson.write(panel, out));
        } else if (isTable()) {
            requireOutput(answered() == OutputKind.WORKBOOK ? OutputKind.WORKBOOK : OutputKind.CSV);
            if (output().filter(GovtechCommand::isWorkbook).isPresent()) {
                write(PanelSheet.of(panel, by != null, united, locale()));
                return;
            }
            if (outEncoding() != Encoding.UTF_8) {
                write(ResultTable.of(PanelTable.rows(panel, by != null)));
                return;
            }
            writeLong(out -> {
                if (by == null) {
                    PanelTable.writeSeries(panel, out);
                } else {
                    PanelTable.writeSums(panel, out);
                }
            });
        } else {
            write(answered(), summary(panel));
        }
    }

    /** A file gets the table of all series, unless it is named as a text. */
    private boolean isTable() {
        return format() == OutputFormat.CSV
                || (format() == OutputFormat.TEXT
                        && output().filter(file -> OutputKind.of(file)
                                        .filter(kind -> kind == OutputKind.TEXT)
                                        .isEmpty())
                                .isPresent());
    }

    /** Counts the areas by status, for each indicator and the nation or each group. */
    private String summary(Panel panel) {
        var tallies = panel.tallies().stream()
                .filter(tally -> by != null || tally.group().equals(AreaGroups.NATION))
                .toList();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words().get("panelIndicator"),
                words().get("panelGroup"),
                words().get("panelAreas"),
                words().get("panelStatus")));
        tallies.forEach(tally -> rows.add(
                List.of(tally.indicator().value(), tally.group(), String.valueOf(tally.areas()), counts(tally))));
        if (format() == OutputFormat.MARKDOWN) {
            return MarkdownTable.write(rows);
        }
        var lines = new ArrayList<String>();
        lines.add(words().get("panelSeries", panel.size()));
        tallies.forEach(tally ->
                lines.add(words().get("panelTally", tally.indicator(), tally.group(), tally.areas(), counts(tally))));
        return String.join("\n", lines) + "\n";
    }

    private String counts(StatusTally tally) {
        return tally.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> status(count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(words().get("panelComma")));
    }

    private String status(PanelStatus status) {
        return status.label().in(locale());
    }

    private void takeKnown(LocalDate day) {
        requireOutput(OutputKind.CSV);
        requireUtf8("--known-on");
        var inputs = new Inputs(console());
        inputs.file(file, path -> {
            // all findings come before the first byte of a result
            try (var in = Files.newInputStream(path)) {
                var text = new StringWriter();
                KnownRows.write(in, file, day, text);
                write(OutputKind.CSV, text.toString()); // as the panel reads it: CSV in UTF-8
                return text;
            }
        });
        inputs.throwIfAny();
    }

    /** Writes a result that may be too long for one string. */
    private void writeLong(OutputFile.Content result) {
        OutputFile.Content content = out -> {
            if (hasByteOrderMark()) {
                out.write('\uFEFF');
            }
            result.write(out);
        };
        var target = output();
        if (target.isPresent()) {
            OutputFile.write(target.get(), content);
            return;
        }
        try {
            content.write(new OutputStreamWriter(console().out(), StandardCharsets.UTF_8) {
                @Override
                public void close() throws IOException {
                    flush(); // the stream is the console's
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
