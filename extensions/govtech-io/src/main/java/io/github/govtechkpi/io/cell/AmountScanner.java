package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the number of a compact cell from its first to its last character; what is left over makes the cell unreadable.
 *
 * <p>Grammar: {@code prefix* side (～ side)? remark*}, where a side is {@code number unit? (/年)? bound?}, and a number is made of
 * digits with thousands separators and large units in falling order (1億3,000万5,000).
 */
final class AmountScanner {
    private static final Map<String, Qualifier> BOUNDS = bounds();
    private static final Map<String, TimeBasis> BASES = Map.of(
            "累計", TimeBasis.CUMULATIVE,
            "累積", TimeBasis.CUMULATIVE,
            "延べ", TimeBasis.GROSS_CUMULATIVE,
            "のべ", TimeBasis.GROSS_CUMULATIVE,
            "延", TimeBasis.GROSS_CUMULATIVE,
            "期間平均", TimeBasis.PERIOD_AVERAGE,
            "年平均", TimeBasis.PERIOD_AVERAGE,
            "期間計", TimeBasis.FLOW,
            "年間", TimeBasis.FLOW);
    private static final Map<String, ObservationStatus> STATES = Map.of(
            "速報", ObservationStatus.P,
            "速報値", ObservationStatus.P,
            "暫定", ObservationStatus.P,
            "暫定値", ObservationStatus.P,
            "推計", ObservationStatus.E,
            "推計値", ObservationStatus.E,
            "見込", ObservationStatus.F,
            "見込み", ObservationStatus.F,
            "見込値", ObservationStatus.F);
    private static final Set<String> ABOUT = Set.of("約", "およそ", "おおよそ", "概ね", "おおむね");
    private static final Pattern SPAN = Pattern.compile("([0-9]{4})~(?:([0-9]{2})|([0-9]{4}))年(度)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?(?![0-9,.])");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?![0-9,.])");
    private static final Pattern FOOTNOTE = Pattern.compile("(?:\\(注[0-9]{0,2}\\)|※[0-9]{0,2}|注[0-9]{1,2}\\))$");
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Optional<ColumnUnit> column;
    private final EnumSet<CellRule> rules = EnumSet.noneOf(CellRule.class);
    private String text;
    private int at;
    private boolean hasReadLargeUnit;
    private CellRemark remark = CellRemark.NONE;
    private Qualifier prefix = Qualifier.EXACT;
    private Optional<Fraction> counts = Optional.empty();

    /** Two counts in brackets. */
    private record Fraction(BigDecimal numerator, BigDecimal denominator, Optional<MeasureUnit> unit) {}

    /** A number with what belongs to it. */
    private record Side(
            BigDecimal number,
            boolean hasLargeUnit,
            boolean isPercent,
            Optional<MeasureUnit> unit,
            Optional<Qualifier> bound) {}

    /** Something that is no number in this grammar. */
    private static final class NoNumber extends Exception {
        private static final long serialVersionUID = 1L;

        NoNumber() {
            super(null, null, false, false); // a way out of the scanner, caught in read()
        }
    }

    private AmountScanner(String compact, Optional<ColumnUnit> column) {
        this.text = compact;
        this.column = column;
    }

    /**
     * Reads a compact text.
     *
     * @param rules takes the rules that were applied
     * @return the value; empty if the text is no number
     */
    static Optional<CellValue> read(String compact, Optional<ColumnUnit> column, Set<CellRule> rules) {
        var scanner = new AmountScanner(compact, column);
        try {
            var value = scanner.value();
            rules.addAll(scanner.rules);
            return Optional.of(value);
        } catch (NoNumber e) {
            return Optional.empty();
        }
    }

    private CellValue value() throws NoNumber {
        footnotes();
        remarks();
        prefixes();
        if (text.startsWith("半数", at) || text.startsWith("半分", at)) {
            at += 2;
            rules.add(CellRule.WARI);
            return single(new Side(BigDecimal.valueOf(50), false, true, Optional.empty(), bound()));
        }
        var first = side();
        if (at < text.length() && text.charAt(at) == '/' && !first.isPercent()) {
            return fraction(first);
        }
        if (at < text.length() && (text.charAt(at) == '~' || text.startsWith("から", at))) {
            at += text.charAt(at) == '~' ? 1 : 2;
            return range(first, side());
        }
        if (text.startsWith("以内", at) && at + 2 == text.length()) {
            return within(first);
        }
        return single(first);
    }

    private CellValue single(Side side) throws NoNumber {
        requireEnd();
        var qualifier = side.bound().orElse(Qualifier.EXACT);
        if (prefix != Qualifier.EXACT) {
            if (qualifier != Qualifier.EXACT) {
                throw new NoNumber(); // 約100人以上 says two things
            }
            qualifier = prefix;
        }
        if (counts.isPresent()) {
            return counts(side, qualifier);
        }
        if (side.isPercent()) {
            return new CellValue.Percentage(side.number(), qualifier, remark);
        }
        return new CellValue.Amount(Decimals.plain(scaled(side)), unit(side.unit()), qualifier, remark);
    }

    private CellValue counts(Side side, Qualifier qualifier) throws NoNumber {
        var fraction = counts.orElseThrow();
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

    private CellValue fraction(Side first) throws NoNumber {
        at++;
        var second = side();
        requireEnd();
        if (second.isPercent()
                || second.unit().isEmpty()
                || first.bound().isPresent()
                || second.bound().isPresent()
                || second.number().signum() <= 0
                || first.number().signum() < 0
                || counts.isPresent()) {
            throw new NoNumber(); // without a unit 4/1 may be a date
        }
        rules.add(CellRule.RANGE);
        return new CellValue.Counts(first.number(), second.number(), second.unit(), prefix);
    }

    private CellValue range(Side from, Side to) throws NoNumber {
        requireEnd();
        rules.add(CellRule.RANGE);
        var isPercent = from.isPercent() || to.isPercent();
        var upper = to.bound().orElse(Qualifier.AT_MOST);
        if ((from.isPercent() && !to.isPercent())
                || (isPercent && from.unit().isPresent())
                || (to.hasLargeUnit() && !from.hasLargeUnit()) // 2～3万 can begin at 2 or at 20,000
                || (from.unit().isPresent() && !from.unit().equals(to.unit()))
                || from.bound().filter(bound -> bound != Qualifier.AT_LEAST).isPresent()
                || (upper != Qualifier.AT_MOST && upper != Qualifier.LESS_THAN)
                || counts.isPresent()) {
            throw new NoNumber();
        }
        var low = isPercent
                ? from.number()
                : scaled(new Side(from.number(), from.hasLargeUnit(), false, to.unit(), Optional.empty()));
        var high = isPercent ? to.number() : scaled(to);
        if (low.compareTo(high) > 0) {
            throw new NoNumber();
        }
        return isPercent
                ? new CellValue.PercentageRange(low, high, upper == Qualifier.AT_MOST)
                : new CellValue.AmountRange(
                        low, high, upper == Qualifier.AT_MOST, unit(to.unit()), prefix == Qualifier.ABOUT, remark);
    }

    /** Reads △10%以内: from ten percent less to nothing less. */
    private CellValue within(Side side) throws NoNumber {
        at += 2;
        rules.add(CellRule.RANGE);
        var number = side.isPercent() ? side.number() : scaled(side);
        if (side.bound().isPresent() || prefix != Qualifier.EXACT || counts.isPresent()) {
            throw new NoNumber();
        }
        var low = number.min(BigDecimal.ZERO);
        var high = number.max(BigDecimal.ZERO);
        return side.isPercent()
                ? new CellValue.PercentageRange(low, high, true)
                : new CellValue.AmountRange(low, high, true, unit(side.unit()), false, remark);
    }

    private void requireEnd() throws NoNumber {
        if (at < text.length()) {
            throw new NoNumber();
        }
    }

    private void footnotes() {
        var match = FOOTNOTE.matcher(text);
        if (match.find() && match.start() > 0) {
            text = text.substring(0, match.start());
            rules.add(CellRule.FOOTNOTE);
        }
    }

    /** Takes the brackets off the end, from the last to the first. */
    private void remarks() throws NoNumber {
        for (var match = REMARK.matcher(text); match.find() && match.start() > 0; match = REMARK.matcher(text)) {
            remark(match.group(1));
            text = text.substring(0, match.start());
            rules.add(CellRule.REMARK);
        }
    }

    private void remark(String inner) throws NoNumber {
        var plain = inner.replaceFirst("(?:時点|現在|実績|実績値)$", "");
        var span = SPAN.matcher(plain);
        var period = MomentText.parsed(plain);
        var basis = BASES.get(inner);
        var state = STATES.get(inner);
        if (basis != null) {
            basis(basis);
        } else if (state != null && remark.status().isEmpty()) {
            remark = remark.with(state);
        } else if (span.matches() && remark.from().isEmpty()) {
            var first = span.group(1);
            var last = span.group(2) == null ? span.group(3) : first.substring(0, 2) + span.group(2);
            var sign = span.group(4) == null ? "年" : "年度";
            remark = remark.with(period(first + sign), period(last + sign));
        } else if (period.isPresent() && remark.from().isEmpty()) {
            remark = remark.with(period.get(), period.get());
        } else {
            counts = Optional.of(fraction(inner));
        }
    }

    private Fraction fraction(String inner) throws NoNumber {
        if (counts.isPresent()) {
            throw new NoNumber();
        }
        var scanner = new AmountScanner(inner, Optional.empty());
        var numerator = scanner.number();
        if (scanner.at >= inner.length() || inner.charAt(scanner.at) != '/') {
            throw new NoNumber();
        }
        scanner.at++;
        var denominator = scanner.number();
        var unit = scanner.unitWord();
        scanner.requireEnd();
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new NoNumber();
        }
        rules.addAll(scanner.rules);
        return new Fraction(numerator, denominator, unit);
    }

    private static ReportingPeriod period(String text) throws NoNumber {
        return MomentText.parsed(text).orElseThrow(NoNumber::new);
    }

    private void prefixes() throws NoNumber {
        if (text.startsWith("全国の", at)) { // of all there are: the base of 半数
            at += 3;
            rules.add(CellRule.QUALIFIER);
        }
        while (true) {
            var basis = BASES.entrySet().stream()
                    .filter(entry -> text.startsWith(entry.getKey(), at))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length()));
            var about = ABOUT.stream().filter(word -> text.startsWith(word, at)).findFirst();
            if (basis.isPresent()) {
                basis(basis.get().getValue());
                at += basis.get().getKey().length();
                rules.add(CellRule.QUALIFIER);
            } else if (about.isPresent() && prefix == Qualifier.EXACT) {
                prefix = Qualifier.ABOUT;
                at += about.get().length();
                rules.add(CellRule.QUALIFIER);
            } else {
                break;
            }
        }
    }

    private void basis(TimeBasis basis) throws NoNumber {
        if (remark.timeBasis().filter(other -> other != basis).isPresent()) {
            throw new NoNumber();
        }
        remark = remark.with(basis);
    }

    private Side side() throws NoNumber {
        var yen = at < text.length() && (text.charAt(at) == '¥' || text.charAt(at) == '\\');
        at += yen ? 1 : 0;
        var number = number();
        var hasLargeUnit = hasReadLargeUnit;
        if (take("%") || take("パーセント")) {
            rules.add(CellRule.PERCENT);
            return new Side(number, hasLargeUnit, true, Optional.empty(), boundOf(yen));
        }
        if (take("割")) {
            rules.add(CellRule.WARI);
            var percent = number.multiply(BigDecimal.TEN);
            if (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                percent = percent.add(number());
                if (!take("分")) {
                    throw new NoNumber();
                }
            }
            return new Side(percent, hasLargeUnit, true, Optional.empty(), boundOf(yen));
        }
        var unit = yen ? Optional.of(MeasureUnit.YEN) : unitWord();
        if (column.filter(ColumnUnit::isPercent).isPresent() && unit.isEmpty()) {
            rules.add(CellRule.COLUMN_SCALE);
            return new Side(number.multiply(column.get().scale()), hasLargeUnit, true, Optional.empty(), bound());
        }
        rate();
        return new Side(number, hasLargeUnit, false, unit, bound());
    }

    private Optional<Qualifier> boundOf(boolean yen) throws NoNumber {
        if (yen) {
            throw new NoNumber();
        }
        return bound();
    }

    private void rate() throws NoNumber {
        for (var frequency : Map.of("/年", Frequency.YEARLY, "/年度", Frequency.YEARLY, "/月", Frequency.MONTHLY)
                .entrySet()) {
            if (text.startsWith(frequency.getKey(), at)
                    && isWordEnd(at + frequency.getKey().length())) {
                at += frequency.getKey().length();
                remark = remark.with(frequency.getValue());
                rules.add(CellRule.REMARK);
                return;
            }
        }
    }

    private boolean isWordEnd(int index) {
        return index >= text.length() || BOUNDS.keySet().stream().anyMatch(word -> text.startsWith(word, index));
    }

    private Optional<MeasureUnit> unitWord() {
        var word = UnitWords.at(text.substring(at), column);
        word.ifPresent(found -> {
            at += found.length();
            rules.add(CellRule.UNIT);
        });
        return word.map(MeasureUnit::of);
    }

    private Optional<Qualifier> bound() {
        for (var word : BOUNDS.entrySet()) {
            if (take(word.getKey())) {
                rules.add(CellRule.QUALIFIER);
                return Optional.of(word.getValue());
            }
        }
        return Optional.empty();
    }

    private boolean take(String word) {
        var isThere = text.startsWith(word, at);
        at += isThere ? word.length() : 0;
        return isThere;
    }

    private BigDecimal number() throws NoNumber {
        var isNegative = false;
        if (at < text.length() && (CellText.isMinus(text.charAt(at)) || text.charAt(at) == '+')) {
            isNegative = text.charAt(at) != '+';
            if (isNegative && text.charAt(at) != '-') {
                rules.add(CellRule.MINUS_SIGN);
            }
            at++;
        }
        var sum = digits();
        var large = largeUnit();
        hasReadLargeUnit = large.isPresent();
        if (large.isPresent()) {
            rules.add(CellRule.LARGE_UNIT);
            var last = large.get().factor();
            sum = sum.multiply(last);
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
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
        }
        if (!Decimals.fitsInFile(sum)) {
            throw new NoNumber();
        }
        return isNegative ? sum.negate() : sum;
    }

    private BigDecimal digits() throws NoNumber {
        var rest = text.substring(at);
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
