package io.github.govtechkpi.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.report.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    private static final Pattern TEXT = Pattern.compile(">([^<>]*[%％][^<>]*)<");
    /** What may stand with a percent sign: both counts, a confidence, a probability, a base that a percentage is of, or that none is known. */
    private static final Pattern WITH_COUNTS = Pattern.compile(
            "中\\d|のうち|\\d of \\d|\\d/\\d|信頼区間|予測区間|interval|band|限界|limit|公表|published|団体の|観測値|observations|from \\d|％～|確率|probability|割合だけ|percentage|15 ?[%％]");

    private static ReportPage program(Locale locale) {
        var source = ReportSource.of(List.of(Samples.program()), Samples.observations())
                .withMethods(List.of(AssessmentMethod.values()));
        return ProgramPage.of(Samples.program(), source, locale);
    }

    private static ReportPage portfolio(Locale locale) {
        return PortfolioPage.of(Portfolios.ofTwo(), locale, program -> Optional.of("more/" + program.id() + ".html"));
    }

    @Nested
    class Html {
        @ParameterizedTest
        @ValueSource(strings = {"ja", "en"})
        void isWellFormed(String language) {
            for (var page :
                    List.of(program(Locale.forLanguageTag(language)), portfolio(Locale.forLanguageTag(language)))) {
                var xml = page.html()
                        .replace("<!DOCTYPE html>\n", "")
                        .replaceAll("<meta ([^>]*)>", "<meta $1/>")
                        .replaceAll("(?s)<style>.*?</style>", "");
                var root = Samples.xml(xml).getDocumentElement();
                assertThat(root.getAttribute("lang")).isEqualTo(language);
                assertThat(root.getElementsByTagName("h1").getLength()).isEqualTo(1);
                assertThat(root.getElementsByTagName("b").getLength())
                        .as("the name of the program is no mark; a bar has one for each way")
                        .isEqualTo(root.getElementsByTagName("i").getLength());
            }
        }

        @Test
        void givesEachPlaceAnIdOfItsOwn() {
            for (var page : List.of(program(Locale.ENGLISH), portfolio(Locale.ENGLISH))) {
                var ids = Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(page.html())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
                Pattern.compile("href=\"#([^\"]*)\"")
                        .matcher(page.html())
                        .results()
                        .forEach(link -> assertThat(ids).contains(link.group(1)));
            }
        }

        @Test
        void loadsNothing() {
            for (var page : List.of(program(Locale.ENGLISH), portfolio(Locale.JAPANESE))) {
                assertThat(page.html())
                        .contains("default-src 'none'")
                        .doesNotContain("<script", "<link", "<img", "<iframe", "@import", "url(", " src=")
                        .doesNotContainPattern(" on[a-z]+=");
                assertThat(page.html()
                                .replace("http://www.w3.org/2000/svg", "")
                                .replace("https://example.org/plan", ""))
                        .as("one link to a source")
                        .doesNotContain("http:", "https:");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"ja", "en"})
        void printsNoPercentageWithoutItsCounts(String language) {
            for (var page :
                    List.of(program(Locale.forLanguageTag(language)), portfolio(Locale.forLanguageTag(language)))) {
                var axes = Pattern.compile(">[\\d.]+[%％]<"); // an axis of shares has its counts beside the points
                var found = TEXT.matcher(page.html().replaceAll("(?s)<style>.*?</style>", ""))
                        .results()
                        .filter(text -> !axes.matcher(text.group()).matches())
                        .map(text -> text.group(1))
                        .filter(text -> !WITH_COUNTS.matcher(text).find())
                        .toList();
                assertThat(found).isEmpty();
            }
        }

        @Test
        void leadsWithTheAmounts() {
            assertThat(program(Locale.ENGLISH).html())
                    .contains(
                            "<dt>still to gain</dt><dd>4,800 people</dd>",
                            "3,940 of 8,740 people gained",
                            "Goals that cannot be judged yet")
                    .contains("Expected by now", "93% (counts not published)")
                    .contains("Some city \u00b7 as of");
        }

        @Test
        void beginsWithWhatWasReachedAndWhyOtherGoalsCannotBeJudged() {
            assertThat(program(Locale.ENGLISH).html())
                    .contains(
                            "Users of online applications: 3,940 of 8,740 people gained, 4,800 people to go (on track)"
                                    .replace("on track", "moderate: acceleration needed"),
                            "Why the others cannot be judged:");
            assertThat(program(Locale.JAPANESE).html()).contains("判定できない理由");
        }

        @Test
        void namesEveryUnitInTheReadersLanguage() {
            assertThat(program(Locale.ENGLISH).html())
                    .contains("4,800 people to go", "2,600 cases to go", "(people)", "1,356 firms");
            for (var page : List.of(program(Locale.ENGLISH), portfolio(Locale.ENGLISH))) {
                assertThat(page.html() + page.markdown()).doesNotContainPattern("[\\d(] ?(人|件|社|in 件)\\b");
            }
            assertThat(program(Locale.JAPANESE).html()).contains("あと4,800人").doesNotContain("people");
        }

        @Test
        void writesDatesInSentencesAsTheRestOfThePageDoes() {
            assertThat(program(Locale.JAPANESE).markdown())
                    .contains("現在値は2024年12月の5,200人です。")
                    .doesNotContainPattern("(?<![/(-])20\\d\\d-\\d\\d");
            assertThat(program(Locale.ENGLISH).markdown()).contains("2024-12");
        }

        @Test
        void saysWhatTheGuardWarnsOfInWords() {
            assertThat(program(Locale.ENGLISH).html())
                    .contains("[caution: the base is below 30")
                    .doesNotContain("UNSAFE");
        }

        @Test
        void saysEachFindingOnceWithItsGoals() {
            var findings = program(Locale.ENGLISH).sections().stream()
                    .filter(section -> section.id().equals("findings"))
                    .flatMap(section -> section.parts().stream())
                    .filter(Part.Table.class::isInstance)
                    .flatMap(part -> ((Part.Table) part).rows().stream())
                    .map(row -> row.subList(0, 3))
                    .toList();

            assertThat(findings).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        }

        @Test
        void leavesOutColumnsThatNobodyFills() {
            var table = new Part.Table(
                    "t", List.of(List.of("a", "b", "c", "d"), List.of("1", "－", "2", "－"), List.of("3", "", "－", "")));

            assertThat(table.without(List.of("－", "")).rows())
                    .containsExactly(List.of("a", "c", "d"), List.of("1", "2", "－"), List.of("3", "－", ""));
        }

        @Test
        void isTheSameEachTime() {
            assertThat(program(Locale.JAPANESE).html())
                    .isEqualTo(program(Locale.JAPANESE).html());
        }
    }

    @Nested
    class Markdown {
        @Test
        void hasTheSameContent() {
            assertThat(program(Locale.JAPANESE).markdown())
                    .startsWith("# 試験&lt;b>")
                    .contains("## 概要", "### オンライン申請の利用者 \\[KGI\\]", "あと4,800人", "- [計画](<https://example.org/plan>)");
        }
    }

    @Nested
    class OfTwoHundredGoals {
        @Test
        void takesLessThanFiveMegabytes() {
            var source = Portfolios.ofPrograms(1, 200);

            var page = ProgramPage.of(source.programs().get(0), source, Locale.JAPANESE)
                    .html();

            assertThat(page.getBytes(UTF_8)).hasSizeBetween(1_000_000, 5_000_000);
        }
    }
}
