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
    private static final Pattern LAST = Pattern.compile("[(\\[【][^()\\[\\]【】]{1,20}[)\\]】]+$");

    /** Words that are units behind a number, but in brackets behind a name may say whose number it is: 相談（世帯）. */
    private static final Set<String> WHOSE = Set.of(
            "事業所", "団地", "学校", "施設", "園", "組合", "団体", "市町村", "区市町村", "チーム", "クラブ", "サークル", "グループ", "コース", "講座", "講師",
            "会場", "世帯", "議案", "社団", "アカウント", "データセット", "画面", "ページ", "年");

    private UnitOfName() {}

    /** Returns the unit; empty where the brackets hold anything else, or a word that may say whose number it is. */
    public static Optional<ColumnUnit> of(String name) {
        var brackets = LAST.matcher(Headings.plain(name));
        if (!brackets.find() || WHOSE.contains(brackets.group().replaceAll("[()\\[\\]【】]", ""))) {
            return Optional.empty();
        }
        return HEADINGS.read(brackets.group()).value() instanceof CellValue.Heading heading && heading.isUnitStated()
                ? heading.unit()
                : Optional.empty();
    }
}
