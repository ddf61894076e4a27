package io.github.govtechkpi.io.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.checklist.Guidebook;
import io.github.govtechkpi.io.Examples;
import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.io.mapping.TableImport;
import io.github.govtechkpi.io.mapping.guess.MappingGuess;
import io.github.govtechkpi.io.observation.ObservationFiles;
import io.github.govtechkpi.io.rating.RatingSchemes;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A reader, and good files from which damaged ones are made. */
@SuppressWarnings("ImmutableEnumChecker") // texts and functions without a state
enum FuzzTarget {
    OBSERVATIONS(
            in -> new ObservationFiles(List.of(Examples.TOKYO))
                    .read(in, "rows.csv")
                    .observations(),
            """
            indicator,period,value,numerator,denominator,status,missing
            staff,2025-02-01,170,,,P,
            staff,2025-03,,,,,pending
            online,FY2023,,2600,9900,,
            online,令和6年度,,0.5,1e3,E,
            """,
            """
            note,known_on,qualifier,value,period,slice,area,program,indicator
            "counted, by ""hand\""",2024-06-01,about,12.50,FY2023-H1,age=65+,281000,govtech-tokyo,staff
            "two\nlines",2024-07-01,at-least,-3,2024-Q1,,131008,,staff
            '=1+1,,,7,2024年4月,,,,staff
            """,
            "\uFEFF指標,期間,値,備考\r\nstaff,2024,1,暫定\r\n\r\nother,2024,2,\r\nstaff,2025,3,\r\n"),

    TABLES(
            in -> TableFiles.read(in, "table.csv"),
            "指標名,単位,現状,目標\n待機児童数,人,\"1,234\",△5\n,,,\n合計,千円,集計中,10～20\n",
            "name;unit;2023;2024\r\n\"a;b\";件;1,5;\"x\r\ny\"\r\n",
            "\uFEFFname\tvalue\nA\t'=1+1\nB\t12％\n") {
        @Override
        List<byte[]> corpus() {
            return List.of(bytes(0), bytes(1), bytes(2), files.get(0).getBytes(Charset.forName("windows-31j")));
        }
    },

    /** A table by the mapping that is proposed for it. */
    IMPORT(
            FuzzTarget::importAsGuessed,
            "（令和6年3月末現在）,,,,,\n基本目標,指標名,単位,実績,,目標\n,,,R4,5年度,R9\n１　子育て,,,,,\n,保育所,箇所,12,13,15\n,満足度,％,71.5,集計中,85\n,人材,人,約50,△3,未定\n※ 注,,,,,\n",
            "指標名,区分,単位,令和5年度,令和6年度\n窓口,目標,千円,\"1,234\",5\n,実績,,3,－\n,達成率,,90％,\n研修,目標,回,10～20,7\n,実績,,6,0\n",
            "都道府県名,件数（令和5年度）,件数（令和6年度）,実績（％）\n北海道,5,6,1\n青森県,7,－,2\n小計,12,6,3\n合計,12,6,3\n",
            "年度;指標名;実績;単位\nR5;窓口;3;箇所\nR6;窓口;4;箇所\n"),

