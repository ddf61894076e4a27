package io.github.govtechkpi.cli;

import io.github.govtechkpi.io.result.KnowledgeJson;
import io.github.govtechkpi.io.result.KnowledgeOverview;
import io.github.govtechkpi.io.sheet.ReviewTables;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.program.Program;
import java.util.List;
import java.util.Locale;

/** The answer of {@code govtech progress --compare-known-on} in each form. */
final class KnowledgeAnswer {
    private KnowledgeAnswer() {}

    static Answer of(KnowledgeComparison comparison, List<Program> programs, Locale locale) {
        return Answer.of(
                KnowledgeOverview.title(comparison, locale),
                KnowledgeOverview.sections(comparison, locale),
                () -> KnowledgeJson.write(comparison),
                () -> ReviewTables.of(comparison, programs, locale));
    }
}
