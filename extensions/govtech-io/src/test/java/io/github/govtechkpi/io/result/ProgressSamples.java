package io.github.govtechkpi.io.result;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.rating.RatingSchemes;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Progress of goals of every kind, with all that there is to say and with nothing. */
final class ProgressSamples {
    private static final String GOALS = """
            {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [
              {"id": "trend", "role": "kgi", "name": {"en": "Trend"}, "direction": "increase", "indicator": {"id": "trend", "kind": "absolute", "unit": "人"},
               "baseline": {"value": 50, "period": "FY2020"}, "target": {"type": "reach", "value": 250, "due": "FY2026"},
               "targetHistory": [{"target": {"type": "reach", "value": 400, "due": "FY2026"}, "from": "2021-04-01"},
                {"target": {"type": "reach", "value": 300, "due": "FY2026"}, "from": "2022-04-01", "reason": {"ja": "人手"}, "by": {"en": "the mayor"}}]},
              {"id": "met", "role": "kpi", "name": {"en": "Met"}, "direction": "increase", "indicator": {"id": "met", "kind": "absolute", "unit": "人"},
               "baseline": {"value": 0, "period": "FY2020"}, "target": {"type": "reach", "value": 5, "due": "FY2021"}},
              {"id": "bare", "role": "kpi", "name": {"en": "Bare"}, "direction": "increase", "indicator": {"id": "bare", "kind": "absolute", "unit": "点"}},
              {"id": "exact", "role": "kpi", "name": {"en": "Exact"}, "direction": "increase", "indicator": {"id": "exact", "kind": "absolute", "unit": "台"},
               "baseline": {"value": 0, "period": "FY2020"}, "target": {"type": "reach", "value": 90, "due": "FY2026"}},
              {"id": "falling", "role": "kpi", "name": {"en": "Falling"}, "direction": "increase", "indicator": {"id": "falling", "kind": "absolute", "unit": "枚"},
               "baseline": {"value": 40, "period": "FY2020"}, "target": {"type": "reach", "value": 90, "due": "FY2026"}},
              {"id": "moved", "role": "kpi", "name": {"en": "Moved"}, "direction": "increase", "indicator": {"id": "moved", "kind": "absolute", "unit": "回"},
               "target": {"type": "reach", "value": 5}, "targetHistory": [{"target": {"type": "reach", "value": 9}, "from": "2022-04-01"}]},
              {"id": "sliced", "role": "kpi", "name": {"en": "Sliced"}, "direction": "decrease", "indicator": {"id": "sliced", "kind": "absolute", "unit": "時間"},
               "baseline": {"value": 100, "period": "FY2020"}, "target": {"type": "reach", "value": 50, "due": "FY2026"}},
              {"id": "calls", "role": "kpi", "name": {"en": "Calls"}, "direction": "increase",
               "indicator": {"id": "calls", "kind": "ratio", "numeratorIsPart": false, "numerator": {"unit": "回"}, "denominator": {"unit": "人"}},
               "baseline": {"numerator": 1, "denominator": 10, "period": "FY2020"},
               "target": {"type": "reach", "numerator": 9, "denominator": 10, "due": "FY2026"}},
              {"id": "online", "role": "kpi", "name": {"en": "Online"}, "direction": "increase",
               "indicator": {"id": "online", "kind": "ratio", "numerator": {"unit": "件"}, "denominator": {"unit": "件"}},
               "baseline": {"numerator": 1, "denominator": 10, "period": "FY2020"},
               "target": {"type": "reach", "numerator": 9, "denominator": 10, "due": "FY2026"}},
              {"id": "least", "role": "kpi", "name": {"en": "Least"}, "direction": "maintain", "indicator": {"id": "least", "kind": "absolute", "unit": "件"},
               "baseline": {"value": 90, "period": "FY2020"}, "target": {"type": "stay-at-least", "value": 95, "due": "FY2026"}},
              {"id": "least-bare", "role": "kpi", "name": {"en": "Least"}, "direction": "maintain",
               "indicator": {"id": "least-bare", "kind": "absolute", "unit": "件"}, "target": {"type": "stay-at-least"}},
              {"id": "within", "role": "kpi", "name": {"en": "Within"}, "direction": "maintain", "indicator": {"id": "within", "kind": "absolute", "unit": "件"},
               "baseline": {"value": 90, "period": "FY2020"}, "target": {"type": "stay-within", "low": 95, "high": 105, "due": "FY2026"}},
              {"id": "within-bare", "role": "kpi", "name": {"en": "Within"}, "direction": "maintain",
               "indicator": {"id": "within-bare", "kind": "absolute", "unit": "件"}, "target": {"type": "stay-within"}},
              {"id": "total", "role": "kpi", "name": {"en": "Total"}, "direction": "increase", "indicator": {"id": "total", "kind": "absolute", "unit": "件"},
               "baseline": {"value": 0, "period": "FY2020"}, "target": {"type": "cumulative-total", "value": 400, "due": "FY2026"}},
              {"id": "total-bare", "role": "kpi", "name": {"en": "Total"}, "direction": "increase",
               "indicator": {"id": "total-bare", "kind": "absolute", "unit": "件"}, "target": {"type": "cumulative-total"}}]}
            """;
    private static final String ROWS = """
            indicator,area,slice,period,value,numerator,denominator,qualifier,known_on
            trend,,,FY2021,90,,,,2022-05-01
            trend,,,FY2022,120,,,,2023-05-01
            trend,,,FY2022,118,,,,2024-05-01
            trend,,,FY2023,140,,,about,2024-05-01
            met,,,FY2021,3,,,,
            met,,,FY2023,9,,,,
            online,131008,,FY2023,,90,100,,
            online,132012,,FY2023,,100,1000,,
            online,281000,,FY2023,,,,,
            sliced,,age=65+,FY2023,90,,,,
            sliced,,age=0-64,FY2023,80,,,,
            calls,131008,,FY2023,,300,20,,
            calls,132012,,FY2023,,500,20,,
            least,,,FY2023,90,,,,
            within,,age=65+,FY2023,100,,,,
            total,,,FY2021,50,,,,
            total,,,FY2022,50,,,,
            total,,,FY2023,50,,,,
            exact,,,FY2021,10,,,,
            exact,,,FY2022,20,,,,
            exact,,,FY2023,30,,,,
            falling,,,FY2021,30,,,,
            falling,,,FY2022,20,,,,
            falling,,,FY2023,12,,,,
            """;
    private static final String NO_VALUES = """
            indicator,area,period,numerator,denominator,known_on
            online,131008,FY2023,,,
            online,132012,FY2023,,,
            calls,132012,FY2023,3,5,2023-01-01
            """;
    private static final Program PROGRAM = Examples.program(GOALS);
    private static final Program BARE = Examples.goal(
            "\"direction\": \"increase\", \"indicator\": {\"id\": \"i\", \"kind\": \"absolute\", \"unit\": \"人\"}");
    private static final List<Vintages> OBSERVATIONS = observations(ROWS);

