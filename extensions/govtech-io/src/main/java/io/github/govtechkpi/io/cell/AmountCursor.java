package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.MeasureUnit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place in a compact text that moves on over the words, numbers and units that are read.
 *
 * <p>A number is made of digits with thousands separators and large units in falling order (1億3,000万5,000).
 */
final class AmountCursor {
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?(?![0-9,.])");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?![0-9,.])");

    private final String text;
    private final Set<CellRule> rules;
    private int at;
    private boolean hasReadLargeUnit;

    /** Stands before the first character; {@code rules} takes those that are applied. */
    AmountCursor(String text, Set<CellRule> rules) {
        this.text = text;
        this.rules = rules;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(char character) {
        return !isAtEnd() && text.charAt(at) == character;
    }

    boolean isAt(String word) {
        return text.startsWith(word, at);
    }

    boolean isAtDigit() {
        return !isAtEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Returns what is left to read. */
    String rest() {
        return text.substring(at);
    }

    /** Reads a word if it is the next one. */
    boolean take(String word) {
        var isThere = isAt(word);
        at += isThere ? word.length() : 0;
        return isThere;
    }

    void requireEnd() throws NoNumber {
        if (!isAtEnd()) {
            throw new NoNumber();
        }
    }

    /** Reads a unit if one is next, of the known ones or that of the column. */
    Optional<MeasureUnit> unitWord(Optional<ColumnUnit> column) {
        var word = UnitWords.at(rest(), column);
        word.ifPresent(found -> {
            at += found.length();
            rules.add(CellRule.UNIT);
        });
        return word.map(MeasureUnit::of);
    }

    /** Tells whether the last number had a large unit such as 万. */
    boolean hasReadLargeUnit() {
        return hasReadLargeUnit;
    }

    BigDecimal number() throws NoNumber {
        var isNegative = sign();
        var sum = digits();
        var large = largeUnit();
        hasReadLargeUnit = large.isPresent();
        if (large.isPresent()) {
            rules.add(CellRule.LARGE_UNIT);
            sum = withSmallerUnits(sum, large.get().factor());
        }
        if (!Decimals.fitsInFile(sum)) {
            throw new NoNumber();
        }
        return isNegative ? sum.negate() : sum;
    }

    private boolean sign() {
        if (isAtEnd() || !(CellText.isMinus(text.charAt(at)) || isAt('+'))) {
            return false;
        }
        var isNegative = !isAt('+');
        if (isNegative && !isAt('-')) {
            rules.add(CellRule.MINUS_SIGN);
        }
        at++;
        return isNegative;
    }

    private BigDecimal withSmallerUnits(BigDecimal digits, BigDecimal largest) throws NoNumber {
        var sum = digits.multiply(largest);
        var last = largest;
        while (isAtDigit()) {
            if (sum.remainder(last).signum() != 0) {
                throw new NoNumber(); // 1.5億3,000万 says the same digits twice
            }
            var part = digits();
            var next = largeUnit();
            var factor = next.map(LargeUnit::factor).orElse(BigDecimal.ONE);
            part = part.multiply(factor);
            if (part.compareTo(last) >= 0 || factor.compareTo(last) >= 0) {
                throw new NoNumber(); // large units stand in falling order
            }
            sum = sum.add(part);
            last = factor;
            if (next.isEmpty()) {
                break;
            }
        }
        return sum;
    }

    private BigDecimal digits() throws NoNumber {
        var rest = rest();
        var grouped = GROUPED.matcher(rest);
        if (grouped.lookingAt()) {
            rules.add(CellRule.THOUSANDS);
            at += grouped.end();
            return new BigDecimal(grouped.group().replace(",", ""));
        }
        var plain = PLAIN.matcher(rest);
        if (!plain.lookingAt()) {
            throw new NoNumber();
        }
        at += plain.end();
        return new BigDecimal(plain.group());
    }

    private Optional<LargeUnit> largeUnit() {
        for (var large : LargeUnit.values()) {
            if (take(large.text())) {
                return Optional.of(large);
            }
        }
        return Optional.empty();
    }
}
