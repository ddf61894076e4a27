package io.github.govtechkpi.io.exchange.iati;

import io.github.govtechkpi.io.exchange.ForeignPercentages;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLevel;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the indicator of a goal with its baseline and its periods. */
final class IatiIndicator {
    /** Our own code list: the goal, and behind a slash the indicator where it has another id. */
    static final String OWN_VOCABULARY = "99";

    /** The name of a dimension whose value is a whole slice. */
    static final String SLICE = "slice";

    private static final String UNIT = "1";
    private static final String PERCENTAGE = "2";

    private final XmlText xml;
    private final Goal goal;
    private final Map<IatiPeriods, Period> periods = new TreeMap<>();

    /** A value of a goal as IATI writes it, with a comment that says what the value leaves out. */
    private record Value(String number, Optional<LocalizedText> comment) {}

    /** What stands in one period. */
    private static final class Period {
        private final Map<List<Object>, Observation> actuals = new LinkedHashMap<>();
        private Optional<Value> target = Optional.empty();
    }

    IatiIndicator(XmlText xml, Goal goal, List<Observation> observations) {
        this.xml = xml;
        this.goal = goal;
        goal.target()
                .ifPresent(target -> value(target)
                        .ifPresent(value -> target.due().ifPresent(due -> period(due).target = Optional.of(value))));
        goal.definition().milestones().forEach(milestone -> {
            var period = period(milestone.period());
            period.target = period.target.or(() -> stated(milestone.value()));
        });
        observations.stream()
                .filter(observation ->
                        observation.key().indicator().equals(goal.indicator().id()))
                .filter(observation ->
                        observation.value().flatMap(IatiIndicator::number).isPresent())
                .forEach(observation -> period(observation.period())
                        .actuals // the later revision wins
                        .put(List.of(observation.key().area(), observation.key().slice()), observation));
        periods.values().removeIf(period -> period.actuals.isEmpty() && period.target.isEmpty());
    }

    private Period period(ReportingPeriod period) {
        return periods.computeIfAbsent(IatiPeriods.of(period), unused -> new Period());
    }

    void write() {
        var isRatio = goal.indicator() instanceof RatioIndicator;
        xml.element(
                "indicator",
                () -> {
                    xml.element("title", () -> xml.narratives(goal.name()));
                    goal.indicator()
                            .traits()
                            .measurement()
                            .flatMap(MeasurementPlan::method)
                            .ifPresent(method -> xml.element("description", () -> xml.narratives(method)));
                    xml.empty("reference", "vocabulary", OWN_VOCABULARY, "code", code());
                    goal.baseline().ifPresent(this::baseline);
                    periods.forEach(this::period);
                },
                "measure",
                isRatio ? PERCENTAGE : UNIT,
                "ascending",
                Boolean.toString(goal.direction() != Direction.DECREASE),
                "aggregation-status",
                Boolean.toString(!isRatio && goal.indicator().unit().additive()));
    }

    private String code() {
        var indicator = goal.indicator().id().value();
        return goal.id().value().equals(indicator) ? indicator : goal.id() + "/" + indicator;
    }

    private void baseline(Baseline baseline) {
        baseline.period()
                .ifPresent(period -> stated(baseline.value()).ifPresent(value -> {
                    var year = Integer.toString(period.end().getYear());
                    if (period instanceof ReportingPeriod.CalendarYear) {
                        value("baseline", value, "year", year);
                    } else {
                        value(
                                "baseline",
                                value,
                                "year",
                                year,
                                "iso-date",
                                period.end().toString());
                    }
                }));
    }

    private void period(IatiPeriods days, Period period) {
        xml.element("period", () -> {
            xml.empty("period-start", "iso-date", days.start().toString());
            xml.empty("period-end", "iso-date", days.end().toString());
            period.target.ifPresent(target -> value("target", target));
            period.actuals.values().forEach(this::actual);
        });
    }

    private void value(String name, Value value, String... attributes) {
        var all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = "value";
        all[attributes.length + 1] = value.number();
        if (value.comment().isEmpty()) {
            xml.empty(name, all);
        } else {
            xml.element(
                    name,
                    () -> xml.element(
                            "comment", () -> xml.narratives(value.comment().get())),
                    all);
        }
    }

    private void actual(Observation observation) {
        var number = observation.value().flatMap(IatiIndicator::number).orElseThrow();
        var area = observation.key().area();
        var slice = observation.key().slice();
        var comment = comment(observation);
        if (area.isEmpty() && slice.isEmpty() && comment.isEmpty()) {
            xml.empty("actual", "value", number);
            return;
        }
        xml.element(
                "actual",
                () -> {
                    area.map(LocalGovernmentCode::digits).ifPresent(code -> xml.empty("location", "ref", code));
                    slice.ifPresent(this::dimension);
                    comment.ifPresent(text -> xml.element("comment", () -> xml.text("narrative", text)));
                },
                "value",
                number);
    }

    /** A percentage never stands without its counts: they are said to the reader. */
    private static Optional<String> comment(Observation observation) {
        var counts = observation.value().filter(Ratio.class::isInstance).map(Object::toString);
        return counts.isEmpty()
                ? observation.note()
                : counts.map(text ->
                        text + observation.note().map(note -> "\n" + note).orElse(""));
    }

    private void dimension(Slice slice) {
        var equals = slice.text().indexOf('=');
        if (equals <= 0 || slice.text().substring(0, equals).equals(SLICE)) {
            xml.empty("dimension", "name", SLICE, "value", slice.text());
        } else {
            xml.empty(
                    "dimension",
                    "name",
                    slice.text().substring(0, equals),
                    "value",
                    slice.text().substring(equals + 1));
        }
    }

    private static Optional<Value> value(Target target) {
        if (target instanceof Target.Reach reach) {
            return value(reach.level());
        }
        if (target instanceof Target.StayAtLeast stay) {
            return value(stay.level());
        }
        if (target instanceof Target.StayAtMost stay) {
            return value(stay.level());
        }
        return target instanceof Target.CumulativeTotal cumulative
                ? cumulative.total().flatMap(IatiIndicator::stated)
                : Optional.empty();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Optional<Value> value(Optional<TargetLevel> level) {
        return level.flatMap(present -> {
            if (present instanceof TargetLevel.Published published) {
                return Optional.of(new Value(published.rate().percent().toPlainString(), Optional.empty()));
            }
            return stated(((TargetLevel.Stated) present).value());
        });
    }

    /** A range has no one number. */
    private static Optional<Value> stated(StatedValue value) {
        var comment = value.isExact() && value.quantity() instanceof AbsoluteValue
                ? Optional.<LocalizedText>empty()
                : Optional.of(LocalizedText.of(value.in(Locale.JAPANESE), value.in(Locale.ENGLISH)));
        return value.qualifier() == Qualifier.RANGE
                ? Optional.empty()
                : number(value.quantity()).map(number -> new Value(number, comment));
    }

    private static Optional<String> number(Quantity quantity) {
        if (quantity instanceof AbsoluteValue value) {
            return Optional.of(value.amount().toPlainString());
        }
        return ForeignPercentages.of((Ratio) quantity)
                .map(rate -> rate.percent().toPlainString());
    }
}
