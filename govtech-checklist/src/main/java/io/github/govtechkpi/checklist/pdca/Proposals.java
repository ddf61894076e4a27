package io.github.govtechkpi.checklist.pdca;

import io.github.govtechkpi.metrics.progress.AbsoluteProgress;
import io.github.govtechkpi.metrics.progress.DueCode;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.metrics.progress.Undefined;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.review.ProposedOption;
import io.github.govtechkpi.model.review.ReviewOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Proposes options for a goal by the rules of thumb of METHODS 9. */
final class Proposals {
    private static final int DETERIORATING_PERIODS = 2; // METHODS 9
    private static final double IMPROBABLE = 0.10; // METHODS 9
    private static final BigDecimal OVERSHOOT = new BigDecimal("1.2"); // METHODS 9: more than 120 %

    private final Progress progress;
    private final Outlook outlook;
    private final Map<ReviewOption, LocalizedText> options = new LinkedHashMap<>();
    private final List<LocalizedText> alarms = new ArrayList<>();

    private Proposals(Progress progress, Series series) {
        this.progress = progress;
        this.outlook = new Outlook(progress, series);
    }

    static GoalProposal of(Progress progress, Series series) {
        return new Proposals(progress, series).proposal();
    }

    private GoalProposal proposal() {
        var unmeasured = isUnmeasured();
        alarms(); // also where the due date was not measured: what fell back before it must be answered all the same
        if (!unmeasured) {
            byDueDate();
            byStatus();
        }
        return new GoalProposal(
                progress,
                options.entrySet().stream()
                        .map(option -> new ProposedOption(option.getKey(), option.getValue()))
                        .toList(),
                question());
    }

    /** Nothing can be judged before it is measured. */
    private boolean isUnmeasured() {
        var due = progress.due().toOptional().map(verdict -> verdict.code());
        if (due.filter(DueCode.DUE_UNMEASURED::equals).isPresent()) {
            propose(
                    ReviewOption.CANNOT_JUDGE,
                    "期限の時点の測定値がないため、達成したかどうかを判断できません。先に測定してください。",
                    "Nothing was measured at the due date, so nobody can tell whether the target was met. Measure first.");
        } else if (progress.current().isEmpty()) {
            propose(
                    ReviewOption.CANNOT_JUDGE,
                    "測定値が一つもないため、判断できません。先に測定方法を整え、測定してください。",
                    "Nothing was measured, so there is nothing to judge by. Put the measuring right first, and measure.");
        } else if (progress.status().code() == StatusCode.NOT_COMPUTABLE) {
            var why = reason();
            var next = why.flatMap(Reason::useInstead);
            options.put(
                    ReviewOption.CANNOT_JUDGE,
                    LocalizedText.of(
                            "進捗を計算できないため、判断できません。%s%s"
                                    .formatted(
                                            why.map(found -> found.message().in(Locale.JAPANESE))
                                                    .orElse(""),
                                            next.map(text -> text.in(Locale.JAPANESE))
                                                    .orElse("")),
                            "The progress cannot be computed, so there is nothing to judge by. %s %s"
                                    .formatted(
                                            why.map(found -> found.message().in(Locale.ENGLISH))
                                                    .orElse(""),
                                            next.map(text -> text.in(Locale.ENGLISH))
                                                    .orElse(""))
                                    .strip()));
        }
        return !options.isEmpty();
    }

    private Optional<Reason> reason() {
        return progress.status()
                .paceRatio()
                .flatMap(ratio -> ratio.reason())
                .or(() ->
                        progress.notComputable().stream().map(Undefined::reason).findFirst());
    }

