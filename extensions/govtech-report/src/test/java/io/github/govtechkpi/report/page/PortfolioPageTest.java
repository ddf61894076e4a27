package io.github.govtechkpi.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Paragraph;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PortfolioPageTest {
    private static final ReportPage TWO = page(Portfolios.ofTwo());

    private static ReportPage page(ReportSource source) {
        return PortfolioPage.of(source, Locale.JAPANESE, program -> Optional.of(program.id() + ".html"));
    }

    private static Section section(ReportPage page, String id) {
        return page.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Part> List<P> parts(Section section, Class<P> kind) {
        return PartTexts.all(section).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Table table(String section) {
        return parts(section(TWO, section), Table.class).get(0);
    }

    @Test
    void hasEverySectionThatTheReportOfAProgramHas() {
        assertThat(TWO.sections())
                .extracting(Section::id)
                .containsExactly(
                        "summary",
                        "judged",
                        "unjudged",
                        "programs",
                        "checklist",
                        "findings",
                        "decisions",
                        "totals",
                        "sources",
                        "computed",
                        "notes");
    }

    @Test
    void handsOverTheReportOfEachProgramOnTheWay() {
        var source = Portfolios.ofTwo();
        var reports = new LinkedHashMap<String, String>();

        var page = PortfolioPage.of(
                source,
                Locale.JAPANESE,
                program -> Optional.of(program.id() + ".html"),
                (program, report) -> reports.put(program.id().value(), report.html()));

        assertThat(page).isEqualTo(TWO);
        assertThat(reports.keySet()).containsExactly("trial", "areas");
        source.programs()
                .forEach(program -> assertThat(reports.get(program.id().value()))
                        .isEqualTo(
                                ProgramPage.of(program, source, Locale.JAPANESE).html()));
    }

    @Test
    void countsTheAnswersToTheChecklist() {
        var table = table("checklist");

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0))
                .containsExactly(
                        "プログラム", "チェックリスト", "評価日", "項目", "実施済み", "うち根拠なし", "実施中", "計画済み", "未着手", "該当なし", "未回答");
        var counts = table.rows().get(1).subList(3, 11).stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(table.rows().get(1)).startsWith("試験<b>&'\"").contains("2025年3月1日");
        assertThat(counts.subList(1, 7)).containsExactly(2, 1, 1, 1, 1, 0);
        assertThat(counts.get(7)).isEqualTo(counts.get(0) - 5);
        assertThat(parts(section(TWO, "checklist"), Paragraph.class))
                .extracting(Paragraph::text)
                .contains("自己評価がまだないプログラム（1件）：団体と月。「govtech checklist --blank」で様式を作れます。");
    }

    @Test
    void countsTheFindingsOfEachRuleWithTheProgramsThatTheyAreAbout() {
        var source = Portfolios.ofTwo();
        var findings = source.programs().stream()
                .flatMap(program -> DesignReview.of(List.of(program), source.of(program)).findings().stream())
                .toList();
        var rows = table("findings").rows();

        assertThat(rows.get(0)).containsExactly("程度", "規則", "指摘（例）", "件数", "プログラム");
        assertThat(rows.stream().skip(1).map(row -> row.get(1)).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(findings.stream()
                        .map(finding -> finding.rule().id())
                        .distinct()
                        .toList());
        assertThat(rows.stream()
                        .skip(1)
                        .mapToInt(row -> Integer.parseInt(row.get(3)))
                        .sum())
                .isEqualTo(findings.size());
        assertThat(rows).anySatisfy(row -> assertThat(row.get(4)).matches("試験.*（\\d件）、団体と月（\\d件）"));
    }

    @Test
    void hasEachDecisionInARowAndCountsWhatIsProposed() {
        var tables = parts(section(TWO, "decisions"), Table.class);

        assertThat(tables.get(0).rows().get(0))
                .containsExactly("プログラム", "決定日", "判断", "決定者", "理由", "次回の評価日", "計算し直した結果");
        assertThat(tables.get(0).rows().get(1))
                .startsWith("試験<b>&'\"", "2025年1月20日", "手段の見直し", "企画課長", "窓口の案内を改める。", "2025年7月1日");
        assertThat(parts(section(TWO, "decisions"), Paragraph.class))
                .extracting(Paragraph::text)
                .anyMatch(text -> text.startsWith("記録された判断がないプログラム（1件）：団体と月。"));
        assertThat(tables.get(1).rows())
                .anySatisfy(row -> assertThat(row.get(0)).isEqualTo("判断できない"));
    }

    @Test
    void namesTheSourcesOfEachProgramAndThoseThatHaveNone() {
        assertThat(PartTexts.of(section(TWO, "sources")).toList())
                .contains("計画", "https://example.org/plan", "出典の記載がないプログラム（1件）：団体と月");
    }

    @Test
    void saysHowTheNumbersOfEachGoalWithATargetWereComputed() {
        assertThat(parts(section(TWO, "computed"), Fold.class))
                .extracting(Fold::title)
                .contains("オンライン申請の利用者", "割合だけの目標", "電話の件数")
                .doesNotContain("目標値のない指標");
        assertThat(parts(section(TWO, "computed"), Paragraph.class))
                .extracting(Paragraph::text)
                .contains("目標値のない10件の計算方法は、プログラムごとの報告に載せています。");
    }

    @Nested
    class Cards {
        @Test
        void standOpenUpToEight() {
            var judged = section(page(Portfolios.ofPrograms(2, 4)), "judged");

            assertThat(judged.parts()).hasSize(8).allMatch(Card.class::isInstance);
        }

        @Test
        void areFoldedBelowALineEachAboveEight() {
            var judged = section(page(Portfolios.ofPrograms(3, 3)), "judged");
            var folds = parts(judged, Fold.class);

            assertThat(folds).hasSize(9);
            assertThat(folds.get(0).title())
                    .startsWith("オンライン申請の利用者0：1,900人のうち")
                    .contains("、あと");
            assertThat(folds.get(0).status()).get().isInstanceOf(StatusCode.class);
            assertThat(parts(judged, Figure.class)).as("one picture of each").hasSize(9);
            assertThat(((Paragraph) judged.parts().get(0)).text()).contains("8件を超える", "プログラムごとの報告");
        }

        @Test
        void haveNoPicturesAboveSixtyAndThePageSaysWhereTheyAre() {
            var sixty = section(page(Portfolios.ofPrograms(6, 10)), "judged");
            var more = section(page(Portfolios.ofPrograms(1, 61)), "judged");

            assertThat(parts(sixty, Figure.class)).hasSize(60);
            assertThat(parts(more, Figure.class)).isEmpty();
            assertThat(parts(more, Card.class)).hasSize(61);
            assertThat(((Paragraph) more.parts().get(0)).text()).contains("60件を超える", "図は、プログラムごとの報告にあります");
        }

        @Test
        void ofGoalsThatCannotBeJudgedAreFoldedByProgram() {
            assertThat(section(TWO, "unjudged").parts())
                    .extracting(part -> ((Fold) part).title())
                    .containsExactly("試験<b>&'\"：1件のカード");
        }
    }

    @Nested
    class OfTwoHundredGoals {
        @Test
        void takesLessThanFiveMegabytesHoweverTheyAreSpread() {
            for (var programs : List.of(1, 20, 100)) {
                assertThat(page(Portfolios.ofPrograms(programs, 200 / programs))
                                .html()
                                .getBytes(UTF_8))
                        .as("%s programs", programs)
                        .hasSizeBetween(1_000_000, 5_000_000);
            }
        }
    }

    @Nested
    class InEveryForm {
        @Test
        void hasTheSameTexts() {
            for (var page : Stream.concat(
                            Stream.of(TWO, page(Portfolios.ofPrograms(3, 3))),
                            Portfolios.ofTwo().programs().stream()
                                    .map(program -> ProgramPage.of(program, Portfolios.ofTwo(), Locale.JAPANESE)))
                    .toList()) {
                var html = page.html();
                var markdown = page.markdown();
                page.sections().stream().flatMap(PartTexts::of).distinct().forEach(text -> {
                    assertThat(html.contains(HtmlText.escaped(text))).as(text).isTrue();
                    assertThat(markdown.contains(PartTexts.inMarkdown(text)))
                            .as(text)
                            .isTrue();
                });
            }
        }
    }
}
