package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.model.MeasureUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The known units in English, as {@code messages} names them; a unit of a user's own stays as it was written. */
final class EnglishUnits {
    private static final ResourceBundle NAMES =
            ResourceBundle.getBundle(EnglishUnits.class.getPackageName() + ".messages", Locale.ENGLISH);

    private static final String UNIT = MeasureUnit.knownUnits().stream()
            .map(MeasureUnit::symbol)
            .filter(symbol -> NAMES.containsKey("unit." + symbol))
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(", ")"));

    private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
    private static final Pattern ANY = Pattern.compile(UNIT);
    /** 120 人 of 200 人. */
    private static final Pattern SAME =
            Pattern.compile("(?<![\\w.,])(\\d[\\d,.]*) " + UNIT + " of (\\d[\\d,.]*) \\2(?!" + JAPANESE + ")");
    /** 80 人. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.,])(\\d[\\d,.]*) " + UNIT + "(?!" + JAPANESE + ")");
    /** A unit where the library names units: "(人)", "(in 件)", "Sum in 人:", "its unit is 点", not within a Japanese name. */
    private static final Pattern NAMED = Pattern.compile(
            "((?<!" + JAPANESE + ")(?<!" + JAPANESE + " )\\((?:in )?|\\bin |\\bunit is )" + UNIT + "(?=[):.,]|$)");
    /** 団体, 件 and 人 count different things. */
    private static final Pattern LISTED =
            Pattern.compile(UNIT + "(?:(?:, | and )" + UNIT + ")+(?= count different things)");

    private EnglishUnits() {}

    static String name(String symbol) {
        return NAMES.containsKey("unit." + symbol) ? NAMES.getString("unit." + symbol) : symbol;
    }

    /** Replaces the units of a text by their names. */
    static String in(String text) {
        if (!ANY.matcher(text).find()) {
            return text;
        }
        var once = SAME.matcher(text).replaceAll("$1 of $3 $2");
        var amounts = AMOUNT.matcher(once)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + " " + counted(found.group(1), found.group(2))));
        var named = NAMED.matcher(amounts)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + name(found.group(2))));
        return LISTED.matcher(named)
                .replaceAll(list ->
                        Matcher.quoteReplacement(ANY.matcher(list.group()).replaceAll(found -> name(found.group()))));
    }

    private static String counted(String amount, String symbol) {
        var one = "unit." + symbol + ".one";
        return amount.equals("1") && NAMES.containsKey(one) ? NAMES.getString(one) : name(symbol);
    }
}
