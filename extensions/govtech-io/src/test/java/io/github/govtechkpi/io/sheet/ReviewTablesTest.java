package io.github.govtechkpi.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.checklist.Guidebook;
import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.metrics.series.SeriesAnalyses;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every table says where its numbers come from, in both languages. */
class ReviewTablesTest {
    private static final Program CITY = program("city", "市");
    private static final Program TOWN = program("town", "町");
    private static final List<Vintages> OBSERVATIONS = new ObservationFiles(List.of(CITY))
            .read(
                    Examples.stream(
                            "indicator,period,value,qualifier,note\nusers-city,FY2021,99,about,first\nusers-city,FY2022,98,,\n"),
                    "rows.csv")
            .observations();

    private static Program program(String id, String name) {
        return Examples.program("""
                {"format": "govtech-program/1", "id": "%1$s", "name": {"ja": "%2$s", "en": "%1$s"},
                 "sources": [{"id": "plan", "title": {"ja": "総合計画", "en": "Plan of %1$s"}, "published": "2024"}], "goals": [
                 {"id": "users", "role": "kgi", "name": {"ja": "利用者", "en": "Users"}, "direction": "increase",
                  "indicator": {"id": "users-%1$s", "kind": "absolute", "unit": "人", "measurement": {"source": "register", "responsible": "DX office"}},
                  "baseline": {"value": 100, "period": "FY2020"}, "target": {"type": "reach", "value": 200, "due": "FY2030"}}]}""".formatted(id, name));
    }

    private static List<String> lines(ResultTable table) {
        return table.remarks().stream()
                .flatMap(section -> section.lines().stream().map(line -> section.title() + " | " + line))
                .toList();
    }

    @Test
    void findingsNameTheSourcesOfEachProgramAndOfEachRule() {
        var review = DesignReview.of(List.of(CITY, TOWN), List.of());

        assertThat(lines(ReviewTables.of(review, Locale.ENGLISH)))
                .contains(
                        "source (city) | Plan of city 2024",
                        "source (town) | Plan of town 2024",
                        "code | warning: warning")
                .anyMatch(line -> line.startsWith("source | R"))
                .anyMatch(line -> line.startsWith("summary | "));
        assertThat(lines(ReviewTables.of(review, Locale.JAPANESE))).contains("出典（市） | 総合計画 2024", "記号 | warning：注意");
    }

    @Test
    void proposalsSayWhatTheyRestOn() {
        var review = ProgramReview.of(CITY, OBSERVATIONS, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(lines(ReviewTables.of(review, Locale.ENGLISH)))
                .contains("source | Plan of city 2024")
                .hasSizeGreaterThan(3);
    }

    @Test
    void comparisonsNameTheirSources() {
        var comparison = KnowledgeComparison.between(
                List.of(CITY), OBSERVATIONS, Optional.empty(), LocalDate.parse("2022-01-01"), Optional.empty());

        assertThat(lines(ReviewTables.of(comparison, List.of(CITY), Locale.JAPANESE)))
                .contains("出典 | 総合計画 2024");
    }

    @Test
    void checklistsNameTheDocumentsThatTheyWereMadeFrom() {
        var table = ReviewTables.of(
                List.of(List.of("item"), List.of("1")),
                Guidebook.checklist(),
                List.of(ResultSection.of("T", List.of("line"))),
                Locale.ENGLISH);

        assertThat(lines(table)).anyMatch(line -> line.startsWith("source | ")).endsWith("T | line");
    }

    @Test
    void aSeriesNamesSourcesMeasurementQualifiersAndNotes() {
        var series = OBSERVATIONS.get(0);
        var analysis = SeriesAnalyses.of(series, MeasureUnit.PERSONS, Direction.INCREASE, List.of(), 1);

        assertThat(lines(ResultTables.of(analysis, series, Optional.of(CITY), Locale.ENGLISH)))
                .contains(
                        "source | Plan of city 2024",
                        "measured by | register",
                        "measured by | DX office",
                        "caveat | FY2021 was published as \"about 99 人\": it is not an exact count.",
                        "note | FY2021: first");
        assertThat(ResultTables.of(analysis, series, Optional.empty(), Locale.ENGLISH)
                        .rows()
                        .get(1))
                .endsWith("人", "about");
    }

    @Test
    void aSeriesWithoutUnitNamesItsValuesWithoutOne() {
        var series = OBSERVATIONS.get(0);
        var analysis = SeriesAnalyses.withoutUnit(series, Direction.INCREASE, List.of(), 1);

        assertThat(lines(ResultTables.of(analysis, series, Optional.empty(), Locale.JAPANESE)))
                .contains("注意 | FY2021の値は「約99」と公表されたもので、正確な数ではありません。")
                .noneMatch(line -> line.startsWith("出典"));
    }
}
