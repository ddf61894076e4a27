package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.time.Frequency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the number of a compact cell from its first to its last character; what is left over makes the cell unreadable.
 *
 * <p>Grammar: {@code prefix* side (～ side)? remark*}, where a side is {@code number unit? (/年)? bound?}; {@link AmountCursor} reads
 * numbers and units, {@link AmountRemarks} what stands about them.
 */
final class AmountScanner {
    private static final Map<String, Qualifier> BOUNDS = bounds();
    private static final Map<String, Frequency> RATES =
            Map.of("/年", Frequency.YEARLY, "/年度", Frequency.YEARLY, "/月", Frequency.MONTHLY);
    private static final Set<String> ABOUT = Set.of("約", "およそ", "おおよそ", "概ね", "おおむね");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Optional<ColumnUnit> column;
    private final Set<CellRule> rules;
    private final AmountRemarks remarks;
    private final AmountCursor cursor;
    private Qualifier prefix = Qualifier.EXACT;

    /** A number with what belongs to it. */
    private record Side(
            BigDecimal number,
            boolean hasLargeUnit,
            boolean isPercent,
            Optional<MeasureUnit> unit,
            Optional<Qualifier> bound) {}

    private AmountScanner(String compact, Optional<ColumnUnit> column, Set<CellRule> rules) throws NoNumber {
        this.column = column;
        this.rules = rules;
        this.remarks = new AmountRemarks(rules);
        this.cursor = new AmountCursor(remarks.takeOff(compact), rules);
    }

    /**
     * Reads a compact text.
     *
     * @param rules takes the rules that were applied
     * @return the value; empty if the text is no number
     */
    static Optional<CellValue> read(String compact, Optional<ColumnUnit> column, Set<CellRule> rules) {
        var applied = EnumSet.noneOf(CellRule.class);
        try {
            var value = new AmountScanner(compact, column, applied).value();
            rules.addAll(applied);
            return Optional.of(value);
        } catch (NoNumber e) {
            return Optional.empty();
        }
    }

    private CellValue value() throws NoNumber {
        prefixes();
        if (cursor.take("半数") || cursor.take("半分")) {
            rules.add(CellRule.WARI);
            return single(new Side(HALF, false, true, Optional.empty(), bound()));
        }
        var first = side();
        if (!first.isPercent() && cursor.take("/")) {
            return fraction(first, side());
        }
        if (cursor.take("~") || cursor.take("から")) {
            return range(first, side());
        }
        return cursor.rest().equals("以内") ? within(first) : single(first);
    }

    private CellValue single(Side side) throws NoNumber {
        cursor.requireEnd();
        var qualifier = side.bound().orElse(Qualifier.EXACT);
        if (prefix != Qualifier.EXACT) {
            if (qualifier != Qualifier.EXACT) {
                throw new NoNumber(); // 約100人以上 says two things
            }
            qualifier = prefix;
        }
        if (remarks.counts().isPresent()) {
            return counts(side, qualifier, remarks.counts().get());
        }
        if (side.isPercent()) {
            return new CellValue.Percentage(side.number(), qualifier, remarks.remark());
        }
        return new CellValue.Amount(Decimals.plain(scaled(side)), unit(side.unit()), qualifier, remarks.remark());
    }

    private static CellValue counts(Side side, Qualifier qualifier, AmountRemarks.Fraction fraction) throws NoNumber {
        var places = Math.max(0, side.number().scale());
        var percent = fraction.numerator()
                .multiply(HUNDRED)
                .divide(fraction.denominator(), places, RoundingMode.HALF_UP)
                .subtract(side.number())
                .abs();
        if (!side.isPercent() || percent.compareTo(BigDecimal.ONE.movePointLeft(places)) > 0) {
            throw new NoNumber(); // the counts contradict the percentage
        }
        return new CellValue.Counts(fraction.numerator(), fraction.denominator(), fraction.unit(), qualifier);
    }

    private CellValue fraction(Side first, Side second) throws NoNumber {
        cursor.requireEnd();
        if (second.isPercent()
                || second.unit().isEmpty()
                || (first.unit().isPresent() && !first.unit().equals(second.unit()))
                || first.bound().isPresent()
                || second.bound().isPresent()
                || second.number().signum() <= 0
                || first.number().signum() < 0
                || remarks.counts().isPresent()) {
            throw new NoNumber(); // without a unit 4/1 may be a date
        }
        rules.add(CellRule.RANGE);
        return new CellValue.Counts(first.number(), second.number(), second.unit(), prefix);
    }

    private CellValue range(Side from, Side to) throws NoNumber {
        cursor.requireEnd();
        rules.add(CellRule.RANGE);
        var isPercent = from.isPercent() || to.isPercent();
        var upper = to.bound().orElse(Qualifier.AT_MOST);
        if ((from.isPercent() && !to.isPercent())
                || (isPercent && from.unit().isPresent())
                || (to.hasLargeUnit() && !from.hasLargeUnit()) // 2～3万 can begin at 2 or at 20,000
                || (from.unit().isPresent() && !from.unit().equals(to.unit()))
                || from.bound().filter(bound -> bound != Qualifier.AT_LEAST).isPresent()
                || (upper != Qualifier.AT_MOST && upper != Qualifier.LESS_THAN)
                || remarks.counts().isPresent()) {
            throw new NoNumber();
        }
        var low = isPercent
                ? from.number()
                : scaled(new Side(from.number(), from.hasLargeUnit(), false, to.unit(), Optional.empty()));
        var high = isPercent ? to.number() : scaled(to);
        if (low.compareTo(high) > 0) {
            throw new NoNumber();
        }
        var isHighIncluded = upper == Qualifier.AT_MOST;
        return isPercent
                ? new CellValue.PercentageRange(low, high, isHighIncluded)
                : new CellValue.AmountRange(
                        low, high, isHighIncluded, unit(to.unit()), prefix == Qualifier.ABOUT, remarks.remark());
    }

