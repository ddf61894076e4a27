package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.function.Supplier;

/** What a type refuses, and in which words. */
public final class Refusals {
    private Refusals() {}

    /** Requires that something is refused with a rule in both languages. */
    public static void requireRefusal(Supplier<?> attempt, String ja, String en) {
        var refusal = catchThrowable(attempt::get);

        assertThat(refusal).isInstanceOf(InvalidValueException.class).hasMessage(en);
        var rule = ((InvalidValueException) refusal).rule();
        assertThat(rule.in(Locale.JAPANESE)).isEqualTo(ja).endsWith("。");
        assertThat(rule.in(Locale.ENGLISH)).isEqualTo(en).doesNotEndWith(".");
    }
}
