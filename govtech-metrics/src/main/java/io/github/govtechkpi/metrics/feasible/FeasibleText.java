package io.github.govtechkpi.metrics.feasible;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentence on what a search found: few bases by name, many by their number and the smallest. */
final class FeasibleText {
    private static final int NAMED = 5;

    private FeasibleText() {}

    static LocalizedText of(FeasibleCounts found) {
        return LocalizedText.of(japanese(found), english(found));
    }

    private static String english(FeasibleCounts found) {
        var shares = joined(shares(found, Locale.ENGLISH));
        var range = found.range();
        var searched = range.low() == range.high()
                ? "the base " + range.low()
                : "the bases %s to %s".formatted(range.low(), range.high());
        var rounding =
                rounding(found, Locale.ENGLISH).map(words -> ", " + words).orElse("");
        var bases = found.bases();
        if (bases.isEmpty()) {
            return "%s cannot come from %s%s.".formatted(shares, searched, rounding);
        }
        if (range.low() == range.high()) {
            return "%s can come from %s%s.".formatted(shares, english(bases.get(0)), rounding);
        }
        if (bases.size() > NAMED) {
            return "Of %s, %s give %s%s; the smallest is %s."
                    .formatted(searched, bases.size(), shares, rounding, english(bases.get(0)));
        }
        var named = joined(bases.stream().map(FeasibleText::english).toList());
        var verb = bases.size() == 1 ? "gives" : "give";
        return "Of %s, only %s %s %s%s.".formatted(searched, named, verb, shares, rounding);
    }

    private static String japanese(FeasibleCounts found) {
        var shares = String.join("、", shares(found, Locale.JAPANESE));
        var range = found.range();
        var searched =
                range.low() == range.high() ? "母数" + range.low() : "母数%s～%s".formatted(range.low(), range.high());
        var rounding = rounding(found, Locale.JAPANESE).map("（%s）"::formatted).orElse("");
        var bases = found.bases();
        if (bases.isEmpty()) {
            return "%sは、%sのどの件数からも得られません%s。".formatted(shares, searched, rounding);
        }
        if (range.low() == range.high()) {
            return "%sになりうるのは、%sです%s。".formatted(shares, japanese(bases.get(0)), rounding);
        }
        if (bases.size() > NAMED) {
            return "%sになりうる母数は、%sのうち%s通りです%s。最小は%sです。"
                    .formatted(shares, searched, bases.size(), rounding, japanese(bases.get(0)));
        }
        var named = bases.stream().map(FeasibleText::japanese).collect(Collectors.joining("、"));
        return "%sになりうるのは、%sのうち、%sだけです%s。".formatted(shares, searched, named, rounding);
    }

    /** A bound is compared as it stands: its rounding would say nothing. */
    private static Optional<String> rounding(FeasibleCounts found, Locale locale) {
        return found.shares().stream().anyMatch(share -> share.relation() == Relation.EQUAL)
                ? Optional.of(found.rounding().words().in(locale))
                : Optional.empty();
    }

    private static String english(FeasibleBase base) {
        return base.ranges().size() == 1
                ? base.ranges().get(0) + " of " + base.base()
                : "%s (%s)".formatted(base.base(), counts(base, ", ", Locale.ENGLISH));
    }

    private static String japanese(FeasibleBase base) {
        return base.ranges().size() == 1
                ? "%s中%s".formatted(base.base(), counts(base, "、", Locale.JAPANESE))
                : "%s（%s）".formatted(base.base(), counts(base, "、", Locale.JAPANESE));
    }

    private static String counts(FeasibleBase base, String separator, Locale locale) {
        return base.ranges().stream().map(range -> range.text().in(locale)).collect(Collectors.joining(separator));
    }

    private static List<String> shares(FeasibleCounts found, Locale locale) {
        var wholes = Nesting.wholes(found.nestings(), found.shares().size());
        return IntStream.range(0, wholes.length)
                .mapToObj(share -> {
                    var text = found.shares().get(share).text().in(locale);
                    if (wholes[share] < 0) {
                        return text;
                    }
                    return locale.equals(Locale.JAPANESE)
                            ? "%s（%s番目の内数）".formatted(text, wholes[share] + 1)
                            : "%s (of no. %s)".formatted(text, wholes[share] + 1);
                })
                .toList();
    }

    private static String joined(List<String> parts) {
        var end = parts.size() - 1;
        return end == 0 ? parts.get(0) : String.join(", ", parts.subList(0, end)) + " and " + parts.get(end);
    }
}
