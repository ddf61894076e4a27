package io.github.govtechkpi.checklist.pdca;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ReviewSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Tells what keeps a filled-in sheet from being accepted. What must be answered comes from the review, not from the sheet. */
final class SheetCheck {
    private final ReviewSheet sheet;
    private final List<Finding> refusals = new ArrayList<>();

    private SheetCheck(ReviewSheet sheet) {
        this.sheet = sheet;
    }

    static List<Finding> refusals(ProgramReview review, ReviewSheet sheet) {
        var check = new SheetCheck(sheet);
        check.subject(review);
        if (check.refusals.isEmpty()) {
            review.proposals().forEach(check::goal);
            check.unknownGoals(review);
            check.decision(review.portfolio().asOf());
        }
        return List.copyOf(check.refusals);
    }

    private void subject(ProgramReview review) {
        if (!sheet.program().equals(review.program().id())) {
            refuse(
                    "OTHER_PROGRAM",
                    "/program",
                    sheet.program().toString(),
                    review.program().id().toString(),
                    "このレビューシートはプログラム「%s」のものです（ここでは「%s」）。"
                            .formatted(sheet.program(), review.program().id()),
                    "This sheet is about program %s, not %s"
                            .formatted(sheet.program(), review.program().id()));
        } else if (!sheet.asOf().equals(review.portfolio().asOf())) {
            var found = sheet.asOf().map(Object::toString).orElse("");
            var wanted = review.portfolio().asOf().map(Object::toString).orElse("");
            refuse(
                    "OTHER_DAY",
                    "/asOf",
                    found,
                    wanted,
                    "このレビューシートの判定日は%sですが、評価は%s時点です。".formatted(found, wanted),
                    "This sheet judges as of %s, but the review is as of %s".formatted(found, wanted));
        } else {
            review.assessment()
                    .map(result -> result.assessment().id())
                    .filter(wanted -> !sheet.assessment().equals(Optional.of(wanted)))
                    .ifPresent(this::otherAssessment);
        }
    }

    private void otherAssessment(AssessmentId wanted) {
        var found = sheet.assessment().map(Object::toString);
        refuse(
                "OTHER_ASSESSMENT",
                "/assessment",
                found.orElse(""),
                wanted.toString(),
                "このレビューシートのもとになった自己評価は%sですが、ここで示されたのは「%s」です。"
                        .formatted(found.map(id -> "「" + id + "」").orElse("「なし」"), wanted),
                "This sheet rests on %s, but the review on the assessment %s"
                        .formatted(found.map(id -> "the assessment " + id).orElse("no assessment"), wanted));
    }

    private void goal(GoalProposal proposal) {
        var wanted = proposal.onSheet();
        var place = -1;
        for (var i = 0; i < sheet.goals().size(); i++) {
            if (sheet.goals().get(i).isAbout(wanted)) {
                place = i;
            }
        }
        if (place < 0) {
            refuse(
                    "MISSING_GOAL",
                    "/goals",
                    "",
                    wanted.place(),
                    "目標「%s」がレビューシートにありません。".formatted(wanted.place()),
                    "The sheet does not have the goal %s".formatted(wanted.place()));
            return;
        }
        if (proposal.question().isPresent() && sheet.goals().get(place).answer().isEmpty()) {
            var question = proposal.question().get();
            refuse(
                    "ANSWER_MISSING",
                    "/goals/%s/answer".formatted(place),
                    "",
                    "an answer in writing",
                    "目標「%s」には、文書での回答（answer）が必要です。%s".formatted(wanted.place(), question.in(Locale.JAPANESE)),
                    "The goal %s must be answered in writing (answer). %s"
                            .formatted(wanted.place(), question.in(Locale.ENGLISH)));
        }
    }

    private void unknownGoals(ProgramReview review) {
        for (var i = 0; i < sheet.goals().size(); i++) {
            var reviewed = sheet.goals().get(i);
            if (review.proposals().stream().noneMatch(proposal -> reviewed.isAbout(proposal.onSheet()))) {
                refuse(
                        "UNKNOWN_GOAL",
                        "/goals/%s".formatted(i),
                        reviewed.place(),
                        review.proposals().stream()
                                .map(proposal -> proposal.onSheet().place())
                                .collect(Collectors.joining(", ")),
                        "レビューシートの目標「%s」は、このプログラムの評価にありません。消してください。".formatted(reviewed.place()),
                        "The review has no goal %s: take it off the sheet".formatted(reviewed.place()));
            }
        }
    }

    private void decision(Optional<LocalDate> asOf) {
        sheet.decision()
                .map(Decision::on)
                .filter(on -> asOf.filter(on::isBefore).isPresent())
                .ifPresent(on -> refuse(
                        "DECISION_TOO_EARLY",
                        "/decision/on",
                        on.toString(),
                        ">= " + asOf.orElseThrow(),
                        "決定日（on）%sが、判定日（asOf）%sより前になっています。決定日を訂正してください。".formatted(on, asOf.orElseThrow()),
                        "The decision (on %s) must not come before the day of the judgement (asOf %s): correct its date"
                                .formatted(on, asOf.orElseThrow())));
        if (sheet.decision().isEmpty()) {
            refuse(
                    "DECISION_MISSING",
                    "/decision",
                    "",
                    "option, reason, by, on, nextReview",
                    "決定（decision）がありません。選択肢（option）、理由（reason）、決定者（by）、決定日（on）、次回の評価日（nextReview）を書いてください。",
                    "There is no decision: write option, reason, by, on and nextReview");
        }
    }

    private void refuse(String code, String pointer, String found, String allowed, String ja, String en) {
        refusals.add(new Finding(
                code, Optional.empty(), OptionalInt.empty(), pointer, found, allowed, LocalizedText.of(ja, en)));
    }
}
