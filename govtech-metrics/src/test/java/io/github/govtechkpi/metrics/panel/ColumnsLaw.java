package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.panel.PanelSeries.Amounts;
import io.github.govtechkpi.metrics.panel.PanelSeries.Effects;
import io.github.govtechkpi.metrics.panel.PanelSeries.Limits;
import io.github.govtechkpi.metrics.panel.PanelSeries.Share;
import io.github.govtechkpi.metrics.panel.PanelSeries.Span;
import io.github.govtechkpi.model.Computed;
import java.math.BigDecimal;
import java.util.Optional;

/** Columns are the numbers of the records, in their order, and NaN where a record has none. */
final class ColumnsLaw {
    private ColumnsLaw() {}

    static void compare(Panel panel) {
        var series = panel.series();
        assertThat(panel.statuses())
                .isEqualTo(series.stream().map(PanelSeries::status).toList());
        var wanted = PanelColumn.values();
        var columns = panel.columns(wanted);
        for (var i = 0; i < wanted.length; i++) {
            var column = wanted[i];
            assertThat(columns.get(i))
                    .as(column.name())
                    .isEqualTo(series.stream()
                            .mapToDouble(each -> number(each, column))
                            .toArray());
        }
    }

    private static double number(PanelSeries series, PanelColumn column) {
        return switch (column) {
            case PERIODS ->
                series.span().map(Span::periods).map(Integer::doubleValue).orElse(Double.NaN);
            case MISSING ->
                series.span().map(Span::missing).map(Integer::doubleValue).orElse(Double.NaN);
            case NUMERATOR -> decimal(series.latest().map(Amounts::value));
            case DENOMINATOR ->
                series.share()
                        .map(share -> decimal(share.denominator()))
                        .orElseGet(() -> number(series.latest().map(amounts -> 1.0)));
            case NUMERATOR_CHANGE ->
                number(series.latest().flatMap(amounts -> change(Computed.of(amounts.value()), amounts.change())));
            case DENOMINATOR_CHANGE ->
                series.share()
                        .map(share -> number(change(share.denominator(), share.denominatorChange())))
                        .orElseGet(() ->
                                number(series.latest().flatMap(Amounts::change).map(change -> 0.0)));
            case REMAINING -> decimal(series.remaining());
            case ACHIEVED_SHARE -> number(series.achievedShare());
            case OBSERVED_PACE -> number(series.observedPace());
            case REQUIRED_PACE -> number(series.requiredPace());
            case LOW -> number(limits(series).map(Limits::low));
            case HIGH -> number(limits(series).map(Limits::high));
            case NUMERATOR_EFFECT -> number(effects(series).map(Effects::numerator));
            case DENOMINATOR_EFFECT -> number(effects(series).map(Effects::denominator));
            case SLOPE -> number(series.slope());
        };
    }

    /** Returns a change as the difference of two doubles; that of a record is exact. */
    private static Computed<Double> change(Computed<BigDecimal> latest, Computed<BigDecimal> change) {
        return latest.flatMap(number ->
                change.map(by -> number.doubleValue() - number.subtract(by).doubleValue()));
    }

    private static Optional<Limits> limits(PanelSeries series) {
        return series.share().map(Share::interval).flatMap(Computed::toOptional);
    }

    private static Optional<Effects> effects(PanelSeries series) {
        return series.share().map(Share::effects).flatMap(Computed::toOptional);
    }

    private static double decimal(Computed<BigDecimal> number) {
        return number(number.map(BigDecimal::doubleValue));
    }

    private static double number(Computed<Double> number) {
        return number(number.toOptional());
    }

    private static double number(Optional<Double> number) {
        return number.orElse(Double.NaN);
    }
}
