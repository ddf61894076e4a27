package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.MeasureUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The units that may stand behind a number in a cell. The list is closed: any other text behind a number, such as 集計中, makes the cell
 * unreadable, unless the column declares it as its unit.
 */
final class UnitWords {
    private static final Set<String> MORE = Set.of(
            "本", "冊", "頭", "匹", "棟", "床", "食", "便", "路線", "地区", "区", "園", "か国", "カ国", "品目", "事業", "事業所", "企業", "法人",
            "組", "票", "トン", "t", "kg", "g", "km", "m", "㎡", "ha", "kWh", "MWh", "℃", "人回", "泊", "人泊", "席", "種類", "種",
            "項目", "講座", "会場", "基", "隻", "区画", "ユーザー", "アカウント", "ダウンロード", "DL", "PV", "アクセス", "フォロワー", "例", "歳", "年",
            "週", "隊", "機関", "サービス", "システム", "データセット", "計画", "指標", "講師", "社団", "部", "句", "作品", "点数", "個", "個人", "団地",
            "橋", "灯", "羽", "鉢", "株", "筆", "画面", "ページ", "議案", "クラブ", "サークル", "グループ", "ポイント", "人工", "km2", "㎢", "k㎡",
            "m2", "kW", "MW", "GW", "GWh", "MJ", "GJ", "TJ", "t-CO2", "kL");

    private static final Set<String> RATIOS = Set.of("率", "割", "割合", "パーセント", "percent");

    /** Units behind a number that in brackets behind a word say what it is about: 令和9年度（計画）, 納税者数（法人）. */
    private static final Set<String> NO_UNITS_IN_BRACKETS =
            Set.of("計画", "指標", "個人", "法人", "企業", "事業", "例", "部", "区", "地区", "機関", "サービス", "システム");

    /** 千円/人, g/人・日, 時間/年. */
    private static final Pattern COMPOUND =
            Pattern.compile("([^/・]{1,6})/((?:千|万|1)?(?:人|日|月|年|年度|週|件|回|世帯|戸|団体|校|施設|km2|㎢|ha|時間)(?:・(?:人|日|月|年))?)");

    private static final int LONGEST = 8;

    /** Words in a heading that say what is counted. */
    private static final Map<String, String> IMPLIED =
            Map.of("人口", "人", "人数", "人", "件数", "件", "枚数", "枚", "世帯数", "世帯", "団体数", "団体", "回数", "回", "台数", "台");

    private UnitWords() {}

    static boolean isKnown(String text) {
        return MORE.contains(text)
                || (isWord(text)
                        && !RATIOS.contains(text)
                        && MeasureUnit.of(text).kind() != MeasureUnit.Kind.OTHER);
    }

    /** Tells whether a text in brackets behind a word is its unit. */
    static boolean isKnownInBrackets(String text) {
        var compound = COMPOUND.matcher(text);
        return compound.matches()
                ? isKnown(withoutScale(compound.group(1)))
                : isKnown(text) && !NO_UNITS_IN_BRACKETS.contains(text);
    }

    private static String withoutScale(String text) {
        return Arrays.stream(LargeUnit.values())
                .filter(large -> text.startsWith(large.text())
                        && isKnown(text.substring(large.text().length())))
                .findFirst()
                .map(large -> text.substring(large.text().length()))
                .orElse(text);
    }

    /** Returns the longest unit that a text begins with. */
    static Optional<String> at(String text, Optional<ColumnUnit> column) {
        for (var end = Math.min(text.length(), longest(column)); end > 0; end--) {
            var word = text.substring(0, end);
            if (isKnown(word)
                    || column.filter(unit ->
                                    !unit.isPercent() && unit.unit().symbol().equals(word))
                            .isPresent()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static int longest(Optional<ColumnUnit> column) {
        return Math.max(
                LONGEST, column.map(unit -> unit.unit().symbol().length()).orElse(0));
    }

    /** Returns the unit that the words of a heading imply. */
    static Optional<ColumnUnit> impliedBy(String heading) {
        var units = IMPLIED.entrySet().stream()
                .filter(entry -> heading.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(ColumnUnit.of(units.get(0))) : Optional.empty();
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.codePoints().allMatch(Character::isLetter);
    }
}