    private void alarms() {
        var periods = outlook.deterioratingPeriods();
        if (periods >= DETERIORATING_PERIODS) {
            alarms.add(LocalizedText.of(
                    "%s期続けて後退しています。".formatted(periods),
                    "It has been deteriorating for %s periods in a row.".formatted(periods)));
        }
        if (isOpen()) {
            outlook.attainment()
                    .flatMap(attainment -> attainment.probabilityAtDue().toOptional())
                    .filter(probability -> probability < IMPROBABLE)
                    .ifPresent(
                            probability -> alarms.add(
                                    LocalizedText.of(
                                            "これまでの傾向では、期限までに目標を達成する確率は10％未満です。",
                                            "By the trend so far, the probability of meeting the target at the due date is below 10%.")));
        }
        for (var alarm : alarms) {
            options.putIfAbsent(
                    ReviewOption.ADJUST_METHOD,
                    with(
                            alarm,
                            "今のやり方のままでは目標に近づきません。手段を変えることを検討してください。",
                            "The present way does not lead there: consider another one."));
            options.putIfAbsent(
                    ReviewOption.STOP, with(alarm, "続ける意味があるかどうかを問い直してください。", "Ask whether it is worth going on."));
        }
    }

    private boolean isOpen() {
        return progress.due()
                .toOptional()
                .filter(verdict -> verdict.code() == DueCode.IN_PROGRESS || verdict.code() == DueCode.IN_PROGRESS_LOST)
                .isPresent();
    }

    private void byDueDate() {
        var due = progress.due().toOptional().map(verdict -> verdict.code());
        var isMore = share().filter(share -> share.compareTo(OVERSHOOT) > 0).isPresent();
        if (isMore) {
            propose(
                    ReviewOption.ADJUST_TARGET,
                    "必要な増減の1.2倍を超えて進んでいます。目標を引き上げるか、終了を検討してください。",
                    "It gained more than 1.2 times what was required. Raise the target, or end.");
        }
        if (due.filter(DueCode.ACHIEVED_EARLY::equals).isPresent()) {
            propose(
                    ReviewOption.ADJUST_TARGET,
                    "期限より早く達成しました。目標を引き上げるか、終了を検討してください。",
                    "The target was met before the due date. Raise it, or end.");
        }
        if (due.filter(code -> code == DueCode.NOT_ACHIEVED).isPresent()
                && progress.status().code() != StatusCode.ACHIEVED) {
            propose(
                    ReviewOption.ADJUST_METHOD,
                    "期限までに達成できませんでした。うまくいかなかった理由を確かめ、手段を見直してください。",
                    "The target was missed at the due date. Find out why, and change the method.");
            propose(
                    ReviewOption.ADJUST_TARGET,
                    "期限までに達成できませんでした。続けるなら、新しい目標と期限が必要です。",
                    "The target was missed at the due date. To go on, a new target and due date are needed.");
            propose(
                    ReviewOption.STOP,
                    "期限までに達成できませんでした。終了も選択肢です。",
                    "The target was missed at the due date. To end is an option.");
        }
        if (isMore
                || due.filter(code -> code == DueCode.ACHIEVED_EARLY
                                || code == DueCode.ACHIEVED_ON_TIME
                                || code == DueCode.ACHIEVED_LATE)
                        .isPresent()) {
            propose(
                    ReviewOption.SCALE_OUT,
                    "目標を達成しています。ほかの分野や地域に広げられるかを検討してください。",
                    "The target is met. Consider other fields and places.");
            propose(
                    ReviewOption.STOP,
                    "目標を達成しています。役割を終えたなら、終了できます。",
                    "The target is met. If its work is done, it can end.");
        }
    }

    private Optional<BigDecimal> share() {
        return progress.absolute() instanceof AbsoluteProgress.Reach reach
                ? reach.achievementShare().toOptional()
                : Optional.empty();
    }

