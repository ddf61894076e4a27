package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.observation.ObservationSheet;
import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.io.table.XlsxBytes;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.report.page.Part.Tile;
import io.github.govtechkpi.report.page.Part.Tiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of reports as a workbook: a summary, the goals with their amounts as numbers and their unit in the headings, the
 * observations, checklist, findings, decisions, how each number was computed, sources, and every remark on a sheet of notes.
 */
public final class ReportWorkbook {
    private final ReportSource source;
    private final PageWords words;
    private final List<ProgramPage> pages;

    private ReportWorkbook(ReportSource source, Locale locale) {
        this.source = source;
        this.words = new PageWords(locale, source.areas());
        this.pages = source.programs().stream()
                .map(program -> new ProgramPage(program, source, locale))
                .toList();
    }

    /**
     * Writes one workbook (.xlsx) of all programs of a source.
     *
     * @param source the programs with their observations
     * @param locale the language of headings and remarks
     */
    public static byte[] write(ReportSource source, Locale locale) {
        var workbook = new ReportWorkbook(source, locale);
        return XlsxBytes.write(workbook.sheets());
    }

    private List<WorkbookSheet> sheets() {
        var sections = new SectionSheets(words);
        if (pages.size() > 1) {
            sections.addOverview(new PortfolioPage(source, pages, words, program -> Optional.empty()).page());
        }
        var contents = pages.stream().map(ProgramPage::page).toList();
        contents.forEach(sections::add);
        var goals = new GoalSheets(words);
        var sheets = new ArrayList<WorkbookSheet>();
        sheets.add(summary(contents));
        sheets.addAll(goals.sheets(pages));
        sheets.add(observations());
        var first =
                Stream.of("checklist", "findings", "decisions").map(words::get).toList();
        // the goals and how they were computed have sheets of their own, with numbers in place of texts
        var done = Stream.of(
                        "summary",
                        "byProgram",
                        "judged",
                        "kgis",
                        "kpis",
                        "unjudged",
                        "withoutTarget",
                        "computed",
                        "sources")
                .map(words::get)
                .toList();
        first.forEach(section -> sheets.addAll(sections.sheets(section)));
        sheets.add(goals.computed(pages));
        sheets.addAll(sections.sheets(words.get("sources")));
        sections.sections().stream()
                .filter(section -> !first.contains(section) && !done.contains(section))
                .forEach(section -> sheets.addAll(sections.sheets(section)));
        sheets.add(sections.notes());
        return sheets;
    }

    /** Counts the verdicts of each program. */
    private WorkbookSheet summary(List<ReportPage> contents) {
        var counts = contents.stream().map(ReportWorkbook::counts).toList();
        var verdicts = counts.stream()
                .flatMap(found -> found.keySet().stream())
                .distinct()
                .toList();
        var heading = new ArrayList<>(List.of(
                words.get("sheetProgram"), words.get("sheetOwner"), words.get("sheetAsOf"), words.get("sheetResults")));
        heading.addAll(verdicts);
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var found = counts.get(i);
            var row = new ArrayList<>(List.of(
                    page.program().name().in(words.locale()),
                    page.program()
                            .owner()
                            .map(Organisation::name)
                            .map(name -> name.in(words.locale()))
                            .orElse(""),
                    page.portfolio().asOf().map(LocalDate::toString).orElse(""),
                    String.valueOf(page.portfolio().results().size())));
            verdicts.forEach(verdict -> row.add(String.valueOf(found.getOrDefault(verdict, 0))));
            rows.add(row);
        }
        return new WorkbookSheet(words.get("summary"), heading, List.of(0, 1, 2), rows);
    }

    private static Map<String, Integer> counts(ReportPage page) {
        var counts = new LinkedHashMap<String, Integer>();
        page.sections().get(0).parts().stream()
                .filter(Tiles.class::isInstance)
                .flatMap(tiles -> ((Tiles) tiles).tiles().stream())
                .forEach((Tile tile) -> counts.put(tile.label(), tile.count()));
        return counts;
    }

    private WorkbookSheet observations() {
        var known = source.observations().stream()
                .map(vintages -> source.knownOn().map(vintages::asKnownOn).orElseGet(vintages::latest))
                .flatMap(series -> series.observations().stream())
                .toList();
        var sheet = ObservationSheet.of(source.programs(), known, words.locale());
        var heading = sheet.heading().stream().map(words::cell).toList();
        return new WorkbookSheet(sheet.name(), heading, sheet.texts(), sheet.rows());
    }
}
