package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import io.github.govtechkpi.model.checklist.ItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an assessment says: how many items have come how far, what is open with examples of what to do, and what is wrong with it.
 *
 * <p>An assessment of another version of the checklist is read all the same: its answers count for the items of the same id, and a
 * finding says so.
 *
 * @param checklist the checklist
 * @param assessment the assessment
 * @param items every item of the checklist in its order
 * @param findings what is wrong with the assessment
 */
public record AssessmentResult(
        Checklist checklist, Assessment assessment, List<ItemResult> items, List<AssessmentFinding> findings) {
    /** Checks that every part is there. */
    public AssessmentResult {
        requireNonNull(checklist, "checklist");
        requireNonNull(assessment, "assessment");
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** Judges an assessment on its own day. */
    public static AssessmentResult of(Checklist checklist, Assessment assessment) {
        var findings = new ArrayList<AssessmentFinding>();
        if (!assessment.checklist().equals(checklist.id())) {
            findings.add(AssessmentFinding.Code.OTHER_CHECKLIST.of(assessment.checklist(), checklist.id()));
        } else if (assessment.checklistVersion() != checklist.version()) {
            findings.add(AssessmentFinding.Code.OTHER_VERSION.of(assessment.checklistVersion(), checklist.version()));
        }
        for (var answer : assessment.answers()) {
            if (checklist.item(answer.item()).isEmpty()) {
                findings.add(AssessmentFinding.Code.UNKNOWN_ITEM.on(
                        answer.item(), answer.item(), checklist.id(), checklist.version(), ids(checklist)));
            }
        }
        var items = checklist.items().stream()
                .map(item -> {
                    var given = assessment.answerTo(item.id());
                    return new ItemResult(
                            item,
                            given,
                            given.map(answer -> answer.evidenceOn(assessment.date()))
                                    .orElseGet(List::of));
                })
                .toList();
        items.stream()
                .filter(result -> result.isDone() && result.validEvidence().isEmpty())
                .forEach(result -> findings.add(unproven(result.given().orElseThrow())));
        return new AssessmentResult(checklist, assessment, items, findings);
    }

    /** Returns how many items have come how far. */
    public ItemCounts counts() {
        return ItemCounts.of(items);
    }

    /** Returns the findings on an item. */
    public List<AssessmentFinding> findingsOn(ItemId item) {
        return findings.stream()
                .filter(finding -> finding.item().filter(item::equals).isPresent())
                .toList();
    }

    private static AssessmentFinding unproven(ItemAnswer answer) {
        if (answer.evidence().isEmpty()) {
            return AssessmentFinding.Code.DONE_WITHOUT_EVIDENCE.on(answer.item());
        }
        var last = answer.evidence().get(answer.evidence().size() - 1);
        return AssessmentFinding.Code.EVIDENCE_EXPIRED.on(
                answer.item(), last.text(), last.validUntil().orElseThrow());
    }

    private static String ids(Checklist checklist) {
        return checklist.items().stream().map(item -> item.id().toString()).collect(Collectors.joining(", "));
    }
}
