package io.github.govtechkpi.model;

import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ChecklistId;
import io.github.govtechkpi.model.checklist.ChecklistItem;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.ClaimedCounts;
import io.github.govtechkpi.model.program.Course;
import io.github.govtechkpi.model.program.CourseId;
import io.github.govtechkpi.model.program.FigureId;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.program.SelectionCriterion;
import io.github.govtechkpi.model.program.Source;
import io.github.govtechkpi.model.program.SourcedFact;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.program.StageCount;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary programs with everything in them, checklists and assessments. */
public final class ProgramModels {
    private ProgramModels() {}

    public static Arbitrary<Program> programs() {
        return Combinators.combine(
                        Models.ids().map(ProgramId::of),
                        Models.texts(),
                        organisations().optional(),
                        sources(),
                        goals(),
                        figures(),
                        challenges(),
                        rest())
                .as((id, name, owner, sources, goals, figures, challenges, rest) -> new Program(
                        id,
                        name,
                        owner,
                        sources,
                        goals,
                        figures,
                        rest.stageCounts,
                        rest.courses,
                        rest.criteria,
                        challenges,
                        rest.facts,
                        rest.assessments));
    }

    /** Goals of different ids that support each other in any way, also in circles. */
    public static Arbitrary<List<Goal>> goals() {
        return Models.differentIds(4).flatMap(ids -> {
            var goalIds = ids.stream().map(GoalId::of).toList();
            return GoalModels.indicators()
                    .list()
                    .ofSize(ids.size())
                    .flatMap(indicators -> Combinators.combine(each(
                                    goalIds,
                                    id -> GoalModels.goals(
                                            id,
                                            GoalModels.renamed(
                                                    indicators.get(goalIds.indexOf(id)), "i" + goalIds.indexOf(id)),
                                            goalIds)))
                            .as(List::copyOf));
        });
    }

    public static Arbitrary<Organisation> organisations() {
        return Combinators.combine(Models.texts(), Models.areas().optional()).as(Organisation::new);
    }

    public static Arbitrary<Source> sources(SourceId id) {
        return Combinators.combine(
                        Models.texts(),
                        Models.strings().optional(),
                        Models.webAddresses().optional())
                .as((title, published, url) -> new Source(id, title, published, url));
    }

    private static Arbitrary<List<Source>> sources() {
        return Models.differentIds(3)
                .flatMap(ids -> Combinators.combine(each(ids, id -> sources(SourceId.of(id))))
                        .as(List::copyOf));
    }

    public static Arbitrary<PublishedFigure> figures(String id) {
        return Combinators.combine(
                        Models.texts(),
                        Models.rates(),
                        bases().optional(),
                        claims().optional(),
                        Models.ids().map(FigureId::of).optional(),
                        Models.periods().optional(),
                        Models.texts().optional(),
                        GoalModels.sourceIds())
                .as((name, rate, base, claimed, of, asOf, note, sources) ->
                        new PublishedFigure(FigureId.of(id), name, rate, base, claimed, of, asOf, note, sources));
    }

    private static Arbitrary<List<PublishedFigure>> figures() {
        return Models.differentIds(3)
                .flatMap(ids ->
                        Combinators.combine(each(ids, ProgramModels::figures)).as(List::copyOf));
    }

