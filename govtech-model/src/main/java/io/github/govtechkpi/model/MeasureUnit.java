package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an amount counts, for example 人, 団体, 件 or 円.
 *
 * <p>A known unit has aliases ({@code of("名")} is 人). Any other text is a unit of its own, of kind {@code OTHER}, and has
 * no sum until {@link #withAdditive} says so. A percentage is no unit: its counts are what can be measured.
 *
 * @param symbol the unit as it is printed, for example 人
 * @param kind what sort of amount it is
 * @param additive whether amounts of different places or periods may be summed
 */
public record MeasureUnit(String symbol, Kind kind, boolean additive) {
    /** What sort of amount a unit measures. */
    public enum Kind {
        /** Things or people that are counted. */
        COUNT,
        /** An amount of money. */
        MONEY,
        /** A length of time. */
        DURATION,
        /** A score, rank, point or multiple: it can be compared, but two of them have no sum. */
        SCORE,
        /** A text that is not among the known units. */
        OTHER
    }

    private static final int MAX_LENGTH = 100;
    private static final String ADDITIVE_MARK = " (additive)";
    private static final String NOT_ADDITIVE_MARK = " (not additive)";
    private static final Set<String> NOT_A_UNIT = Set.of("%", "‰", "割", "率", "割合", "percent", "パーセント");
    private static final Map<String, MeasureUnit> KNOWN = known();

    /** People: 人, 名. */
    public static final MeasureUnit PERSONS = of("人");

    /** Organisations and local governments: 団体, 自治体. */
    public static final MeasureUnit BODIES = of("団体");

    /** Firms: 社, 者. */
    public static final MeasureUnit FIRMS = of("社");

    /** Cases: 件. */
    public static final MeasureUnit CASES = of("件");

    /** Japanese yen: 円. */
    public static final MeasureUnit YEN = of("円");

    /** Checks that the symbol is a unit and not a percentage, and that a known unit is used as it is known. */
    public MeasureUnit {
        requireNonNull(symbol, "symbol");
        requireNonNull(kind, "kind");
        if (symbol.isBlank() || symbol.length() > MAX_LENGTH || !symbol.equals(symbol.strip())) {
            throw new IllegalArgumentException(
                    "A unit needs 1 to %d characters without blanks around them, but was \"%s\""
                            .formatted(MAX_LENGTH, shortened(symbol)));
        }
        if (symbol.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A unit must not hold control characters or line breaks");
        }
        if (NOT_A_UNIT.contains(
                Normalizer.normalize(symbol, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "\"%s\" is a ratio and no unit: measure the counts behind it, with kind \"ratio\", numerator and denominator"
                            .formatted(symbol));
        }
    }

    /**
     * Returns the unit that a text names: a known unit by its symbol or alias, else a unit of its own.
     *
     * @throws IllegalArgumentException if the text is blank, or names a ratio such as % or 割合
     */
    public static MeasureUnit of(String text) {
        var stripped = requireNonNull(text, "text").strip();
        var known = KNOWN.get(Normalizer.normalize(stripped, Normalizer.Form.NFKC));
        return known != null ? known : new MeasureUnit(stripped, Kind.OTHER, false);
    }

    /** Reads what {@link #toString()} prints. */
    public static MeasureUnit parse(String text) {
        if (text.endsWith(NOT_ADDITIVE_MARK)) {
            return of(text.substring(0, text.length() - NOT_ADDITIVE_MARK.length()))
                    .withAdditive(false);
        }
        return text.endsWith(ADDITIVE_MARK)
                ? of(text.substring(0, text.length() - ADDITIVE_MARK.length())).withAdditive(true)
                : of(text);
    }

    /** Returns the known units, each once, in the order of the documentation. */
    public static List<MeasureUnit> knownUnits() {
        return KNOWN.values().stream().distinct().toList();
    }

    /** Returns this unit as one whose amounts may be summed, or may not be. */
    public MeasureUnit withAdditive(boolean sums) {
        return sums == additive ? this : new MeasureUnit(symbol, kind, sums);
    }

    /** Tells whether the unit sums up as the known units, and texts that are none, usually do. */
    public boolean isUsual() {
        return additive == of(symbol).additive;
    }

    /** Returns the symbol; where a unit sums up against what is usual, that is said behind it. */
    @Override
    public String toString() {
        return isUsual() ? symbol : symbol + (additive ? ADDITIVE_MARK : NOT_ADDITIVE_MARK);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }

    private static Map<String, MeasureUnit> known() {
        var units = new LinkedHashMap<String, MeasureUnit>();
        add(units, Kind.COUNT, "人", "名");
        add(units, Kind.COUNT, "団体", "自治体");
        add(units, Kind.COUNT, "件");
        add(units, Kind.COUNT, "社", "者");
        for (var symbol : List.of(
                "手続", "課題", "回", "台", "枚", "世帯", "施設", "区市町村", "市町村", "組合", "チーム", "コース", "校", "店", "戸", "人日",
                "ファイル")) {
            add(units, Kind.COUNT, symbol);
        }
        add(units, Kind.COUNT, "箇所", "か所", "カ所", "ヶ所", "ケ所", "ヵ所", "個所");
        for (var symbol : List.of("円", "千円", "百万円", "億円")) {
            add(units, Kind.MONEY, symbol);
        }
        for (var symbol : List.of("時間", "分", "秒", "日")) {
            add(units, Kind.DURATION, symbol);
        }
        add(units, Kind.DURATION, "か月", "カ月", "ヶ月", "ヵ月", "箇月");
        for (var symbol : List.of("点", "ポイント", "pt", "位", "倍", "スコア")) {
            add(units, Kind.SCORE, symbol);
        }
        return units;
    }

    private static void add(Map<String, MeasureUnit> units, Kind kind, String symbol, String... aliases) {
        var unit = new MeasureUnit(symbol, kind, kind != Kind.SCORE);
        units.put(symbol, unit);
        for (var alias : aliases) {
            units.put(alias, unit);
        }
    }
}
