package io.github.govtechkpi.report.page;

import io.github.govtechkpi.io.mapping.AreaDirectory;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.chart.PeriodWords;
import io.github.govtechkpi.report.chart.ReaderText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports in the reader's language, and the names of the areas that they are about. */
final class PageWords {
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

    /** Writes a text of a calculator for readers: 2025-03 as 2025年3月, 80 人 as 80 people. */
    String cell(String text) {
        return ReaderText.of(text, locale);
    }

    /** Names a unit where it stands alone: 人, in English people. */
    String unit(MeasureUnit unit) {
        return ReaderText.unit(unit, locale);
    }

    String day(LocalDate day) {
        return PeriodWords.of(day, locale);
    }
}
