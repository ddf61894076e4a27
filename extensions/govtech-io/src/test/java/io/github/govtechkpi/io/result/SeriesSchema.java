package io.github.govtechkpi.io.result;

import static io.github.govtechkpi.io.result.SchemaParts.area;
import static io.github.govtechkpi.io.result.SchemaParts.code;
import static io.github.govtechkpi.io.result.SchemaParts.count;
import static io.github.govtechkpi.io.result.SchemaParts.field;
import static io.github.govtechkpi.io.result.SchemaParts.flag;
import static io.github.govtechkpi.io.result.SchemaParts.list;
import static io.github.govtechkpi.io.result.SchemaParts.names;
import static io.github.govtechkpi.io.result.SchemaParts.number;
import static io.github.govtechkpi.io.result.SchemaParts.object;
import static io.github.govtechkpi.io.result.SchemaParts.orNull;
import static io.github.govtechkpi.io.result.SchemaParts.period;
import static io.github.govtechkpi.io.result.SchemaParts.spelt;
import static io.github.govtechkpi.io.result.SchemaParts.text;
import static io.github.govtechkpi.io.result.SchemaParts.told;
import static io.github.govtechkpi.io.result.SchemaParts.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.govtechkpi.metrics.control.Signal;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.quality.OutlierFlag;
import io.github.govtechkpi.metrics.trend.ForecastMethod;
import io.github.govtechkpi.model.indicator.Direction;

/** The schema of {@code govtech-series/1}. */
final class SeriesSchema {
    private final SchemaParts parts = new SchemaParts();

    static String schema() {
        return new SeriesSchema().document();
    }

    private String document() {
        return parts.document(
                ResultFormat.SERIES,
                "What one series shows over time: its quality, its signals, its trend and a forecast.",
                field("program", orNull(text())),
                field("indicator", text()),
                field("area", orNull(area())),
                field("slice", orNull(text())),
                field("unit", orNull(text())),
                field("direction", spelt(Direction.values())),
                field(
                        "observations",
                        list(parts.define("observation", object(field("period", period()), field("value", number()))))),
                field("quality", parts.define("quality", quality())),
                field("control", orNull(parts.define("control", control()))),
                field("runChart", orNull(parts.define("run-chart", runChart()))),
                field("trend", orNull(parts.define("trend", trend()))),
                field("forecast", orNull(parts.define("forecast", forecast()))),
                field("caveats", parts.caveats()),
                field("notComputable", parts.undefined()));
    }

    private ObjectNode quality() {
        return object(
                field("coverageK", orNull(count())),
                field("coverageN", orNull(count())),
                field("missing", orNull(list(period()))),
                field("duplicates", orNull(list(period()))),
                field("longestGap", orNull(count())),
                field("trailingMissing", orNull(count())),
                field("provisional", count()),
                field("outliers", list(parts.define("outlier", outlier()))),
                field("breaks", list(parts.define("break", breakTest()))),
                field("revisions", orNull(parts.define("revisions", revisions()))),
                field(
                        "notChecked",
                        list(parts.define("not-checked", told(field("check", text()), field("code", code()))))));
    }

    private static ObjectNode outlier() {
        return object(
                field("period", period()),
                field("value", number()),
                field("method", names(OutlierFlag.Method.values())),
                field("score", orNull(number())));
    }

    private static ObjectNode breakTest() {
        return object(
                field("test", words("KNOWN", "SEARCH", "PETTITT")),
                field("period", period()),
                field("supported", flag()),
                field("levelShift", orNull(number())),
                field("low", orNull(number())),
                field("high", orNull(number())),
                field("p", orNull(number())));
    }

    private static ObjectNode revisions() {
        return object(
                field("n", count()),
                field("meanRevision", number()),
                field("meanAbsRevision", number()),
                field("noise", number()));
    }

    private ObjectNode control() {
        var signal = told(
                field("period", period()),
                field(
                        "rule",
                        names(
                                SignalRule.OUTSIDE_LIMITS,
                                SignalRule.SEVEN_POINT_TREND,
                                SignalRule.TWO_OF_THREE_NEAR_LIMIT,
                                SignalRule.SEVEN_ON_ONE_SIDE)),
                field("side", names(Signal.Side.values())),
                field("decides", flag()),
                field("variation", names(XmrChart.Variation.values())));
        return object(
                field("center", number()),
                field("lower", orNull(number())),
                field("upper", orNull(number())),
                field("signals", list(parts.define("signal", signal))),
                field("caveats", parts.caveats()));
    }

    private static ObjectNode runChart() {
        return object(
                field("median", number()),
                field("useful", count()),
                field("longestRun", orNull(count())),
                field("longestRunLimit", orNull(count())),
                field("crossings", orNull(count())),
                field("crossingsLimit", orNull(count())),
                field("signal", orNull(flag())));
    }

    private static ObjectNode trend() {
        return object(
                field("method", text()),
                field("slopePerYear", number()),
                field("low", orNull(number())),
                field("high", orNull(number())),
                field("p", number()),
                field("confidence", number()),
                field("n", count()),
                field("clear", flag()));
    }

    private ObjectNode forecast() {
        var backtest = object(
                field("method", names(ForecastMethod.values())),
                field("mae", number()),
                field("mase", orNull(number())),
                field("covered", count()),
                field("origins", count()));
        var point = object(
                field("period", orNull(period())),
                field("value", number()),
                field("low80", orNull(number())),
                field("high80", orNull(number())),
                field("low95", orNull(number())),
                field("high95", orNull(number())));
        return object(
                field("method", names(ForecastMethod.values())),
                field("beatsNaive", orNull(flag())),
                field("projected", flag()),
                field("backtests", list(parts.define("backtest", backtest))),
                field("points", list(parts.define("point", point))),
                field("verdict", parts.languages()),
                field("caveats", parts.caveats()));
    }
}
