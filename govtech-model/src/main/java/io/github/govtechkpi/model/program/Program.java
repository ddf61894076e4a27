package io.github.govtechkpi.model.program;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.GoalTree;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A digital program of the public sector with its goals and what is known about it, for example GovTech Tokyo.
 *
 * <p>Refused is what cannot be told apart or points to nothing: two goals of one id, one indicator id with two definitions, a goal
 * that supports or is part of a goal that is not there. Goals that support each other in a circle load, so that the design review
 * can report them; {@link io.github.govtechkpi.model.goal.GoalTree} refuses them.
 *
 * @param id the id
 * @param name the name
 * @param owner who runs it
 * @param sources where what is said here comes from
 * @param goals the KGIs and KPIs, in their order
 * @param published percentages that were published without counts
 * @param stageCounts totals of stages that were published without single challenges
 * @param courses the courses of the program
 * @param criteria what proposals are judged by
 * @param challenges the challenges and their ways through the stages
 * @param facts further facts with their sources
 * @param assessments how the program was assessed with a checklist
 */
public record Program(
        ProgramId id,
        LocalizedText name,
        Optional<Organisation> owner,
        List<Source> sources,
        List<Goal> goals,
        List<PublishedFigure> published,
        List<StageCount> stageCounts,
        List<Course> courses,
        List<SelectionCriterion> criteria,
        List<Challenge> challenges,
        List<SourcedFact> facts,
        List<Assessment> assessments) {
    private static final LocalizedText SUPPORTS = LocalizedText.of("支える目標（supports）", "supports");
    private static final LocalizedText PART_OF = LocalizedText.of("全体の目標（partOf）", "is part of");

    /** Checks ids and references. */
    public Program {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(owner, "owner");
        sources = List.copyOf(sources);
        goals = List.copyOf(goals);
        published = List.copyOf(published);
        stageCounts = List.copyOf(stageCounts);
        courses = List.copyOf(courses);
        criteria = List.copyOf(criteria);
        challenges = List.copyOf(challenges);
        facts = List.copyOf(facts);
        assessments = List.copyOf(assessments);

        requireUnique(LocalizedText.of("出典", "source"), sources, Source::id);
        requireUnique(LocalizedText.of("目標", "goal"), goals, Goal::id);
        requireUnique(LocalizedText.of("公表値", "published figure"), published, PublishedFigure::id);
        requireUnique(LocalizedText.of("コース", "course"), courses, Course::id);
        requireUnique(LocalizedText.of("課題", "challenge"), challenges, Challenge::id);
        requireUnique(LocalizedText.of("事実", "fact"), facts, SourcedFact::id);
        requireOneDefinition(goals);
        requireGoals(goals);
    }

    /** Starts a program from what every program needs. */
    public static Builder builder(String id, LocalizedText name) {
        return new Builder(ProgramId.of(id), name);
    }

    /**
     * Returns which goal serves which.
     *
     * @throws IllegalArgumentException if goals support each other in a circle
     */
    public GoalTree goalTree() {
        return GoalTree.of(goals);
    }

    /** Finds a goal by its id. */
    public Optional<Goal> goal(GoalId goalId) {
        return goals.stream().filter(goal -> goal.id().equals(goalId)).findFirst();
    }

    /** Finds an indicator by its id. */
    public Optional<Indicator> indicator(IndicatorId indicatorId) {
        return goals.stream()
                .map(Goal::indicator)
                .filter(indicator -> indicator.id().equals(indicatorId))
                .findFirst();
    }

    /** Returns the program with its goals as they stood on a day; {@link Goal#asKnownOn} says how. */
    public Program asKnownOn(LocalDate day) {
        return new Program(
                id,
                name,
                owner,
                sources,
                goals.stream().map(goal -> goal.asKnownOn(day)).toList(),
                published,
                stageCounts,
                courses,
                criteria,
                challenges,
                facts,
                assessments);
    }

    private static <T> void requireUnique(LocalizedText what, List<T> things, Function<T, ?> id) {
        var seen = new HashSet<Object>();
        for (var thing : things) {
            if (!seen.add(id.apply(thing))) {
                throw InvalidValueException.of(
                                "%sのID「%s」が重複しています。別のIDを付けてください。",
                                "Two entries have the %s id %s: give each its own", what, id.apply(thing))
                        .allowing("each id once");
            }
        }
    }

    private static void requireOneDefinition(List<Goal> goals) {
        var definitions = new HashMap<IndicatorId, Indicator>();
        for (var goal : goals) {
            var earlier = definitions.putIfAbsent(goal.indicator().id(), goal.indicator());
            if (earlier != null && !earlier.equals(goal.indicator())) {
                throw InvalidValueException.of(
                                "指標%sの定義が二つあり、内容が異なります（二つ目は目標%s）。定義をそろえるか、別のIDを付けてください。",
                                "Indicator %s has two definitions, the second in goal %s: define it once or give it another id",
                                earlier.id(),
                                goal.id())
                        .allowing("one definition of each indicator id");
            }
        }
    }

    private static void requireGoals(List<Goal> goals) {
        var byId = new HashMap<GoalId, Goal>();
        goals.forEach(goal -> byId.put(goal.id(), goal));
        for (var goal : goals) {
            goal.definition().supports().forEach(id -> requireGoal(byId, goal, SUPPORTS, id));
            goal.definition().partOf().ifPresent(id -> requireGoal(byId, goal, PART_OF, id));
        }
    }

    private static void requireGoal(Map<GoalId, Goal> byId, Goal goal, LocalizedText relation, GoalId id) {
        if (!byId.containsKey(id)) {
            throw InvalidValueException.of(
                            "目標%sの%s「%s」というIDの目標はありません。",
                            "Goal %s %s %s, but no goal has that id", goal.id(), relation, id)
                    .allowing("the id of a goal");
        }
    }

    /** Collects the optional parts of a program; the constructor checks them. */
    public static final class Builder {
        private final ProgramId id;
        private final LocalizedText name;
        private Optional<Organisation> owner = Optional.empty();
        private List<Source> sources = List.of();
        private List<Goal> goals = List.of();
        private List<PublishedFigure> published = List.of();
        private List<StageCount> stageCounts = List.of();
        private List<Course> courses = List.of();
        private List<SelectionCriterion> criteria = List.of();
        private List<Challenge> challenges = List.of();
        private List<SourcedFact> facts = List.of();
        private List<Assessment> assessments = List.of();

        private Builder(ProgramId id, LocalizedText name) {
            this.id = id;
            this.name = name;
        }

        /** States who runs it. */
        public Builder owner(Organisation organisation) {
            owner = Optional.of(organisation);
            return this;
        }

        /** States the sources. */
        public Builder sources(List<Source> values) {
            sources = values;
            return this;
        }

        /** States the goals. */
        public Builder goals(List<Goal> values) {
            goals = values;
            return this;
        }

        /** States the percentages that were published without counts. */
        public Builder published(List<PublishedFigure> values) {
            published = values;
            return this;
        }

        /** States the totals of stages. */
        public Builder stageCounts(List<StageCount> values) {
            stageCounts = values;
            return this;
        }

        /** States the courses. */
        public Builder courses(List<Course> values) {
            courses = values;
            return this;
        }

        /** States what proposals are judged by. */
        public Builder criteria(List<SelectionCriterion> values) {
            criteria = values;
            return this;
        }

        /** States the challenges. */
        public Builder challenges(List<Challenge> values) {
            challenges = values;
            return this;
        }

        /** States further facts. */
        public Builder facts(List<SourcedFact> values) {
            facts = values;
            return this;
        }

        /** States the assessments. */
        public Builder assessments(List<Assessment> values) {
            assessments = values;
            return this;
        }

        /** Makes the program. */
        public Program build() {
            return new Program(
                    id,
                    name,
                    owner,
                    sources,
                    goals,
                    published,
                    stageCounts,
                    courses,
                    criteria,
                    challenges,
                    facts,
                    assessments);
        }
    }
}
