package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands about a number: period, status and basis, and in brackets the two counts of a percentage. */
final class AmountRemarks {
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
    private static final Pattern SPAN = Pattern.compile("([0-9]{4})~(?:([0-9]{2})|([0-9]{4}))年(度)?");
    private static final Pattern FOOTNOTE = Pattern.compile("(?:\\(注[0-9]{0,2}\\)|※[0-9]{0,2}|注[0-9]{1,2}\\))$");
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)$");

    private final Set<CellRule> rules;
    private CellRemark remark = CellRemark.NONE;
    private Optional<Fraction> counts = Optional.empty();

    /** Two counts in brackets. */
    record Fraction(BigDecimal numerator, BigDecimal denominator, Optional<MeasureUnit> unit) {}

    /** Starts without any; {@code rules} takes those that are applied. */
    AmountRemarks(Set<CellRule> rules) {
        this.rules = rules;
    }

    /** Takes a footnote mark and the brackets off the end, the last one first, and returns what stands before them. */
    String takeOff(String compact) throws NoNumber {
        var text = compact;
        var footnote = FOOTNOTE.matcher(text);
        if (footnote.find() && footnote.start() > 0) {
            text = text.substring(0, footnote.start());
            rules.add(CellRule.FOOTNOTE);
        }
        for (var match = REMARK.matcher(text); match.find() && match.start() > 0; match = REMARK.matcher(text)) {
            read(match.group(1));
            text = text.substring(0, match.start());
            rules.add(CellRule.REMARK);
        }
        return text;
    }

    /** Reads 累計 and the like if it is next. */
    boolean takeBasis(AmountCursor cursor) throws NoNumber {
        var basis = BASES.entrySet().stream()
                .filter(entry -> cursor.isAt(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()));
        if (basis.isEmpty()) {
            return false;
        }
        add(basis.get().getValue());
        return cursor.take(basis.get().getKey());
    }

    void add(Frequency frequency) {
        remark = remark.with(frequency);
    }

    CellRemark remark() {
        return remark;
    }

    Optional<Fraction> counts() {
        return counts;
    }

    private void read(String inner) throws NoNumber {
        var plain = inner.replaceFirst("(?:時点|現在|実績|実績値)$", "");
        var span = SPAN.matcher(plain);
        var period = MomentText.parsed(plain);
        var basis = BASES.get(inner);
        var state = STATES.get(inner);
        if (basis != null) {
            add(basis);
        } else if (state != null && remark.status().isEmpty()) {
            remark = remark.with(state);
        } else if (span.matches() && remark.from().isEmpty()) {
            var first = span.group(1);
            var last = span.group(2) == null ? span.group(3) : first.substring(0, 2) + span.group(2);
            var sign = span.group(4) == null ? "年" : "年度";
            remark = remark.with(period(first + sign), period(last + sign));
        } else if (period.isPresent() && remark.from().isEmpty()) {
            remark = remark.with(period.get(), period.get());
        } else if (counts.isEmpty()) {
            counts = Optional.of(fraction(inner));
        } else {
            throw new NoNumber();
        }
    }

    private void add(TimeBasis basis) throws NoNumber {
        if (remark.timeBasis().filter(other -> other != basis).isPresent()) {
            throw new NoNumber();
        }
        remark = remark.with(basis);
    }

    private Fraction fraction(String inner) throws NoNumber {
        var applied = EnumSet.noneOf(CellRule.class);
        var cursor = new AmountCursor(inner, applied);
        var numerator = cursor.number();
        if (!cursor.take("/")) {
            throw new NoNumber();
        }
        var denominator = cursor.number();
        var unit = cursor.unitWord(Optional.empty());
        cursor.requireEnd();
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new NoNumber();
        }
        rules.addAll(applied);
        return new Fraction(numerator, denominator, unit);
    }

    private static ReportingPeriod period(String text) throws NoNumber {
        return MomentText.parsed(text).orElseThrow(NoNumber::new);
    }
}
