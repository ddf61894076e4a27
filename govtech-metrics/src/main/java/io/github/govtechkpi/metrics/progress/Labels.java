package io.github.govtechkpi.metrics.progress;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.progress.Measure.Form;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The names that several kinds of target share. */
enum Labels {
    /** Where it started. */
    BASELINE("baseline", "基準値", "baseline"),
    /** What is to be reached or kept. */
    TARGET("target", "目標値", "target"),
    /** Gained so far. */
    GAINED("absoluteGain", "これまでの増減", "gained"),
    /** Still to gain. */
    REMAINING("remainingGap", "残り", "still to gain");

    // what is gained by a goal that is to fall is cut; its paces are shown in that direction
    private static final Map<String, LocalizedText> OF_A_FALL = Map.of(
            "absoluteGain", LocalizedText.of("これまでの減少", "cut"),
            "requiredGain", LocalizedText.of("必要な減少", "to cut in all"),
            "remainingGap", LocalizedText.of("残り", "still to cut"),
            "observedPacePerYear", LocalizedText.of("これまでの年間減少", "cut per year"),
            "requiredPacePerYear", LocalizedText.of("計画上の年間減少", "planned cut per year"),
            "requiredPaceRemainingPerYear", LocalizedText.of("今後必要な年間減少", "needed cut per year from now"));

    private final String field;
    private final LocalizedText label;

    Labels(String field, String ja, String en) {
        this.field = field;
        label = LocalizedText.of(ja, en);
    }

    /** Returns the name of a number for readers, in the direction of the goal. */
    static LocalizedText name(Measure measure, boolean isFall) {
        return isFall ? OF_A_FALL.getOrDefault(measure.field(), measure.label()) : measure.label();
    }

    Measure of(Computed<BigDecimal> value) {
        return new Measure(field, label, Form.AMOUNT, value);
    }

    static List<Measure> compliance(Computed<StayCompliance> compliance) {
        return List.of(
                measure(
                        "periodsInCompliance",
                        "基準を満たした期数",
                        "periods kept",
                        Form.PERIODS,
                        compliance.map(StayCompliance::periodsInCompliance)),
                measure("periods", "測定した期数", "periods measured", Form.PERIODS, compliance.map(StayCompliance::periods)),
                measure(
                        "longestBreach",
                        "最長の未達期間",
                        "longest breach",
                        Form.PERIODS,
                        compliance.map(StayCompliance::longestBreach)),
                measure(
                        "currentBreach",
                        "現在続いている未達期間",
                        "current breach",
                        Form.PERIODS,
                        compliance.map(StayCompliance::currentBreach)));
    }

    static Measure measure(String field, String ja, String en, Form form, Computed<?> value) {
        requireNonNull(value, field);
        return new Measure(field, LocalizedText.of(ja, en), form, value);
    }
}
