package io.github.govtechkpi.io.result;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelComparison;
import io.github.govtechkpi.metrics.funnel.FunnelComparisons;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.Optional;

/** A city with challenges at several stages and with published totals, counted once and compared twice. */
final class FunnelSamples {
    static final Program CITY = Examples.program("""
            {"format": "govtech-program/1", "id": "city", "name": {"ja": "市の課題解決", "en": "City challenges"},
             "challenges": [
              {"id": "a", "name": {"en": "A"}, "changes": [{"stage": "open-call", "on": "2022-05-01"},
                {"stage": "selection", "on": "2022-06-30"}, {"stage": "demonstration", "on": "2022-10-01"}]},
              {"id": "b", "name": {"en": "B"}, "changes": [{"stage": "open-call", "on": "2022-05-01"},
                {"stage": "selection", "on": "2022-08-29"},
                {"stage": "discontinued", "on": "2022-12-01", "note": {"ja": "現場の時間が足りない", "en": "The office had no time"}}]},
              {"id": "c", "name": {"en": "C"}, "changes": [{"stage": "open-call", "on": "2023-05"}]},
              {"id": "d", "name": {"en": "D"}}],
             "stageCounts": [
              {"stage": "open-call", "of": {"ja": "応募企業", "en": "applicant firms"}, "value": 1356, "unit": "社", "asOf": "2023-04"},
              {"stage": "selection", "of": {"ja": "採択企業", "en": "adopted firms"}, "value": 153, "unit": "社", "asOf": "2023-04"},
              {"stage": "roll-out", "of": {"ja": "導入", "en": "introductions"}, "low": 70, "high": 74, "unit": "件", "asOf": "2023-04"},
              {"stage": "co-development", "of": {"ja": "実証企業", "en": "firms in trials"}, "value": 100, "qualifier": "about", "unit": "社"}]}
            """);
    private static final LocalDate DAY = LocalDate.parse("2023-06-30");
    static final Funnel FUNNEL = Funnels.of(CITY, Optional.of(DAY));
    static final FunnelComparison YEARS = FunnelComparisons.between(year("FY2022"), year("FY2023"));
    static final FunnelComparison DAYS =
            FunnelComparisons.between(Funnels.of(CITY, Optional.of(LocalDate.parse("2022-07-31"))), FUNNEL);

    private FunnelSamples() {}

    /** Counts the challenges that began in one period. */
    static Funnel year(String period) {
        return Funnels.startedIn(CITY, ReportingPeriod.parse(period), Optional.of(DAY));
    }
}
