package io.github.govtechkpi.io.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.ResultSection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckResultsTest {
    private static final String GOAL = """
            {"id": "%s", "role": "%s", "name": {"ja": "%s", "en": "%s"}, "vision": {"en": "nobody queues"},
             "indicator": {"id": "%s", "kind": "absolute", "unit": "人", "timeBasis": "cumulative",
              "measurement": {"source": "log", "method": "count", "frequency": "P1Y", "publicationLag": "P2M"}},
             "direction": "increase", "baseline": {"value": 1000, "period": "FY2022"},
             "target": {"type": "reach", "value": 2000, "due": "FY2027"}}""";
    private static final DesignReview REVIEW = review(GOAL.formatted("users", "kgi", "利用者", "Users", "users"));
    private static final DesignReview TWO = review(GOAL.formatted("users", "kgi", "利用者", "Users", "users")
            .concat(",")
            .concat(GOAL.formatted("visits", "kgi", "来訪者", "Visits", "visits")));
    private static final DesignReview NONE = DesignReview.of(
            List.of(Examples.program("{\"format\": \"govtech-program/1\", \"id\": \"e\", \"name\": {\"en\": \"e\"}}")),
            List.of());

    private static DesignReview review(String goals) {
        return DesignReview.of(List.of(Examples.program("""
                {"format": "govtech-program/1", "id": "city", "name": {"ja": "市のサービス", "en": "City service"}, "goals": [%s]}""".formatted(goals))), List.of());
    }

    @Test
    void countsTheFindingsBySeverity() {
        assertThat(CheckResults.title(REVIEW, Locale.ENGLISH)).isEqualTo("2 warnings, 1 note");
        assertThat(CheckResults.title(REVIEW, Locale.JAPANESE)).isEqualTo("注意2件、参考1件");
        assertThat(CheckResults.title(TWO, Locale.ENGLISH)).isEqualTo("4 warnings, 2 notes");
        assertThat(CheckResults.title(NONE, Locale.ENGLISH)).isEqualTo("No findings in 1 program(s)");
        assertThat(CheckResults.title(NONE, Locale.JAPANESE)).isEqualTo("1件のプログラムに指摘はありません");
    }

    @Test
    void isASectionForEachSeverityAndGoal() {
        assertThat(ResultSection.markdown("T", CheckResults.sections(REVIEW, Locale.ENGLISH)))
                .isEqualTo("""
                # T

                ## warning: city / users (Users)

                - R32 No KPI serves this KGI. Link KPI and KGI: name the KGI in the KPI's supports.
                - R43 Nobody is responsible for measuring. Name who measures (responsible).

                ## info: city / users (Users)

                - R12 The value at the due date (FY2027) becomes known on 2028-05-31 (publication lag 2 months). Plan the verdict for after that day. \\[target.due: FY2027, indicator.measurement.publicationLag: P2M\\]
                """);
        assertThat(CheckResults.sections(NONE, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void isASectionInJapanese() {
        assertThat(ResultSection.markdown("T", CheckResults.sections(REVIEW, Locale.JAPANESE)))
                .isEqualTo("""
                # T

                ## 注意：city / users（利用者）

                - R32 このKGIを支えるKPIがありません。KPIのsupportsにKGIを書いて結び付けてください。
                - R43 測定の担当（responsible）が決まっていません。誰が測るかを決めてください。

                ## 参考：city / users（利用者）

                - R12 期限（FY2027）の値が分かるのは2028-05-31です（公表まで2か月）。期限の判定はその後に予定してください。［target.due: FY2027、indicator.measurement.publicationLag: P2M］
                """);
    }

    @Test
    void saysEachMessageOnceInTheSummaryWithItsGoals() {
        assertThat(CheckResults.summary(TWO, Locale.ENGLISH))
                .containsExactly(
                        "warning R32: No KPI serves this KGI. Link KPI and KGI: name the KGI in the KPI's supports. [users, visits]",
                        "warning R43: Nobody is responsible for measuring. Name who measures (responsible). [users, visits]",
                        "info R12: The value at the due date (FY2027) becomes known on 2028-05-31 (publication lag 2 months). Plan the verdict for after that day. [users, visits]");
        assertThat(CheckResults.summary(REVIEW, Locale.JAPANESE))
                .containsExactly(
                        "注意 R32：このKGIを支えるKPIがありません。KPIのsupportsにKGIを書いて結び付けてください。［users］",
                        "注意 R43：測定の担当（responsible）が決まっていません。誰が測るかを決めてください。［users］",
                        "参考 R12：期限（FY2027）の値が分かるのは2028-05-31です（公表まで2か月）。期限の判定はその後に予定してください。［users］");
        assertThat(CheckResults.summary(NONE, Locale.JAPANESE)).isEmpty();
    }

    @Test
    void namesTheProgramAloneWhereAFindingIsAboutNoGoal() {
        var circle = review("""
                {"id": "a", "role": "kpi", "name": {"ja": "甲", "en": "A"}, "supports": ["b"], "direction": "increase",
                 "indicator": {"id": "a", "kind": "absolute", "unit": "人"}},
                {"id": "b", "role": "kpi", "name": {"ja": "乙", "en": "B"}, "supports": ["a"], "direction": "increase",
                 "indicator": {"id": "b", "kind": "absolute", "unit": "人"}}""");

        assertThat(CheckResults.sections(circle, Locale.ENGLISH).get(0))
                .isEqualTo(
                        ResultSection.of(
                                "error: city",
                                List.of(
                                        "R33 Goals support each other in a circle (a -> b -> a). Take one of these out of supports. [goals.a.supports: b, goals.b.supports: a]")));
        assertThat(CheckResults.sections(circle, Locale.JAPANESE).get(0))
                .isEqualTo(
                        ResultSection.of(
                                "誤り：city",
                                List.of(
                                        "R33 目標が互いに支え合う循環になっています（a→b→a）。どれか一つのsupportsを外してください。［goals.a.supports: b、goals.b.supports: a］")));
        assertThat(CheckResults.summary(circle, Locale.ENGLISH))
                .first()
                .isEqualTo(
                        "error R33: Goals support each other in a circle (a -> b -> a). Take one of these out of supports.");
        assertThat(CheckResults.rows(circle, Locale.ENGLISH).get(1))
                .containsExactly(
                        "R33",
                        "error",
                        "city",
                        "",
                        "Goals support each other in a circle (a -> b -> a). Take one of these out of supports.",
                        "goals.a.supports = b; goals.b.supports = a");
    }

    @Test
    void isJsonWithTheFieldsThatEachFindingRestsOn() {
        assertThat(CheckResults.json(REVIEW)).isEqualTo("""
                {
                  "format": "govtech-check/1",
                  "findings": [
                    {
                      "rule": "R32",
                      "severity": "warning",
                      "program": "city",
                      "goal": "users",
                      "ja": "このKGIを支えるKPIがありません。KPIのsupportsにKGIを書いて結び付けてください。",
                      "en": "No KPI serves this KGI. Link KPI and KGI: name the KGI in the KPI's supports.",
                      "evidence": [
                        {
                          "field": "goals.supports",
                          "value": null
                        }
                      ]
                    },
                    {
                      "rule": "R43",
                      "severity": "warning",
                      "program": "city",
                      "goal": "users",
                      "ja": "測定の担当（responsible）が決まっていません。誰が測るかを決めてください。",
                      "en": "Nobody is responsible for measuring. Name who measures (responsible).",
                      "evidence": [
                        {
                          "field": "indicator.measurement.responsible",
                          "value": null
                        }
                      ]
                    },
                    {
                      "rule": "R12",
                      "severity": "info",
                      "program": "city",
                      "goal": "users",
                      "ja": "期限（FY2027）の値が分かるのは2028-05-31です（公表まで2か月）。期限の判定はその後に予定してください。",
                      "en": "The value at the due date (FY2027) becomes known on 2028-05-31 (publication lag 2 months). Plan the verdict for after that day.",
                      "evidence": [
                        {
                          "field": "target.due",
                          "value": "FY2027"
                        },
                        {
                          "field": "indicator.measurement.publicationLag",
                          "value": "P2M"
                        }
                      ]
                    }
                  ]
                }
                """);
        assertThat(CheckResults.json(NONE)).isEqualTo("{\n  \"format\": \"govtech-check/1\",\n  \"findings\": []\n}\n");
    }

    @Test
    void isARowForEachFinding() {
        assertThat(CsvText.write(CheckResults.rows(REVIEW, Locale.ENGLISH))).isEqualTo("""
                rule,severity,program,goal,finding,evidence\r
                R32,warning,city,users,No KPI serves this KGI. Link KPI and KGI: name the KGI in the KPI's supports.,goals.supports = null\r
                R43,warning,city,users,Nobody is responsible for measuring. Name who measures (responsible).,indicator.measurement.responsible = null\r
                R12,info,city,users,The value at the due date (FY2027) becomes known on 2028-05-31 (publication lag 2 months). Plan the verdict for after that day.,target.due = FY2027; indicator.measurement.publicationLag = P2M\r
                """);
        assertThat(CheckResults.rows(REVIEW, Locale.JAPANESE).get(2))
                .containsExactly(
                        "R43",
                        "warning",
                        "city",
                        "users",
                        "測定の担当（responsible）が決まっていません。誰が測るかを決めてください。",
                        "indicator.measurement.responsible = null");
    }
}