    private void byStatus() {
        switch (progress.status().code()) {
            case ON_TRACK -> propose(ReviewOption.CONTINUE, "順調に進んでいます。", "It is on track.");
            case MAINTAINED -> propose(ReviewOption.CONTINUE, "決めた水準を保っています。", "The level is kept.");
            case WITHIN_TOLERANCE ->
                propose(
                        ReviewOption.CONTINUE,
                        "決めた水準を外れていますが、許容範囲内です。",
                        "The level is missed, but within the tolerance.");
            case TOO_EARLY ->
                propose(
                        ReviewOption.CONTINUE,
                        "基準時点より後の測定値がまだありません。次の測定を待ちます。",
                        "There is no value after the baseline yet: wait for the next one.");
            case MODERATE -> {
                propose(
                        ReviewOption.CONTINUE,
                        "進んでいますが、計画よりやや遅れています。次回までの加速を確かめてください。",
                        "It moves, somewhat behind the plan. Check at the next review whether it picked up.");
                propose(
                        ReviewOption.ADJUST_METHOD,
                        "やや遅れています。どこに時間がかかっているかを確かめてください。",
                        "It is somewhat behind. Find out what takes the time.");
                propose(
                        ReviewOption.ADD_RESOURCES,
                        "やや遅れています。人や予算が足りているかを確かめてください。",
                        "It is somewhat behind. Check whether staff and money suffice.");
            }
            case LIMITED -> {
                propose(
                        ReviewOption.ADJUST_METHOD,
                        "計画より大きく遅れています。手段の見直しを検討してください。",
                        "It is far behind the plan. Consider another way.");
                propose(
                        ReviewOption.ADD_RESOURCES,
                        "計画より大きく遅れています。人や予算が足りているかを確かめてください。",
                        "It is far behind the plan. Check whether staff and money suffice.");
                propose(
                        ReviewOption.ADJUST_TARGET,
                        "計画より大きく遅れています。目標と期限が実情に合っているかを確かめてください。",
                        "It is far behind the plan. Check whether target and due date are realistic.");
            }
            case DETERIORATING -> {
                propose(
                        ReviewOption.ADJUST_METHOD,
                        "目標から遠ざかっています。手段の見直しを検討してください。",
                        "It moves away from the target. Consider another way.");
                propose(
                        ReviewOption.ADD_RESOURCES,
                        "目標から遠ざかっています。人や予算が足りているかを確かめてください。",
                        "It moves away from the target. Check whether staff and money suffice.");
            }
            case BREACHED -> {
                propose(
                        ReviewOption.ADJUST_METHOD,
                        "決めた水準を保てていません。手段の見直しを検討してください。",
                        "The level is not kept. Consider another way.");
                propose(
                        ReviewOption.ADD_RESOURCES,
                        "決めた水準を保てていません。人や予算が足りているかを確かめてください。",
                        "The level is not kept. Check whether staff and money suffice.");
            }
            case ACHIEVED -> propose(ReviewOption.CONTINUE, "目標を達成しています。この水準を保ちます。", "The target is met: keep it so.");
            case NOT_COMPUTABLE -> throw new AssertionError(progress);
        }
    }

    private void propose(ReviewOption option, String ja, String en) {
        options.putIfAbsent(option, LocalizedText.of(ja, en));
    }

    private static LocalizedText with(LocalizedText alarm, String ja, String en) {
        return LocalizedText.of(alarm.in(Locale.JAPANESE) + ja, alarm.in(Locale.ENGLISH) + " " + en);
    }

    private Optional<LocalizedText> question() {
        if (alarms.isEmpty()) {
            return Optional.empty();
        }
        var ja = new StringBuilder();
        var en = new StringBuilder();
        for (var alarm : alarms) {
            ja.append(alarm.in(Locale.JAPANESE));
            en.append(alarm.in(Locale.ENGLISH)).append(' ');
        }
        return Optional.of(LocalizedText.of(
                ja.append("何を変えるか、または中止するかを書いてください。どちらもしない場合は、その理由を書いてください。").toString(),
                en.append("Write what is changed or that it is stopped; if neither, write why.")
                        .toString()));
    }
}
