package io.github.govtechkpi.report.chart;

import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of pictures in the reader's language. */
final class ChartWords {
    private static final MathContext DIGITS = new MathContext(12);
    private final ResourceBundle bundle;
    private final Locale locale;

    ChartWords(Locale locale) {
        this.locale = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(ChartWords.class.getPackageName() + ".messages", this.locale);
    }

    String get(String key, Object... values) {
        return ReaderText.of(bundle.getString(key).formatted(values), locale);
    }

    Locale locale() {
        return locale;
    }

    /** Writes a period for readers. */
    String period(ReportingPeriod period) {
        return PeriodWords.of(period, locale);
    }

    /** Names a unit where it stands alone. */
    String unit(MeasureUnit unit) {
        return ReaderText.unit(unit, locale);
    }

    /** Writes an amount with its unit, a computed one rounded to what the eye can read. */
    String amount(double value, MeasureUnit unit) {
        return ReaderText.of(AmountText.of(new AbsoluteValue(rounded(value), unit), locale), locale);
    }

    /** Writes a number without its unit, which stands at the axis. */
    String number(double value) {
        var text = AmountText.of(new AbsoluteValue(rounded(value), MeasureUnit.PERSONS), Locale.JAPANESE);
        return text.substring(0, text.length() - MeasureUnit.PERSONS.symbol().length());
    }

    /** Writes a count and what it is counted among, for example 3 of 10, without their units. */
    String counts(double part, double whole) {
        return get("pointCounts", number(part), number(whole));
    }

    /** Writes a change with its sign, a minus that is as long as the plus. */
    String signed(double value) {
        return value > 0 ? "+" + number(value) : value < 0 ? "\u2212" + number(-value) : "0";
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value, DIGITS);
    }
}
