package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of headings that say what a column is; the first that fits counts. */
final class HeadingWords {
    private static final Map<Pattern, ColumnRole> ROLES = roles();

    private static final Set<ColumnRole> OF_THEMSELVES = Set.of(
            ColumnRole.NAME,
            ColumnRole.UNIT,
            ColumnRole.AREA_CODE,
            ColumnRole.AREA_NAME,
            ColumnRole.PREFECTURE,
            ColumnRole.DUE,
            ColumnRole.BASELINE_PERIOD,
            ColumnRole.GRADE,
            ColumnRole.NOTE);

    private HeadingWords() {}

    static Optional<ColumnRole> role(String heading) {
        var plain = Headings.plain(heading);
        return ROLES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the role of a column: what the last row of its heading names by itself, such as 指標名, counts before the whole. */
    static Optional<ColumnRole> role(Headings headings, int column) {
        return role(headings.lastPart(column))
                .filter(OF_THEMSELVES::contains)
                .or(() -> role(headings.path(column)))
                .or(() -> role(headings.lastPart(column)));
    }

    private static Map<Pattern, ColumnRole> roles() {
        var roles = new LinkedHashMap<Pattern, ColumnRole>();
        add(roles, "団体コード|市区?町村コード|自治体コード|公共団体コード|^lgcode$|^code5?$|^cid$", ColumnRole.AREA_CODE);
        add(roles, "^都道府県|^県名$|^pref(?:ecture)?$", ColumnRole.PREFECTURE);
        add(roles, "^市区?町村名?$|^市町村$|^区市町村名?$|^団体名|^自治体名|公共団体名|^city$", ColumnRole.AREA_NAME);
        add(roles, "^単位$|^unit$", ColumnRole.UNIT);
        add(
                roles,
                "^(?:KPI|指標|整理)?(?:番号|No\\.?|#)$|^(?:項番|連番)$|かな|カナ|kana|URL|^url$|^lat$|^lng$|^pid$",
                ColumnRole.IGNORE);
        add(roles, "目標年|達成年|期限|目標時期|目標値?/(?:年度?|年次|時期)$", ColumnRole.DUE);
        add(roles, "基準年|現状年|基準時|(?:基準|現状)値?/(?:年度?|年次|時期)$", ColumnRole.BASELINE_PERIOD);
        add(roles, "評価(?!指標)|達成状況|進捗|判定|ランク|^達成度$", ColumnRole.GRADE);
        add(roles, "達成率|進捗率|前年比|増減|割合|[^比確]率$|率\\(|接種率|普及率|率 /|枚数率", ColumnRole.IGNORE);
        add(roles, "(?:^|_)(?:rate|percent|percentage)(?:$|_)", ColumnRole.IGNORE);
        add(roles, "公表日|公開日", ColumnRole.KNOWN_ON);
        add(roles, "基準日|時点$|^年月日?$|^年度$|^期間$|^date$|^as_of$", ColumnRole.PERIOD);
        add(roles, "方向|望ましい", ColumnRole.DIRECTION);
        add(roles, "基準値|現状|当初値?|策定時|現況|^基準", ColumnRole.BASELINE);
        add(
                roles,
                "^(?:重要業績)?評価指標|^目標(?:指標|項目)|^(?:指標|KPI)?名称$|指標\\(|^KPI|KPI\\)?$|^目標\\(指標\\)|^数値目標$|^(?:成果|活動)指標|^目標名|^指標",
                ColumnRole.NAME);
        add(roles, "^(?:基本|政策|戦略)目標(?!値)", ColumnRole.IGNORE);
        add(roles, "目標", ColumnRole.TARGET);
        add(roles, "実績|実測", ColumnRole.VALUE);
        add(roles, "備考|説明|注記|理由|コメント", ColumnRole.NOTE);
        add(roles, "担当|所管|部署|部課|^課|施策|基本目標|取組|事業", ColumnRole.IGNORE);
        return roles;
    }

    private static void add(Map<Pattern, ColumnRole> roles, String pattern, ColumnRole role) {
        roles.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), role);
    }
}
