package io.github.govtechkpi.metrics.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.portfolio.PortfolioSummary;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goals judged by all that judges goals, written as a test wants to read them: quotes are single ones, and a row of observations is a
 * period, a value and whatever else differs, such as {@code FY2023 54/62 P area:281000 @2024-06-01}.
 *
 * @param assessed the results with the verdicts of all methods and the grade of a scheme
 * @param summary what the results are together
 */
record Judged(AssessedPortfolio assessed, PortfolioSummary summary) {
    /** 以上 alone: 5 of 10 fit no step. */
    private static final RatingScheme SCHEME = JsonFormat.RATING.read(stream("""
            {'format': 'govtech-rating/1', 'id': 'one-step', 'version': 1, 'name': {'ja': '一段階'},
             'achievement': {'increase': 'simple', 'decrease': 'simple'},
             'steps': [{'grade': 'A', 'label': {'ja': '達成'}, 'when': [{'measure': 'achievement', 'atLeast': 1}]}],
             'notEvaluable': {'grade': '-', 'label': {'ja': '評価できない'}}, 'ended': {'grade': 'E', 'label': {'ja': '終了'}}}"""), "scheme");

    /** Judges one goal: its fields but for id, role and name, and the observations of its indicator. */
    static Judged goal(String fields, String... rows) {
        return on(Optional.empty(), Optional.empty(), List.of(fields), rows);
    }

    /** Judges one goal on a day. */
    static Judged goalOn(String day, String fields, String... rows) {
        return on(Optional.of(LocalDate.parse(day)), Optional.empty(), List.of(fields), rows);
    }

    /** Judges one goal as it was known on a day. */
    static Judged goalKnownOn(String day, String fields, String... rows) {
        return on(Optional.empty(), Optional.of(LocalDate.parse(day)), List.of(fields), rows);
    }

    /** Judges the goals g1, g2 and so on, each on its indicator i1, i2 and so on, which a row names as {@code of:2}. */
    static Judged goals(List<String> goals, String... rows) {
        return on(Optional.empty(), Optional.empty(), goals, rows);
    }

    private static Judged on(Optional<LocalDate> day, Optional<LocalDate> knownOn, List<String> goals, String... rows) {
        var program = program(goals);
        Map<SeriesKey, List<Observation>> series = new LinkedHashMap<>();
        for (var row : rows) {
            var observation = observation(program, row.split(" ", -1));
            series.computeIfAbsent(observation.key(), key -> new ArrayList<>()).add(observation);
        }
        var vintages = series.entrySet().stream()
                .map(entry -> new Vintages(entry.getKey(), entry.getValue()))
                .toList();
        var portfolio = Portfolio.of(List.of(program), vintages, day, knownOn);
        return new Judged(
                AssessedPortfolio.of(
                        portfolio, vintages, Arrays.asList(AssessmentMethod.values()), Optional.of(SCHEME)),
                PortfolioSummary.of(portfolio));
    }

    private static Program program(List<String> goals) {
        var texts = new ArrayList<String>();
        for (var i = 1; i <= goals.size(); i++) {
            var fields = goals.get(i - 1);
            texts.add("{'id': 'g%s', 'role': 'kpi', 'name': {'ja': '目標%s', 'en': 'goal %s'}%s%s%s}"
                    .formatted(
                            i,
                            i,
                            i,
                            fields.contains("'direction'") ? "" : ", 'direction': 'increase'",
                            fields.contains("'indicator'")
                                    ? ""
                                    : ", 'indicator': {'id': 'i%s', 'kind': 'absolute', 'unit': '人'}".formatted(i),
                            fields.isEmpty() ? "" : ", " + fields));
        }
        return JsonFormat.PROGRAM.read(
                stream(
                        "{'format': 'govtech-program/1', 'id': 'p', 'name': {'ja': '事業', 'en': 'program'}, 'goals': [%s]}"
                                .formatted(String.join(", ", texts))),
                "program");
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static Observation observation(Program program, String[] parts) {
        var indicator = program.goals()
                .get(Integer.parseInt(marked(parts, "of:").orElse("1")) - 1)
                .indicator();
        var value = parts[1].equals("-") ? Optional.<Quantity>empty() : Optional.of(quantity(indicator, parts[1]));
        var key = new SeriesKey(
                Optional.empty(),
                indicator.id(),
                marked(parts, "area:").map(LocalGovernmentCode::parse),
                marked(parts, "slice:").map(Slice::new));
        return new Observation(
                key,
                ReportingPeriod.parse(parts[0]),
                value,
                value.isPresent()
                        ? Optional.empty()
                        : Optional.of(marked(parts, "missing:")
                                .map(MissingReason::parse)
                                .orElse(MissingReason.PENDING)),
                marked(parts, "status:")
                        .map(ObservationStatus::valueOf)
                        .orElse(value.isPresent() ? ObservationStatus.A : ObservationStatus.O),
                Qualifier.EXACT,
                marked(parts, "@").map(LocalDate::parse),
                Optional.empty());
    }

    private static Optional<String> marked(String[] parts, String mark) {
        return Arrays.stream(parts)
                .filter(part -> part.startsWith(mark))
                .map(part -> part.substring(mark.length()))
                .findFirst();
    }

    private static Quantity quantity(Indicator indicator, String text) {
        if (indicator instanceof RatioIndicator) {
            var counts = text.split("/", -1);
            return Ratio.of(
                            AbsoluteValue.of(counts[0], indicator.unit()),
                            AbsoluteValue.of(counts[1], indicator.unit()))
                    .orElseThrow();
        }
        return AbsoluteValue.of(text, indicator.unit());
    }
}
