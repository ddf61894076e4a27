package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.AssessmentText;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.Measure;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.goal.Kgi;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

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
        line(text.isEmpty() ? "" : "\n", "");
        text.append(name);
        portfolio.asOf().ifPresent(day -> text.append(words.get("cardAsOf", day)));
        line("", "");
        line("=".repeat(RULE), "");
    }

    private void card(Progress progress) {
        line("", "");
        var name = progress.goal().name().in(locale)
                + progress.key().area().map(area -> " " + area).orElse("")
                + progress.key().slice().map(slice -> " " + slice).orElse("");
        line(name, " [" + (progress.goal() instanceof Kgi ? "KGI" : "KPI") + "]");
        var rows = new ArrayList<Row>();
        rows.add(new Row(words.get("cardStatus"), status(progress)));
        progress.goal()
                .baseline()
                .ifPresent(baseline -> rows.add(new Row(
                        words.get("cardBaseline"),
                        dated(stated(baseline.value()), baseline.period().map(Object::toString)))));
        progress.current()
                .ifPresent(observation -> rows.add(new Row(
                        words.get("cardCurrent"),
                        dated(
                                stated(StatedValue.of(observation.value().orElseThrow(), observation.qualifier())),
                                Optional.of(observation.period().toString())))));
        target(progress).ifPresent(rows::add);
        amounts(progress, rows);
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
        missing(progress);
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

    private Optional<Row> target(Progress progress) {
        var value = progress.absolute() instanceof AbsoluteProgress.StayWithin within
                ? both(within.low().toOptional(), within.high().toOptional())
                        .map(ends -> amount(progress, ends.get(0)) + "～" + amount(progress, ends.get(1)))
                : measure(progress, "target").map(number -> amount(progress, upToWhole(progress, number)));
        var due = progress.target().flatMap(Target::due).map(Object::toString);
        return value.map(text -> new Row(words.get("cardTarget"), dated(text, due)));
    }

    private static Optional<List<BigDecimal>> both(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(first -> b.map(second -> List.of(first, second)));
    }

    private void amounts(Progress progress, List<Row> rows) {
        for (var measure : progress.absolute().measures()) {
            var value = measure.value().toOptional();
            if (value.isEmpty() || List.of("baseline", "target", "low", "high").contains(measure.field())) {
                continue;
            }
            switch (measure.field()) {
                case "absoluteGain" ->
                    rows.add(new Row(
                            measure.label().in(locale),
                            measure(progress, "requiredGain")
                                    .map(all -> words.get(
                                            "cardOf",
                                            amount(progress, shortened((BigDecimal) value.get())),
                                            amount(progress, shortened(all))))
                                    .orElseGet(() -> amount(progress, shortened((BigDecimal) value.get())))));
                case "remainingGap",
                        "remainingTotal",
                        "cumulative",
                        "expectedNow",
                        "expectedUniform",
                        "margin",
                        "distance" ->
                    rows.add(new Row(
                            measure.label().in(locale),
                            amount(
                                    progress,
                                    measure.field().startsWith("remaining")
                                            ? upToWhole(progress, (BigDecimal) value.get())
                                            : shortened((BigDecimal) value.get()))));
                case "requiredPaceRemainingPerYear", "observedPacePerYear", "requiredPerRemainingPeriod" ->
                    rows.add(
                            new Row(measure.label().in(locale), amount(progress, shortened((BigDecimal) value.get()))));
                case "periodsInCompliance" ->
                    rows.add(new Row(
                            measure.label().in(locale),
                            words.get(
                                    "cardOf",
                                    value.get(),
                                    measureValue(progress, "periods").orElse(""))));
                default -> {
                    // the other numbers are in the JSON and in the explanation; a card stays readable
                }
            }
        }
    }

    private void missing(Progress progress) {
        // one reason often stops many numbers: it is said once, with their names
        var byReason = new LinkedHashMap<ReasonCode, List<Undefined>>();
        progress.notComputable().stream()
                .filter(undefined -> undefined.reason().code() != ReasonCode.ALREADY_ACHIEVED)
                .forEach(
                        undefined -> byReason.computeIfAbsent(undefined.reason().code(), code -> new ArrayList<>())
                                .add(undefined));
        byReason.values().forEach(all -> {
            var reason = all.get(0).reason();
            var names = all.stream()
                    .map(undefined -> label(progress, undefined.field()))
                    .distinct()
                    .toList();
            line("    ? ", reason.message().in(locale));
            reason.useInstead().ifPresent(use -> line("      → ", use.in(locale)));
            line("      ", words.get("cardNotComputable", listed(names)));
        });
    }

    /** Names the first few; the JSON lists all. */
    private String listed(List<String> names) {
        var shown = String.join(words.get("cardComma"), names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? shown : words.get("cardAndMore", shown, names.size() - NAMED);
    }

    private String label(Progress progress, String field) {
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(field))
                .map(Measure::label)
                .findFirst()
                .map((LocalizedText label) -> label.in(locale))
                .orElseGet(() -> words.get("field." + field));
    }

    private static Optional<BigDecimal> measure(Progress progress, String field) {
        return measureValue(progress, field).map(BigDecimal.class::cast);
    }

    private static Optional<Object> measureValue(Progress progress, String field) {
        return progress.absolute().measures().stream()
                .filter(measure -> measure.field().equals(field))
                .findFirst()
                .flatMap(measure -> measure.value().toOptional().map(Object.class::cast));
    }

    private String stated(StatedValue value) {
        return value.in(locale);
    }

    private String dated(String value, Optional<String> period) {
        return period.map(when -> words.get("cardDated", value, when)).orElse(value);
    }

    private String amount(Progress progress, BigDecimal number) {
        return grouped(number) + (isJapanese() ? "" : " ") + progress.unit().symbol();
    }

    private boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }

    private static String grouped(BigDecimal number) {
        var plain = number.toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    private static BigDecimal upToWhole(Progress progress, BigDecimal number) {
        return progress.goal().indicator() instanceof RatioIndicator
                ? number.setScale(0, RoundingMode.CEILING)
                : number;
    }

    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() <= 1 ? number : number.setScale(1, RoundingMode.HALF_UP);
    }

    private void align(List<Row> rows) {
        var width = rows.stream().mapToInt(row -> columns(row.label())).max().orElse(0);
        rows.forEach(row -> line("  " + row.label() + " ".repeat(width - columns(row.label()) + 2), row.value()));
    }

    /** Returns how many columns of a terminal a text takes: a full-width character takes two. */
    static int columns(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }

    private void line(String start, String rest) {
        text.append(start).append(rest).append('\n');
    }

    /** A label and what stands beside it. */
    private record Row(String label, String value) {}
}
