package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.indicator.Survey;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** R10 to R13, R42 and R43: the way of measuring is designed together with the goal. */
final class MeasurementRules {
    private static final int FEWEST_MEASUREMENTS = 2; // REVIEW.md, R11
    private static final int SMALL_SAMPLE = 30; // REVIEW.md, R13

    static final ReviewRule R10 = ReviewRule.ofGoals(
            "R10",
            Severity.ERROR,
            LocalizedText.of(
                    "測定方法が決まっていません（ないもの：%s）。指標と同時に、出典（source）、方法（method）、頻度（frequency）を決めてください。測れなければ、指標を置く意味がありません。",
                    "There is no complete measuring method (missing: %s). Design source, method and frequency together with the indicator: setting one that cannot be measured is meaningless."),
            MeasurementRules::noMethod);

    static final ReviewRule R11 = ReviewRule.ofGoals(
            "R11",
            Severity.WARNING,
            LocalizedText.of(
                    "基準時点（%s）から期限（%s）までの測定は%sです（%sに1回）。途中で手を打てるよう、2回以上測れる頻度か期限にしてください。",
                    "Between the baseline (%s) and the due date (%s) there is %s (measured every %s). Choose a frequency or a due date with two or more, so that there is time to react."),
            MeasurementRules::tooFewMeasurements);

    static final ReviewRule R12 = ReviewRule.ofGoals(
            "R12",
            Severity.INFO,
            LocalizedText.of(
                    "期限（%s）の値が分かるのは%sです（公表まで%s）。期限の判定はその後に予定してください。",
                    "The value at the due date (%s) becomes known on %s (publication lag %s). Plan the verdict for after that day."),
            MeasurementRules::knownLater);

    static final ReviewRule R13 = ReviewRule.ofGoals(
            "R13",
            Severity.WARNING,
            LocalizedText.of(
                    "調査の標本が%s（30未満）と小さく、結果が偶然に左右されます。標本を増やすか、件数で数えられる指標を加えてください。",
                    "The survey has a sample of %s, below 30: its result is left to chance. Enlarge the sample, or add an indicator that is counted."),
            MeasurementRules::smallSample);

    static final ReviewRule R42 = ReviewRule.ofGoals(
            "R42",
            Severity.INFO,
            LocalizedText.of(
                    "実数で数えにくい指標です（%s）。金額への置き換え（monetaryProxy）として、サービスがない場合にかかる費用（cost-without）か、ないことによる損失（loss-by-absence）を検討してください。",
                    "This is hard to count (%s). Consider money in its place (monetaryProxy): the cost without the service (cost-without), or the loss through its absence (loss-by-absence)."),
            MeasurementRules::hardToQuantify);

    static final ReviewRule R43 = ReviewRule.ofGoals(
            "R43",
            Severity.WARNING,
            LocalizedText.of(
                    "測定の担当（responsible）が決まっていません。誰が測るかを決めてください。",
                    "Nobody is responsible for measuring. Name who measures (responsible)."),
            MeasurementRules::nobodyResponsible);

    private MeasurementRules() {}

    private static Stream<Hit> noMethod(GoalInReview goal) {
        var missing = new ArrayList<LocalizedText>();
        var evidence = new ArrayList<FieldValue>();
        if (goal.plan().flatMap(MeasurementPlan::source).isEmpty()) {
            missing.add(LocalizedText.of("出典", "source"));
            evidence.add(FieldValue.missing("indicator.measurement.source"));
        }
        if (goal.plan().flatMap(MeasurementPlan::method).isEmpty()) {
            missing.add(LocalizedText.of("方法", "method"));
            evidence.add(FieldValue.missing("indicator.measurement.method"));
        }
        if (goal.plan().flatMap(MeasurementPlan::frequency).isEmpty()) {
            missing.add(LocalizedText.of("頻度", "frequency"));
            evidence.add(FieldValue.missing("indicator.measurement.frequency"));
        }
        return missing.isEmpty() ? Stream.empty() : Stream.of(Hit.of(evidence, Shown.joined(missing, "、", ", ")));
    }

