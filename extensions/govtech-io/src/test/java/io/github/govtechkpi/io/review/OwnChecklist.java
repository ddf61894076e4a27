package io.github.govtechkpi.io.review;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.json.JsonFormat;

/** A checklist of an office's own with three items, and assessments that answer it. */
final class OwnChecklist {
    /** One item with an ideal state and an action, one with an indicator alone, one with neither. */
    static final Checklist LIST = JsonFormat.CHECKLIST.read(Examples.stream("""
            {"format": "govtech-checklist/1", "id": "ours", "version": 1, "title": {"ja": "庁内チェックリスト", "en": "Our checklist"},
             "items": [
              {"id": "1", "title": {"ja": "指標を決める", "en": "Set an indicator"}, "summary": {"ja": "要約", "en": "A summary"},
               "idealState": [{"ja": "残りが分かる", "en": "what is missing is known"}],
               "exampleActions": [{"ja": "測定方法も決める", "en": "design the measuring too"}]},
              {"id": "2", "title": {"ja": "仲間を探す", "en": "Find partners"}, "summary": {"en": "Ask *all* [offices]"},
               "suggestedIndicators": [{"ja": "協定数（件）", "en": "agreements (件)"}]},
              {"id": "3", "title": {"ja": "試す", "en": "Try"}, "summary": {"en": "s"}}]}"""), "ours.json");

    private OwnChecklist() {}

    /** Makes an assessment from its answers. */
    static Assessment assessment(String id, String date, String assessor, String answers) {
        return JsonFormat.ASSESSMENT.read(Examples.stream("""
                {"format": "govtech-assessment/1", "id": "%s", "checklist": "ours", "checklistVersion": 1, "date": "%s",
                 "assessor": %s, "answers": [%s]}""".formatted(id, date, assessor, answers)), id + ".json");
    }

    /** Answers the three items on a day, the last one as done with a report that runs out at the end of 2025. */
    static Assessment answered(String id, String date, String assessor, String one, String two) {
        return assessment(id, date, assessor, """
                {"item": "1", "answer": "%s"}, {"item": "2", "answer": "%s"},
                {"item": "3", "answer": "done",
                 "evidence": [{"text": {"ja": "報告書", "en": "report"}, "validUntil": "2025-12-31"}]}""".formatted(one, two));
    }

    /** Judges the assessment that has all there is: a reason, details of evidence, a comment and an unknown item. */
    static AssessmentResult detailed() {
        return AssessmentResult.of(
                LIST, assessment("a", "2025-04-01", "{\"ja\": \"DX課\", \"en\": \"DX office\"}", """
                {"item": "1", "answer": "not-applicable", "reason": {"ja": "委託していない", "en": "nothing is outsourced"}},
                {"item": "2", "answer": "done", "comment": {"ja": "来年度に広げる", "en": "wider next year"}, "evidence": [
                 {"text": {"ja": "協定書", "en": "agreement"}, "date": "2025-03-01", "link": "https://example.jp/a"},
                 {"text": {"ja": "議事録", "en": "minutes"}},
                 {"text": {"ja": "覚書", "en": "memorandum"}, "validUntil": "2025-03-31"}]},
                {"item": "4", "answer": "planned"}"""));
    }
}
