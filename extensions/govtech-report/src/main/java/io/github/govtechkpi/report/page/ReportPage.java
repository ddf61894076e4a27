package io.github.govtechkpi.report.page;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.report.chart.ReaderText;
import java.util.List;
import java.util.Locale;

/**
 * The content of a report.
 *
 * @param title its name
 * @param subtitle what it is about and of which day
 * @param locale the reader's language
 * @param sections its sections
 */
public record ReportPage(String title, String subtitle, Locale locale, List<Part.Section> sections) {
    /** Copies the list, with the texts as {@link ReaderText} writes them. */
    public ReportPage {
        requireNonNull(title, "title");
        requireNonNull(subtitle, "subtitle");
        requireNonNull(locale, "locale");
        sections = ReaderParts.of(sections, text -> ReaderText.of(text, locale));
    }

    /** Writes one HTML file that needs no other and no network. */
    public String html() {
        return HtmlText.write(this);
    }

    /** Writes Markdown; pictures are their descriptions. */
    public String markdown() {
        return MarkdownText.write(this);
    }
}
