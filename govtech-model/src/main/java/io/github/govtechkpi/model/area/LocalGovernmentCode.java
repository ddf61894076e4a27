package io.github.govtechkpi.model.area;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The official code of a local government (全国地方公共団体コード), for example {@code 131008}: prefecture (2 digits), body
 * (3 digits), check digit.
 *
 * <p>Check digit: {@code S = 6 d1 + 5 d2 + 4 d3 + 3 d4 + 2 d5}, the last digit of {@code 11 - S mod 11}. Remainders 0 and 10
 * both give 1, so that nearly all slips in one digit are found, not all.
 *
 * <p>Statistics often leave the check digit out, and spreadsheets take a leading zero off; both give five digits, and
 * {@code 12238} can be either. Five digits are therefore never read without being told which it is: {@link #fromFiveDigits}
 * or {@link #fromLostLeadingZero}. Whether a body of this code exists is not checked: codes come and go with mergers.
 *
 * <p>The order is by digits, which is from north to south. Source: JIS X 0401, JIS X 0402, and the Ministry of Internal
 * Affairs and Communications for the check digit.
 *
 * @param digits the six digits, with the leading zero
 */
public record LocalGovernmentCode(String digits) implements Comparable<LocalGovernmentCode> {
    private static final int LAST_PREFECTURE = 47;
    private static final int LONGEST_QUOTE = 30;
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** Checks form, prefecture and check digit. */
    public LocalGovernmentCode {
        requireNonNull(digits, "digits");
        if (!SIX_DIGITS.matcher(digits).matches()) {
            throw notSixDigits(digits);
        }
        var body = digits.substring(0, 5);
        requirePrefecture(body, digits);
        if (digits.charAt(5) != checkDigit(body)) {
            throw InvalidValueException.of(
                    "団体コード%sの検査数字（6桁目）は%sのはずですが、%sになっています。コードを確認してください。",
                    "The check digit of %s must be %s, but was %s: look the code up again",
                    digits,
                    checkDigit(body),
                    digits.charAt(5));
        }
    }

    /**
     * Makes a code from its six digits, for example {@code 131008}.
     *
     * @throws IllegalArgumentException for anything else; for five digits, with the codes that they can stand for
     */
    public static LocalGovernmentCode of(String digits) {
        return new LocalGovernmentCode(digits);
    }

    /**
     * Reads what {@link #toString()} prints; blanks around it are ignored.
     *
     * @throws IllegalArgumentException for anything else; for five digits, with the codes that they can stand for
     */
    public static LocalGovernmentCode parse(String text) {
        return new LocalGovernmentCode(requireNonNull(text, "text").strip());
    }

    /**
     * Completes the form without check digit: {@code 13100} is {@code 131008}.
     *
     * @throws IllegalArgumentException if these are not five digits, or there is no such prefecture
     */
    public static LocalGovernmentCode fromFiveDigits(String withoutCheckDigit) {
        requireFiveDigits(withoutCheckDigit);
        requirePrefecture(withoutCheckDigit, withoutCheckDigit);
        return new LocalGovernmentCode(withoutCheckDigit + checkDigit(withoutCheckDigit));
    }

    /**
     * Gives a code the zero back that a spreadsheet took off: {@code 11002} is {@code 011002}.
     *
     * @throws IllegalArgumentException if these are not five digits, or the check digit is wrong then
     */
    public static LocalGovernmentCode fromLostLeadingZero(String withoutZero) {
        requireFiveDigits(withoutZero);
        return new LocalGovernmentCode("0" + withoutZero);
    }

    /**
     * Lists what five digits can stand for: first the code that lost its zero, then the code without check digit; none,
     * one or both. A number that the rules give to nobody is left out, so that {@code 11002} is 011002 alone.
     */
    public static List<LocalGovernmentCode> readings(String fiveDigits) {
        requireFiveDigits(fiveDigits);
        return Stream.of("0" + fiveDigits, fiveDigits + checkDigit(fiveDigits))
                .filter(digits -> hasPrefecture(digits) && digits.charAt(5) == checkDigit(digits.substring(0, 5)))
                .map(LocalGovernmentCode::new)
                .filter(code -> code.kind() != LocalGovernmentKind.UNASSIGNED)
                .toList();
    }

    /** Returns the prefecture in which the body lies. */
    public Prefecture prefecture() {
        return Prefecture.of(Integer.parseInt(digits.substring(0, 2)));
    }

    /** Returns the number of the body in its prefecture, from 0 (the prefecture itself) to 999. */
    public int bodyNumber() {
        return Integer.parseInt(digits.substring(2, 5));
    }

    /** Returns what the body is, as far as the code tells. */
    public LocalGovernmentKind kind() {
        return LocalGovernmentKind.of(prefecture(), bodyNumber());
    }

    /** Returns the form without check digit that statistics use, for example {@code 13100}. */
    public String fiveDigits() {
        return digits.substring(0, 5);
    }

    @Override
    public int compareTo(LocalGovernmentCode other) {
        return digits.compareTo(other.digits);
    }

    /** Returns the six digits. */
    @Override
    public String toString() {
        return digits;
    }

    private static char checkDigit(String body) {
        var sum = 0;
        for (var i = 0; i < 5; i++) {
            sum += (6 - i) * (body.charAt(i) - '0');
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    private static boolean hasPrefecture(String digits) {
        var number = Integer.parseInt(digits.substring(0, 2));
        return number >= 1 && number <= LAST_PREFECTURE;
    }

    private static void requirePrefecture(String body, String digits) {
        if (!hasPrefecture(body)) {
            throw InvalidValueException.of(
                    "団体コードは都道府県の番号（01～47）で始まります（%s）。コードを確認してください。",
                    "A local government code must begin with a prefecture from 01 to 47, but was %s", digits);
        }
    }

    private static void requireFiveDigits(String text) {
        requireNonNull(text, "text");
        if (!FIVE_DIGITS.matcher(text).matches()) {
            throw InvalidValueException.of(
                    "半角数字5桁のはずですが、%sになっています。", "Expected five digits from 0 to 9, but was %s", quote(text));
        }
    }

    private static InvalidValueException notSixDigits(String text) {
        if (!FIVE_DIGITS.matcher(text).matches()) {
            return InvalidValueException.of(
                    "団体コードは半角数字6桁です（%s）。",
                    "A local government code must have six digits from 0 to 9, but was %s", quote(text));
        }
        var readings = readings(text);
        if (readings.isEmpty()) {
            return InvalidValueException.of(
                    "団体コードは半角数字6桁です。%s は、先頭の0が落ちたコードとしても、検査数字を省いたコードとしても存在しません。コードを確認してください。",
                    "A local government code must have six digits from 0 to 9, but was %s, which is no code with "
                            + "a leading zero or a check digit either: look the code up again",
                    quote(text));
        }
        return InvalidValueException.of(
                readings.size() > 1 ? "%s は、%sとも読めます。6桁で書いてください。" : "%s は、%sと読めます。6桁で書いてください。",
                "A local government code must have six digits from 0 to 9, but was %s, which can be %s: write all six digits",
                quote(text),
                LocalizedText.of(
                        listed(readings, text, "とも", "%s（%s、先頭の0が落ちた場合）", "%s（%s、検査数字を省いた場合）"),
                        listed(
                                readings,
                                text,
                                " or ",
                                "%s (%s, if its leading zero is lost)",
                                "%s (%s, if its check digit is left out)")));
    }

    private static String listed(
            List<LocalGovernmentCode> readings, String text, String between, String lostZero, String noCheckDigit) {
        return readings.stream()
                .map(code -> (code.digits.equals("0" + text) ? lostZero : noCheckDigit)
                        .formatted(code, code.prefecture().japaneseName()))
                .collect(Collectors.joining(between));
    }

    /** Quotes a text for a message: cut, and without control characters that would break the line. */
    static String quote(String text) {
        var length = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
        var cut = UNPRINTABLE.matcher(text.substring(0, length)).replaceAll("\uFFFD");
        return length == text.length() ? "\"%s\"".formatted(cut) : "\"%s…\"".formatted(cut);
    }
}