    static final List<String> RESULTS = List.of(
            ProgressJson.write(assessed(OBSERVATIONS, "tama"), true),
            ProgressJson.write(assessed(OBSERVATIONS, "hamamatsu")),
            ProgressJson.write(assessed(observations(NO_VALUES), "tama"), true),
            ProgressJson.write(Portfolio.of(List.of(PROGRAM), List.of(), Optional.empty(), Optional.empty())),
            ProgressJson.write(Examples.portfolio(List.of(Examples.TOKYO), "")),
            ProgressJson.write(Portfolio.of(List.of(), List.of(), Optional.empty(), Optional.empty())));

    static final List<String> KNOWLEDGE = List.of(
            KnowledgeJson.write(known(PROGRAM, OBSERVATIONS, Optional.empty())),
            KnowledgeJson.write(known(PROGRAM, OBSERVATIONS, Optional.of(LocalDate.parse("2024-01-01")))),
            KnowledgeJson.write(known(PROGRAM, observations(NO_VALUES), Optional.empty())),
            KnowledgeJson.write(known(BARE, List.of(), Optional.empty())));

    private ProgressSamples() {}

    private static List<Vintages> observations(String rows) {
        return new ObservationFiles(List.of(PROGRAM))
                .read(Examples.stream(rows), "rows.csv")
                .observations();
    }

    private static AssessedPortfolio assessed(List<Vintages> observations, String scheme) {
        var portfolio = Portfolio.of(List.of(PROGRAM), observations, Optional.empty(), Optional.empty());
        return AssessedPortfolio.of(
                portfolio, observations, Arrays.asList(AssessmentMethod.values()), RatingSchemes.shipped(scheme));
    }

    private static KnowledgeComparison known(Program program, List<Vintages> observations, Optional<LocalDate> later) {
        return KnowledgeComparison.between(
                List.of(program), observations, Optional.empty(), LocalDate.parse("2022-03-01"), later);
    }
}
