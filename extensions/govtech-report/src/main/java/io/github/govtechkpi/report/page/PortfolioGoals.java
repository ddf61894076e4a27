package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The goals of several programs as cards, and how their numbers were computed. A few that can be judged stand open; of more there is a line
 * for each, with the card folded below it. Goals without a target stand in the reports of their programs.
 */
final class PortfolioGoals {
    private static final int MOST_OPEN = 8;
    private static final int MOST_PICTURED = 60;
    private final List<ProgramPage> pages;
    private final PageWords words;
    private final long judged;
    private final long targets;

    PortfolioGoals(List<ProgramPage> pages, PageWords words) {
        this.pages = pages;
        this.words = words;
        this.judged = count(ProgramGoals::isJudged);
        this.targets = count(ProgramGoals::hasTarget);
    }

    private long count(Predicate<Progress> which) {
        return pages.stream()
                .flatMap(page -> page.portfolio().results().stream())
                .filter(which)
                .count();
    }

    List<Section> cards() {
        var sections = new ArrayList<Section>();
        if (judged > 0) {
            sections.add(new Section("judged", words.get("judged"), judged <= MOST_OPEN ? open() : lines()));
        }
        var others = new ArrayList<Part>();
        for (var page : pages) {
            var cards = page.goals().cards(ProgramGoals::isOpen, id(page), pictures());
            if (!cards.isEmpty()) {
                others.add(new Fold(words.get("cardsOf", page.name(), cards.size()), cards));
            }
        }
        if (!others.isEmpty()) {
            sections.add(new Section("unjudged", words.get("unjudged"), others));
        }
        return sections;
    }

    private List<Part> open() {
        return pages.stream()
                .flatMap(page -> page.goals().cards(ProgramGoals::isJudged, id(page), GoalCards.Pictures.ALL).stream())
                .map(Part.class::cast)
                .toList();
    }

    private List<Part> lines() {
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(words.get(
                pictures() == GoalCards.Pictures.NONE ? "noPictures" : "onePicture",
                pictures() == GoalCards.Pictures.NONE ? MOST_PICTURED : MOST_OPEN)));
        for (var page : pages) {
            var folds = page.goals().folded(ProgramGoals::isJudged, id(page), pictures());
            if (!folds.isEmpty()) {
                parts.add(Section.of("judged-" + page.program().id(), page.name(), folds));
            }
        }
        return parts;
    }

    private static String id(ProgramPage page) {
        return "goal-" + page.program().id() + "-";
    }

    private GoalCards.Pictures pictures() {
        return targets > MOST_PICTURED ? GoalCards.Pictures.NONE : GoalCards.Pictures.PROGRESS;
    }

    Optional<Section> computed() {
        var parts = new ArrayList<Part>();
        for (var page : pages) {
            var folds = page.goals().explained(ProgramGoals::hasTarget);
            if (!folds.isEmpty()) {
                parts.add(Section.of("computed-" + page.program().id(), page.name(), folds));
            }
        }
        var without = count(progress -> !ProgramGoals.hasTarget(progress));
        if (parts.isEmpty() && without == 0) {
            return Optional.empty();
        }
        parts.add(0, new Paragraph(words.get("computedNote")));
        if (without > 0) {
            parts.add(new Paragraph(words.get("othersComputed", without)));
        }
        return Optional.of(new Section("computed", words.get("computed"), parts));
    }
}
