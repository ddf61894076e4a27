package io.github.govtechkpi.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Program;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A program with a goal of each kind of target, its observations, and helpers to read what was written. */
public final class Samples {
    private static final String PROGRAM = """
            { "format": "govtech-program/1", "id": "trial", "name": {"ja": "試験<b>&'\\"", "en": "Trial <b>&'\\""},
              "owner": {"name": {"ja": "ある市", "en": "Some city"}},
              "sources": [{"id": "plan", "title": {"ja": "計画", "en": "Plan"}, "url": "https://example.org/plan"}],
              "goals": [
              {"id": "users", "role": "kgi", "name": {"ja": "オンライン申請の利用者", "en": "Users of online applications"},
               "indicator": {"id": "users", "kind": "absolute", "unit": "人",
                 "breaks": [{"period": "2024-04", "factor": 1.05, "reason": {"ja": "集計方法の変更", "en": "new count"}}]},
               "direction": "increase", "path": "s-curve", "baseline": {"value": 1200, "period": "2023-03"},
               "target": {"type": "reach", "value": 10000, "due": "2026-03"}},
              {"id": "waiting", "role": "kpi", "name": {"ja": "待機児童", "en": "Children on the waiting list"},
               "indicator": {"id": "waiting", "kind": "absolute", "unit": "人"}, "direction": "decrease",
               "baseline": {"value": 83, "period": "FY2020"}, "target": {"type": "reach", "value": 0, "due": "FY2026"}},
              {"id": "kept", "role": "kpi", "name": {"ja": "窓口の件数", "en": "Cases at the counter"},
               "indicator": {"id": "kept", "kind": "absolute", "unit": "件"}, "direction": "maintain",
               "baseline": {"value": 2044, "period": "FY2020"},
               "target": {"type": "stay-at-least", "value": 2000, "due": "FY2026"}},
              {"id": "range", "role": "kpi", "name": {"ja": "適正範囲", "en": "A range"},
               "indicator": {"id": "range", "kind": "absolute", "unit": "件"}, "direction": "maintain",
               "baseline": {"value": 60, "period": "FY2020"},
               "target": {"type": "stay-within", "low": 40, "high": 70, "due": "FY2026"}},
              {"id": "total", "role": "kpi", "name": {"ja": "相談の累計", "en": "Consultations in total"},
               "indicator": {"id": "total", "kind": "absolute", "unit": "件", "timeBasis": "flow"},
               "direction": "increase", "baseline": {"value": 0, "period": "FY2020"},
               "target": {"type": "cumulative-total", "value": 5000, "due": "FY2026"}},
              {"id": "online", "role": "kpi", "name": {"ja": "オンライン申請の割合", "en": "Applications made online"},
               "indicator": {"id": "online", "kind": "ratio",
                 "numerator": {"name": {"ja": "オンライン申請", "en": "applications made online"}, "unit": "件"},
                 "denominator": {"name": {"ja": "申請", "en": "applications"}, "unit": "件"}, "timeBasis": "flow"},
               "direction": "increase", "baseline": {"numerator": 12, "denominator": 98, "period": "FY2020"},
               "target": {"type": "reach", "numerator": 700, "denominator": 1000, "due": "FY2027"}},
              {"id": "tiny", "role": "kpi", "name": {"ja": "小さな割合", "en": "A tiny ratio"},
               "indicator": {"id": "tiny", "kind": "ratio", "numerator": {"unit": "人"}, "denominator": {"unit": "人"}},
               "direction": "increase", "baseline": {"numerator": 2, "denominator": 9, "period": "FY2020"},
               "target": {"type": "reach", "numerator": 9, "denominator": 9, "due": "FY2027"}},
              {"id": "bare", "role": "kgi", "name": {"ja": "割合だけの目標", "en": "A bare percentage"},
               "indicator": {"id": "bare", "kind": "ratio", "numerator": {"unit": "人"}, "denominator": {"unit": "人"}},
               "direction": "increase", "target": {"type": "reach", "percent": "90", "due": "2040"}},
              {"id": "open", "role": "kpi", "name": {"ja": "目標値のない指標", "en": "No target"},
               "indicator": {"id": "open", "kind": "absolute", "unit": "件"}, "direction": "increase"}],
              "published": [{"id": "solved", "name": {"ja": "解決率", "en": "Solved"}, "percent": "93", "base": {"atLeast": 50}}],
              "stageCounts": [
                {"stage": "open-call", "of": {"ja": "応募企業", "en": "applicant firms"}, "value": 1356, "unit": "社", "asOf": "2023-04"},
                {"stage": "selection", "of": {"ja": "採択企業", "en": "chosen firms"}, "value": 153, "unit": "社", "asOf": "2023-04"}],
              "challenges": [
                {"id": "one", "name": {"ja": "課題1", "en": "One"}, "changes": [
                  {"stage": "challenge-raised", "on": "2023-04-01"}, {"stage": "open-call", "on": "2023-05-01"}]},
                {"id": "two", "name": {"ja": "課題2", "en": "Two"}, "changes": [
                  {"stage": "challenge-raised", "on": "2023-04-01"},
                  {"stage": "discontinued", "on": "2023-06-01", "note": {"ja": "応募がなかった。", "en": "Nobody applied."}}]}],
              "assessments": [{"id": "self", "checklist": "ict-guidebook", "checklistVersion": 1,
                "date": "2025-03-01", "assessor": {"ja": "企画課", "en": "Planning"}, "answers": [
                  {"item": "1", "answer": "done", "evidence": [{"text": {"ja": "議事録", "en": "minutes"}}]},
                  {"item": "2", "answer": "under-way"}, {"item": "3", "answer": "planned"},
                  {"item": "4", "answer": "not-started"}, {"item": "6", "answer": "done"}]}] }
            """;

    private static final String OBSERVATIONS = """
            indicator,period,value,numerator,denominator,status
            users,2023-06,1500,,,A
            users,2023-09,1700,,,A
            users,2023-12,,,,O
            users,2024-03,2500,,,A
            users,2024-06,3600,,,A
            users,2024-09,4100,,,A
            users,2024-12,5200,,,P
            waiting,FY2021,70,,,A
            waiting,FY2022,72,,,A
            waiting,FY2023,41,,,A
            waiting,FY2024,30,,,P
            kept,FY2021,2050,,,A
            kept,FY2022,1990,,,A
            kept,FY2023,1980,,,A
            range,FY2021,66,,,A
            range,FY2022,75,,,A
            total,FY2021,700,,,A
            total,FY2022,800,,,A
            total,FY2023,900,,,A
            online,FY2021,,9,15,A
            online,FY2022,,14,26,A
            online,FY2023,,60,180,A
            online,FY2024,,160,420,P
            tiny,FY2021,,3,9,A
            open,FY2023,12,,,A
            """;

    private Samples() {}

    /** Reads the program. */
    public static Program program() {
        return JsonFormat.PROGRAM.read(new ByteArrayInputStream(PROGRAM.getBytes(UTF_8)), "trial.json");
    }

    /** Reads its observations. */
    public static List<Vintages> observations() {
        var files = new ObservationFiles(List.of(program()));
        files.read(new ByteArrayInputStream(OBSERVATIONS.getBytes(UTF_8)), "trial.csv");
        return files.observations();
    }

    /** Parses XML, which fails where it is not well-formed. */
    public static Document xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }
}
