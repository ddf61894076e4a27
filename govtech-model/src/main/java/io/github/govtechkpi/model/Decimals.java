package io.github.govtechkpi.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one normal form of exact numbers: without trailing zeros, without an exponent, and of a size that can be written out. */
public final class Decimals {
    private static final int MAX_INTEGER_DIGITS = 60; // files hold half of that, so that a product of two still fits
    private static final int MAX_DECIMALS = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final Pattern TEXT = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");

    private static final int MAX_DIGITS_IN_FILE = 38;
    private static final int MAX_INTEGER_DIGITS_IN_FILE = 30;
    private static final int MAX_DECIMALS_IN_FILE = 100;

    /** What {@link #inFile} reads, as a regular expression for schemas. */
    public static final Pattern FILE_TEXT = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");

    private Decimals() {}

    /**
     * Returns the normal form of a number: 5.0 becomes 5, and 1E+2 becomes 100.
     *
     * @throws IllegalArgumentException if it has more than 60 digits before or 200 behind the decimal point
     */
    public static BigDecimal plain(BigDecimal number) {
        requireNonNull(number, "number");
        if (number.scale() == 0 && number.precision() <= MAX_INTEGER_DIGITS) {
            return number; // most are whole numbers, which are in their normal form as they are
        }
        var stripped = number.stripTrailingZeros();
        // before the exponent is written out: 1E+999999999 would become a number of a billion digits
        if ((long) stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS || stripped.scale() > MAX_DECIMALS) {
            throw InvalidValueException.of(
                    "数は整数部%s桁、小数部%s桁までです。",
                    "A number has at most %s digits before and %s behind the decimal point",
                    MAX_INTEGER_DIGITS,
                    MAX_DECIMALS);
        }
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    /**
     * Reads a number such as {@code 1200}, {@code -12.5} or {@code 1e-05}; the normal form is left to {@link #plain}.
     *
     * @throws IllegalArgumentException if the text is no number in ASCII digits
     */
    public static BigDecimal parse(String text) {
        // digits without end take quadratic time to read
        if (text.length() > LONGEST_TEXT || !TEXT.matcher(text).matches()) {
            throw InvalidValueException.of(
                    "%s は数ではありません。1200や12.5のように、カンマを付けずに書いてください。",
                    "%s is no number: write it like 1200 or 12.5, without commas", Quoted.of(text));
        }
        return new BigDecimal(text);
    }

    /**
     * Reads a number as files write it: ASCII digits without a plus sign, commas or a unit, exponents as pandas writes them
     * ({@code 1e-05}).
     *
     * @return the number, exactly; empty for what is none
     */
    public static Optional<BigDecimal> inFile(String text) {
        return text.length() <= LONGEST_TEXT && FILE_TEXT.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** Tells whether a file may hold a number: at most 38 significant digits, smaller than 10^30, at most 100 decimals. */
    public static boolean fitsInFile(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        // by digits and exponent: comparing 1e999999999 with a limit would write out all of its digits
        return (long) stripped.precision() - stripped.scale() <= MAX_INTEGER_DIGITS_IN_FILE
                && stripped.scale() <= MAX_DECIMALS_IN_FILE
                && stripped.precision() <= MAX_DIGITS_IN_FILE;
    }
}
