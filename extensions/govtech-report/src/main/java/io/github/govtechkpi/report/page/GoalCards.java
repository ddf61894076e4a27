package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.TargetText;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.chart.ChartSize;
import io.github.govtechkpi.report.chart.GoalCharts;
import io.github.govtechkpi.report.chart.MethodsChart;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Labelled;
import io.github.govtechkpi.report.page.Part.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the card of a goal: the amounts first, then the picture, then what a reader has to know. */
final class GoalCards {
    private final Program program;
    private final GoalAssessment assessment;
    private final Progress progress;
    private final Series series;
    private final DesignReview review;
    private final PageWords words;
    private final AmountText amounts;
    private final Pictures pictures;

    /** Which pictures a card has: the more goals stand on a page, the fewer of each. */
    enum Pictures {
        /** Progress, what moved a ratio, the control chart, and the methods of others. */
        ALL,
        /** Progress alone. */
        PROGRESS,
        /** None; the report of the program has them. */
        NONE
    }

    /**
     * Begins a card.
     *
     * @param pictures which pictures it gets
     */
    GoalCards(
            Program program,
            GoalAssessment assessment,
            Series series,
            DesignReview review,
            PageWords words,
            Pictures pictures) {
        this.pictures = pictures;
        this.program = program;
        this.assessment = assessment;
        this.progress = assessment.progress();
        this.series = series;
        this.review = review;
        this.words = words;
        this.amounts = AmountText.of(progress, words.locale());
    }

    Card card(String id) {
        return new Card(
                id,
                words.title(progress),
                progress.goal() instanceof Kgi ? "KGI" : "KPI",
                progress.status().code(),
                progress.status().code().label().in(words.locale())
                        + (progress.status().provisional() ? words.get("provisional") : ""),
                amounts(),
                way(),
                facts(),
                notes(),
                pictures());
    }

    /** Returns what a reader has to know of the goal in one line; nothing where it cannot be said how much of the way is done. */
    Optional<String> headline() {
        return way().map(way -> words.get(
                "headline",
                words.title(progress),
                way.text(),
                number("remainingGap")
                        .or(() -> number("remainingTotal"))
                        .filter(gap -> gap.signum() > 0)
                        .map(gap -> words.get("stillMissing", amounts.gap(gap)))
                        .orElse(""),
                progress.status().code().label().in(words.locale())));
    }

    private List<Labelled> amounts() {
        var all = new ArrayList<Labelled>();
        progress.current().ifPresent(observation -> all.add(new Labelled(words.get("current"), value(observation))));
        for (var field : List.of("absoluteGain", "cumulative", "margin", "remainingGap", "remainingTotal")) {
            measure(field)
                    .ifPresent(measure -> number(measure)
                            .ifPresent(value -> all.add(new Labelled(
                                    amounts.label(measure),
                                    field.startsWith("remaining") ? amounts.gap(value) : amounts.amount(value)))));
        }
        measure("requiredPaceRemainingPerYear")
                .filter(pace -> isMissingSomething("remainingGap"))
                .ifPresent(measure -> number(measure)
                        .ifPresent(value -> all.add(new Labelled(amounts.label(measure), amounts.pace(value)))));
        measure("requiredPerRemainingPeriod")
                .filter(pace -> isMissingSomething("remainingTotal"))
                .ifPresent(measure -> number(measure)
                        .ifPresent(value -> all.add(new Labelled(amounts.label(measure), amounts.rounded(value)))));
        return all;
    }

    private String value(Observation observation) {
        return AmountText.of(
                StatedValue.of(observation.value().orElseThrow(), observation.qualifier()), words.locale());
    }

