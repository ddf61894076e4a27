package io.github.govtechkpi.report.page;

import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.comparison.GoalAssessment;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The goals of one program as cards, and how their numbers were computed, for its own page and for one of several programs. */
final class ProgramGoals {
    private final Program program;
    private final ReportSource source;
    private final List<Vintages> observations;
    private final ProgramReview review;
    private final AssessedPortfolio assessed;
    private final PageWords words;

    ProgramGoals(
            Program program, ReportSource source, List<Vintages> observations, ProgramReview review, PageWords words) {
        this.program = program;
        this.source = source;
        this.observations = observations;
        this.review = review;
        this.assessed = AssessedPortfolio.of(review.portfolio(), observations, source.methods(), Optional.empty());
        this.words = words;
    }

    static boolean hasTarget(Progress progress) {
        return progress.goal().target().isPresent();
    }

    static boolean isJudged(Progress progress) {
        return progress.status().code() != StatusCode.NOT_COMPUTABLE;
    }

    /** Goals that have a target, of which nobody can say yet how they stand. */
    static boolean isOpen(Progress progress) {
        return hasTarget(progress) && !isJudged(progress);
    }

    AssessedPortfolio assessed() {
        return assessed;
    }

    /** Returns a line for each goal of which it can be said how far it has come. */
    List<String> headlines() {
        return assessed.assessments().stream()
                .filter(assessment -> isJudged(assessment.progress()))
                .flatMap(assessment -> maker(assessment, GoalCards.Pictures.NONE).headline().stream())
                .toList();
    }

    /**
     * Makes the cards of some goals.
     *
     * @param id what the ids of the cards begin with
     */
    List<Card> cards(Predicate<Progress> which, String id, GoalCards.Pictures pictures) {
        var cards = new ArrayList<Card>();
        var all = assessed.assessments();
        for (var i = 0; i < all.size(); i++) {
            if (which.test(all.get(i).progress())) {
                cards.add(maker(all.get(i), pictures).card(id + (i + 1)));
            }
        }
        return cards;
    }

    /** Makes the cards of some goals, each folded below the line that says how far it has come. */
    List<Fold> folded(Predicate<Progress> which, String id, GoalCards.Pictures pictures) {
        var folds = new ArrayList<Fold>();
        var all = assessed.assessments();
        for (var i = 0; i < all.size(); i++) {
            if (which.test(all.get(i).progress())) {
                var card = maker(all.get(i), pictures).card(id + (i + 1));
                folds.add(new Fold(
                        maker(all.get(i), pictures)
                                .headline()
                                .orElseGet(() -> words.get("titleAndStatus", card.title(), card.statusText())),
                        Optional.of(card.status()),
                        List.of(card)));
            }
        }
        return folds;
    }

    /** Says of some goals how their numbers were computed, each folded below its name. */
    List<Fold> explained(Predicate<Progress> which) {
        return assessed.assessments().stream()
                .filter(assessment -> which.test(assessment.progress()))
                .map(assessment -> new Fold(words.title(assessment.progress()), Explanation.of(assessment, words)))
                .toList();
    }

    private GoalCards maker(GoalAssessment assessment, GoalCards.Pictures pictures) {
        return new GoalCards(program, assessment, series(assessment.progress()), review.findings(), words, pictures);
    }

    private Series series(Progress progress) {
        return observations.stream()
                .filter(vintages -> vintages.key().withProgram(program.id()).equals(progress.key()))
                .findFirst()
                .map(vintages -> source.knownOn().map(vintages::asKnownOn).orElseGet(vintages::latest))
                .orElseGet(() -> new Series(progress.key(), List.of()));
    }
}
