package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ForeignIds;
import io.github.govtechkpi.io.exchange.ForeignPercentages;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes goals, observations and published figures of the results of an activity. */
final class IatiResults {
    private static final String PERCENTAGE = "2";
    private static final String QUALITATIVE = "5";

    private final IatiFindings findings;
    private final IatiTexts texts;
    private final IatiValues values;
    private final ForeignIds goalIds = new ForeignIds();
    private final ForeignIds figureIds = new ForeignIds();
    private final Map<IndicatorId, Indicator> indicators = new HashMap<>();
    private final List<Goal> goals = new ArrayList<>();
    private final Map<List<Object>, PublishedFigure> figures = new LinkedHashMap<>();
    private final Map<List<Object>, Observation> observations = new LinkedHashMap<>();

    IatiResults(IatiFindings findings, IatiTexts texts) {
        this.findings = findings;
        this.texts = texts;
        this.values = new IatiValues(findings);
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    List<PublishedFigure> figures() {
        return List.copyOf(figures.values());
    }

    List<Observation> observations() {
        return List.copyOf(observations.values());
    }

    void add(XmlElement result) {
        result.all("document-link").findFirst().ifPresent(findings::notKept);
        result.all("reference").findFirst().ifPresent(findings::notKept);
        var number = 0;
        for (var indicator : result.all("indicator").toList()) {
            number++;
            if (indicator.attribute("measure").filter(QUALITATIVE::equals).isPresent()) {
                findings.remark(
                        "QUALITATIVE",
                        indicator,
                        QUALITATIVE,
                        "定性的な指標（measureが5）は取り込めません。",
                        "A qualitative indicator (measure 5) cannot be kept");
            } else {
                goal(result, indicator, "r" + (goals.size() + 1) + "-" + number);
            }
        }
    }

    private void goal(XmlElement result, XmlElement element, String fallback) {
        var isPercentage =
                element.attribute("measure").filter(PERCENTAGE::equals).isPresent();
        var code = element.all("reference")
                .filter(reference -> reference
                        .attribute("vocabulary")
                        .filter(IatiIndicator.OWN_VOCABULARY::equals)
                        .isPresent())
                .findFirst()
                .flatMap(reference -> reference.attribute("code"))
                .orElse(fallback);
        var slash = code.indexOf('/');
        var id = goalIds.unique(slash > 0 ? code.substring(0, slash) : code, fallback);
        var indicator = indicator(
                ForeignIds.of(slash > 0 ? code.substring(slash + 1) : id, id), id, isPercentage, result, element);
        var title = element.first("title").flatMap(texts::text);
        var of = result.first("title").flatMap(texts::text);
        var name = title.or(() -> of).orElse(LocalizedText.same(id));
        var goal = GoalDefinition.builder(id, name, indicator, direction(element));
        result.first("description")
                .flatMap(texts::text)
                .or(() -> of.filter(other -> !other.equals(name)))
                .ifPresent(goal::vision);
        baseline(element, id, name, isPercentage, indicator).ifPresent(goal::baseline);
        periods(element, goal, name, isPercentage, indicator);
        element.all("document-link").findFirst().ifPresent(findings::notKept);
        goals.add(goal.kpi());
    }

    private static Direction direction(XmlElement element) {
        return element.attribute("ascending")
                        .filter(value -> value.equals("false") || value.equals("0"))
                        .isPresent()
                ? Direction.DECREASE
                : Direction.INCREASE;
    }

    private Indicator indicator(String id, String goal, boolean isPercentage, XmlElement result, XmlElement element) {
        var made = IatiTraits.indicator(
                IndicatorId.of(id),
                isPercentage,
                result,
                element.first("description").flatMap(texts::text));
        var earlier = indicators.putIfAbsent(made.id(), made);
        if (earlier == null || earlier.equals(made)) {
            return made;
        }
        var other = IatiTraits.indicator(
                IndicatorId.of(ForeignIds.of(goal + "-" + id, goal)),
                isPercentage,
                result,
                element.first("description").flatMap(texts::text));
        indicators.putIfAbsent(other.id(), other);
        return other;
    }

    private Optional<Baseline> baseline(
            XmlElement element, String id, LocalizedText name, boolean isPercentage, Indicator indicator) {
        var whole = element.all("baseline").filter(IatiResults::isWhole).findFirst();
        element.all("baseline")
                .filter(other -> !whole.equals(Optional.of(other)))
                .forEach(other -> findings.remark(
                        "BASELINE_OF_PART",
                        other,
                        "",
                        "一部（locationやdimension）の基準値、二つ目の基準値は取り込めません。",
                        "A baseline of a part (location, dimension), or a second one, cannot be kept"));
        return whole.flatMap(baseline -> {
            var period = baseline.attribute("iso-date")
                    .flatMap(day -> values.day(baseline, day))
                    .<ReportingPeriod>map(ReportingPeriod.Day::new)
                    .or(() -> baseline.attribute("year").flatMap(year -> values.year(baseline, year)));
            if (isPercentage) {
                values.percentage(baseline)
                        .ifPresent(rate -> figure(id + "-baseline", name, rate, period, note(baseline)));
                return Optional.empty();
            }
            return values.number(baseline)
                    .map(number ->
                            new Baseline(StatedValue.exact(new AbsoluteValue(number, indicator.unit())), period));
        });
    }

    private void periods(
            XmlElement element,
            GoalDefinition.Builder goal,
            LocalizedText name,
            boolean isPercentage,
            Indicator indicator) {
        var targets = new LinkedHashMap<ReportingPeriod, XmlElement>();
        for (var period : element.all("period").toList()) {
            values.period(period).ifPresent(time -> {
                period.all("target").forEach(target -> {
                    if (!isWhole(target) || targets.putIfAbsent(time, target) != null) {
                        findings.remark(
                                "TARGET_OF_PART",
                                target,
                                "",
                                "一部（locationやdimension）の目標値、同じ期間の二つ目の目標値は取り込めません。",
                                "A target of a part (location, dimension), or a second one of a period, cannot be kept");
                    }
                });
                period.all("actual").forEach(actual -> actual(actual, time, name, isPercentage, indicator));
            });
        }
        var levels = new ArrayList<Milestone>();
        var sorted = targets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
        for (var i = 0; i < sorted.size(); i++) {
            var due = sorted.get(i).getKey();
            var target = sorted.get(i).getValue();
            var isLast = i == sorted.size() - 1;
            if (isPercentage && isLast) {
                values.percentage(target)
                        .ifPresent(rate -> goal.target(new Target.Reach(
                                Optional.of(new TargetLevel.Published(rate, Optional.empty(), Optional.empty())),
                                Optional.of(due))));
            } else if (isPercentage) {
                values.percentage(target)
                        .ifPresent(rate ->
                                figure(indicator.id() + "-target-" + due, name, rate, Optional.of(due), note(target)));
            } else {
                values.number(target)
                        .map(number -> new AbsoluteValue(number, indicator.unit()))
                        .ifPresent(value -> {
                            if (isLast) {
                                goal.target(Target.Reach.of(value, due));
                            } else {
                                levels.add(new Milestone(due, StatedValue.exact(value)));
                            }
                        });
            }
        }
        goal.milestones(levels);
    }

    private void actual(
            XmlElement actual, ReportingPeriod period, LocalizedText name, boolean isPercentage, Indicator indicator) {
        actual.all("document-link").findFirst().ifPresent(findings::notKept);
        var key = IatiTraits.key(indicator.id(), actual, findings);
        if (isPercentage) {
            values.percentage(actual)
                    .ifPresent(rate -> figure(
                            indicator.id()
                                    + key.area().map(area -> "-" + area).orElse("")
                                    + key.slice().map(slice -> "-" + slice).orElse("")
                                    + "-" + period,
                            name,
                            rate,
                            Optional.of(period),
                            note(actual)));
            return;
        }
        values.number(actual).ifPresent(number -> {
            var plain = Observation.of(key, period, new AbsoluteValue(number, indicator.unit()));
            var observation = new Observation(
                    key,
                    period,
                    plain.value(),
                    plain.missing(),
                    plain.status(),
                    plain.qualifier(),
                    plain.knownOn(),
                    note(actual));
            var earlier = observations.putIfAbsent(List.of(key, period), observation);
            if (earlier != null && !earlier.equals(observation)) {
                findings.remark(
                        "DUPLICATE_ACTUAL",
                        actual,
                        "",
                        "同じ期間と区分の二つ目の実績値は取り込めません。",
                        "A second actual value of the same period and part cannot be kept");
            }
        });
    }

    private void figure(
            String id, LocalizedText name, PublishedRate rate, Optional<ReportingPeriod> asOf, Optional<String> note) {
        findings.remark(
                "NO_COUNTS",
                name.toString(),
                "「%s」は件数のない百分率のため、観測値や基準値ではなく公表値（published）としました。".formatted(name.in(Locale.JAPANESE)),
                "\"%s\" is a percentage without its counts: it was kept as published figures, not as observations or baseline"
                        .formatted(name));
        figures.computeIfAbsent(
                List.of(id, rate, asOf, note),
                unused -> ForeignPercentages.figure(figureIds.unique(id, "figure"), name, rate, asOf, note));
    }

    private Optional<String> note(XmlElement value) {
        return value.first("comment").flatMap(texts::note);
    }

    private static boolean isWhole(XmlElement value) {
        return value.first("location").isEmpty() && value.first("dimension").isEmpty();
    }
}
