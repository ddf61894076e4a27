package io.github.govtechkpi.io.sheet;

import io.github.govtechkpi.checklist.pdca.ProgramReview;
import io.github.govtechkpi.checklist.review.DesignReview;
import io.github.govtechkpi.checklist.review.ReviewFinding;
import io.github.govtechkpi.checklist.review.ReviewRule;
import io.github.govtechkpi.io.result.KnowledgeOverview;
import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.ResultWords;
import io.github.govtechkpi.io.review.CheckResults;
import io.github.govtechkpi.io.review.ReviewResults;
import io.github.govtechkpi.metrics.vintage.KnowledgeComparison;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The results of reviews and comparisons, which have no amounts, as tables with the sources of their programs. */
public final class ReviewTables {
    private ReviewTables() {}

    /** Makes the table of the findings of a design review. */
    public static ResultTable of(DesignReview review, Locale locale) {
        var provenance = new Provenance(locale);
        var remarks = new ArrayList<ResultSection>();
        remarks.add(ResultSection.of(word("sheetSummary", locale), List.of(CheckResults.title(review, locale))));
        remarks.addAll(provenance.sources(review.programs()));
        remarks.add(provenance.codes(review.findings().stream()
                .map(finding -> provenance.code(
                        finding.severity(), finding.severity().label().in(locale)))));
        remarks.add(ResultSection.of(
                word("sheetSource", locale),
                review.findings().stream()
                        .map(ReviewFinding::rule)
                        .distinct()
                        .sorted(Comparator.comparing(ReviewRule::id))
                        .map(rule -> provenance.code(rule.id(), rule.source().in(locale)))
                        .toList()));
        return ResultTable.of(CheckResults.rows(review, locale)).withRemarks(remarks);
    }

    /** Makes the table of what is proposed for the goals of a program, with what each proposal rests on. */
    public static ResultTable of(ProgramReview review, Locale locale) {
        return with(
                ReviewResults.rows(review, locale),
                List.of(review.program()),
                ReviewResults.sections(review, locale),
                locale);
    }

    /** Makes the table of what was known of goals on two dates, with what changed. */
    public static ResultTable of(KnowledgeComparison comparison, List<Program> programs, Locale locale) {
        return with(
                KnowledgeOverview.rows(comparison), programs, KnowledgeOverview.sections(comparison, locale), locale);
    }

    /** Makes a table of the items of a checklist, with the documents that the checklist was made from and what stands beside them. */
    public static ResultTable of(
            List<List<String>> rows, Checklist checklist, List<ResultSection> sections, Locale locale) {
        var sources = ResultSection.of(
                word("sheetSource", locale),
                checklist.sources().stream().map(source -> source.in(locale)).toList());
        return ResultTable.of(rows)
                .withRemarks(
                        Stream.concat(Stream.of(sources), sections.stream()).toList());
    }

    private static ResultTable with(
            List<List<String>> rows, List<Program> programs, List<ResultSection> sections, Locale locale) {
        return ResultTable.of(rows)
                .withRemarks(Stream.concat(new Provenance(locale).sources(programs).stream(), sections.stream())
                        .toList());
    }

    private static String word(String key, Locale locale) {
        return new ResultWords(locale).get(key);
    }
}
