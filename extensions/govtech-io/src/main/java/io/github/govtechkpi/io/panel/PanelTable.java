package io.github.govtechkpi.io.panel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.JsonLayout;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelFlag;
import io.github.govtechkpi.metrics.panel.PanelSeries;
import io.github.govtechkpi.metrics.panel.PanelSeries.Amounts;
import io.github.govtechkpi.metrics.panel.PanelSeries.Effects;
import io.github.govtechkpi.metrics.panel.PanelSeries.Limits;
import io.github.govtechkpi.metrics.panel.PanelSeries.Share;
import io.github.govtechkpi.metrics.panel.PanelSeries.Span;
import io.github.govtechkpi.metrics.panel.PanelSum;
import io.github.govtechkpi.model.Computed;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes a panel as CSV: a row for each series, or for each sum. A cell without a value is empty; the flags say why. */
public final class PanelTable {
    /** The columns of the series, in their order. */
    static final List<String> SERIES = List.of(
            "indicator",
            "area",
            "first",
            "previous",
            "latest",
            "periods",
            "missing",
            "numerator",
            "denominator",
            "numerator_change",
            "denominator_change",
            "remaining",
            "achieved_share",
            "observed_pace",
            "required_pace",
            "low",
            "high",
            "numerator_effect",
            "denominator_effect",
            "slope",
            "attained",
            "status",
            "flags");

    /** The columns of the sums, in their order. */
    static final List<String> SUMS =
            List.of("indicator", "group", "period", "numerator", "denominator", "reported", "expected");

    private PanelTable() {}

    /** Returns the rows of the series, or of the sums, the header first. */
    public static List<List<String>> rows(Panel panel, boolean isSums) {
        var rows = new ArrayList<List<String>>();
        rows.add(isSums ? SUMS : SERIES);
        if (isSums) {
            panel.sums().forEach(sum -> rows.add(row(sum, UnaryOperator.identity())));
        } else {
            panel.series().forEach(series -> rows.add(row(series, UnaryOperator.identity())));
        }
        return rows;
    }

    /** Writes a row for each indicator and area. */
    public static void writeSeries(Panel panel, Writer out) throws IOException {
        try (var csv = open(out)) {
            csv.writeRecord(SERIES);
            for (var series : panel.series()) {
                csv.writeRecord(row(series, CsvText::neutral));
            }
        }
    }

    /** Writes a row for each indicator, period and group. */
    public static void writeSums(Panel panel, Writer out) throws IOException {
        try (var csv = open(out)) {
            csv.writeRecord(SUMS);
            for (var sum : panel.sums()) {
                csv.writeRecord(row(sum, CsvText::neutral));
            }
        }
    }

    private static CsvWriter open(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    private static List<String> row(PanelSum sum, UnaryOperator<String> name) {
        return List.of(
                name.apply(sum.indicator().value()),
                name.apply(sum.group()),
                sum.period().toString(),
                JsonLayout.plain(sum.numerator()),
                sum.denominator().map(JsonLayout::plain).orElse(""),
                String.valueOf(sum.coverage().k()),
                String.valueOf(sum.coverage().n()));
    }

    /** Only names can look like formulas: the other cells are not even looked at. */
    private static List<String> row(PanelSeries series, UnaryOperator<String> name) {
        var span = series.span();
        var latest = series.latest();
        var share = series.share();
        return List.of(
                name.apply(series.key().indicator().value()),
                series.key().area().map(Object::toString).orElse(""),
                text(span.map(Span::first)),
                text(span.flatMap(Span::previous)),
                text(span.map(Span::latest)),
                text(span.map(Span::periods)),
                text(span.map(Span::missing)),
                amount(latest.map(Amounts::value)),
                share.map(counts -> amount(counts.denominator())).orElse(""),
                amount(latest.flatMap(Amounts::change)),
                share.map(counts -> amount(counts.denominatorChange())).orElse(""),
                amount(series.remaining()),
                number(series.achievedShare()),
                number(series.observedPace()),
                number(series.requiredPace()),
                of(share, Share::interval, Limits::low),
                of(share, Share::interval, Limits::high),
                of(share, Share::effects, Effects::numerator),
                of(share, Share::effects, Effects::denominator),
                number(series.slope()),
                text(series.attained().toOptional()),
                series.status().name(),
                String.join(" ", flags(series)));
    }

    /** Returns the flags, and after them the code of each reason why a number is missing. */
    static List<String> flags(PanelSeries series) {
        var flags = new LinkedHashSet<String>();
        series.flags().stream().map(PanelFlag::name).forEach(flags::add);
        for (var number : numbers(series)) {
            number.reason().ifPresent(reason -> flags.add(reason.code().name()));
        }
        return List.copyOf(flags);
    }

    private static List<Computed<?>> numbers(PanelSeries series) {
        var numbers = new ArrayList<Computed<?>>(List.of(
                series.latest(),
                series.latest().flatMap(Amounts::change),
                series.achievedShare(),
                series.observedPace(),
                series.requiredPace(),
                series.slope(),
                series.attained()));
        series.share().ifPresent(share -> numbers.addAll(List.of(share.interval(), share.effects())));
        return numbers;
    }

    private static <T> String of(Optional<Share> share, Function<Share, Computed<T>> part, Function<T, Double> number) {
        return share.map(counts -> number(part.apply(counts).map(number))).orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String amount(Computed<BigDecimal> amount) {
        return amount.toOptional().map(JsonLayout::plain).orElse("");
    }

    private static String number(Computed<Double> number) {
        return number.toOptional().map(PanelTable::plain).orElse("");
    }

    static String plain(double number) {
        return JsonLayout.plain(BigDecimal.valueOf(number));
    }
}
