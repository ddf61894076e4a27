package io.github.govtechkpi.model.program;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.checklist.ChecklistId;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.indicator.AbsoluteIndicator;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    private static final LocalizedText NAME = LocalizedText.of("神戸", "Kobe");
    private static final List<SourceId> JRI = List.of(SourceId.of("jri"));

    private static Program.Builder program() {
        return Program.builder("p", NAME);
    }

    private static Goal goal(String id, MeasureUnit unit, UnaryOperator<GoalDefinition.Builder> with) {
        return with.apply(GoalDefinition.builder(id, NAME, AbsoluteIndicator.of("i", unit), Direction.INCREASE))
                .kgi();
    }

    private static Goal goal(String id) {
        return goal(id, MeasureUnit.PERSONS, UnaryOperator.identity());
    }

    private static Source source(String id) {
        return new Source(SourceId.of(id), NAME, Optional.empty(), Optional.empty());
    }

    private static PublishedFigure figure(String id) {
        return new PublishedFigure(
                FigureId.of(id),
                NAME,
                PublishedRate.of("93"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JRI);
    }

    private static SourcedFact fact(String id) {
        return new SourcedFact(FigureId.of(id), NAME, Optional.empty(), Optional.empty(), Optional.empty(), JRI);
    }

    private static Course course(String id) {
        return new Course(CourseId.of(id), NAME, Optional.empty());
    }

    private static Challenge challenge(String id) {
        return new Challenge(ChallengeId.of(id), NAME, Optional.empty(), List.of(), List.of());
    }

    @Test
    void holdsWhatTheBuilderWasGiven() {
        var owner = new Organisation(NAME, Optional.empty());
        var count = new StageCount(
                Stage.OPEN_CALL,
                NAME,
                StatedValue.exact(AbsoluteValue.of(5, MeasureUnit.FIRMS)),
                Optional.empty(),
                Optional.empty(),
                JRI);
        var criterion = new SelectionCriterion(Stage.SELECTION, NAME);
        var assessment = new Assessment(
                AssessmentId.parse("a"), ChecklistId.parse("c"), 1, Optional.empty(), LocalDate.EPOCH, NAME, List.of());

        assertThat(program()
                        .owner(owner)
                        .sources(List.of(source("jri")))
                        .goals(List.of(goal("a")))
                        .published(List.of(figure("f")))
                        .stageCounts(List.of(count))
                        .courses(List.of(course("c")))
                        .criteria(List.of(criterion))
                        .challenges(List.of(challenge("c")))
                        .facts(List.of(fact("f")))
                        .assessments(List.of(assessment))
                        .build())
                .isEqualTo(new Program(
                        ProgramId.of("p"),
                        NAME,
                        Optional.of(owner),
                        List.of(source("jri")),
                        List.of(goal("a")),
                        List.of(figure("f")),
                        List.of(count),
                        List.of(course("c")),
                        List.of(criterion),
                        List.of(challenge("c")),
                        List.of(fact("f")),
                        List.of(assessment)));
        assertThat(program().build().goals()).isEmpty();
    }

    @Test
    void findsAGoalAndAnIndicatorByItsId() {
        var program = program().goals(List.of(goal("a"), goal("b"))).build();

        assertThat(program.goal(GoalId.of("b"))).contains(goal("b"));
        assertThat(program.goal(GoalId.of("c"))).isEmpty();
        assertThat(program.indicator(IndicatorId.of("i"))).contains(AbsoluteIndicator.of("i", MeasureUnit.PERSONS));
        assertThat(program.indicator(IndicatorId.of("j"))).isEmpty();
    }

    @Nested
    class Ids {
        private void requireTwice(String what, UnaryOperator<Program.Builder> with) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with.apply(program()).build())
                    .withMessage("Two entries have the %s id x: give each its own", what);
        }

        @Test
        void areGivenOnceEach() {
            requireTwice("source", program -> program.sources(List.of(source("x"), source("x"))));
            requireTwice("goal", program -> program.goals(List.of(goal("x"), goal("x"))));
            requireTwice("published figure", program -> program.published(List.of(figure("x"), figure("x"))));
            requireTwice("course", program -> program.courses(List.of(course("x"), course("x"))));
            requireTwice("challenge", program -> program.challenges(List.of(challenge("x"), challenge("x"))));
            requireTwice("fact", program -> program.facts(List.of(fact("x"), fact("x"))));
        }

        @Test
        void ofAnIndicatorHaveOneDefinition() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program()
                            .goals(List.of(goal("a"), goal("b", MeasureUnit.CASES, UnaryOperator.identity())))
                            .build())
                    .withMessage(
                            "Indicator i has two definitions, the second in goal b: define it once or give it another id");
        }

        @Test
        void ofGoalsThatAreServedNameOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program()
                            .goals(List.of(
                                    goal("a", MeasureUnit.PERSONS, goal -> goal.supports(List.of(GoalId.of("x"))))))
                            .build())
                    .withMessage("Goal a supports x, but no goal has that id");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> program()
                            .goals(List.of(goal("a", MeasureUnit.PERSONS, goal -> goal.partOf(GoalId.of("x")))))
                            .build())
                    .withMessage("Goal a is part of x, but no goal has that id");
        }

        @Test
        void mayStandInACircleWhichTheTreeRefuses() {
            var program = program()
                    .goals(List.of(goal("a", MeasureUnit.PERSONS, goal -> goal.supports(List.of(GoalId.of("a"))))))
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(program::goalTree)
                    .withMessage("Goals support each other in a circle: a -> a: take one of these out of supports");
        }
    }

    @Nested
    class AChallenge {
        private StageChange change(Stage stage, String on) {
            return new StageChange(stage, ReportingPeriod.parse(on), Optional.of(NAME));
        }

        private Challenge challenge(StageChange... changes) {
            return new Challenge(ChallengeId.of("c"), NAME, Optional.empty(), List.of(changes), JRI);
        }

        @Test
        void goesForwardAndTellsWhereItIs() {
            var challenge = challenge(
                    change(Stage.CHALLENGE_RAISED, "2018-04-01"),
                    change(Stage.SELECTION, "2018"),
                    change(Stage.REVIEW_BOARD, "FY2018"),
                    change(Stage.CERTIFICATION_AND_PROCUREMENT, "2019-01-01"),
                    change(Stage.ROLL_OUT, "2019-01-01"));

            assertThat(challenge.currentStage()).contains(Stage.ROLL_OUT);
            assertThat(challenge.entered(Stage.SELECTION)).contains(change(Stage.SELECTION, "2018"));
            assertThat(challenge.entered(Stage.OPEN_CALL)).isEmpty();
            assertThat(challenge().currentStage()).isEmpty();
        }

        @Test
        void isGivenUpFromAnyStageWithALesson() {
            for (var stage : Stage.values()) {
                if (stage != Stage.DISCONTINUED && stage != Stage.CERTIFICATION_AND_PROCUREMENT) {
                    assertThat(challenge(change(stage, "2018"), change(Stage.DISCONTINUED, "2019"))
                                    .currentStage())
                            .contains(Stage.DISCONTINUED);
                }
            }
            requireRefusal(
                    () -> StageChange.of(Stage.DISCONTINUED, ReportingPeriod.parse("2019")),
                    "中止（discontinued）には、得られた教訓を備考（note）に書いてください。",
                    "A discontinued challenge needs the lesson learnt as its note");
        }

        @Test
        void doesNotGoBackNorStandStillNorOnAfterItWasGivenUp() {
            requireRefusal(
                    () -> challenge(change(Stage.DEMONSTRATION, "2018"), change(Stage.SELECTION, "2019")),
                    "課題cは、「実証」の後に「選考・採択」へは進めません。段階は前にだけ進みます。",
                    "Challenge c cannot be in selection after demonstration: the stages go forward only");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> challenge(change(Stage.SELECTION, "2018"), change(Stage.SELECTION, "2019")))
                    .withMessage("Challenge c cannot be in selection after selection: the stages go forward only");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> challenge(change(Stage.DISCONTINUED, "2018"), change(Stage.ROLL_OUT, "2019")))
                    .withMessage("Challenge c cannot be in roll-out after discontinued: the stages go forward only");
        }

        @Test
        void doesNotGoBackInTime() {
            requireRefusal(
                    () -> challenge(change(Stage.SELECTION, "2018-04"), change(Stage.DEMONSTRATION, "2018-03-31")),
                    "課題cは、「実証」（2018-03-31）が、その前の「選考・採択」（2018-04）より早くなっています。どちらかの日付を訂正してください。",
                    "Challenge c enters demonstration on 2018-03-31, before selection on 2018-04: correct one of the two days");
            assertThat(challenge(change(Stage.SELECTION, "2018-04"), change(Stage.DEMONSTRATION, "2018-04-01"))
                            .changes())
                    .hasSize(2);
        }

        @Test
        void isNotCertifiedWithoutTheReviewBoard() {
            requireRefusal(
                    () -> challenge(
                            change(Stage.DEMONSTRATION, "2018"), change(Stage.CERTIFICATION_AND_PROCUREMENT, "2019")),
                    "課題cは、審査会（review-board）を経ずに認定（certification-and-procurement）されています。審査会の段階を先に記録してください。",
                    "Challenge c is certified without a review board: record the review-board stage before it");
        }
    }

    @Nested
    class APublishedBase {
        @Test
        void isKnownExactlyOrBetweenLimitsOrFromOneUp() {
            assertThat(PublishedBase.exactly(13)).isEqualTo(PublishedBase.between(13, 13));
            assertThat(PublishedBase.exactly(13).isExact()).isTrue();
            assertThat(PublishedBase.between(45, 60).isExact()).isFalse();
            assertThat(PublishedBase.atLeast(50)).isEqualTo(new PublishedBase(50, OptionalLong.empty()));
            assertThat(PublishedBase.atLeast(50).isExact()).isFalse();
        }

        @Test
        void isAtLeastOneAndInOrder() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PublishedBase.atLeast(0))
                    .withMessage("base must be 1 or more, but was 0");
            requireRefusal(
                    () -> PublishedBase.between(61, 60),
                    "下限（low）61が上限（high）60を上回っています。",
                    "low must not be above high, but was 61 above 60");
        }

        @Test
        void hasClaimedCountsThatCanBeCounts() {
            assertThat(new ClaimedCounts(0, 1).numerator()).isZero();
            assertThat(new ClaimedCounts(153, 74).numerator())
                    .as("need not fit")
                    .isEqualTo(153);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ClaimedCounts(-1, 1))
                    .withMessage("numerator must not be negative, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ClaimedCounts(0, 0))
                    .withMessage("denominator must be 1 or more, but was 0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCriterionBelongsToAStageThatJudges(Stage stage) {
        if (stage == Stage.SELECTION || stage == Stage.REVIEW_BOARD) {
            assertThat(new SelectionCriterion(stage, NAME).stage()).isEqualTo(stage);
        } else {
            requireRefusal(
                    () -> new SelectionCriterion(stage, NAME),
                    "選定基準を適用する段階は、選考（selection）か審査会（review-board）です（%s）。".formatted(stage),
                    "A criterion belongs to selection or review-board, but was " + stage);
        }
    }

    @Test
    void aFactHasASource() {
        requireRefusal(
                () -> new SourcedFact(
                        FigureId.of("f"), NAME, Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                "事実fには、出典が一つ以上必要です。",
                "Fact f needs at least one source");
    }

    @Nested
    class ASource {
        private Source at(String url) {
            return new Source(SourceId.of("s"), NAME, Optional.empty(), Optional.of(URI.create(url)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://example.jp", "HTTP://example.jp/a", "https://総務省.example/報告書#p3"})
        void hasAnAddressOfTheWeb(String url) {
            assertThat(at(url).url()).contains(URI.create(url));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ftp://example.jp",
                    "javascript:alert(1)",
                    "www.example.jp",
                    "//example.jp",
                    "http:example",
                    "https:///a",
                    "",
                    "file:///etc"
                })
        void hasNoOther(String url) {
            requireRefusal(
                    () -> at(url),
                    "URL（url）はhttp://かhttps://で始まるものです（\"%s\"）。".formatted(url),
                    "url must begin with http:// or https://, but was \"%s\"".formatted(url));
        }
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Program.builder("p", null).build())
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new Organisation(NAME, null))
                .withMessage("area");
        assertThatNullPointerException()
                .isThrownBy(() -> new Course(CourseId.of("c"), NAME, null))
                .withMessage("description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x/y"})
    void idsSayWhatTheyAreWhenTheyAreRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgramId.of(id))
                .withMessageStartingWith("A program id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureId.of(id))
                .withMessageStartingWith("A figure id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CourseId.of(id))
                .withMessageStartingWith("A course id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChallengeId.of(id))
                .withMessageStartingWith("A challenge id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceId.of(id))
                .withMessageStartingWith("A source id has ");
        assertThatIllegalArgumentException().isThrownBy(() -> GoalId.of(id)).withMessageStartingWith("A goal id has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorId.of(id))
                .withMessageStartingWith("An indicator id has ");
    }
}
