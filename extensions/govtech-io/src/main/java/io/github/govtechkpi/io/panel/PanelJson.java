package io.github.govtechkpi.io.panel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.io.result.JsonLayout;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelSeries;
import io.github.govtechkpi.metrics.panel.PanelSeries.Amounts;
import io.github.govtechkpi.metrics.panel.PanelSeries.Effects;
import io.github.govtechkpi.metrics.panel.PanelSeries.Limits;
import io.github.govtechkpi.metrics.panel.PanelSeries.Share;
import io.github.govtechkpi.metrics.panel.PanelSeries.Span;
import io.github.govtechkpi.model.Computed;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Writes a panel as JSON, {@code govtech-panel/1}: one series or sum a line, however many there are. */
public final class PanelJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private PanelJson(JsonGenerator out) {
        this.out = out;
    }

    /** Writes series, sums, the areas of each group by status, and how many rows were left out. */
    public static void write(Panel panel, Writer target) throws IOException {
        try (var generator = FACTORY.createGenerator(target)) {
            new PanelJson(generator).write(panel);
        }
    }

    private void write(Panel panel) throws IOException {
        out.writeStartObject();
        out.writeStringField("format", "govtech-panel/1");
        out.writeNumberField("rowsLeftOut", panel.problemCount());
        out.writeArrayFieldStart("series");
        for (var series : panel.series()) {
            out.writeRaw('\n');
            write(series);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("sums");
        for (var sum : panel.sums()) {
            out.writeRaw('\n');
            out.writeStartObject();
            out.writeStringField("indicator", sum.indicator().value());
            out.writeStringField("group", sum.group());
            out.writeStringField("period", sum.period().toString());
            amount("numerator", Optional.of(sum.numerator()));
            if (sum.denominator().isPresent()) {
                amount("denominator", sum.denominator());
            }
            out.writeNumberField("reported", sum.coverage().k());
            out.writeNumberField("expected", sum.coverage().n());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("statusCounts");
        for (var tally : panel.tallies()) {
            out.writeRaw('\n');
            out.writeStartObject();
            out.writeStringField("indicator", tally.indicator().value());
            out.writeStringField("group", tally.group());
            for (var count : tally.counts().entrySet()) {
                out.writeNumberField(count.getKey().name(), count.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void write(PanelSeries series) throws IOException {
        var span = series.span();
        var latest = series.latest();
        var share = series.share();
        out.writeStartObject();
        out.writeStringField("indicator", series.key().indicator().value());
        text("area", series.key().area());
        text("first", span.map(Span::first));
        text("previous", span.flatMap(Span::previous));
        text("latest", span.map(Span::latest));
        amount("periods", span.map(Span::periods).map(BigDecimal::valueOf));
        amount("missing", span.map(Span::missing).map(BigDecimal::valueOf));
        amount("numerator", latest.map(Amounts::value).toOptional());
        if (series.goal().isRatio()) {
            amount("denominator", share.flatMap(counts -> counts.denominator().toOptional()));
        }
        amount("numeratorChange", latest.flatMap(Amounts::change).toOptional());
        amount("numeratorChangeFromPrevious", latest.toOptional().flatMap(Amounts::changeFromPrevious));
        if (series.goal().isRatio()) {
            amount(
                    "denominatorChange",
                    share.flatMap(counts -> counts.denominatorChange().toOptional()));
        }
        amount("remaining", series.remaining().toOptional());
        computed("achievedShare", series.achievedShare());
        computed("observedPace", series.observedPace());
        computed("requiredPace", series.requiredPace());
        if (series.goal().isRatio()) {
            of("low", share, Share::interval, Limits::low);
            of("high", share, Share::interval, Limits::high);
            of("numeratorEffect", share, Share::effects, Effects::numerator);
            of("denominatorEffect", share, Share::effects, Effects::denominator);
        }
        computed("slope", series.slope());
        text("attained", series.attained().toOptional());
        out.writeStringField("status", series.status().name());
        out.writeArrayFieldStart("flags");
        for (var flag : PanelTable.flags(series)) {
            out.writeString(flag);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private <T> void of(
            String field, Optional<Share> share, Function<Share, Computed<T>> part, Function<T, Double> number)
            throws IOException {
        amount(
                field,
                share.flatMap(counts -> part.apply(counts).map(number).toOptional())
                        .map(BigDecimal::valueOf));
    }

    private void computed(String field, Computed<Double> number) throws IOException {
        amount(field, number.toOptional().map(BigDecimal::valueOf));
    }

    private void amount(String field, Optional<BigDecimal> amount) throws IOException {
        out.writeFieldName(field);
        if (amount.isPresent()) {
            out.writeNumber(JsonLayout.plain(amount.get()));
        } else {
            out.writeNull();
        }
    }

    private void text(String field, Optional<?> value) throws IOException {
        out.writeStringField(field, value.map(Object::toString).orElse(null));
    }
}
