package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.funnel.CountDifference;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelComparison;
import io.github.govtechkpi.metrics.funnel.FunnelCount;
import io.github.govtechkpi.metrics.funnel.FunnelRate;
import io.github.govtechkpi.metrics.funnel.RateDifference;
import io.github.govtechkpi.metrics.funnel.StageFlow;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Writes funnels for other applications, in format {@code govtech-funnel/1}. A rate is always k and n with the guard's verdict; where
 * none is formed, {@code notComputable} says why.
 */
public final class FunnelJson {
    /** The id of the format. */
    public static final String FORMAT = "govtech-funnel/1";

    private final JsonFields out;

    private FunnelJson(JsonFields out) {
        this.out = out;
    }

    /**
     * Writes funnels and comparisons as indented JSON with a line break at its end.
     *
     * @param funnels the funnels; those that are compared as well
     * @param comparisons the comparisons, which name their funnels by day and period
     */
    public static String write(List<Funnel> funnels, List<FunnelComparison> comparisons) {
        return JsonFields.document(FORMAT, out -> {
            var json = new FunnelJson(out);
            out.objects("funnels", funnels, json::funnel);
            out.objects("comparisons", comparisons, json::comparison);
        });
    }

    private void funnel(Funnel funnel) throws IOException {
        name(funnel);
        out.number("challenges", funnel.followed().size());
        out.number("withoutStage", funnel.withoutStage());
        out.objects("stages", funnel.stages(), this::stage);
        out.objects("published", funnel.published(), this::count);
        out.objects("rates", funnel.rates(), this::rate);
        out.objects("lessons", funnel.lessons(), lesson -> {
            out.text("challenge", lesson.challenge());
            out.text("leftAt", lesson.leftAt());
            out.text("on", lesson.on());
            out.languages(lesson.text());
        });
        out.caveats(funnel.derivation().warnings());
    }

    private void name(Funnel funnel) throws IOException {
        out.text("program", funnel.program().id());
        out.text("asOf", funnel.asOf());
        out.text("startedIn", funnel.startedIn());
    }

    private void stage(StageFlow flow) throws IOException {
        out.text("stage", flow.stage());
        out.number("reached", flow.reached());
        out.number("movedOn", flow.movedOn());
        out.number("discontinued", flow.discontinued());
        out.number("there", flow.there());
        out.text("unit", MeasureUnit.CASES.symbol());
        out.number("medianDays", flow.medianDays().map(BigDecimal::valueOf).toOptional());
        out.number("longestDays", flow.longestDays().map(BigDecimal::valueOf).toOptional());
        out.number("longestDaysSoFar", flow.longestDaysSoFar().map(BigDecimal::valueOf));
        out.notComputable(flow.medianDays().reason());
    }

    private void count(FunnelCount count) throws IOException {
        out.text("stage", count.stage());
        out.flag("recorded", count.recorded());
        out.object("of", () -> out.languages(count.of()));
        var stated = count.value();
        var amount = Optional.of(((AbsoluteValue) stated.quantity()).amount());
        if (stated.high().isPresent()) {
            out.number("low", amount);
            out.number("high", stated.high().map(AbsoluteValue::amount));
        } else {
            out.number("value", amount);
        }
        out.text("unit", count.unit().symbol());
        if (stated.qualifier() != Qualifier.EXACT && stated.high().isEmpty()) {
            out.text("qualifier", stated.qualifier());
        }
        out.text("period", count.asOf());
    }

    private void rate(FunnelRate rate) throws IOException {
        out.object("from", () -> count(rate.from()));
        out.object("to", () -> count(rate.to()));
        out.orNull("rate", rate.ratio().toOptional(), out::ratio);
        if (rate.from().recorded()) {
            out.number("underWay", rate.underWay());
        }
        out.caveats(rate.caveats());
        out.notComputable(rate.ratio().reason());
    }

    private void comparison(FunnelComparison comparison) throws IOException {
        out.object("before", () -> name(comparison.before()));
        out.object("after", () -> name(comparison.after()));
        out.flag("independent", comparison.independent());
        out.objects("counts", comparison.counts(), this::countDifference);
        out.objects("rates", comparison.rates(), this::rateDifference);
        out.caveats(comparison.derivation().warnings());
    }

    private void countDifference(CountDifference count) throws IOException {
        out.object("before", () -> count(count.before()));
        out.object("after", () -> count(count.after()));
        out.number("change", count.change().map(AbsoluteValue::amount).toOptional());
        out.orNull(
                "guard",
                count.guarded().toOptional(),
                guarded -> out.verdict(guarded.verdict(), guarded.reasons(), guarded::text));
        out.notComputable(count.change().reason().or(() -> count.guarded().reason()));
    }

    private void rateDifference(RateDifference rate) throws IOException {
        out.object("from", () -> count(rate.before().from()));
        out.object("to", () -> count(rate.before().to()));
        out.orNull("before", rate.before().ratio().toOptional(), out::ratio);
        out.orNull("after", rate.after().ratio().toOptional(), out::ratio);
        out.orNull("difference", rate.difference().toOptional(), difference -> {
            out.interval(difference.interval());
            out.verdict(difference.verdict(), difference.reasons(), difference::text);
        });
        out.notComputable(rate.difference().reason());
    }
}
