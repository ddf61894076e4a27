package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.quality.QualityReport;
import io.github.govtechkpi.metrics.series.SeriesAnalysis;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes what is known about one series as JSON, in format {@code govtech-series/1}; what cannot be computed is null with its reason. */
public final class SeriesJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-series/1";

    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator out;
    private final SeriesAnalysis analysis;

    private SeriesJson(JsonGenerator out, SeriesAnalysis analysis) {
        this.out = out;
        this.analysis = analysis;
    }

    /** Writes the analysis as indented JSON with a line break at its end. */
    public static String write(SeriesAnalysis analysis) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(JsonLayout.indented());
            new SeriesJson(generator, analysis).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        out.writeStartObject();
        out.writeStringField("format", FORMAT);
        out.writeStringField("indicator", analysis.key().indicator().value());
        text("area", analysis.key().area());
        text("slice", analysis.key().slice());
        out.writeStringField("unit", analysis.unit().symbol());
        out.writeArrayFieldStart("observations");
        for (var i = 0; i < analysis.periods().size(); i++) {
            out.writeStartObject();
            out.writeStringField("period", analysis.periods().get(i).toString());
            number("value", analysis.values().get(i));
            out.writeEndObject();
        }
        out.writeEndArray();
        quality(analysis.quality());
        control();
        trend();
        forecast();
        out.writeEndObject();
    }

    private void quality(QualityReport quality) throws IOException {
        out.writeObjectFieldStart("quality");
        var check = quality.periods().toOptional();
        if (check.isPresent()) {
            out.writeNumberField("coverageK", check.get().coverage().k());
            out.writeNumberField("coverageN", check.get().coverage().n());
            periods("missing", check.get().missing());
            periods("duplicates", check.get().duplicates());
            out.writeNumberField("longestGap", check.get().longestGap());
            out.writeNumberField("trailingMissing", check.get().trailingMissing());
        }
        out.writeNumberField("provisional", quality.provisional());
        out.writeArrayFieldStart("outliers");
        for (var outlier : quality.outliers()) {
            out.writeStartObject();
            out.writeStringField(
                    "period", quality.series().get(outlier.index()).period().toString());
            number("value", outlier.value());
            out.writeStringField("method", outlier.method().name());
            number("score", outlier.score());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("notChecked");
        for (var skipped : quality.notChecked()) {
            out.writeStartObject();
            out.writeStringField("check", skipped.check());
            reasonFields(skipped.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void control() throws IOException {
        if (analysis.xmr().reason().isPresent()) {
            missing("control", analysis.xmr().reason().get());
            return;
        }
        var chart = analysis.xmr().orElseThrow();
        out.writeObjectFieldStart("control");
        number("center", chart.current().center());
        number("lower", chart.current().limits().map(XmrChart.Limits::lower));
        number("upper", chart.current().limits().map(XmrChart.Limits::upper));
        out.writeArrayFieldStart("signals");
        for (var signal : chart.signals()) {
            out.writeStartObject();
            out.writeStringField(
                    "period", analysis.periods().get(signal.index()).toString());
            out.writeStringField("rule", signal.rule().name());
            languages(signal.label());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void trend() throws IOException {
        var trend = analysis.forecast().flatMap(SeriesForecast::trend);
        if (trend.reason().isPresent()) {
            missing("trend", trend.reason().get());
            return;
        }
        var report = trend.orElseThrow();
        out.writeObjectFieldStart("trend");
        out.writeStringField("method", report.method());
        number("slopePerYear", report.slopePerYear());
        number("low", report.slopeLow());
        number("high", report.slopeHigh());
        number("p", report.p());
        out.writeNumberField("n", report.n());
        out.writeEndObject();
    }

    private void forecast() throws IOException {
        var points = analysis.forecast().flatMap(SeriesForecast::points);
        if (points.reason().isPresent()) {
            missing("forecast", points.reason().get());
            return;
        }
        var forecast = analysis.forecast().orElseThrow();
        out.writeObjectFieldStart("forecast");
        out.writeStringField("method", forecast.method().name());
        var choice = forecast.choice().toOptional();
        if (choice.isPresent()) {
            out.writeBooleanField("beatsNaive", choice.get().beatsNaive());
        } else {
            out.writeNullField("beatsNaive");
        }
        out.writeBooleanField("projected", true);
        out.writeArrayFieldStart("points");
        var all = points.orElseThrow();
        for (var i = 0; i < all.size(); i++) {
            out.writeStartObject();
            text(
                    "period",
                    i < analysis.forecastPeriods().size()
                            ? Optional.of(analysis.forecastPeriods().get(i))
                            : Optional.empty());
            number("value", all.get(i).value());
            number("low80", all.get(i).low80());
            number("high80", all.get(i).high80());
            number("low95", all.get(i).low95());
            number("high95", all.get(i).high95());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeObjectFieldStart("verdict");
        languages(forecast.verdict());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void periods(String field, List<ReportingPeriod> periods) throws IOException {
        out.writeArrayFieldStart(field);
        for (var period : periods) {
            out.writeString(period.toString());
        }
        out.writeEndArray();
    }

    private void missing(String field, Reason reason) throws IOException {
        out.writeNullField(field);
        out.writeObjectFieldStart(field + "Reason");
        reasonFields(reason);
        out.writeEndObject();
    }

    private void reasonFields(Reason reason) throws IOException {
        out.writeStringField("code", reason.code().name());
        languages(reason.message());
    }

    private void languages(LocalizedText text) throws IOException {
        out.writeStringField("ja", text.in(java.util.Locale.JAPANESE));
        out.writeStringField("en", text.in(java.util.Locale.ENGLISH));
    }

    private void text(String field, Optional<?> value) throws IOException {
        out.writeStringField(field, value.map(Object::toString).orElse(null));
    }

    private void number(String field, Computed<Double> value) throws IOException {
        if (value.isComputable()) {
            number(field, value.orElseThrow());
        } else {
            out.writeNullField(field);
        }
    }

    private void number(String field, double value) throws IOException {
        out.writeFieldName(field);
        out.writeNumber(JsonLayout.plain(BigDecimal.valueOf(value)));
    }
}
