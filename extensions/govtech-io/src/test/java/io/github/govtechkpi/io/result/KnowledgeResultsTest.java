package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.program.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeResultsTest {
    private static final Program PROGRAM = Examples.program("""
            {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "goals": [
              {"id": "staff", "role": "kgi", "name": {"ja": "職員", "en": "Staff"}, "direction": "increase",
               "indicator": {"id": "staff", "kind": "absolute", "unit": "人"},
               "baseline": {"value": 50, "period": "FY2021"}, "target": {"type": "reach", "value": 100, "due": "FY2026"},
               "targetHistory": [{"target": {"type": "reach", "value": 250, "due": "FY2026"}, "from": "2022-04-01"},
                                 {"target": {"type": "reach", "value": 100, "due": "FY2026"}, "from": "2024-06-01"}]},
              {"id": "users", "role": "kpi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
               "indicator": {"id": "users", "kind": "absolute", "unit": "人"},
               "baseline": {"value": 0, "period": "FY2021"}, "target": {"type": "reach", "value": 1000, "due": "FY2026"}}]}
            """);
    private static final String ROWS = """
            indicator,period,value,status,missing,known_on
            staff,FY2022,60,P,,2023-05-01
            staff,FY2022,58,,,2024-05-01
            staff,FY2023,75,,,2024-05-01
            users,FY2022,100,,,2023-05-01
            """;
    private static final KnowledgeComparison COMPARISON = compare(Optional.empty());

    private static KnowledgeComparison compare(Optional<LocalDate> later) {
        var observations = new ObservationFiles(List.of(PROGRAM))
                .read(Examples.stream(ROWS), "rows.csv")
                .observations();
        return KnowledgeComparison.between(
                List.of(PROGRAM), observations, Optional.empty(), LocalDate.parse("2023-12-01"), later);
    }

    @Test
    void isATableForEachResultThatChangedWithItsInputs() {
        assertThat(ResultSection.markdown(
                        KnowledgeOverview.title(COMPARISON, Locale.ENGLISH),
                        KnowledgeOverview.sections(COMPARISON, Locale.ENGLISH)))
                .isEqualTo("""
                        # What was known: 2023-12-01 and now

                        ## Staff

                        | Amount | 2023-12-01 | now |
                        | --- | --- | --- |
                        | Status | limited (on provisional data) | on track |
                        | Due | not yet due | not yet due |
                        | current value | 60 人 | 75 人 |
                        | Gained | 10 人 | 25 人 |
                        | Still to gain | 190 人 | 25 人 |

                        - The status changed from limited to on track.
                        - FY2022: 60 人 was revised to 58 人 (published on 2024-05-01).
                        - FY2023: 75 人 became known (published on 2024-05-01).
                        - The target changed from 250 人 by FY2026 to 100 人 by FY2026.

                        ## Unchanged

                        - 1 of 2 results: neither an input nor a verdict changed.
                        """);
    }

    @Test
    void isInJapaneseAsWell() {
        assertThat(ResultSection.markdown(
                        KnowledgeOverview.title(COMPARISON, Locale.JAPANESE),
                        KnowledgeOverview.sections(COMPARISON, Locale.JAPANESE)))
                .startsWith("# 分かっていたことの比較：2023-12-01と現在\n")
                .contains("| 判定 | 遅れ（暫定値による） | 順調 |", "| 残り | 190人 | 25人 |", "2件中1件");
    }

    @Test
    void isARowForEachResultInATable() {
        assertThat(KnowledgeOverview.rows(compare(Optional.of(LocalDate.parse("2024-06-01")))))
                .containsExactly(
                        List.of(
                                "program",
                                "goal",
                                "area",
                                "slice",
                                "statusBefore",
                                "statusAfter",
                                "dueBefore",
                                "dueAfter",
                                "inputs"),
                        List.of(
                                "p",
                                "staff",
                                "",
                                "",
                                "LIMITED",
                                "ON_TRACK",
                                "IN_PROGRESS",
                                "IN_PROGRESS",
                                "revised:FY2022 added:FY2023 target-moved"),
                        List.of("p", "users", "", "", "LIMITED", "LIMITED", "IN_PROGRESS", "IN_PROGRESS", ""));
    }

    @Test
    void isADocumentForOtherApplications() throws JsonProcessingException {
        var document = new ObjectMapper().readTree(KnowledgeJson.write(COMPARISON));
        var staff = document.path("results").path(0);

        assertThat(document.path("format").asText()).isEqualTo("govtech-knowledge/1");
        assertThat(document.path("before").toString())
                .isEqualTo("{\"knownOn\":\"2023-12-01\",\"asOf\":\"2023-04-01\"}");
        assertThat(document.path("after").toString()).isEqualTo("{\"knownOn\":null,\"asOf\":\"2024-04-01\"}");
        assertThat(staff.path("before").toString())
                .isEqualTo("{\"status\":\"LIMITED\",\"provisional\":true,\"due\":\"IN_PROGRESS\"}");
        assertThat(staff.path("after").path("provisional").asBoolean()).isFalse();
        assertThat(staff.path("statusChanged").asBoolean()).isTrue();
        assertThat(staff.path("dueChanged").asBoolean()).isFalse();
        assertThat(staff.path("inputs").findValuesAsText("kind")).containsExactly("revised", "added", "target-moved");
        assertThat(staff.path("inputs").path(2).path("period").isNull()).isTrue();
        assertThat(document.path("results").path(1).path("statusChanged").asBoolean())
                .isFalse();
    }
}
