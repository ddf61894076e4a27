package io.github.govtechkpi.io.mapping.guess;

import com.google.common.collect.Lists;
import io.github.govtechkpi.io.mapping.Headings;
import io.github.govtechkpi.model.mapping.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of headings that say what a column is; the first that fits counts. */
final class HeadingWords {
    private static final Set<ColumnRole> NAMING =
            Set.of(ColumnRole.NAME, ColumnRole.AREA_CODE, ColumnRole.AREA_NAME, ColumnRole.PREFECTURE);
    private static final Set<ColumnRole> OF_DATES = Set.of(ColumnRole.DUE, ColumnRole.BASELINE_PERIOD);
    private static final Set<ColumnRole> OF_GROUPS =
            Set.of(ColumnRole.GRADE, ColumnRole.IGNORE); // a baseline has a year as well
    private static final Pattern ANY_NAME = Pattern.compile("区分|種別|内訳|分類|事業|施策|取組|目標|科目|.{1,6}名|.{1,6}項目|.{1,6}分類");
    private static final Pattern ROW_NUMBER =
            Pattern.compile("(?:KPI|指標|整理)?(?:番号|No\\.?|#)|項番|連番", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_OF_NAME = Pattern.compile("区分|種別|内訳|分類|対象者?|性別|男女別?|年齢(?:区分|層|階級)?|年代|地域|地区|学年");
    private static final List<Word> WORDS = words();

    private HeadingWords() {}

    /**
     * What a word of a heading says.
     *
     * @param pattern how it is written
     * @param role the role of its column
     * @param isOfGoals whether it says so in a table of goals only: 評価額 is an amount in one of local governments
     */
    private record Word(Pattern pattern, ColumnRole role, boolean isOfGoals) {}

    /** Tells whether a heading may stand above names of any kind, where no other does: 区分. */
    static boolean isAnyName(String heading) {
        return ANY_NAME.matcher(Headings.plain(heading)).matches();
    }

    /** Tells whether a heading stands above the numbers of rows: No., 項番. */
    static boolean isRowNumber(String heading) {
        return ROW_NUMBER.matcher(Headings.plain(heading)).matches();
    }

    /** Tells whether a heading names the parts of what a row is about: 対象, 年代. */
    static boolean isPartOfName(String heading) {
        return PART_OF_NAME.matcher(Headings.plain(heading)).matches();
    }

    /** Returns the role that a heading names in a table of goals. */
    static Optional<ColumnRole> role(String heading) {
        return word(heading, true).map(Word::role);
    }

    /**
     * Returns the role of a column. Of a heading in several rows the last that has a word counts, and only the last names what a row is;
     * two rows together can name a date, as 目標 above 年度 does.
     */
    static Optional<ColumnRole> role(Headings headings, int column, boolean isInGoals) {
        var date = word(headings.path(column), isInGoals).map(Word::role).filter(OF_DATES::contains);
        if (date.isPresent()) {
            return date;
        }
        var parts = headings.parts(column);
        for (var i = parts.size() - 1; i >= 0; i--) {
            var word = word(parts.get(i), isInGoals);
            var isLast = i == parts.size() - 1;
            if (word.filter(of -> isLast || !NAMING.contains(of.role())).isPresent()) {
                return word.map(Word::role);
            }
        }
        return Optional.empty();
    }

    /** Returns the role that the groups above a column's own heading name; empty where they name none or there are none. */
    static Optional<ColumnRole> roleOfGroup(Headings headings, int column) {
        var parts = headings.parts(column);
        return Lists.reverse(parts.subList(0, parts.size() - 1)).stream()
                .flatMap(part -> role(part).stream())
                .findFirst();
    }

    /** Tells whether only a group above a column's own heading says its role, and in tables of goals only: 進捗状況 above R5. */
    static boolean isOfGroup(Headings headings, int column) {
        return role(headings.lastPart(column)).isEmpty()
                && headings.parts(column).stream()
                        .flatMap(part -> word(part, true).stream())
                        .allMatch(word -> word.isOfGoals() && OF_GROUPS.contains(word.role()));
    }

    private static Optional<Word> word(String heading, boolean isInGoals) {
        var plain = Headings.plain(heading);
        return WORDS.stream()
                .filter(word -> isInGoals || !word.isOfGoals())
                .filter(word -> word.pattern().matcher(plain).find())
                .findFirst();
    }

    private static List<Word> words() {
        var words = new ArrayList<Word>();
        add(
                words,
                "団体コード|市区?町村コード|自治体コード|^都道府県(?:コード|番号)$|^コード$|公共団体コード|^lgcode$|^code5?$|^cid$",
                ColumnRole.AREA_CODE);
        add(words, "^都道府県名?$|^県名$|^pref(?:ecture)?$", ColumnRole.PREFECTURE);
        add(words, "^市区?町村?名?(?:\\(.*\\))?$|^市町村$|^区市町村名?$|^団体名?$|^団体名|^自治体名?$|公共団体名|^city$", ColumnRole.AREA_NAME);
        add(words, "^単位$|^unit$", ColumnRole.UNIT);
        add(
                words,
                "^(?:KPI|指標|整理)?(?:番号|No\\.?|#)$|^(?:項番|連番)$|かな|カナ|kana|URL|^url$|^lat$|^lng$|^pid$",
                ColumnRole.IGNORE);
        add(words, "見込|見通し|予測|推計|予算|差引|^差額?$|^全国|県平均|全国平均|順位|^対.*(?:比|年)|前年(?:差|度差)", ColumnRole.IGNORE);
        addOfGoals(words, "目標年|達成年|期限|目標時期|目標値?の?/?(?:年度?|年次|時期)$", ColumnRole.DUE);
        addOfGoals(words, "基準年(?!度?比)|現状年|基準時|(?:基準|現状)値?の?/?(?:年度?|年次|時期)$", ColumnRole.BASELINE_PERIOD);
        addOfGoals(words, "(?:最新|直近|実績|現在)値?の?/?(?:年度?|年次|時期)$", ColumnRole.PERIOD);
        addOfGoals(
                words,
                "目標(?:設定|値)?の?(?:考え方|根拠|理由)|設定(?:根拠|理由)|設定の(?:考え方|根拠|理由)|(?:指標|KPI)の(?:説明|定義|考え方|内容|算出|算定|出典|根拠)|算出方法|算定方法|計算式|^出典|^データ元",
                ColumnRole.IGNORE);
        addOfGoals(words, "評価(?!指標)|達成状況|進捗|判定|ランク|達成度", ColumnRole.GRADE);
        add(words, "達成率|進捗率|前年比|増減|割合|[^比確]率$|^率$|率\\(|接種率|普及率|率 /|枚数率", ColumnRole.IGNORE);
        add(words, "(?:^|_)(?:rate|percent|percentage)(?:$|_)", ColumnRole.IGNORE);
        add(words, "公表日|公開日", ColumnRole.KNOWN_ON);
        add(
                words,
                "基準日|時点$|^年月日?$|^(?:会計|調査|対象|実施|測定)?年(?:度|次)?(?:\\(西暦\\)|\\(和暦\\))?$|^期間$|^date$|^as_of$",
                ColumnRole.PERIOD);
        addOfGoals(words, "決算|事業費", ColumnRole.IGNORE);
        addOfGoals(words, "^(?:望ましい|増減の?)?方向性?$|望ましい(?:方向|値)", ColumnRole.DIRECTION);
        addOfGoals(words, "^(?!.*目標).*(?:基準値|現状|当初値?|策定時|現況|\\(基準\\)|基準$)|^基準|^現状|^baseline", ColumnRole.BASELINE);
        add(
                words,
                "^(?:重要業績)?評価指標|^目標(?:指標|項目)|^(?:指標|KPI)?名称$|項目名?$|指標\\(|^KPI|KPI\\)?$|^目標\\(指標\\)|^数値目標$"
                        + "|^(?:成果|活動)指標|(?<!関連)指標$|^目標名|^指標|^indicators?(?:name)?$",
                ColumnRole.NAME);
        addOfGoals(words, "^(?:基本|政策|戦略)目標(?!値)", ColumnRole.IGNORE);
        addOfGoals(words, "^分子", ColumnRole.NUMERATOR);
        addOfGoals(words, "^分母", ColumnRole.DENOMINATOR);
        add(words, "目標|計画値?$|計画値|\\(計画値?\\)|^計画\\(", ColumnRole.TARGET);
        add(words, "実績|実測|最新値|直近値|現在値", ColumnRole.VALUE);
        addOfGoals(words, "^target", ColumnRole.TARGET);
        addOfGoals(words, "^actual|^results?$", ColumnRole.VALUE);
        add(words, "備考|説明|注記|理由|コメント", ColumnRole.NOTE);
        addOfGoals(words, "担当|所管|部署|部課|^課|施策|基本目標|取組|事業", ColumnRole.IGNORE);
        return words;
    }

    private static void add(List<Word> words, String pattern, ColumnRole role) {
        words.add(new Word(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), role, false));
    }

    private static void addOfGoals(List<Word> words, String pattern, ColumnRole role) {
        words.add(new Word(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), role, true));
    }
}
