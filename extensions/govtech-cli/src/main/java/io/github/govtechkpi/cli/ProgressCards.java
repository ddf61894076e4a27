package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.AssessmentText;
import io.github.govtechkpi.io.result.ProgressMarkdown;
import io.github.govtechkpi.io.result.TextTable;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.TargetText;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The progress of goals for the terminal: a card for each, its labels aligned also where characters are two columns wide. */
final class ProgressCards {
    private static final int RULE = 72;
    private static final int NAMED = 4;
    private final AssessedPortfolio assessed;
    private final Portfolio portfolio;
    private final Map<ProgramId, Program> programs = new LinkedHashMap<>();
    private final Locale locale;
    private final CliWords words;
    private final StringBuilder text = new StringBuilder();

    ProgressCards(Portfolio portfolio, List<Program> programs, Locale locale) {
        this(AssessedPortfolio.of(portfolio, List.of(), List.of(), Optional.empty()), programs, locale);
    }

    ProgressCards(AssessedPortfolio assessed, List<Program> programs, Locale locale) {
        this.assessed = assessed;
        this.portfolio = assessed.portfolio();
        programs.forEach(program -> this.programs.put(program.id(), program));
        this.locale = locale;
        this.words = new CliWords(locale);
    }

    String text() {
        if (portfolio.results().isEmpty()) {
            return words.get("noGoals") + "\n";
        }
        Optional<ProgramId> shown = Optional.empty();
        for (var assessment : assessed.assessments()) {
            var progress = assessment.progress();
            var program = progress.key().program();
            if (!program.equals(shown)) {
                heading(program);
                shown = program;
            }
            card(progress);
            methods(assessment);
        }
        return text.toString();
    }

    private void heading(Optional<ProgramId> id) {
        var name = id.flatMap(found -> Optional.ofNullable(programs.get(found)))
                .map(program -> program.name().in(locale))
                .orElse("");
        text.append(text.isEmpty() ? "" : "\n\n").append(name);
        portfolio.asOf().ifPresent(day -> text.append(words.get("cardAsOf", day)));
        line("", "");
        line("=".repeat(RULE), "");
    }

    private void card(Progress progress) {
        line("", "");
        line(ProgressMarkdown.title(progress, locale), " [" + (progress.goal() instanceof Kgi ? "KGI" : "KPI") + "]");
        var amounts = AmountText.of(progress, locale);
        var rows = new ArrayList<Row>();
        rows.add(new Row(words.get("cardStatus"), status(progress)));
        progress.goal()
                .baseline()
                .ifPresent(baseline -> rows.add(new Row(
                        words.get("cardBaseline"),
                        dated(
                                        AmountText.of(baseline.value(), locale),
                                        baseline.period().map(Object::toString))
                                + atTodaysDenominator(progress, "baseline", amounts::rounded))));
        progress.current()
                .ifPresent(observation -> rows.add(new Row(
                        words.get("cardCurrent"),
                        dated(
                                AmountText.of(
                                        StatedValue.of(observation.value().orElseThrow(), observation.qualifier()),
                                        locale),
                                Optional.of(observation.period().toString())))));
        target(progress, amounts).ifPresent(rows::add);
        progress.moves().stream()
                .flatMap(moves -> moves.held().stream())
                .forEach(held -> rows.add(new Row(
                        held.revision()
                                .map(revision -> words.get("cardTargetFrom", revision.from()))
                                .orElse(words.get("cardTargetNow")),
                        words.get(
                                "cardBy", held.text().in(locale), held.verdict().in(locale)))));
        progress.goal()
                .definition()
                .milestones()
                .forEach(milestone -> rows.add(new Row(
                        words.get("cardMilestone"),
                        dated(
                                AmountText.of(milestone.value(), locale),
                                Optional.of(milestone.period().toString())))));
        progress.absolute()
                .measures()
                .forEach(measure -> value(progress, measure, amounts)
                        .ifPresent(value -> rows.add(new Row(amounts.label(measure), value))));
        progress.due()
                .toOptional()
                .ifPresent(due -> rows.add(
                        new Row(words.get("cardDue"), due.code().label().in(locale))));
        progress.projection()
                .flatMap(projection -> projection.attainDate().toOptional())
                .ifPresent(day -> rows.add(new Row(words.get("cardAttain"), day.toString())));
        align(rows);
        progress.projection()
                .flatMap(projection -> projection.outlook())
                .ifPresent(outlook -> line("    ~ ", outlook.text().in(locale)));
        progress.caveats().forEach(caveat -> line("    ! ", caveat.text().in(locale)));
        Undefined.byReason(progress.notComputable()).forEach(this::missing);
    }

    private void methods(GoalAssessment assessment) {
        AssessmentText.lines(assessment, locale).forEach(line -> line("    = ", line));
        AssessmentText.caveats(assessment)
                .forEach(caveat -> line("    ! ", caveat.text().in(locale)));
    }

