package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellReader;
import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.io.cell.ColumnFormat;
import io.github.govtechkpi.io.cell.ColumnType;
import io.github.govtechkpi.io.cell.ColumnUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The unit that a name has in brackets at its end: 新規創業件数（件）. */
public final class UnitOfName {
    private static final CellReader HEADINGS = CellReader.of(ColumnFormat.of(ColumnType.HEADING));
    private static final Pattern GROUP = Pattern.compile("[(\\[【]([^()\\[\\]【】]{1,20})[)\\]】]+");
    private static final Pattern AT_END = Pattern.compile("(?:[(\\[【][^()\\[\\]【】]{1,20}[)\\]】]+)+$");
    private static final Pattern OF_YEARS = Pattern.compile("寿命|年数|期間|年齢");

    /** Words that are units behind a number, but in brackets behind a name may say whose number it is: 相談（世帯）. */
    private static final Set<String> WHOSE = Set.of(
            "事業所", "団地", "学校", "施設", "園", "組合", "団体", "市町村", "区市町村", "チーム", "クラブ", "サークル", "グループ", "コース", "講座", "講師",
            "会場", "世帯", "議案", "社団", "アカウント", "データセット", "画面", "ページ");

    private UnitOfName() {}

    /** Returns the unit; empty where the brackets hold anything else, or a word that may say whose number it is. */
    public static Optional<ColumnUnit> of(String name) {
        var plain = Headings.plain(name);
        var end = AT_END.matcher(plain);
        if (!end.find()) {
            return Optional.empty();
        }
        return GROUP.matcher(end.group())
                .results()
                .map(group -> group.group(1))
                .filter(word -> !WHOSE.contains(word)
                        && (!word.equals("年") || OF_YEARS.matcher(plain).find()))
                .flatMap(word -> unit(word).stream())
                .findFirst();
    }

    private static Optional<ColumnUnit> unit(String word) {
        return HEADINGS.read("(" + word + ")").value() instanceof CellValue.Heading heading && heading.isUnitStated()
                ? heading.unit()
                : Optional.empty();
    }
}
