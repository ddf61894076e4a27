package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.chart.PeriodWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words of reports in the reader's language, and the names of the areas that they are about. */
final class PageWords {
    /** Periods that no count looks like. */
    private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])|FY[0-9]{4}(-Q[1-4]|-H[12])?");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final AreaDirectory areas;

    PageWords(Locale locale) {
        this(locale, AreaDirectory.ofPrefectures());
    }

    PageWords(Locale locale, AreaDirectory areas) {
        this.locale = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(PageWords.class.getPackageName() + ".messages", this.locale);
        this.areas = areas;
    }

    String get(String key, Object... values) {
        return bundle.getString(key).formatted(values);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    Locale locale() {
        return locale;
    }

    /** Names a goal with its area, by name where that is known, and its slice. */
    String title(Progress progress) {
        return progress.goal().name().in(locale)
                + progress.key().area().map(code -> get("ofArea", area(code))).orElse("")
                + progress.key().slice().map(slice -> " " + slice).orElse("");
    }

    /** Names a local government, for example 夕張市; its code where the name is not known. */
    String area(LocalGovernmentCode code) {
        return areas.nameOf(code).orElse(code.toString());
    }

    String period(ReportingPeriod period) {
        return PeriodWords.of(period, locale);
    }

    /** Writes a cell for readers: what is a period and nothing else is written as one. */
    String cell(String text) {
        return PERIOD.matcher(text).matches() ? period(ReportingPeriod.parse(text)) : text;
    }

    String day(LocalDate day) {
        return PeriodWords.of(day, locale);
    }
}
