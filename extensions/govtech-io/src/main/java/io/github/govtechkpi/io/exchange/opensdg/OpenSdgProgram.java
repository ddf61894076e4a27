package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.io.exchange.ForeignIds;
import io.github.govtechkpi.io.exchange.ForeignPercentages;
import io.github.govtechkpi.io.exchange.Reading;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.PublishedFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the data files and the files of options of Open SDG together. */
final class OpenSdgProgram {
    private static final String ID = "open-sdg"; // the files say nothing of the program
    private static final Pattern DATA = Pattern.compile("(?:.*/)?(?:indicator_)?([^/]*?)\\.[A-Za-z]{1,5}");
    private static final Pattern OPTIONS =
            Pattern.compile("(?:.*/)?(?:indicator-config|meta)/([^/]*?)\\.(?:ya?ml|json|md)");

    private final List<ExchangeFile> files;
    private final OpenSdgFindings findings = new OpenSdgFindings();
    private final ForeignIds goalIds = new ForeignIds();
    private final ForeignIds indicatorIds = new ForeignIds();
    private final ForeignIds figureIds = new ForeignIds();
    private final List<Goal> goals = new ArrayList<>();
    private final List<PublishedFigure> figures = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    OpenSdgProgram(List<ExchangeFile> files) {
        this.files = files;
    }

    Reading read() {
        var options = new LinkedHashMap<String, OpenSdgOptions>();
        for (var file : files) {
            var name = OPTIONS.matcher(file.name());
            if (name.matches()) {
                options.putIfAbsent(name.group(1), OpenSdgOptions.of(file, findings));
            }
        }
        var withData = new HashSet<String>();
        for (var file : files) {
            var name = DATA.matcher(file.name());
            if (!OPTIONS.matcher(file.name()).matches() && file.name().endsWith(".csv") && name.matches()) {
                withData.add(name.group(1));
                indicator(file, name.group(1), options.getOrDefault(name.group(1), OpenSdgOptions.NONE));
            }
        }
        findings.throwIfAny();
        options.forEach((name, file) -> {
            if (!withData.contains(name) && !file.file().isEmpty()) {
                findings.remark(
                        "NO_DATA",
                        file.file(),
                        "データのファイルがないため、この指標は読みませんでした。",
                        "There is no data file: this indicator was not read");
            }
        });
        return new Reading(
                new Exchanged(
                        Program.builder(ID, LocalizedText.same(ID))
                                .goals(goals)
                                .published(figures)
                                .build(),
                        observations),
                findings.remarks());
    }

    private void indicator(ExchangeFile file, String id, OpenSdgOptions options) {
        var bySeries = new LinkedHashMap<List<String>, List<OpenSdgRow>>();
        for (var row : new OpenSdgData(file, findings).rows()) {
            var isCount =
                    row.series().equals(OpenSdgFiles.NUMERATOR) || row.series().equals(OpenSdgFiles.DENOMINATOR);
            bySeries.computeIfAbsent(
                            isCount ? List.of("", OpenSdgFiles.NUMERATOR) : List.of(row.unit(), row.series()),
                            unused -> new ArrayList<>())
                    .add(row);
        }
        bySeries.forEach((series, rows) -> {
            var name = series.get(1).isEmpty() || series.get(1).equals(OpenSdgFiles.NUMERATOR)
                    ? id
                    : id + "-" + series.get(1);
            series(file.name(), new Named(name, bySeries.size() == 1), rows, options);
        });
    }

    /** The text of which an id is made, and whether the file holds this series alone. */
    private record Named(String text, boolean isAlone) {}

    private void series(String file, Named named, List<OpenSdgRow> rows, OpenSdgOptions options) {
        var read = new OpenSdgValues(file, findings).of(rows);
        if (read.isEmpty()) {
            percentages(file, named, rows);
            return;
        }
        var values = read.get();
        if (values.isEmpty()) {
            return;
        }
        var own = options.of(rows.get(0).series(), rows.get(0).unit(), findings);
        var id = IndicatorId.of(indicatorIds.unique(named.text(), "indicator"));
        for (var value : values) {
            observations.add(Observation.of(
                    new SeriesKey(
                            Optional.empty(),
                            id,
                            value.row().area(),
                            value.row().slice()),
                    value.row().period(),
                    value.quantity()));
        }
        var number = named.isAlone() ? options.field("indicator_number").orElse(named.text()) : named.text();
        var name = options.field("indicator_name").map(Quoted::onOneLine).orElse(named.text());
        goals.add(new OpenSdgGoal(file, own, values, findings).of(goalIds.unique(number, "goal"), name, id));
    }

    private void percentages(String file, Named named, List<OpenSdgRow> rows) {
        findings.remark(
                "NO_COUNTS",
                file,
                "件数のない百分率のため、観測値ではなく公表値（published）としました。",
                "Percentages without their counts were kept as published figures, not as observations");
        for (var row : rows) {
            ForeignPercentages.of(row.value()).ifPresent(rate -> {
                var name = named.text()
                        + row.area().map(area -> " " + area).orElse("")
                        + row.slice().map(slice -> " " + slice).orElse("");
                figures.add(ForeignPercentages.figure(
                        figureIds.unique(named.text() + "-" + row.period(), "figure"),
                        LocalizedText.same(Quoted.onOneLine(name)),
                        rate,
                        Optional.of(row.period()),
                        Optional.empty()));
            });
        }
    }
}
