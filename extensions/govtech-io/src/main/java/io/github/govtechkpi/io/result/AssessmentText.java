package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.assessment.Figures;
import io.github.govtechkpi.metrics.assessment.MethodVerdict;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.comparison.Rating;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.observation.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Tells what the methods of others say about a goal, grouped by verdict, and the grade of a rating scheme. */
public final class AssessmentText {
    private final GoalAssessment assessment;
    private final Locale locale;
    private final ResultWords words;
    private final List<String> lines = new ArrayList<>();

    private AssessmentText(GoalAssessment assessment, Locale locale) {
        this.assessment = assessment;
        this.locale = locale;
        this.words = new ResultWords(locale);
    }

    /**
     * Returns a line for each verdict with the methods that come to it, for each achievement rate, for the methods without a verdict
     * and for the grade; none where nothing was asked for.
     */
    public static List<String> lines(GoalAssessment assessment, Locale locale) {
        var text = new AssessmentText(assessment, locale);
        if (!assessment.verdicts().isEmpty()) {
            text.groups();
            text.rates();
            text.notAvailable();
        }
        assessment.rating().ifPresent(text::rating);
        return List.copyOf(text.lines);
    }

    /** Returns the caveats that have to be said beside the lines, which name the reversed formulas themselves. */
    public static List<Caveat> caveats(GoalAssessment assessment) {
        return assessment.caveats().stream()
                .filter(caveat -> caveat.code() != CaveatCode.ACHIEVEMENT_FORM_REVERSED)
                .toList();
    }

    private void groups() {
        var disagreement = assessment.disagreement();
        var hasVerdict = !disagreement.groups().isEmpty();
        for (var standing :
                List.of(StatusCode.ON_TRACK, StatusCode.MODERATE, StatusCode.LIMITED, StatusCode.DETERIORATING)) {
            var parts = new ArrayList<String>();
            disagreement.groups().stream()
                    .filter(group -> group.standing() == standing)
                    .flatMap(group -> group.verdicts().stream())
                    .forEach(verdict -> parts.add(words.get(
                            "methodVerdict",
                            label(verdict),
                            verdict.verdict().orElseThrow().label().in(locale),
                            Figures.shown(verdict.value()))));
            if (hasVerdict
                    && disagreement
                            .linearStanding()
                            .toOptional()
                            .filter(own -> own == standing)
                            .isPresent()) {
                parts.add(words.get("methodLinear", Figures.shown(disagreement.linearRatio())));
            }
            if (!parts.isEmpty()) {
                lines.add(words.get("methodGroup", standing.label().in(locale), joined(parts)));
            }
        }
    }

    private void rates() {
        for (var verdict : assessment.verdicts()) {
            verdict.parts()
                    .ifPresent(parts -> lines.add(words.get(
                            "methodRate",
                            label(verdict),
                            amount(parts.part()),
                            amount(parts.whole()),
                            Figures.shown(verdict.value()),
                            verdict.isReversed()
                                    ? words.get("methodReversed")
                                    : verdict.grade()
                                            .map(grade -> words.get("methodGrade", grade.mark()))
                                            .orElse(""))));
        }
    }

    /** A share of a ratio is shown as the number of cases that it is at today's denominator. */
    private String amount(double value) {
        var progress = assessment.progress();
        var scale = progress.current()
                .flatMap(Observation::value)
                .filter(Ratio.class::isInstance)
                .map(quantity -> ((Ratio) quantity).denominator().amount().doubleValue())
                .orElse(1.0);
        return Figures.amount(value * scale)
                + (locale.getLanguage().equals("ja") ? "" : " ")
                + progress.unit().symbol();
    }

    private void notAvailable() {
        var byReason = new LinkedHashMap<LocalizedText, List<String>>();
        assessment
                .verdicts()
                .forEach(verdict -> verdict.reason()
                        .map(Reason::message)
                        .ifPresent(message -> byReason.computeIfAbsent(message, key -> new ArrayList<>())
                                .add(label(verdict))));
        byReason.forEach(
                (message, methods) -> lines.add(words.get("methodMissing", joined(methods), message.in(locale))));
    }

    private void rating(Rating rating) {
        var name = rating.scheme().name().in(locale);
        var reason = rating.reason().map(found -> found.message().in(locale)).orElse("");
        lines.add(rating.grade()
                .map(grade -> words.get(
                                "rating", name, grade.mark(), grade.label().in(locale), reason)
                        .strip())
                .orElseGet(() -> words.get("ratingMissing", name, reason)));
    }

    private String label(MethodVerdict verdict) {
        return verdict.method().label().in(locale);
    }

    private String joined(List<String> parts) {
        return String.join(words.get("methodComma"), parts);
    }
}
