package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelCount;
import io.github.govtechkpi.metrics.funnel.StageFlow;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The counts of funnels as a table for CSV and spreadsheets: a row for each stage and for each published total. */
public final class FunnelTable {
    private static final List<String> HEADER = List.of(
            "program",
            "asOf",
            "startedIn",
            "kind",
            "stage",
            "of",
            "value",
            "high",
            "qualifier",
            "unit",
            "period",
            "movedOn",
            "discontinued",
            "there",
            "medianDays",
            "longestDays",
            "longestDaysSoFar");

    private FunnelTable() {}

    /** Returns the rows, the header first. */
    public static List<List<String>> rows(List<Funnel> funnels, Locale locale) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        for (var funnel : funnels) {
            funnel.stages().forEach(flow -> rows.add(recorded(funnel, flow)));
            funnel.published().forEach(count -> rows.add(published(funnel, count, locale)));
        }
        return rows;
    }

    private static List<String> recorded(Funnel funnel, StageFlow flow) {
        return List.of(
                funnel.program().id().value(),
                text(funnel.asOf()),
                text(funnel.startedIn()),
                "recorded",
                flow.stage().toString(),
                "",
                String.valueOf(flow.reached()),
                "",
                "",
                MeasureUnit.CASES.symbol(),
                "",
                String.valueOf(flow.movedOn()),
                String.valueOf(flow.discontinued()),
                String.valueOf(flow.there()),
                text(flow.medianDays().toOptional().map(BigDecimal::valueOf).map(JsonLayout::plain)),
                text(flow.longestDays().toOptional()),
                text(flow.longestDaysSoFar()));
    }

    private static List<String> published(Funnel funnel, FunnelCount count, Locale locale) {
        var stated = count.value();
        return List.of(
                funnel.program().id().value(),
                text(funnel.asOf()),
                text(funnel.startedIn()),
                "published",
                count.stage().toString(),
                count.of().in(locale),
                JsonLayout.plain(((AbsoluteValue) stated.quantity()).amount()),
                text(stated.high().map(AbsoluteValue::amount).map(JsonLayout::plain)),
                stated.qualifier() == Qualifier.EXACT ? "" : stated.qualifier().toString(),
                count.unit().symbol(),
                text(count.asOf()),
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
