package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.mapping.HeaderRows;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The periods that the headings of a table mean, also where they leave a part of it to the reader. */
final class HeadingPeriods {
    private static final CellReader HEADINGS = CellReader.of(ColumnFormat.of(ColumnType.HEADING));
    private static final CellReader FISCAL_YEARS = CellReader.of(ColumnFormat.of(ColumnType.FISCAL_YEAR));
    private static final CellReader PERIODS = CellReader.of(ColumnFormat.of(ColumnType.PERIOD));
    private static final Pattern BARE =
            Pattern.compile("(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?![0-9.])|(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final Pattern WITHOUT_ERA = Pattern.compile("(?:^|/)((?:元|[0-9]{1,2})年度)(?![0-9])");

    private static final Pattern BRACKETED = Pattern.compile("[(（]([^()（）]*)[)）]");

    private final Headings headings;

    HeadingPeriods(Headings headings) {
        this.headings = headings;
    }

    /** Tells whether a cell names a year or another period. */
    static boolean isNamedIn(String text) {
        var plain = Headings.plain(text);
        return stated(plain).isPresent()
                || BARE.matcher(plain).find()
                || WITHOUT_ERA.matcher(plain).find();
    }

    /** Returns the period of a column's heading; what had to be added to it is told as a doubt. */
    Optional<ReportingPeriod> of(int column, Doubts doubts) {
        var path = headings.path(column);
        return stated(path)
                .or(() -> stated(Headings.plain(path).replace("/", ""))) // 令和 above, 3年度 below
                .or(() -> bare(path, doubts))
                .or(() -> withoutEra(column, doubts));
    }

    /** Returns a heading without the parts and brackets that say nothing but its period; the whole if nothing else is there. */
    String withoutPeriod(int column) {
        var rest = headings.parts(column).stream()
                .map(part -> BRACKETED
                        .matcher(part)
                        .replaceAll(group -> isPeriod(group.group(1)) ? "" : Matcher.quoteReplacement(group.group())))
                .filter(part -> !part.isBlank() && !isPeriod(part))
                .collect(Collectors.joining(" / "));
        return rest.isEmpty() ? headings.path(column) : rest;
    }

    private static boolean isPeriod(String text) {
        return PERIODS.read(text).value() instanceof CellValue.Moment
                || FISCAL_YEARS.read(text).value() instanceof CellValue.Moment;
    }

    private static Optional<ReportingPeriod> stated(String heading) {
        return HEADINGS.read(heading).value() instanceof CellValue.Heading meaning
                ? meaning.period()
                : Optional.empty();
    }

    private static Optional<ReportingPeriod> bare(String path, Doubts doubts) {
        var years = BARE.matcher(Headings.plain(path)).results().toList();
        var year = years.size() == 1 ? fiscalYear(years.get(0).group()) : Optional.<ReportingPeriod>empty();
        year.ifPresent(of -> doubts.add(
                "見出し%sの年を年度（%s）と読みました。暦年なら直してください。".formatted(Quoted.of(path), of),
                "The year of the heading %s was read as the fiscal year %s: correct it if it is a calendar year"
                        .formatted(Quoted.of(path), of)));
        return year;
    }

    /** Reads 4年度 to the right of 令和3年度, as tables write it that name the era once: the first such year after that one. */
    private Optional<ReportingPeriod> withoutEra(int column, Doubts doubts) {
        var path = headings.path(column);
        var year = WITHOUT_ERA.matcher(Headings.plain(path));
        if (column == 0 || !year.find()) {
            return Optional.empty();
        }
        var left = of(column - 1, new Doubts());
        var found = left.flatMap(before -> Stream.of("平成", "令和")
                .flatMap(era -> stated(era + year.group(1)).stream())
                .filter(candidate -> candidate.start().isAfter(before.start()))
                .min(Comparator.comparing(ReportingPeriod::start)));
        found.ifPresent(of -> doubts.add(
                "見出し%sの年度には元号がないため、左の列に続く%sと読みました。".formatted(Quoted.of(path), of),
                "The year of the heading %s names no era and was read as %s, after the column to its left"
                        .formatted(Quoted.of(path), of)));
        return found;
    }

    private static Optional<ReportingPeriod> fiscalYear(String text) {
        return FISCAL_YEARS.read(text).value() instanceof CellValue.Moment moment
                ? Optional.of(moment.period())
                : Optional.empty();
    }

    /** Returns the one date that stands above a table or in its heading, such as （令和３年７月19日時点）. */
    static Optional<ReportingPeriod> ofTitle(Table table, HeaderRows header) {
        var found = new LinkedHashSet<ReportingPeriod>();
        for (var row = 0; row < header.last(); row++) {
            for (var cell : table.rows().get(row)) {
                var isAbove = row < header.first() - 1;
                if ((isAbove || cell.text().contains("時点") || cell.text().contains("現在"))
                        && PERIODS.read(cell.text()).value() instanceof CellValue.Moment moment) {
                    found.add(moment.period());
                }
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
