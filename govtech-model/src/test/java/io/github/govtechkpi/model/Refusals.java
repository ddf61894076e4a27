package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a type refuses, and in which words. */
public final class Refusals {
    private static final Pattern NAMED = Pattern.compile("\"[^\"]*\"|(?:FY)?[0-9]+(?:[-/.:][0-9A-Z]+)*");

    private Refusals() {}

    /** Requires that something is refused with a rule in both languages. */
    public static void requireRefusal(Supplier<?> attempt, String ja, String en) {
        var refusal = catchThrowable(attempt::get);

        assertThat(refusal).isInstanceOf(InvalidValueException.class).hasMessage(en);
        var rule = ((InvalidValueException) refusal).rule();
        assertThat(rule.in(Locale.JAPANESE)).isEqualTo(ja).endsWith("。");
        assertThat(rule.in(Locale.ENGLISH)).isEqualTo(en).doesNotEndWith(".");
        requireNothingLost(rule);
    }

    /** Requires that something is refused with a rule in both languages, of which the English one is known. */
    public static void requireRefusal(Supplier<?> attempt, String en) {
        var refusal = catchThrowable(attempt::get);

        assertThat(refusal).isInstanceOf(InvalidValueException.class).hasMessage(en);
        requireNothingLost(((InvalidValueException) refusal).rule());
    }

    /** Requires that the Japanese sentence names every number, code, period and quoted text that the English one names. */
    public static void requireNothingLost(LocalizedText message) {
        var ja = message.in(Locale.JAPANESE);

        assertThat(message.ja()).isPresent();
        assertThat(ja).isNotEqualTo(message.in(Locale.ENGLISH));
        var en = message.in(Locale.ENGLISH).replace("digits from 0 to 9", "digits"); // 半角数字

        assertThat(NAMED.matcher(en).results().map(result -> result.group().replaceAll("^\"|\"$", "")))
                .allSatisfy(named -> assertThat(ja).contains(named));
    }
}
