package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Lines;
import io.github.govtechkpi.report.page.Part.Links;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sections of reports as sheets: tables with the same heading become one sheet, which names the program and the heading that each row
 * stood below, and every sentence stands on a sheet of notes.
 */
final class SectionSheets {
    private static final Set<String> OVERVIEW = Set.of("checklist", "findings", "decisions", "totals", "notes");
    private final PageWords words;
    private final Map<Place, List<List<String>>> tables = new LinkedHashMap<>();
    private final List<List<String>> notes = new ArrayList<>();
    private String program = "";
    private boolean isOverview;

    SectionSheets(PageWords words) {
        this.words = words;
    }

    /** Which section a table stands in, and its heading. */
    private record Place(String section, List<String> heading) {}

    void add(ReportPage page) {
        program = page.title();
        page.sections().forEach(section -> parts(section, section.title(), section.parts()));
    }

    /** Adds what a page says of all programs together; what it says of each, their own pages say. */
    void addOverview(ReportPage page) {
        isOverview = true;
        program = page.title();
        page.sections().stream()
                .filter(section -> OVERVIEW.contains(section.id()))
                .forEach(section -> parts(section, section.title(), section.parts()));
        isOverview = false;
    }

    private void parts(Section section, String heading, List<Part> parts) {
        parts.forEach(part -> part(section, heading, part));
    }

    private void part(Section section, String heading, Part part) {
        if (part instanceof Section inner) {
            parts(section, inner.title(), inner.parts());
        } else if (part instanceof Fold fold) {
            if (!isOverview) {
                parts(section, fold.title(), fold.parts());
            }
        } else if (part instanceof Table table) {
            var rows = tables.computeIfAbsent(
                    new Place(section.title(), table.rows().get(0)), unused -> new ArrayList<>());
            table.rows().stream().skip(1).forEach(row -> rows.add(row(heading, row)));
        } else if (part instanceof Links links) {
            var rows = tables.computeIfAbsent(
                    new Place(section.title(), List.of(words.get("sheetSource"), words.get("sheetAddress"))),
                    unused -> new ArrayList<>());
            links.links().forEach(link -> rows.add(row(heading, List.of(link.text(), link.address()))));
        } else if (part instanceof Paragraph paragraph) {
            note(section, heading, paragraph.text());
        } else if (part instanceof Lines lines) {
            lines.lines().forEach(line -> note(section, heading, line));
        } else if (part instanceof Figure figure) {
            note(section, figure.wide().title(), figure.wide().description());
        } else if (part instanceof Card card) {
            card.notes().forEach(line -> note(section, card.title(), line));
            parts(section, card.title(), card.parts());
        }
    }

    private List<String> row(String heading, List<String> cells) {
        return Stream.concat(Stream.of(program, heading), cells.stream()).toList();
    }

    private void note(Section section, String heading, String text) {
        notes.add(List.of(program, section.title(), heading, text));
    }

    /** Returns the sheets of a section of reports. */
    List<WorkbookSheet> sheets(String section) {
        return tables.entrySet().stream()
                .filter(entry -> entry.getKey().section().equals(section))
                .map(entry -> sheet(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the sections that have a sheet. */
    List<String> sections() {
        return tables.keySet().stream().map(Place::section).distinct().toList();
    }

    private WorkbookSheet sheet(Place place, List<List<String>> rows) {
        var heading = Stream.concat(
                        Stream.of(words.get("sheetProgram"), words.get("sheetHeading")), place.heading().stream())
                .toList();
        var namesPrograms = place.heading().get(0).equals(words.get("sheetProgram"));
        var isBelowOne = rows.stream().allMatch(row -> row.get(1).equals(place.section()));
        var kept = IntStream.range(0, heading.size())
                .filter(column -> column > 1 || !(namesPrograms || (column == 1 && isBelowOne)))
                .boxed()
                .toList();
        var names = kept.stream().map(heading::get).toList();
        var texts = IntStream.range(0, names.size())
                .filter(column -> column < names.size() - place.heading().size() + 1 || isCode(names.get(column)))
                .boxed()
                .toList();
        return new WorkbookSheet(
                place.section(),
                names,
                texts,
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    private boolean isCode(String heading) {
        return heading.equals(words.get("areaCode"));
    }

    WorkbookSheet notes() {
        return new WorkbookSheet(
                words.get("sheetNotes"),
                List.of(
                        words.get("sheetProgram"),
                        words.get("sheetSection"),
                        words.get("sheetHeading"),
                        words.get("sheetText")),
                List.of(0, 1, 2, 3),
                notes);
    }
}
