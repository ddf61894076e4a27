package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.observation.ObservationSheet;
import io.github.govtechkpi.io.sheet.ResultTables;
import io.github.govtechkpi.io.table.WorkbookSheet;
import io.github.govtechkpi.io.table.XlsxBytes;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes observations as a workbook for people: a row for each area and period, a column for each indicator with its unit in the heading,
 * and a second sheet with the sources and what a reader has to know.
 */
public final class ImportWorkbook {
    private ImportWorkbook() {}

    /**
     * Writes the workbook.
     *
     * @param imported the program and its observations
     * @param source the file that they come from
     * @param locale the language of headings and remarks
     */
    public static byte[] write(ImportedTable imported, String source, Locale locale) {
        var words = new Words(locale);
        return XlsxBytes.write(List.of(
                ObservationSheet.of(List.of(imported.program()), imported.observations(), locale),
                remarks(imported, source, words)));
    }

    private record Words(Locale locale) {
        String of(String ja, String en) {
            return LocalizedText.of(ja, en).in(locale);
        }
    }

    private static WorkbookSheet remarks(ImportedTable imported, String source, Words words) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(words.of("プログラム", "program"), imported.program().name().in(words.locale())));
        rows.add(List.of(words.of("元のファイル", "source file"), source));
        var sources = ResultTables.sources(imported.program(), words.locale());
        sources.lines().forEach(line -> rows.add(List.of(sources.title(), line)));
        imported.notices().forEach(notice -> rows.add(List.of(words.of("注意", "caveat"), notice.in(words.locale()))));
        qualified(imported, words).forEach(line -> rows.add(List.of(words.of("注意", "caveat"), line)));
        counted(imported.observations(), words)
                .forEach((remark, count) -> rows.add(List.of(
                        words.of("注意", "caveat"),
                        words.of("%s：%s件", count == 1 ? "%s: %s value" : "%s: %s values")
                                .formatted(remark, count))));
        imported.program()
                .published()
                .forEach(figure -> rows.add(List.of(
                        words.of("公表値（件数なし）", "published without counts"),
                        figure.name().in(words.locale())
                                + figure.asOf().map(period -> " " + period).orElse("")
                                + " " + figure.rate().percent().toPlainString() + "%")));
        rows.add(List.of(
                words.of("正規化", "normalised"),
                words.of("%s個のセル", imported.normalized().size() == 1 ? "%s cell" : "%s cells")
                        .formatted(imported.normalized().size())));
        return new WorkbookSheet(
                words.of("出典と注意", "Sources and caveats"),
                List.of(words.of("種類", "kind"), words.of("内容", "text")),
                List.of(0, 1),
                rows);
    }

    /** A cell of a sheet holds the number alone: that it is about so much, or more than that, has to stand somewhere. */
    private static List<String> qualified(ImportedTable imported, Words words) {
        var lines = new ArrayList<String>();
        for (var observation : imported.observations()) {
            observation
                    .value()
                    .filter(unused -> observation.qualifier() != Qualifier.EXACT)
                    .ifPresent(value -> lines.add(words.of("%s：%s", "%s: %s")
                            .formatted(
                                    place(observation, imported.program(), words.locale()),
                                    AmountText.of(StatedValue.of(value, observation.qualifier()), words.locale()))));
        }
        return lines;
    }

    private static String place(Observation observation, Program program, Locale locale) {
        var key = observation.key();
        var name = program.goals().stream()
                .filter(goal -> goal.indicator().id().equals(key.indicator()))
                .findFirst()
                .map(goal -> goal.name().in(locale))
                .orElse(key.indicator().value());
        return name
                + key.area().map(area -> " " + area).orElse("")
                + key.slice().map(slice -> " " + slice).orElse("")
                + " " + observation.period();
    }

    private static Map<String, Integer> counted(List<Observation> observations, Words words) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var observation : observations) {
            observation
                    .missing()
                    .ifPresent(reason -> counts.merge(
                            words.of("欠測（%s）", "missing (%s)")
                                    .formatted(reason.label().in(words.locale())),
                            1,
                            Integer::sum));
            if (observation.value().isPresent() && observation.status() != ObservationStatus.A) {
                counts.merge(
                        words.of("状態（%s）", "status (%s)")
                                .formatted(observation.status().label().in(words.locale())),
                        1,
                        Integer::sum);
            }
        }
        return counts;
    }
}