    /** Reads △10%以内: from ten percent less to nothing less. */
    private CellValue within(Side side) throws NoNumber {
        rules.add(CellRule.RANGE);
        var number = side.isPercent() ? side.number() : scaled(side);
        if (side.bound().isPresent()
                || prefix != Qualifier.EXACT
                || remarks.counts().isPresent()) {
            throw new NoNumber();
        }
        var low = number.min(BigDecimal.ZERO);
        var high = number.max(BigDecimal.ZERO);
        return side.isPercent()
                ? new CellValue.PercentageRange(low, high, true)
                : new CellValue.AmountRange(low, high, true, unit(side.unit()), false, remarks.remark());
    }

    private void prefixes() throws NoNumber {
        if (cursor.take("全国の")) { // of all there are: the base of 半数
            rules.add(CellRule.QUALIFIER);
        }
        while (remarks.takeBasis(cursor) || takeAbout()) {
            rules.add(CellRule.QUALIFIER);
        }
    }

    private boolean takeAbout() {
        for (var word : ABOUT) {
            if (prefix == Qualifier.EXACT && cursor.take(word)) {
                prefix = Qualifier.ABOUT;
                return true;
            }
        }
        return false;
    }

    private Side side() throws NoNumber {
        var isYen = cursor.take("¥") || cursor.take("\\");
        var number = cursor.number();
        var hasLargeUnit = cursor.hasReadLargeUnit();
        if (cursor.take("%") || cursor.take("パーセント")) {
            rules.add(CellRule.PERCENT);
            return percent(number, hasLargeUnit, isYen);
        }
        if (cursor.take("割")) {
            rules.add(CellRule.WARI);
            return percent(number.multiply(BigDecimal.TEN).add(parts()), hasLargeUnit, isYen);
        }
        var unit = isYen ? Optional.of(MeasureUnit.YEN) : cursor.unitWord(column);
        if (column.filter(ColumnUnit::isPercent).isPresent() && unit.isEmpty()) {
            rules.add(CellRule.COLUMN_SCALE);
            return percent(number.multiply(column.get().scale()), hasLargeUnit, false);
        }
        rate();
        return new Side(number, hasLargeUnit, false, unit, bound());
    }

    /** Reads the 5分 of 3割5分, in percent. */
    private BigDecimal parts() throws NoNumber {
        if (!cursor.isAtDigit()) {
            return BigDecimal.ZERO;
        }
        var percent = cursor.number();
        if (!cursor.take("分")) {
            throw new NoNumber();
        }
        return percent;
    }

    private Side percent(BigDecimal number, boolean hasLargeUnit, boolean isYen) throws NoNumber {
        if (isYen) {
            throw new NoNumber();
        }
        return new Side(number, hasLargeUnit, true, Optional.empty(), bound());
    }

    private void rate() {
        for (var rate : RATES.entrySet()) {
            if (cursor.isAt(rate.getKey())
                    && isWordEnd(cursor.rest().substring(rate.getKey().length()))) {
                cursor.take(rate.getKey());
                remarks.add(rate.getValue());
                rules.add(CellRule.REMARK);
                return;
            }
        }
    }

    private static boolean isWordEnd(String rest) {
        return rest.isEmpty() || BOUNDS.keySet().stream().anyMatch(rest::startsWith);
    }

    private Optional<Qualifier> bound() {
        for (var word : BOUNDS.entrySet()) {
            if (cursor.take(word.getKey())) {
                rules.add(CellRule.QUALIFIER);
                return Optional.of(word.getValue());
            }
        }
        return Optional.empty();
    }

    /** Returns the number in the basic unit; a number with a unit or a large unit of its own is in it already. */
    private BigDecimal scaled(Side side) throws NoNumber {
        if (column.isEmpty() || column.get().isPercent()) {
            return side.number();
        }
        var unit = column.get();
        if (side.unit().isPresent()) {
            if (!side.unit().get().equals(unit.unit())) {
                throw new NoNumber(); // the column counts something else
            }
            return side.number();
        }
        if (unit.scale().compareTo(BigDecimal.ONE) == 0) {
            return side.number();
        }
        if (side.hasLargeUnit()) {
            throw new NoNumber(); // 5万 in a column of 千円 can be 50,000 円 or 50,000 千円
        }
        rules.add(CellRule.COLUMN_SCALE);
        return side.number().multiply(unit.scale());
    }

    private Optional<MeasureUnit> unit(Optional<MeasureUnit> own) {
        return own.or(() -> column.filter(unit -> !unit.isPercent()).map(ColumnUnit::unit));
    }

    private static Map<String, Qualifier> bounds() {
        var bounds = new LinkedHashMap<String, Qualifier>();
        bounds.put("以上", Qualifier.AT_LEAST);
        bounds.put("を超える", Qualifier.MORE_THAN);
        bounds.put("を上回る", Qualifier.MORE_THAN);
        bounds.put("超", Qualifier.MORE_THAN);
        bounds.put("以下", Qualifier.AT_MOST);
        bounds.put("未満", Qualifier.LESS_THAN);
        bounds.put("を下回る", Qualifier.LESS_THAN);
        bounds.put("程度", Qualifier.ABOUT);
        bounds.put("前後", Qualifier.ABOUT);
        return bounds;
    }
}
