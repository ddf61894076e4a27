package io.github.govtechkpi.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.checklist.Answer;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes assessments of the guidebook: the answers in the order of the items, {@code -} for none. */
final class Assessments {
    private Assessments() {}

    static Assessment of(String date, String... answers) {
        return of(Guidebook.checklist(), date, answers);
    }

    static Assessment of(Checklist checklist, String date, String... answers) {
        var given = new ArrayList<ItemAnswer>();
        for (var i = 0; i < answers.length; i++) {
            if (!answers[i].equals("-")) {
                given.add(answer(checklist.items().get(i).id(), answers[i]));
            }
        }
        return assessment(checklist, date, given);
    }

    static Assessment assessment(Checklist checklist, String date, List<ItemAnswer> answers) {
        return Assessment.builder(
                        AssessmentId.parse("a-" + date),
                        checklist,
                        LocalDate.parse(date),
                        LocalizedText.of("情報政策課", "IT policy division"))
                .answers(answers)
                .build();
    }

    /** Reads {@code done}, {@code done+} with evidence, {@code done 2025-03-31} with evidence until that day, {@code n/a}. */
    private static ItemAnswer answer(ItemId item, String text) {
        if (text.equals("n/a")) {
            return ItemAnswer.builder(item, new Answer.NotApplicable(LocalizedText.of("対象外", "out of scope")))
                    .build();
        }
        var parts = text.split("[+ ]", -1);
        var builder = ItemAnswer.builder(item, Answer.parse(parts[0]));
        if (parts.length > 1) {
            var evidence = Evidence.builder(LocalizedText.of("協定書", "agreement"));
            if (!parts[1].isEmpty()) {
                evidence.validUntil(LocalDate.parse(parts[1]));
            }
            builder.evidence(List.of(evidence.build()));
        }
        return builder.build();
    }

    /** Makes version 2 of the guidebook: item 10 is gone, item 11 is new, and item 1 has other words. */
    static Checklist secondVersion() {
        var json = JsonFormat.CHECKLIST
                .write(Guidebook.checklist())
                .replace("\"version\" : 1", "\"version\" : 2")
                .replace("\"id\" : \"10\"", "\"id\" : \"11\"")
                .replace("一緒に取り組めるパートナーを探そう。", "仲間を探そう。");
        return JsonFormat.CHECKLIST.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "version-2.json");
    }
}
