package io.github.govtechkpi.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of files for the constants of an enum: {@code GROSS_CUMULATIVE} is written {@code gross-cumulative}. */
public final class TextForm {
    private TextForm() {}

    /** Returns the word for a constant's name. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds the constant that a word stands for.
     *
     * @throws IllegalArgumentException with all allowed words, if there is none
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant.name()).equals(word))
                .findFirst()
                .orElseThrow(() -> notAmong(
                        word,
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> of(constant.name()))
                                .toList()));
    }

    /** Makes the exception that a word is not among those that are allowed. */
    public static InvalidValueException notAmong(String word, List<String> allowed) {
        return new InvalidValueException(LocalizedText.of(
                "%s は使えません。%s のいずれかを書いてください。".formatted(Quoted.of(word), String.join("、", allowed)),
                "%s is not one of: %s".formatted(Quoted.of(word), String.join(", ", allowed))));
    }
}
