package io.github.govtechkpi.io.cell;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the cells of a column: {@code CellReader.of(ColumnFormat.of(ColumnType.NUMBER)).read("1万2600回")} is 12600 回.
 *
 * <p>It never fails and never guesses: a cell is read from its first to its last character, or it is
 * {@link CellValue.Unreadable} with the reason. Blanks for looks, full-width forms, thousands separators and the like are normalised, and
 * the reading says by which rules.
 */
public final class CellReader {
    private static final int LONGEST = 2000; // a text of this length is no number, date or heading
    private static final int LONGEST_NUMBER = 120;
    private static final Pattern ZERO = Pattern.compile("0(?:\\.0{1,10})?");
    private static final Pattern BRACKETED_LIMIT = Pattern.compile("[^0-9()]{1,60}\\(([^()]{1,40}以内)\\)");
    private static final Pattern MONTHS = Pattern.compile(
            "[0-9]月?[~〜～-](?:(?:令和|平成|R|H)?(?:元|[0-9]{1,4})年)?[0-9]{1,2}月|\\([0-9]{1,2}月(?:末|[0-9]{1,2}日)?(?:時点|現在)?\\)"); // 令和6年1月～3月 is not its first
    // month, and R5年度(12月末) not the
    // whole year
    private static final Pattern GROUP = Pattern.compile("[(【\\[]([^()【】\\[\\]]{1,60})[)】\\]]");
    private static final Pattern ALL = Pattern.compile("(?:全員|全て|すべて|全世帯|全戸|全校|全団体|全庁|全職員|全部署)[^0-9]{0,40}");

    private final ColumnFormat format;

    private CellReader(ColumnFormat format) {
        this.format = format;
    }

    /** Makes the reader of a column. */
    public static CellReader of(ColumnFormat format) {
        return new CellReader(requireNonNull(format, "format"));
    }

    /** Reads a cell. */
    public CellReading read(String text) {
        var rules = EnumSet.noneOf(CellRule.class);
        var value = value(requireNonNull(text, "text"), rules);
        return new CellReading(text, value, new ArrayList<>(rules));
    }

    private CellValue value(String text, Set<CellRule> rules) {
        var ordinary = CellText.withoutRadicals(text);
        if (!ordinary.equals(text)) {
            rules.add(CellRule.RADICALS);
        }
        if (text.length() > LONGEST && format.type() != ColumnType.TEXT) {
            return unreadable(text);
        }
        if (format.type() == ColumnType.TEXT) {
            return text(ordinary, rules);
        }
        var folded = CellText.folded(ordinary);
        var compact = CellText.withoutBlanks(folded);
        if (compact.isEmpty()) {
            return new CellValue.Blank();
        }
        var declared = format.legend().get(text.strip());
        declared = declared == null ? format.legend().get(compact) : declared;
        if (declared != null) {
            rules.add(CellRule.LEGEND);
            return new CellValue.Missing(declared);
        }
        if (!folded.equals(ordinary)) {
            rules.add(CellRule.WIDTH);
        }
        if (!compact.equals(folded)) {
            rules.add(CellRule.BLANKS);
        }
        return switch (format.type()) {
            case TEXT -> throw new AssertionError(format.type());
            case GRADE -> grade(stripped(ordinary, rules), compact, rules);
            case NUMBER -> number(compact, text, rules);
            case PERIOD -> moment(compact, text, MomentText.whole(compact), rules);
            case FISCAL_YEAR -> moment(compact, text, year(compact, "年度"), rules);
            case CALENDAR_YEAR -> moment(compact, text, year(compact, "年"), rules);
            case LENGTH -> length(compact, text, rules);
            case HEADING -> heading(stripped(ordinary, rules), compact);
        };
    }

    private static CellValue text(String ordinary, Set<CellRule> rules) {
        var stripped = stripped(ordinary, rules);
        return stripped.isEmpty() ? new CellValue.Blank() : new CellValue.Text(stripped);
    }

    private static String stripped(String text, Set<CellRule> rules) {
        var stripped = text.strip();
        if (!stripped.equals(text)) {
            rules.add(CellRule.BLANKS);
        }
        return stripped;
    }

    /** Of grades, dashes say that there was nothing to grade; every other sign is a grade, also △. */
    private static CellValue grade(String text, String compact, Set<CellRule> rules) {
        rules.remove(CellRule.WIDTH);
        if (CellText.isDashes(compact)) {
            rules.add(CellRule.MISSING_MARK);
            return new CellValue.Missing(MissingReason.NOT_SURVEYED);
        }
        var reason =
                compact.length() < 2 ? Optional.<MissingReason>empty() : MissingMarks.reason(compact); // X is a grade
        if (reason.isPresent()) {
            rules.add(CellRule.MISSING_MARK);
            return new CellValue.Missing(reason.get());
        }
        return new CellValue.Text(text);
    }