    private Optional<Way> way() {
        var isTotal = progress.absolute() instanceof AbsoluteProgress.Cumulative;
        var gained = number(isTotal ? "cumulative" : "absoluteGain");
        var all = number(isTotal ? "target" : "requiredGain").filter(value -> value.signum() > 0);
        if (gained.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        var expected = isTotal
                ? number("expectedUniform")
                : number("expectedNow")
                        .flatMap(now -> number("baseline")
                                .map(start -> now.subtract(start).abs()));
        return Optional.of(new Way(
                within(gained.get(), all.get()),
                expected.map(value -> within(value, all.get())),
                all.get(),
                words.get(
                        progress.goal().direction() == Direction.DECREASE ? "wayDown" : "way",
                        amounts.amount(all.get()),
                        amounts.amount(gained.get()))));
    }

    private static BigDecimal within(BigDecimal value, BigDecimal all) {
        return value.max(BigDecimal.ZERO).min(all);
    }

    private List<Labelled> facts() {
        var facts = new ArrayList<Labelled>();
        progress.goal()
                .baseline()
                .ifPresent(baseline -> facts.add(new Labelled(
                        words.get("baseline"),
                        dated(
                                AmountText.of(baseline.value(), words.locale()),
                                baseline.period().map(words::period)))));
        facts.add(new Labelled(words.get("target"), target(progress, words)));
        progress.current()
                .ifPresent(observation ->
                        facts.add(new Labelled(words.get("measuredIn"), words.period(observation.period()))));
        measure("expectedNow")
                .flatMap(GoalCards::number)
                .ifPresent(value -> facts.add(new Labelled(words.get("expected"), amounts.rounded(value))));
        measure("observedPacePerYear")
                .ifPresent(measure -> number(measure)
                        .ifPresent(value -> facts.add(new Labelled(amounts.label(measure), amounts.pace(value)))));
        measure("periodsInCompliance")
                .flatMap(kept -> kept.value().toOptional().map(Object.class::cast))
                .ifPresent(kept -> facts.add(new Labelled(
                        words.get("kept"),
                        words.get(
                                "keptOf",
                                kept,
                                measure("periods")
                                        .flatMap(all -> all.value().toOptional().map(Object.class::cast))
                                        .orElse("")))));
        due().ifPresent(text -> facts.add(new Labelled(words.get("due"), text)));
        progress.projection()
                .flatMap(projection -> projection.attainDate().toOptional())
                .ifPresent(day -> facts.add(new Labelled(words.get("attain"), words.day(day))));
        return facts;
    }

    /** Returns the target as it was stated, for example 90％以上（件数の公表なし）. */
    static String target(Progress progress, PageWords words) {
        return progress.target()
                .map(target -> TargetText.level(target, progress.goal().indicator()))
                .orElseGet(
                        () -> TargetText.of(progress.target(), progress.goal().indicator()))
                .in(words.locale());
    }

    private Optional<String> due() {
        var verdict = progress.due().toOptional().map(due -> due.code().label().in(words.locale()));
        return progress.target()
                .flatMap(Target::due)
                .map(words::period)
                .map(when -> verdict.map(text -> words.get("dated", when, text)).orElse(when))
                .or(() -> verdict);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        progress.projection()
                .flatMap(projection -> projection.outlook())
                .ifPresent(outlook -> notes.add(outlook.text().in(words.locale())));
        progress.caveats().stream()
                .map(Caveat::text)
                .map(text -> text.in(words.locale()))
                .forEach(notes::add);
        Undefined.byReason(progress.notComputable())
                .forEach((reason, numbers) -> notes.add(reason.message().in(words.locale())
                        + reason.useInstead()
                                .map(use -> words.get("instead", use.in(words.locale())))
                                .orElse("")));
        var findings = review.on(program.id(), progress.goal().id()).size();
        if (findings > 0) {
            notes.add(words.get("findingCount", findings));
        }
        return notes.stream().distinct().toList();
    }

    private List<Part> pictures() {
        var drawn = new ArrayList<Part>();
        if (pictures == Pictures.NONE) {
            return drawn;
        }
        picture(size -> GoalCharts.draw(progress, series, size, words.locale())).ifPresent(drawn::add);
        if (pictures == Pictures.PROGRESS) {
            return drawn;
        }
        var extra = new GoalPictures(progress, series, words);
        picture(extra::effects).ifPresent(drawn::add);
        extra.control().ifPresent(chart -> picture(chart).ifPresent(drawn::add));
        picture(size -> MethodsChart.draw(assessment, size, words.locale())).ifPresent(drawn::add);
        return drawn;
    }

    static Optional<Part> picture(Function<ChartSize, Optional<Drawing>> draw) {
        return draw.apply(ChartSize.WIDE)
                .flatMap(wide -> draw.apply(ChartSize.NARROW).map(narrow -> new Figure(wide, narrow)));
    }

    private boolean isMissingSomething(String field) {
        return number(field).filter(value -> value.signum() > 0).isPresent();
    }

    private Optional<BigDecimal> number(String field) {
        return measure(field).flatMap(GoalCards::number);
    }

    private static Optional<BigDecimal> number(Measure measure) {
        return measure.value().toOptional().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    private Optional<Measure> measure(String field) {
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(field))
                .findFirst();
    }

    private String dated(String value, Optional<String> period) {
        return period.map(when -> words.get("dated", value, when)).orElse(value);
    }
}
