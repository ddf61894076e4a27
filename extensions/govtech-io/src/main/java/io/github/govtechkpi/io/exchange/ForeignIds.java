package io.github.govtechkpi.io.exchange;

import io.github.govtechkpi.model.indicator.IndicatorId;
import java.util.HashSet;
import java.util.Set;

/** Makes ids of what other systems call things: {@code Indicator 1.2 (a)} is {@code Indicator-1.2-a}; each id once. */
public final class ForeignIds {
    private static final int LONGEST = 80; // leaves room for a number behind it

    private final Set<String> taken = new HashSet<>();

    /** Starts without any id. */
    public ForeignIds() {}

    /** Tells whether a text can be an id as it is. */
    public static boolean isId(String text) {
        try {
            IndicatorId.of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns a text as an id: as it is where it can be one, else with hyphens for what an id cannot hold; the fallback where nothing is left. */
    public static String of(String text, String fallback) {
        if (isId(text)) {
            return text;
        }
        var allowed = new StringBuilder();
        text.strip()
                .codePoints()
                .limit(LONGEST)
                .forEach(c -> allowed.append(isId(Character.toString(c)) ? Character.toString(c) : "-"));
        var id = allowed.toString().replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? fallback : id;
    }

    /** Returns a text as an id that was not given out before, with a number behind it if need be. */
    public String unique(String text, String fallback) {
        var id = of(text, fallback);
        var candidate = id;
        for (var number = 2; !taken.add(candidate); number++) {
            candidate = of(id.length() > LONGEST ? id.substring(0, LONGEST) : id, fallback) + "-" + number;
        }
        return candidate;
    }
}