    private CellValue number(String compact, String text, Set<CellRule> rules) {
        if (format.zeroIsBelowUnit() && ZERO.matcher(compact).matches()) {
            rules.add(CellRule.LEGEND);
            return new CellValue.BelowUnit(BigDecimal.ONE.movePointLeft(Math.max(0, compact.length() - 2)));
        }
        var missing = MissingMarks.reason(compact);
        if (missing.isPresent()) {
            rules.add(CellRule.MISSING_MARK);
            return new CellValue.Missing(missing.get());
        }
        if (compact.length() > LONGEST_NUMBER) {
            return unreadable(text);
        }
        var length = MomentText.length(compact, true);
        if (length.isPresent()) {
            rules.add(CellRule.DATE);
            return length.get();
        }
        if (ALL.matcher(compact).matches()) {
            return new CellValue.All(text.strip());
        }
        var limit = BRACKETED_LIMIT.matcher(compact);
        if (limit.matches()) {
            rules.add(CellRule.REMARK);
        }
        return AmountScanner.read(limit.matches() ? limit.group(1) : compact, format.unit(), rules)
                .orElseGet(() -> unreadable(text));
    }

    private CellValue moment(String compact, String text, Optional<ReportingPeriod> period, Set<CellRule> rules) {
        if (period.isPresent()) {
            if (!period.get().toString().equals(compact)) {
                rules.add(CellRule.DATE);
            }
            return new CellValue.Moment(period.get());
        }
        return missing(compact, rules)
                .orElseGet(() -> new CellValue.Unreadable(LocalizedText.of(
                        "%s は日付や期間として読めません。令和6年度、2024-04-01 のように書いてください。".formatted(Quoted.of(text)),
                        "%s is no date or period: write it like 令和6年度 or 2024-04-01".formatted(Quoted.of(text)))));
    }

    private static Optional<ReportingPeriod> year(String compact, String sign) {
        return MomentText.year(compact, sign).or(() -> MomentText.whole(compact));
    }

    private CellValue length(String compact, String text, Set<CellRule> rules) {
        var length = MomentText.length(compact, false);
        if (length.isPresent()) {
            rules.add(CellRule.DATE);
            return length.get();
        }
        return missing(compact, rules)
                .orElseGet(() -> new CellValue.Unreadable(LocalizedText.of(
                        "%s は期間の長さとして読めません。1年間、3か月のように書いてください。".formatted(Quoted.of(text)),
                        "%s is no length of time: write it like 1年間 or 3か月".formatted(Quoted.of(text)))));
    }

    private static Optional<CellValue> missing(String compact, Set<CellRule> rules) {
        var reason = MissingMarks.reason(compact);
        reason.ifPresent(unused -> rules.add(CellRule.MISSING_MARK));
        return reason.map(CellValue.Missing::new);
    }

    /** Takes unit and date in brackets off a heading; a date that cannot be one makes the heading unreadable. */
    private static CellValue heading(String text, String compact) {
        var candidates = MomentText.candidates(compact);
        var periods = new ArrayList<ReportingPeriod>();
        for (var candidate : candidates) {
            var period = MomentText.parsed(candidate);
            if (period.isEmpty()) {
                return new CellValue.Unreadable(LocalizedText.of(
                        "見出し%sの「%s」という日付はありません。".formatted(Quoted.of(text), Quoted.cut(candidate)),
                        "The heading %s names the date \"%s\", which does not exist"
                                .formatted(Quoted.of(text), Quoted.cut(candidate))));
            }
            periods.add(period.get());
        }
        Optional<ColumnUnit> unit = Optional.empty();
        var name = compact;
        var group = GROUP.matcher(compact);
        while (group.find()) {
            var inner = group.group(1).replaceFirst("^単位[:：]", "");
            var isUnit = UnitWords.isKnownInBrackets(inner) || isScaled(inner) || inner.equals("%");
            if (isUnit) {
                unit = Optional.of(ColumnUnit.of(inner));
            }
            if (isUnit || MomentText.candidates(inner).size() == 1) {
                name = name.replace(group.group(), "");
            }
        }
        var rest = name;
        return new CellValue.Heading(
                rest,
                unit.or(() -> UnitWords.impliedBy(compact)),
                unit.isPresent(),
                periods.size() == 1 && !MONTHS.matcher(compact).find()
                        ? Optional.of(periods.get(0))
                        : Optional.empty());
    }

    private static boolean isScaled(String text) {
        return List.of(LargeUnit.values()).stream()
                .anyMatch(large -> text.startsWith(large.text())
                        && UnitWords.isKnown(text.substring(large.text().length())));
    }

    private CellValue unreadable(String text) {
        var unit = format.unit().map(ColumnUnit::text);
        return new CellValue.Unreadable(LocalizedText.of(
                "%s は数として読めません%s。数だけを書くか、対応付けファイルで列の種類・単位・凡例（missing）を指定してください。"
                        .formatted(
                                Quoted.of(text),
                                unit.map("（列の単位は%s）"::formatted).orElse("")),
                "%s is no number%s: write the number alone, or say in the mapping what the column, its unit or the mark (\"missing\") is"
                        .formatted(
                                Quoted.of(text),
                                unit.map(" in a column of %s"::formatted).orElse(""))));
    }
}
