package io.github.govtechkpi.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.review.ReviewSheet;
import io.github.govtechkpi.model.review.ReviewedGoal;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProgramEvidenceTest {
    private static final Program PROGRAM = read("""
            {"format": "govtech-program/1", "id": "city", "name": {"en": "City"},
             "sources": [{"id": "s", "title": {"en": "Report"}}],
             "goals": [
              {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
               "indicator": {"id": "users", "kind": "absolute", "unit": "人", "measurement":
                {"source": "log", "method": "count", "frequency": "P1Y", "publicationLag": "P2M"}},
               "baseline": {"value": 10, "period": "FY2022"}, "target": {"type": "reach", "value": 20, "due": "FY2027"}},
              {"id": "revenue", "role": "kpi", "name": {"ja": "収入", "en": "Revenue"}, "direction": "maintain",
               "indicator": {"id": "revenue", "kind": "absolute", "unit": "円"},
               "target": {"type": "stay-at-least", "value": 5}}],
             "stageCounts": [{"stage": "roll-out", "of": {"ja": "展開先", "en": "places"}, "value": 3, "unit": "団体", "sources": ["s"]}],
             "challenges": [
              {"id": "a", "name": {"en": "A"}, "changes": [{"stage": "roll-out", "on": "2024"}]},
              {"id": "b", "name": {"en": "B"}, "changes": [{"stage": "discontinued", "on": "2024", "note": "too early"}]}],
             "facts": [
              {"id": "saved", "statement": {"ja": "節減額", "en": "Saved"}, "value": 7, "unit": "円", "qualifier": "about", "sources": ["s"]},
              {"id": "joint", "statement": {"ja": "参加自治体", "en": "Joint bodies"}, "value": 62, "unit": "団体", "sources": ["s"]}]}
            """);

    @Nested
    class OnItem6 {
        @Test
        void countsGoalsThatAreMeasurableMeasuredOnTimeAndUsed() {
            assertThat(texts(Guidebook.INDICATORS, "2025-05-31", List.of()))
                    .containsExactly(
                            LocalizedText.of(
                                    "2件の目標のうち1件が、実数の目標値と達成期限を持っています。",
                                    "1 of 2 goals have a target in counts with a due date."),
                            LocalizedText.of(
                                    "2件の目標のうち1件で、測定の出典・方法・頻度が決まっています。",
                                    "1 of 2 goals have a source, a method and a frequency of measuring."),
                            LocalizedText.of(
                                    "2件の目標のうち1件が、2025-05-31時点で、決めた頻度のとおりに測定されています。",
                                    "1 of 2 goals are measured as often as planned, as of 2025-05-31."),
                            LocalizedText.of(
                                    "2件の目標のうち、事業の判断に使われた記録のあるものはありません。",
                                    "None of 2 goals is recorded as used in a decision on the program."));
        }

        @Test
        void callsAMeasurementLateOnceTheNextValueShouldBePublished() {
            // FY2023 ends on 31 March 2024; a year and two months later the next value is due on 1 June 2025
            assertThat(texts(Guidebook.INDICATORS, "2025-06-01", List.of())
                            .get(2)
                            .toString())
                    .startsWith("1 of 2");
            assertThat(texts(Guidebook.INDICATORS, "2025-06-02", List.of())
                            .get(2)
                            .toString())
                    .startsWith("0 of 2");
        }

        @Test
        void namesTheGoalsThatItCounts() {
            var row = observed();

            assertThat(ProgramEvidence.of(
                                    PROGRAM,
                                    List.of(new Vintages(row.key(), List.of(row))),
                                    List.of(sheet("city", "2025-05-01")),
                                    LocalDate.parse("2025-05-31"))
                            .on(Guidebook.INDICATORS))
                    .extracting(offered -> offered.fields().toString())
                    .containsExactly(
                            "[goals = users]", "[goals = users]", "[goals.users.latest = FY2023]", "[goals = users]");
        }

        @Test
        void countsNeitherMultiplesNorHalfAPlanNorRowsOfOthers() {
            var program = read("""
                    {"format": "govtech-program/1", "id": "city", "name": {"en": "City"}, "goals": [
                      {"id": "users", "role": "kgi", "name": {"en": "Users"}, "direction": "increase",
                       "indicator": {"id": "users", "kind": "absolute", "unit": "人", "measurement":
                        {"source": "log", "method": "count", "frequency": "P1Y"}},
                       "target": {"type": "multiple", "factor": 10, "due": "FY2027"}},
                      {"id": "staff", "role": "kpi", "name": {"en": "Staff"}, "direction": "increase",
                       "indicator": {"id": "staff", "kind": "absolute", "unit": "人", "measurement": {"source": "log", "frequency": "P1Y"}}}]}
                    """);
            var own = new SeriesKey(Optional.empty(), new IndicatorId("other"), Optional.empty(), Optional.empty());
            var others = new SeriesKey(
                    Optional.of(new ProgramId("town")), new IndicatorId("users"), Optional.empty(), Optional.empty());

            var offered = ProgramEvidence.of(
                            program, List.of(vintages(own), vintages(others)), List.of(), LocalDate.parse("2024-04-01"))
                    .on(Guidebook.INDICATORS);

            assertThat(offered)
                    .extracting(evidence -> evidence.text().toString())
                    .containsExactly(
                            "0 of 2 goals have a target in counts with a due date.",
                            "1 of 2 goals have a source, a method and a frequency of measuring.",
                            "0 of 2 goals are measured as often as planned, as of 2024-04-01.",
                            "None of 2 goals is recorded as used in a decision on the program.");
        }

        private static Vintages vintages(SeriesKey key) {
            return new Vintages(
                    key,
                    List.of(Observation.of(
                            key, ReportingPeriod.parse("FY2023"), AbsoluteValue.of(12, MeasureUnit.PERSONS))));
        }

        @Test
        void doesNotCountWhatWasPublishedLater() {
            var row = observed().knownOn(LocalDate.parse("2024-06-15"));

            assertThat(onTime(row, "2024-06-15").toString()).startsWith("1 of 2");
            assertThat(onTime(row, "2024-06-14").toString()).startsWith("0 of 2");
        }

        private static LocalizedText onTime(Observation row, String asOf) {
            return ProgramEvidence.of(
                            PROGRAM, List.of(new Vintages(row.key(), List.of(row))), List.of(), LocalDate.parse(asOf))
                    .on(Guidebook.INDICATORS)
                    .get(2)
                    .text();
        }

        @Test
        void countsTheGoalsThatADecisionCouldRestOn() {
            var sheet = sheet("city", "2025-05-01");

            assertThat(texts(Guidebook.INDICATORS, "2025-05-01", List.of(sheet)))
                    .last()
                    .isEqualTo(
                            LocalizedText.of(
                                    "2件の目標のうち1件が、事業の判断に使われました（直近の判断は2025-05-01の「継続」）。",
                                    "1 of 2 goals were used in decisions on the program (the last one on 2025-05-01: continue)."));
            assertThat(texts(Guidebook.INDICATORS, "2025-04-30", List.of(sheet))
                            .get(3)
                            .toString())
                    .startsWith("None of 2");
            assertThat(texts(Guidebook.INDICATORS, "2025-05-01", List.of(sheet("town", "2025-05-01")))
                            .get(3)
                            .toString())
                    .startsWith("None of 2");
        }
    }

    @Test
    void tellsOnItem5WhatIsCountedInMoney() {
        assertThat(texts(Guidebook.MONEY, "2025-04-01", List.of()))
                .containsExactly(
                        LocalizedText.of(
                                "金額で測る目標があります：収入。公費に頼らず続けられるかの判断に使えます。",
                                "A goal is measured in money: Revenue. It helps to judge whether the service can go on without public money."),
                        LocalizedText.of("お金の流れの記録があります：節減額（約7円）。", "A flow of money is recorded: Saved (about 7 円)."));
    }

    @Test
    void tellsOnItem8WhatIsKeptAndWhatWasLearnt() {
        assertThat(texts(Guidebook.DELIVERY, "2025-04-01", List.of()))
                .containsExactly(
                        LocalizedText.of(
                                "保つ水準を決めた目標があります：収入。重要なサービスの継続の基準として使えます。",
                                "A goal sets a level to be kept: Revenue. It can serve as a criterion for the continuity of an important service."),
                        LocalizedText.of(
                                "2件の課題のうち1件が中止され、得られた教訓が記録されています。",
                                "1 of 2 challenges were discontinued, each with the lesson learnt."));
    }

    @Test
    void tellsOnItem9WhatOthersTookUp() {
        assertThat(texts(Guidebook.OTHER_MEASURES, "2025-04-01", List.of()))
                .containsExactly(
                        LocalizedText.of(
                                "2件の課題のうち1件が、ほかの自治体に展開されました。",
                                "1 of 2 challenges were rolled out to other local governments."),
                        LocalizedText.of("横展開の実績があります：展開先 3団体。", "Rolled out: places, 3 団体."),
                        LocalizedText.of(
                                "ほかの団体に関する記録があります：参加自治体（62団体）。", "Other bodies are on record: Joint bodies (62 団体)."));
    }

    @Test
    void offersNothingWhereTheProgramSaysNothing() {
        var empty = Program.builder("empty", LocalizedText.en("Empty")).build();

        assertThat(ProgramEvidence.of(empty, List.of(), List.of(), LocalDate.parse("2025-04-01"))
                        .offered())
                .isEmpty();
    }

    @Test
    void becomesAPieceOfEvidenceOfADay() {
        var day = LocalDate.parse("2025-04-01");
        var offered = ProgramEvidence.of(PROGRAM, List.of(), List.of(), day)
                .on(Guidebook.INDICATORS)
                .get(0);

        assertThat(offered.on(day).date()).contains(day);
        assertThat(offered.on(day).text()).isEqualTo(offered.text());
        assertThat(offered.fields()).hasToString("[goals = users]");
    }

    private static List<LocalizedText> texts(ItemId item, String asOf, List<ReviewSheet> reviews) {
        var observed = observed();
        return ProgramEvidence.of(
                        PROGRAM,
                        List.of(new Vintages(observed.key(), List.of(observed))),
                        reviews,
                        LocalDate.parse(asOf))
                .on(item)
                .stream()
                .map(OfferedEvidence::text)
                .toList();
    }

    private static Observation observed() {
        var key =
                new SeriesKey(Optional.of(PROGRAM.id()), new IndicatorId("users"), Optional.empty(), Optional.empty());
        return Observation.of(key, ReportingPeriod.parse("FY2023"), AbsoluteValue.of(12, MeasureUnit.PERSONS));
    }

    private static ReviewSheet sheet(String program, String on) {
        return new ReviewSheet(
                new ProgramId(program),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(goal("users", "ON_TRACK"), goal("revenue", "NOT_COMPUTABLE")),
                List.of(),
                Optional.of(new Decision(
                        ReviewOption.CONTINUE,
                        LocalizedText.en("fine"),
                        LocalizedText.en("board"),
                        LocalDate.parse(on),
                        Optional.of(LocalDate.parse("2026-05-01")))));
    }

    private static ReviewedGoal goal(String id, String status) {
        return new ReviewedGoal(
                GoalId.of(id),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Program read(String json) {
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "program.json");
    }
}
