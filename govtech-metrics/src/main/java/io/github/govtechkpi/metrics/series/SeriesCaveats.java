package io.github.govtechkpi.metrics.series;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.GroupedDigits;
import io.github.govtechkpi.metrics.control.Signal;
import io.github.govtechkpi.metrics.control.SignalRule;
import io.github.govtechkpi.metrics.control.XmrChart;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.quality.OutlierFlag;
import io.github.govtechkpi.metrics.quality.QualityReport;
import io.github.govtechkpi.metrics.trend.SeriesForecast;
import io.github.govtechkpi.metrics.trend.TrendReport;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.observation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one part of an analysis says about another: values in doubt, uneven periods, a trend behind signals. */
final class SeriesCaveats {
    private static final int LISTED = 5; // more would hide the sentence
    private static final int COMPARABLE = 2;

    private SeriesCaveats() {}

    static Derivation derivation(
            List<Observation> measured,
            boolean isUnitKnown,
            boolean isOneGrid,
            QualityReport quality,
            Computed<XmrChart> xmr,
            Computed<SeriesForecast> forecast) {
        var caveats = new ArrayList<Caveat>();
        if (!measured.isEmpty() && measured.get(measured.size() - 1).value().orElseThrow() instanceof Ratio latest) {
            caveats.add(CaveatCode.COUNTS_OF_A_RATIO.with(
                    isUnitKnown
                            ? AmountText.both(latest.denominator())
                            : LocalizedText.same(
                                    GroupedDigits.of(latest.denominator().amount()))));
        }
        if (!isOneGrid && measured.size() >= COMPARABLE) {
            caveats.add(CaveatCode.UNEVEN_PERIODS.with());
        }
        if (!quality.outliers().isEmpty()) {
            caveats.add(CaveatCode.OUTLIERS_INCLUDED.with(inDoubt(quality)));
        }
        var hasTrend = forecast.flatMap(SeriesForecast::trend)
                .toOptional()
                .filter(TrendReport::isClear)
                .isPresent();
        if (hasTrend && xmr.toOptional().filter(SeriesCaveats::strays).isPresent()) {
            caveats.add(CaveatCode.SIGNALS_OF_A_TREND.with());
        }
        if (forecast.toOptional().filter(SeriesCaveats::fallsBelowZero).isPresent()) {
            caveats.add(CaveatCode.LOWER_LIMIT_BELOW_ZERO.with());
        }
        return Derivation.of("Data quality, XmR and run chart, trend and forecast of one series")
                .withWarnings(caveats);
    }

    private static LocalizedText inDoubt(QualityReport quality) {
        var periods = quality.outliers().stream()
                .map(OutlierFlag::index)
                .distinct()
                .sorted()
                .map(index -> quality.series().get(index).period().toString())
                .toList();
        var more = periods.size() > LISTED;
        return LocalizedText.of(
                periods.stream().limit(LISTED).collect(Collectors.joining("、")) + (more ? "など" : ""),
                periods.stream().limit(LISTED).collect(Collectors.joining(", ")) + (more ? ", …" : ""));
    }

    /** Tells whether points lie far from the mean, as those of a trend do; a run up or down is the trend itself. */
    private static boolean strays(XmrChart chart) {
        return chart.signals().stream().map(Signal::rule).anyMatch(rule -> rule != SignalRule.SEVEN_POINT_TREND);
    }

    private static boolean fallsBelowZero(SeriesForecast forecast) {
        return forecast.unit()
                        .filter(unit -> unit.kind() == MeasureUnit.Kind.COUNT)
                        .isPresent()
                && forecast.values().stream().allMatch(value -> value >= 0)
                && forecast.points().toOptional().stream()
                        .flatMap(List::stream)
                        .flatMap(point -> point.low80().toOptional().stream())
                        .anyMatch(low -> low < 0);
    }
}