    private String status(Progress progress) {
        return progress.status().code().label().in(locale)
                + (progress.status().provisional() ? words.get("cardProvisional") : "");
    }

    private Optional<Row> target(Progress progress, AmountText amounts) {
        var due = progress.target().flatMap(Target::due).map(Object::toString);
        if (isRatio(progress)) {
            return number(progress, "target")
                    .map(value -> new Row(
                            words.get("cardTarget"),
                            TargetText.of(progress.target(), progress.goal().indicator())
                                            .in(locale)
                                    + atTodaysDenominator(progress, "target", amounts::level)));
        }
        var value = progress.absolute() instanceof AbsoluteProgress.StayWithin
                ? number(progress, "low")
                        .flatMap(low -> number(progress, "high")
                                .map(high -> words.get("cardRange", amounts.level(low), amounts.level(high))))
                : number(progress, "target").map(amounts::level);
        return value.map(text -> new Row(words.get("cardTarget"), dated(text, due)));
    }

    /** A ratio goal counts at today's denominator: what was stated at another one is shown at both. */
    private String atTodaysDenominator(Progress progress, String field, Function<BigDecimal, String> amount) {
        if (!isRatio(progress)) {
            return "";
        }
        return progress.current()
                .flatMap(Observation::value)
                .filter(Ratio.class::isInstance)
                .map(Ratio.class::cast)
                .flatMap(today -> number(progress, field)
                        .map(value -> words.get(
                                "cardToday", amount.apply(value), AmountText.of(today.denominator(), locale))))
                .orElse("");
    }

    private static boolean isRatio(Progress progress) {
        return progress.goal().indicator() instanceof RatioIndicator;
    }

    /** Returns what a card shows of a number; the others are in the JSON and in the explanation, so that a card stays readable. */
    private Optional<String> value(Progress progress, Measure measure, AmountText amounts) {
        var number = number(progress, measure.field());
        return switch (measure.field()) {
            case "absoluteGain" ->
                number.map(gain -> number(progress, "requiredGain")
                        .map(all -> words.get("cardOf", amounts.amount(gain), amounts.amount(all)))
                        .orElseGet(() -> amounts.amount(gain)));
            case "remainingGap", "remainingTotal" -> number.map(amounts::gap);
            case "cumulative", "margin", "distance" -> number.map(amounts::amount);
            case "expectedNow", "expectedUniform" -> number.map(amounts::rounded);
            case "observedPacePerYear" -> number.map(amounts::pace);
            case "requiredPaceRemainingPerYear" ->
                number.filter(pace -> isPositive(progress, "remainingGap")).map(amounts::pace);
            case "requiredPerRemainingPeriod" ->
                number.filter(pace -> isPositive(progress, "remainingTotal")).map(amounts::rounded);
            case "periodsInCompliance" ->
                measure.value()
                        .toOptional()
                        .map(kept -> words.get(
                                "cardPeriods", kept, found(progress, "periods").orElse("")));
            default -> Optional.empty();
        };
    }

    private static boolean isPositive(Progress progress, String field) {
        return number(progress, field).filter(value -> value.signum() > 0).isPresent();
    }

    private static Optional<BigDecimal> number(Progress progress, String field) {
        return found(progress, field)
                .filter(value -> value instanceof BigDecimal)
                .map(BigDecimal.class::cast);
    }

    private static Optional<Object> found(Progress progress, String field) {
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(field))
                .findFirst()
                .flatMap(measure -> measure.value().toOptional().map(Object.class::cast));
    }

    private void missing(Reason reason, List<Undefined> numbers) {
        line("    ? ", reason.message().in(locale));
        reason.useInstead().ifPresent(use -> line("      → ", use.in(locale)));
        var names = numbers.stream()
                .map(undefined -> undefined.label().in(locale))
                .distinct()
                .toList();
        line("      ", words.get("cardNotComputable", listed(names)));
    }

    /** Names the first few; the JSON lists all. */
    private String listed(List<String> names) {
        var shown = String.join(words.get("cardComma"), names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : words.get("cardAndMore", shown, names.size() - NAMED);
    }

    private String dated(String value, Optional<String> period) {
        return period.map(when -> words.get("cardDated", value, when)).orElse(value);
    }

    private void align(List<Row> rows) {
        var width = rows.stream()
                .mapToInt(row -> TextTable.columns(row.label()))
                .max()
                .orElse(0);
        rows.forEach(row ->
                line("  " + row.label() + " ".repeat(width - TextTable.columns(row.label()) + 2), row.value()));
    }

    private void line(String start, String rest) {
        text.append(start).append(rest).append('\n');
    }

    /** A label and what stands beside it. */
    private record Row(String label, String value) {}
}
