package io.github.govtechkpi.io.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.metrics.decomposition.RatioAggregation;
import io.github.govtechkpi.metrics.portfolio.PortfolioSummary;
import io.github.govtechkpi.metrics.portfolio.PortfolioTotal;
import io.github.govtechkpi.metrics.portfolio.TotalAmount;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes what many results are together, as the field {@code summary} of a progress result. */
final class SummaryJson {
    private static final int SEVERAL = 2;

    private final JsonFields out;
    private final boolean averages;

    private SummaryJson(JsonFields out, boolean averages) {
        this.out = out;
        this.averages = averages;
    }

    /** Writes the summary, with averages of ratios where they were asked for; nothing of a single result, which is its own. */
    static void write(JsonGenerator generator, Portfolio portfolio, boolean averages) throws IOException {
        if (portfolio.results().size() >= SEVERAL) {
            var out = new JsonFields(generator);
            out.object("summary", () -> new SummaryJson(out, averages).summary(PortfolioSummary.of(portfolio)));
        }
    }

    private void summary(PortfolioSummary summary) throws IOException {
        out.number("results", summary.results());
        out.objects("statuses", summary.statuses(), status -> {
            out.text("code", status.code().name());
            out.number("k", status.k());
            out.number("n", status.n());
            out.languages(status.text());
        });
        out.objects("totals", summary.totals(), this::total);
        out.objects("refusals", summary.refusals(), refusal -> {
            out.reason(refusal.reason());
            out.objects("members", refusal.members(), this::name);
        });
    }

    private void total(PortfolioTotal total) throws IOException {
        out.text("unit", total.unit().symbol());
        out.text("direction", total.direction());
        out.objects("members", total.members(), this::name);
        out.objects("amounts", total.amounts(), this::amount);
        if (total.ratio().isPresent()) {
            out.orNull("ratio", total.ratio().get().toOptional(), out::ratio);
            out.notComputable(total.ratio().get().reason());
            if (averages) {
                out.object("averageOfUnits", () -> average(total.averageOfUnits()));
            }
        }
        out.caveats(total.caveats());
    }

    /** The average of the members' ratios, which is no share of the whole: a caveat says so where both differ. */
    private void average(Computed<RatioAggregation> aggregation) throws IOException {
        var average = aggregation.flatMap(RatioAggregation::averageOfUnits);
        out.number(
                "units",
                aggregation.map(all -> all.numerators().size()).toOptional().orElse(0));
        out.number(
                "mean", average.map(units -> BigDecimal.valueOf(units.mean())).toOptional());
        out.number(
                "median",
                average.map(units -> BigDecimal.valueOf(units.median())).toOptional());
        out.notComputable(average.reason());
        out.caveats(
                aggregation.map(all -> all.derivation().warnings()).toOptional().orElse(List.of()));
    }

    private void amount(TotalAmount amount) throws IOException {
        out.text("field", amount.field());
        out.number("sum", amount.sum().map(AbsoluteValue::amount).toOptional());
        out.object("coverage", () -> {
            out.number("k", amount.coverage().k());
            out.number("n", amount.coverage().n());
            out.languages(amount.coverage().text());
        });
        out.orNull("worst", amount.worst(), worst -> {
            name(worst.progress());
            out.number("value", Optional.of(worst.value().amount()));
        });
        out.notComputable(amount.sum().reason());
    }

    private void name(Progress progress) throws IOException {
        out.text("program", progress.key().program());
        out.text("goal", progress.goal().id());
        out.text("area", progress.key().area());
        out.text("slice", progress.key().slice());
    }
}