    public static Arbitrary<PublishedBase> bases() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, Long.MAX_VALUE),
                        Arbitraries.longs().between(1, Long.MAX_VALUE).optional())
                .as((one, other) -> other.map(two -> PublishedBase.between(Math.min(one, two), Math.max(one, two)))
                        .orElseGet(() -> new PublishedBase(one, OptionalLong.empty())));
    }

    public static Arbitrary<ClaimedCounts> claims() {
        return Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.longs().greaterOrEqual(1))
                .as(ClaimedCounts::new);
    }

    public static Arbitrary<StageCount> stageCounts() {
        return Combinators.combine(
                        Arbitraries.of(Stage.class),
                        Models.texts(),
                        Models.units().flatMap(Models::statedAmounts),
                        Models.periods().optional(),
                        Models.texts().optional(),
                        GoalModels.sourceIds())
                .as(StageCount::new);
    }

    public static Arbitrary<Course> courses(String id) {
        return Combinators.combine(Models.texts(), Models.texts().optional())
                .as((name, description) -> new Course(CourseId.of(id), name, description));
    }

    public static Arbitrary<SelectionCriterion> criteria() {
        return Combinators.combine(Arbitraries.of(Stage.SELECTION, Stage.REVIEW_BOARD), Models.texts())
                .as(SelectionCriterion::new);
    }

    public static Arbitrary<StageChange> changes() {
        return Combinators.combine(Arbitraries.of(Stage.class), Models.periods(), Models.texts())
                .as((stage, on, note) -> new StageChange(stage, on, Optional.of(note)));
    }

    /** A way that is possible: some of the stages in their order on later and later days. */
    public static Arbitrary<Challenge> challenges(String id) {
        var ways = Combinators.combine(
                        Models.some(List.of(Stage.values())),
                        Models.days().set().ofSize(Stage.values().length),
                        Models.texts().list().ofSize(Stage.values().length))
                .as((stages, days, notes) -> way(
                        stages.stream().sorted().toList(),
                        days.stream().sorted().toList(),
                        notes));
        return Combinators.combine(
                        Models.texts(), Models.ids().map(CourseId::of).optional(), ways, GoalModels.sourceIds())
                .as((name, course, way, sources) -> new Challenge(ChallengeId.of(id), name, course, way, sources));
    }

    private static List<StageChange> way(List<Stage> stages, List<LocalDate> days, List<LocalizedText> notes) {
        var changes = new ArrayList<StageChange>();
        for (var i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            if (stage != Stage.CERTIFICATION_AND_PROCUREMENT || stages.contains(Stage.REVIEW_BOARD)) {
                changes.add(new StageChange(stage, new ReportingPeriod.Day(days.get(i)), Optional.of(notes.get(i))));
            }
        }
        return changes;
    }

    private static Arbitrary<List<Challenge>> challenges() {
        return Models.differentIds(2)
                .flatMap(ids -> Combinators.combine(each(ids, ProgramModels::challenges))
                        .as(List::copyOf));
    }

    public static Arbitrary<SourcedFact> facts(String id) {
        return Combinators.combine(
                        Models.texts(),
                        Models.units().flatMap(Models::statedAmounts).optional(),
                        Models.periods().optional(),
                        Models.texts().optional(),
                        GoalModels.sourceIds().filter(sources -> !sources.isEmpty()))
                .as((statement, value, asOf, note, sources) ->
                        new SourcedFact(FigureId.of(id), statement, value, asOf, note, sources));
    }

    private record Rest(
            List<StageCount> stageCounts,
            List<Course> courses,
            List<SelectionCriterion> criteria,
            List<SourcedFact> facts,
            List<Assessment> assessments) {}

    private static Arbitrary<Rest> rest() {
        return Combinators.combine(
                        stageCounts().list().ofMaxSize(2),
                        Models.differentIds(2)
                                .flatMap(ids -> Combinators.combine(each(ids, ProgramModels::courses))
                                        .as(List::copyOf)),
                        criteria().list().ofMaxSize(2),
                        Models.differentIds(2)
                                .flatMap(ids -> Combinators.combine(each(ids, ProgramModels::facts))
                                        .as(List::copyOf)),
                        assessments().list().ofMaxSize(1))
                .as(Rest::new);
    }

    public static Arbitrary<Checklist> checklists() {
        var items = Models.differentIds(3)
                .filter(ids -> !ids.isEmpty())
                .flatMap(ids -> Combinators.combine(each(ids, id -> items(ItemId.parse(id))))
                        .as(List::copyOf));
        return Combinators.combine(
                        Models.ids().map(ChecklistId::parse),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        Models.texts(),
                        Models.texts().optional(),
                        Models.texts().list().ofMaxSize(2),
                        items)
                .as(Checklist::new);
    }

    public static Arbitrary<ChecklistItem> items(ItemId id) {
        var lists = Models.texts().list().ofMaxSize(2);
        return Combinators.combine(
                        Models.texts(), Models.texts(), Models.texts().optional(), lists, lists, lists, lists, lists)
                .as((title, summary, group, background, ideal, examples, notes, suggested) ->
                        new ChecklistItem(id, title, summary, group, background, ideal, examples, notes, suggested));
    }

    public static Arbitrary<Assessment> assessments() {
        var answers = Models.differentIds(3)
                .flatMap(ids -> Combinators.combine(each(ids, id -> answers(ItemId.parse(id))))
                        .as(List::copyOf));
        return Combinators.combine(
                        Models.ids().map(AssessmentId::parse),
                        Models.ids().map(ChecklistId::parse),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        Models.ids().optional(),
                        Models.days(),
                        Models.texts(),
                        answers)
                .as(Assessment::new);
    }

    public static Arbitrary<ItemAnswer> answers(ItemId item) {
        var answers = Arbitraries.oneOf(
                Arbitraries.of(AnswerLevel.class).map(Answer::of),
                Models.texts().<Answer>map(Answer.NotApplicable::new));
        return Combinators.combine(
                        answers, evidence().list().ofMaxSize(2), Models.texts().optional())
                .as((answer, evidence, comment) -> new ItemAnswer(item, answer, evidence, comment));
    }

    public static Arbitrary<Evidence> evidence() {
        var links = Arbitraries.oneOf(
                Models.webAddresses(),
                Arbitraries.of("docs/a.pdf", "../協定書.pdf", "?id=3", "#p3").map(URI::create));
        return Combinators.combine(
                        Models.texts(),
                        Models.days().optional(),
                        links.optional(),
                        Models.days().optional())
                .as((text, date, link, until) -> new Evidence(
                        text, date, link, until.filter(day -> date.isEmpty() || !day.isBefore(date.get()))));
    }

    private static <S, T> List<Arbitrary<T>> each(List<S> values, Function<S, Arbitrary<T>> arbitrary) {
        return values.stream().map(arbitrary).toList();
    }
}
