package io.github.govtechkpi.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.report.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a real browser shows them; skipped with a message where none is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final int PHONE = 360;
    private static final int DESK = 1200;
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private Optional<BrowserPage> opened = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    void openTheBrowser(@TempDir Path profile) throws IOException, InterruptedException {
        var executable = BrowserPage.executable();
        assumeTrue(executable.isPresent(), "skipped: no Chromium is installed, for example Debian's package chromium");
        opened = Optional.of(BrowserPage.open(executable.get(), profile));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void closeTheBrowser() {
        opened.ifPresent(BrowserPage::close);
    }

    private List<Path> pages() throws IOException {
        var source = ReportSource.of(List.of(Samples.program()), Samples.observations())
                .withMethods(List.of(AssessmentMethod.values()));
        var files = new ArrayList<Path>();
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            files.add(Files.writeString(
                    folder.resolve("program-" + locale + ".html"),
                    ProgramPage.of(Samples.program(), source, locale).html()));
            files.add(Files.writeString(
                    folder.resolve("areas-" + locale + ".html"),
                    ProgramPage.of(AreasAndSignals.program(), AreasAndSignals.source(), locale)
                            .html()
                            .replace("<details>", "<details open>")));
            files.add(Files.writeString(
                    folder.resolve("portfolio-" + locale + ".html"),
                    PortfolioPage.of(Portfolios.ofTwo(), locale, program -> Optional.of("program-" + locale + ".html"))
                            .html()));
        }
        files.add(Files.writeString(
                folder.resolve("many.html"),
                PortfolioPage.of(Portfolios.ofPrograms(3, 3), Locale.ENGLISH, program -> Optional.empty())
                        .html()
                        .replace("<details>", "<details open>")));
        return files;
    }

    @Test
    void logsNothingAndAsksTheNetworkForNothing() throws IOException, InterruptedException {
        var browser = opened.orElseThrow();
        for (var page : pages()) {
            browser.show(page, DESK, false);
            assertThat(browser.complaints()).as(page.toString()).isEmpty();
            assertThat(browser.requests())
                    .as(page.toString())
                    .containsExactly(page.toUri().toString());
        }
    }

    @Test
    void neverScrollsSidewaysOnATelephone() throws IOException, InterruptedException {
        var browser = opened.orElseThrow();
        for (var page : pages()) {
            browser.show(page, PHONE, false);
            assertThat(browser.evaluate("window.innerWidth").asInt()).isEqualTo(PHONE);
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(page.toString())
                    .isLessThanOrEqualTo(PHONE);
            browser.screenshot(PICTURES.resolve(page.getFileName() + "-phone.png"), PHONE, 4000);
        }
    }

    @Test
    void hasEverythingOnPaperThatIsFoldedOnTheScreen() throws IOException, InterruptedException {
        var browser = opened.orElseThrow();
        pages();
        for (var page : List.of("areas-ja.html", "portfolio-en.html")) {
            var html = Files.readString(folder.resolve(page)).replace("<details open>", "<details>");
            var folded = print(browser, html);
            var unfolded = print(browser, html.replace("<details>", "<details open>"));
            var without = print(browser, html.replaceAll("(?s)</summary>.*?</details>", "</summary></details>"));

            assertThat(folded.runs()).as(page).isEqualTo(unfolded.runs());
            assertThat(folded.sheets()).as(page).isEqualTo(unfolded.sheets());
            assertThat(folded.runs()).as(page).isGreaterThan(without.runs() + 500);
        }
    }

    private PrintedPage print(BrowserPage browser, String html) throws IOException, InterruptedException {
        browser.show(Files.writeString(folder.resolve("printed.html"), html), DESK, false);
        return browser.print();
    }

    @Test
    void hasNoViolationOfTheRulesOfAccessibility() throws IOException, InterruptedException {
        var browser = opened.orElseThrow();
        for (var page : pages()) {
            for (var look : List.of(new Look(DESK, false), new Look(DESK, true), new Look(PHONE, false))) {
                browser.show(page, look.width(), look.isDark());
                browser.screenshot(
                        PICTURES.resolve("%s-%s%s.png"
                                .formatted(page.getFileName(), look.width(), look.isDark() ? "-dark" : "")),
                        look.width(),
                        5000);
                assertThat(violations(browser)).as("%s %s", page, look).isEmpty();
            }
        }
    }

    /** A telephone in the dark has the colours of a dark desk and the places of a bright telephone. */
    private record Look(int width, boolean isDark) {}

    private static List<String> violations(BrowserPage browser) throws IOException {
        try (var in = PageInBrowserTest.class.getResourceAsStream(AXE)) {
            assertThat(in).as("the rules").isNotNull();
            browser.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; true");
        }
        var result = browser.evaluate("axe.run(document).then(found => ({passes: found.passes.length, violations: "
                + "found.violations.map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.length + ' '"
                + " + rule.nodes[0].html + ' ' + rule.nodes[0].failureSummary)}))");
        assertThat(result.get("passes").asInt()).as("rules that were tried").isGreaterThan(20);
        var violations = new ArrayList<String>();
        result.get("violations").forEach((JsonNode violation) -> violations.add(violation.asText()));
        return violations;
    }
}
