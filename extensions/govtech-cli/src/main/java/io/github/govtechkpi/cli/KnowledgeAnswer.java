package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.CsvText;
import io.github.govtechkpi.io.result.KnowledgeJson;
import io.github.govtechkpi.io.result.KnowledgeOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import java.util.Locale;

/** The answer of {@code govtech progress --compare-known-on} in each form. */
final class KnowledgeAnswer {
    private KnowledgeAnswer() {}

    static String of(KnowledgeComparison comparison, OutputFormat format, Locale locale) {
        return switch (format) {
            case TEXT ->
                TextSections.text(
                        KnowledgeOverview.title(comparison, locale), KnowledgeOverview.sections(comparison, locale));
            case JSON -> KnowledgeJson.write(comparison);
            case CSV -> CsvText.write(KnowledgeOverview.rows(comparison));
            case MARKDOWN ->
                ResultSection.markdown(
                        KnowledgeOverview.title(comparison, locale), KnowledgeOverview.sections(comparison, locale));
        };
    }
}
