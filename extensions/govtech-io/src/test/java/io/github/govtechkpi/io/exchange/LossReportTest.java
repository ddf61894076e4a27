package io.github.govtechkpi.io.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalDefinition;
import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LossReportTest {
    private static final Exchanged TOKYO = new Exchanged(Examples.TOKYO, List.of());

    private static Exchanged withGoals(List<Goal> goals) {
        return new Exchanged(
                Program.builder("govtech-tokyo", Examples.TOKYO.name())
                        .goals(goals)
                        .build(),
                List.of());
    }

    @Nested
    class Differences {
        @Test
        void areNoneWhereAllArrives() {
            assertThat(Losses.between(TOKYO, TOKYO, List.of())).isEmpty();
        }

        @Test
        void nameTheGoalThatIsGone() {
            var losses = Losses.between(TOKYO, withGoals(Examples.TOKYO.goals().subList(1, 2)), List.of());

            assertThat(losses).singleElement().satisfies(loss -> {
                assertThat(loss.pointer()).isEqualTo("/goals/0");
                assertThat(loss.place()).hasToString("goal digital-staff");
                assertThat(loss.code()).isEqualTo(Losses.UNEXPLAINED);
                assertThat(loss.value().orElseThrow()).startsWith("{\"id\":\"digital-staff\"");
                assertThat(loss.becomes()).isEmpty();
            });
        }

        @Test
        void nameWhatIsNew() {
            var losses = Losses.between(withGoals(Examples.TOKYO.goals().subList(0, 1)), TOKYO, List.of());

            assertThat(losses).extracting(Loss::pointer).containsExactly("/goals/-");
        }

        @Test
        void inTheOrderOfAListAreOneLoss() {
            var turned = withGoals(List.of(
                    Examples.TOKYO.goals().get(1), Examples.TOKYO.goals().get(0)));

            assertThat(Losses.between(TOKYO, turned, List.of()))
                    .extracting(Loss::pointer)
                    .containsExactly("/goals");
        }

        @Test
        void haveTheReasonOfTheMostSpecialRule() {
            var rules = List.of(
                    Uncarried.of("ALL", "", "全部", "all"),
                    Uncarried.of("BASELINE", "/goals/*/baseline", "基準", "baseline"),
                    Uncarried.of("RATIO", "/goals/*/baseline", "比", "ratio").having("denominator"));
            var bare = withGoals(Examples.TOKYO.goals().stream()
                    .map(goal -> GoalDefinition.builder(
                                    goal.id().value(), goal.name(), goal.indicator(), goal.direction())
                            .kpi())
                    .map(goal -> (Goal) goal)
                    .toList());

            assertThat(Losses.between(TOKYO, bare, rules))
                    .extracting(loss -> loss.code() + " " + loss.pointer())
                    .containsExactly(
                            "ALL /goals/0/role",
                            "BASELINE /goals/0/baseline",
                            "ALL /goals/0/target",
                            "RATIO /goals/1/baseline",
                            "ALL /goals/1/target");
        }

        @Test
        void areNeverEmpty() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Loss(
                            "X",
                            LocalizedText.en("p"),
                            "/a",
                            Optional.of("1"),
                            Optional.of("1"),
                            LocalizedText.en("r")))
                    .withMessage("Nothing is lost at /a: Optional[1]");
        }
    }

    private static Loss unit(int goal, String before, String after) {
        return new Loss(
                "NO_UNIT",
                LocalizedText.of("目標 g" + goal, "goal g" + goal),
                "/goals/" + goal + "/indicator/unit",
                Optional.of(before),
                Optional.of(after),
                LocalizedText.of("単位なし", "No units"));
    }

    @Nested
    class Lines {
        @Test
        void nameEveryFieldHoweverManyThereAre() {
            var losses = IntStream.range(0, 40)
                    .mapToObj(i -> new Loss(
                            "NO_PLACE",
                            LocalizedText.of("プログラム", "program"),
                            "/field" + i,
                            Optional.of(String.valueOf(i)),
                            Optional.empty(),
                            LocalizedText.of("場所なし", "No place")))
                    .toList();

            assertThat(LossReport.lines(losses, Locale.ENGLISH))
                    .startsWith("No place (40)", "  program /field0: 0")
                    .endsWith("  program /field39: 39")
                    .hasSize(41);
        }

        @Test
        void countThePlacesOfOneField() {
            var losses = IntStream.range(0, 7)
                    .mapToObj(i -> unit(i, "\"人\"", "\"unknown\""))
                    .toList();

            assertThat(LossReport.lines(losses, Locale.ENGLISH))
                    .containsExactly(
                            "No units (7)",
                            "  /goals/*/indicator/unit (7): goal g0, goal g1, goal g2 and 4 more; \"人\" → \"unknown\"");
            assertThat(LossReport.lines(losses, Locale.JAPANESE))
                    .containsExactly(
                            "単位なし（7件）", "  /goals/*/indicator/unit（7件）：目標 g0、目標 g1、目標 g2ほか4件；\"人\" → \"unknown\"");
        }

        @Test
        void giveTheFirstOfSeveralValues() {
            var losses = List.of(unit(0, "\"人\"", "\"x\""), unit(1, "\"件\"", "\"x\""), unit(12, "\"枚\"", "\"x\""));

            assertThat(LossReport.lines(losses, Locale.ENGLISH))
                    .endsWith("  /goals/*/indicator/unit (3): goal g0, goal g1, goal g12; the first \"人\" → \"x\"");
            assertThat(LossReport.lines(losses, Locale.JAPANESE))
                    .endsWith("  /goals/*/indicator/unit（3件）：目標 g0、目標 g1、目標 g12；最初は\"人\" → \"x\"");
        }

        @Test
        void nameAPlaceWithSeveralLossesOnce() {
            var losses = IntStream.range(0, 5)
                    .mapToObj(i -> new Loss(
                            "NO_MILESTONES",
                            LocalizedText.of("目標 g", "goal g"),
                            "/goals/0/milestones/" + i,
                            Optional.empty(),
                            Optional.of(String.valueOf(i)),
                            LocalizedText.of("途中の目標なし", "No milestones")))
                    .toList();

            assertThat(LossReport.lines(losses, Locale.ENGLISH))
                    .containsExactly("No milestones (5)", "  /goals/*/milestones/* (5): goal g; the first → 0");
            assertThat(LossReport.lines(losses.subList(0, 1), Locale.ENGLISH))
                    .endsWith("  goal g /goals/0/milestones/0: → 0");
        }
    }

    @Test
    void isWrittenAsJson() {
        var loss = new Loss(
                "NO_UNIT",
                LocalizedText.of("目標 g", "goal g"),
                "/goals/0/indicator/unit",
                Optional.of("\"人\""),
                Optional.empty(),
                LocalizedText.of("単位なし", "No units"));
        var remark = new Finding(
                "X", Optional.of("f"), OptionalInt.of(3), "p", "found", "allowed", LocalizedText.of("日", "en"));

        assertThat(LossReport.json("iati", List.of(loss), List.of(remark))).isEqualTo("""
                {
                  "format": "govtech-losses/1",
                  "exchange": "iati",
                  "losses": [
                    {
                      "code": "NO_UNIT",
                      "pointer": "/goals/0/indicator/unit",
                      "value": "\\"人\\"",
                      "becomes": null,
                      "ja": "目標 g：単位なし",
                      "en": "goal g: No units"
                    }
                  ],
                  "remarks": [
                    {
                      "code": "X",
                      "file": "f",
                      "line": 3,
                      "pointer": "p",
                      "found": "found",
                      "allowed": "allowed",
                      "ja": "日",
                      "en": "en"
                    }
                  ]
                }
                """);
    }

    @Test
    void idsOfOthersBecomeIds() {
        var ids = new ForeignIds();

        assertThat(ids.unique("Indicator 1.2 (a)", "x")).isEqualTo("Indicator-1.2-a");
        assertThat(ids.unique("Indicator 1.2 (a)", "x")).isEqualTo("Indicator-1.2-a-2");
        assertThat(ids.unique("()", "x")).isEqualTo("x");
        assertThat(ids.unique("指標１", "x")).isEqualTo("指標１");
        assertThat(ForeignIds.of("a".repeat(500), "x")).isEqualTo("a".repeat(80));
    }

    @Test
    void anObservationsFileAloneHasAProgramOfItsOwn() {
        var program = BareGoals.program(
                ExchangeFile.of("kpi.observations.csv", "指標,期間,値,分子,分母\na,2024,1,,\nb,2024,,1,2\na b,2024,1,,\n"));

        assertThat(program.id()).hasToString("kpi");
        assertThat(program.goals())
                .extracting(
                        goal -> goal.id() + " " + goal.indicator().getClass().getSimpleName())
                .containsExactly("a AbsoluteIndicator", "b RatioIndicator");
    }
}