    PROGRAM(in -> JsonFormat.PROGRAM.read(in, "program.json"), JsonFormat.PROGRAM.write(Examples.TOKYO), """
            {"format": "govtech-program/1", "id": "p", "name": {"en": "P"}, "owner": {"name": {"ja": "市"}, "area": "281000"},
             "sources": [{"id": "s", "title": {"en": "S"}, "published": "2025", "url": null}],
             "goals": [{"id": "g", "role": "kpi", "name": {"ja": "目標"}, "supports": [], "sources": ["s"],
              "indicator": {"id": "i", "kind": "absolute", "unit": "件", "timeBasis": "flow", "level": "outcome", "naturalLimit": 100,
                            "breaks": [{"period": "FY2020", "factor": 2, "reason": "new count"}],
                            "measurement": {"source": "a", "method": "b", "frequency": "P1Y", "publicationLag": "P2M"}},
              "direction": "maintain", "path": "milestones", "baseline": {"low": 1, "high": 3, "period": "令和2年度"},
              "target": {"type": "stay-within", "low": 5, "high": 9.5, "tolerance": 1, "due": "2030-03-31"},
              "milestones": [{"value": 4, "period": "FY2025"}],
              "targetHistory": [{"target": {"type": "reach", "value": 1e2, "due": "2027"}, "from": "2024-04-01", "reason": "r", "by": "b"}]}],
             "published": [{"id": "r", "name": {"en": "R"}, "percent": "93", "base": {"atLeast": 50}}],
             "stageCounts": [{"stage": "open-call", "of": {"en": "firms"}, "value": 1356, "unit": "社", "asOf": "2023-04"}]}
            """),

    CHECKLIST(in -> JsonFormat.CHECKLIST.read(in, "checklist.json"), JsonFormat.CHECKLIST.write(Guidebook.checklist())),

    ASSESSMENT(in -> JsonFormat.ASSESSMENT.read(in, "assessment.json"), """
            {"format": "govtech-assessment/1", "id": "a", "checklist": "list", "checklistVersion": 1,
             "subject": null, "date": "2025-04-01", "assessor": "DX office", "answers": [
             {"item": "1", "title": {"ja": "題", "en": "title"}, "answer": null, "evidence": [], "comment": null},
             {"item": "2", "title": "title", "answer": "done", "evidence": [], "comment": "c"}]}
            """),

    REVIEW(in -> JsonFormat.REVIEW.read(in, "review.json"), """
            {"format": "govtech-review/1", "program": "city", "goals": [
             {"goal": "users", "status": "ON_TRACK", "question": "why?", "answer": null}],
             "decision": {"option": null, "reason": null, "by": null, "on": null, "nextReview": null}}
            """),

    RATING(
            in -> JsonFormat.RATING.read(in, "rating.json"),
            JsonFormat.RATING.write(RatingSchemes.shipped("tama").orElseThrow()),
            JsonFormat.RATING.write(RatingSchemes.shipped("fuji").orElseThrow())),

    MAPPING(in -> JsonFormat.MAPPING.read(in, "mapping.json"), """
            {"format": "govtech-mapping/1", "headerRows": {"first": 2, "last": 3}, "layout": "goals",
             "program": {"id": "plan", "name": {"ja": "総合計画"}, "owner": {"name": {"ja": "神戸市"}, "area": "281000"}},
             "columns": [{"column": "A", "role": "name"}, {"header": "単位", "role": "unit"},
              {"header": "目標 / 令和5年度", "role": "target"}, {"header": "実績 / 令和3年度", "role": "value"}],
             "goals": [{"row": "待機児童数", "id": "waiting", "direction": "decrease", "target": "stay-at-most"},
                       {"row": "デジタル人材", "kgi": true}],
             "direction": "increase", "countUnit": "人", "totals": {"合計": "skip"}, "missing": {"※": "pending"}}
            """);

    final List<String> files;
    private final Consumer<InputStream> reader;

    FuzzTarget(Consumer<InputStream> reader, String... files) {
        this.reader = reader;
        this.files = List.of(files);
    }

    private static void importAsGuessed(InputStream in) {
        var tables = TableFiles.read(in, "table.csv");
        var mapping = MappingGuess.of(tables, "table.csv", Optional.empty()).mapping();
        TableImport.read(tables, "table.csv", mapping, AreaDirectory.ofPrefectures());
    }

    List<byte[]> corpus() {
        return files.stream().map(file -> file.getBytes(UTF_8)).toList();
    }

    byte[] bytes(int file) {
        return files.get(file).getBytes(UTF_8);
    }

    /** Reads a file; the reader's own exception comes through, as does every other. */
    void read(byte[] file) {
        reader.accept(new ByteArrayInputStream(file));
    }
}
