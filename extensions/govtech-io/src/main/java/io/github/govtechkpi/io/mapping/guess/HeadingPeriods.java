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
import java.text.Normalizer;
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
    private static final Pattern BARE = Pattern.compile("(?<![0-9A-Za-z])(?:令和|平成|[RH])(?:元|[0-9]{1,2})(?![0-9.A-Za-z])"
            + "|(?<![0-9.,])20[0-9]{2}(?![0-9.,円人件回歳社校世ha%])");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("[上下前後]半?期|四半期|(?<![A-Za-z])Q[1-4]|[0-9]月|[0-9][~〜～-][0-9]");
    private static final Pattern YEAR = Pattern.compile("(?:FY)?[0-9]{4}");
    private static final Pattern RANGE =
            Pattern.compile("[0-9]月?[~〜～-](?:(?:令和|平成|R|H)?(?:元|[0-9]{1,4})年)?[0-9]{1,2}月");
    private static final Pattern IN_NAME = Pattern.compile(
            "(?<![0-9A-Za-z])(?:(?:令和|平成|昭和|[RHS])(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})[./-][0-9]{1,2}(?:[./-][0-9]{1,2})?(?![0-9])(?:末|現在|時点)?"
                    + "|(?<![0-9A-Za-z])(?:(?:令和|平成|昭和|[RHS])(?:元|[0-9０-９]{1,2})(?![0-9.A-Za-z])"
                    + "|(?:19|20)[0-9]{2}(?![0-9.,円人件回歳社校世ha%]))年?度?(?:[0-9０-９]{1,2}月(?:末|[0-9]{1,2}日)?)?(?:末|現在|時点)?の?|^(?:元|[0-9０-９]{1,2})年度?(?![0-9目間後前以])");
    private static final Pattern WITHOUT_ERA = Pattern.compile("(?:^|/)((?:元|[0-9]{1,2})年度?)(?![0-9目間後前])");

    private static final Pattern EMPTY = Pattern.compile("[(（]\\s*[)）]");
    private static final Pattern NUMBER = Pattern.compile("(元|[0-9]{1,2})");
    private static final Pattern ERA_ALONE = Pattern.compile("(令和|平成)(?![元0-9])");
    private static final Pattern HALF_WIDTH = Pattern.compile("[Ａ-Ｚａ-ｚ０-９．／]");

    /** Of two years of one thing some tables call one (A) and the other (B). */
    private static final Pattern LETTER = Pattern.compile("[(（]?[①-⑳][)）]?$|[(（][A-Za-zＡ-Ｚａ-ｚ][)）]$");

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

    /** Returns the period of a column's heading; what had to be added to it, or is not clear, is told as a doubt. */
    Optional<ReportingPeriod> of(int column, Doubts doubts) {
        var path = headings.path(column);
        var asked = new Doubts();
        var period = stated(path)
                .or(() -> stated(Headings.plain(path).replace("/", ""))) // 令和 above, 3年度 below
                .or(() -> bare(column, asked))
                .or(() -> belowEra(column, asked))
                .or(() -> withoutEra(column, asked));
        if (period.filter(of -> isUnclear(of, Headings.plain(path))).isPresent()) {
            doubts.add(
                    "見出し%sがどの期間かはっきりしません。periodを書いてください。".formatted(Quoted.of(path)),
                    "Which period the heading %s means is not clear: write \"period\"".formatted(Quoted.of(path)));
            return Optional.empty();
        }
        doubts.addAll(asked);
        return period;
    }

    private static boolean isUnclear(ReportingPeriod period, String heading) {
        return RANGE.matcher(heading).find()
                || (YEAR.matcher(period.toString()).matches()
                        && PART_OF_YEAR.matcher(heading).find());
    }

    /** Returns a heading without what says nothing but its period; empty if nothing else is there but a unit. */
    Optional<String> withoutPeriod(int column) {
        return Optional.of(rest(column))
                .filter(of -> !BRACKETED.matcher(of).replaceAll("").isBlank());
    }

    /** Returns what a heading says besides its period, also in brackets. */
    String rest(int column) {
        return headings.parts(column).stream()
                .map(part -> BRACKETED
                        .matcher(part)
                        .replaceAll(group -> isPeriod(group.group(1)) ? "" : Matcher.quoteReplacement(group.group())))
                .map(HeadingPeriods::withoutYear)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** Takes the year out, in whatever width it is written, and leaves the rest as it stands. */
    private static String withoutYear(String part) {
        var half = HALF_WIDTH
                .matcher(part)
                .replaceAll(wide -> Matcher.quoteReplacement(Normalizer.normalize(wide.group(), Normalizer.Form.NFKC)));
        var rest = new StringBuilder();
        var copied = 0;
        var year = IN_NAME.matcher(half);
        while (year.find()) {
            rest.append(part, copied, year.start());
            copied = year.end();
        }
        rest.append(part.substring(copied));
        return copied == 0
                ? part
                : LETTER.matcher(EMPTY.matcher(rest).replaceAll("").strip())
                        .replaceAll("")
                        .strip();
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

    private Optional<ReportingPeriod> bare(int column, Doubts doubts) {
        var path = headings.path(column);
        var years = BARE.matcher(Headings.plain(path)).results().toList();
        var year = years.stream()
                .map(match -> fiscalYear(match.group()))
                .distinct() // H31/R1 and R3(2021) name one year twice
                .toList();
        if (year.size() != 1) {
            return Optional.empty();
        }
        year.get(0).ifPresent(of -> doubts.fiscalYear(column));
        return year.get(0);
    }

    /** Reads 3 below 令和 or 実績（令和年度）, and 5年 to the right of 令和３年. */
    private Optional<ReportingPeriod> belowEra(int column, Doubts doubts) {
        var parts = headings.parts(column);
        var number = NUMBER.matcher(Headings.plain(parts.get(parts.size() - 1)));
        var above = ERA_ALONE
                .matcher(Headings.plain(String.join("/", parts.subList(0, parts.size() - 1))))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        if (!number.matches() || above.size() != 1) {
            return Optional.empty();
        }
        var year = fiscalYear(above.get(0) + number.group(1));
        year.ifPresent(of -> doubts.fiscalYear(column));
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
                .filter(candidate ->
                        candidate.sameGrid(before) && candidate.start().isAfter(before.start()))
                .min(Comparator.comparing(ReportingPeriod::start)));
        found.ifPresent(of -> doubts.add(
                "見出し%sの年には元号がないため、左の列に続く%sと読みました。".formatted(Quoted.of(path), of),
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
                        && PERIODS.read(cell.text().replace("月末", "月")).value() instanceof CellValue.Moment moment) {
                    found.add(moment.period());
                }
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
