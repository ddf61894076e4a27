package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.observation.MissingReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The usual marks and words for a value that is not there; "none" (なし) is not among them, for it may be a 0. */
final class MissingMarks {
    private static final Map<String, MissingReason> REASONS = reasons();

    private MissingMarks() {}

    /** Finds the reason that a compact text stands for. */
    static Optional<MissingReason> reason(String compact) {
        var inner = CellText.withoutBrackets(compact);
        if (CellText.isDashes(inner)) {
            return Optional.of(MissingReason.NOT_APPLICABLE);
        }
        return Optional.ofNullable(REASONS.getOrDefault(compact, REASONS.get(inner)));
    }

    private static Map<String, MissingReason> reasons() {
        var reasons = new LinkedHashMap<String, MissingReason>();
        add(
                reasons,
                MissingReason.PENDING,
                List.of(
                        "集計中", "調査中", "精査中", "算定中", "確認中", "未定", "未確定", "公表前", "未公表", "集計前", "測定前", "未集計", "調整中", "未設定",
                        "検討中"));
        add(
                reasons,
                MissingReason.NOT_SURVEYED,
                List.of("更新数値なし", "更新数値がなし", "未調査", "調査なし", "未実施", "未計測", "未測定", "調査未実施", "評価不能"));
        add(reasons, MissingReason.NOT_APPLICABLE, List.of("該当なし", "該当せず", "対象外", "非該当", "該当数値なし"));
        add(
                reasons,
                MissingReason.DISCONTINUED,
                List.of("事業終了につき、評価せず", "事業終了につき評価せず", "事業終了", "事業廃止", "指標廃止", "調査終了", "廃止"));
        add(reasons, MissingReason.SUPPRESSED, List.of("X", "x", "χ", "Χ", "*", "秘匿", "非公表", "非公開"));
        add(reasons, MissingReason.NOT_SUBMITTED, List.of("未提出", "未回答", "無回答", "回答なし", "未報告", "報告なし"));
        add(
                reasons,
                MissingReason.UNKNOWN,
                List.of(
                        "不明", "不詳", "未確認", "...", "..", "***", "<NA>", "NA", "N/A", "n/a", "#N/A", "NaN", "nan",
                        "null"));
        return reasons;
    }

    private static void add(Map<String, MissingReason> reasons, MissingReason reason, List<String> marks) {
        marks.forEach(mark -> reasons.put(mark, reason));
    }
}