    private static Stream<Hit> tooFewMeasurements(GoalInReview goal) {
        var frequency = goal.plan().flatMap(MeasurementPlan::frequency);
        if (frequency.isEmpty() || goal.start().isEmpty() || goal.due().isEmpty()) {
            return Stream.empty();
        }
        var start = goal.start().get();
        var due = goal.due().get();
        var count = measurements(start.end(), due.end(), frequency.get());
        return count < FEWEST_MEASUREMENTS
                ? Stream.of(Hit.of(
                        List.of(
                                FieldValue.of("indicator.measurement.frequency", frequency.get()),
                                FieldValue.of("baseline.period", start),
                                FieldValue.of("target.due", due)),
                        start,
                        due,
                        count == 0
                                ? LocalizedText.of("ゼロ", "no measurement")
                                : LocalizedText.of("1回だけ", "only one measurement"),
                        Shown.of(frequency.get())))
                : Stream.empty();
    }

    /** Counts up to two measurements after the baseline, one at the due date included. */
    private static int measurements(LocalDate start, LocalDate due, Period frequency) {
        var count = 0;
        // from the day after, so that a year after 31 March ends on 31 March, and a month after February on 31 March
        var next = start.plusDays(1).plus(frequency);
        while (count < FEWEST_MEASUREMENTS && !next.minusDays(1).isAfter(due)) {
            count++;
            next = next.plus(frequency);
        }
        return count;
    }

    private static Stream<Hit> knownLater(GoalInReview goal) {
        var lag = goal.plan().flatMap(MeasurementPlan::publicationLag).filter(length -> !length.isZero());
        return lag.isEmpty()
                ? Stream.empty()
                : goal.due().stream()
                        .map(due -> Hit.of(
                                List.of(
                                        FieldValue.of("target.due", due),
                                        FieldValue.of("indicator.measurement.publicationLag", lag.get())),
                                due,
                                known(due, lag.get()),
                                Shown.of(lag.get())));
    }

    private static LocalDate known(ReportingPeriod due, Period lag) {
        return due.end().plusDays(1).plus(lag).minusDays(1); // two months after 31 March end on 31 May
    }

    private static Stream<Hit> smallSample(GoalInReview goal) {
        return goal.traits().survey().stream()
                .flatMap(survey -> survey.sample().stream().boxed())
                .filter(sample -> sample < SMALL_SAMPLE)
                .map(sample -> Hit.of(FieldValue.of("indicator.survey.sample", sample), sample));
    }

    private static Stream<Hit> hardToQuantify(GoalInReview goal) {
        if (goal.goal().definition().monetaryProxy().isPresent()) {
            return Stream.empty();
        }
        var unit = goal.goal().indicator().unit();
        if (unit.kind() == MeasureUnit.Kind.SCORE) {
            return Stream.of(Hit.of(
                    List.of(FieldValue.of("indicator.unit", unit), FieldValue.missing("monetaryProxy")),
                    LocalizedText.of("単位が「%s」".formatted(unit.symbol()), "its unit is " + unit.symbol())));
        }
        return goal.traits().survey().stream()
                .map(survey -> Hit.of(
                        List.of(
                                FieldValue.of("indicator.survey", question(survey)),
                                FieldValue.missing("monetaryProxy")),
                        LocalizedText.of("意識調査などの調査による", "it is taken from a survey")));
    }

    private static String question(Survey survey) {
        return survey.question().map(LocalizedText::toString).orElse("{}");
    }

    private static Stream<Hit> nobodyResponsible(GoalInReview goal) {
        return goal.plan().flatMap(MeasurementPlan::responsible).isEmpty()
                ? Stream.of(Hit.of(FieldValue.missing("indicator.measurement.responsible")))
                : Stream.empty();
    }
}
