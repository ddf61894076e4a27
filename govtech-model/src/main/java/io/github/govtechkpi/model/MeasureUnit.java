package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    static final Pattern PART_OF_A_RATIO = Pattern.compile(" of [0-9]");
    private static final Set<String> NOT_A_UNIT = Set.of("%", "‰", "割", "率", "割合", "percent", "パーセント");

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
        requireSymbol(symbol);
        var known = KnownUnits.named(symbol).orElse(new KnownUnits.Known(symbol, Kind.OTHER));
        if (!known.symbol().equals(symbol) || known.kind() != kind) {
            throw new IllegalArgumentException("The unit %s is %s of kind %s, but was made as %s: use MeasureUnit.of"
                    .formatted(symbol, known.symbol(), known.kind(), kind));
        }
    }

    /**
     * Returns the unit that a text names: a known unit by its symbol or alias, else a unit of its own.
     *
     * @throws IllegalArgumentException if the text is blank, or names a ratio such as % or 割合
     */
    public static MeasureUnit of(String text) {
        var stripped = requireNonNull(text, "text").strip();
        return KnownUnits.named(stripped)
                .map(MeasureUnit::usual)
                .orElseGet(() -> new MeasureUnit(stripped, Kind.OTHER, false));
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
        return KnownUnits.all().stream().map(MeasureUnit::usual).toList();
    }

    /** Returns this unit as one whose amounts may be summed, or may not be. */
    public MeasureUnit withAdditive(boolean sums) {
        return sums == additive ? this : new MeasureUnit(symbol, kind, sums);
    }

    /** Tells whether the unit sums up as the known units, and texts that are none, usually do. */
    public boolean isUsual() {
        return additive == sumsUp(kind);
    }

    /** Returns the symbol; where a unit sums up against what is usual, that is said behind it. */
    @Override
    public String toString() {
        return isUsual() ? symbol : symbol + (additive ? ADDITIVE_MARK : NOT_ADDITIVE_MARK);
    }

    private static MeasureUnit usual(KnownUnits.Known known) {
        return new MeasureUnit(known.symbol(), known.kind(), sumsUp(known.kind()));
    }

    private static boolean sumsUp(Kind kind) {
        return kind != Kind.SCORE && kind != Kind.OTHER;
    }

    private static void requireSymbol(String symbol) {
        if (symbol.isBlank()
                || symbol.codePointCount(0, symbol.length()) > MAX_LENGTH
                || !symbol.equals(symbol.strip())) {
            throw InvalidValueException.of(
                    "単位は1～%s文字で、前後に空白を入れずに書いてください（%s）。",
                    "A unit needs 1 to %s characters without blanks around them, but was %s",
                    MAX_LENGTH,
                    Quoted.of(symbol));
        }
        if (UNPRINTABLE.matcher(symbol).find()) {
            throw InvalidValueException.of(
                    "単位に改行や見えない文字は使えません。", "A unit must not hold line breaks or invisible characters");
        }
        if (NOT_A_UNIT.contains(
                Normalizer.normalize(symbol, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT))) {
            throw InvalidValueException.of(
                    "%s は割合であり、単位ではありません。kindを\"ratio\"にして、分子（numerator）と分母（denominator）の件数を測ってください。",
                    "%s is a ratio and no unit: measure the counts behind it, with kind \"ratio\", numerator and denominator",
                    Quoted.of(symbol));
        }
        if (symbol.endsWith(ADDITIVE_MARK)
                || symbol.endsWith(NOT_ADDITIVE_MARK)
                || PART_OF_A_RATIO.matcher(" " + symbol).find()) {
            throw InvalidValueException.of(
                    "単位の末尾の「(additive)」「(not additive)」と、「of」に数字の続く単位は使えません（%s）。",
                    "A unit must not end in (additive) or (not additive), nor hold \"of\" and a number, but was %s",
                    Quoted.of(symbol));
        }
    }
}
