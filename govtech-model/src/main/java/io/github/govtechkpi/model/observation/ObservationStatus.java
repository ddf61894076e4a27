package io.github.govtechkpi.model.observation;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.TextForm;
import java.util.Arrays;

/**
 * The status of an observation, in the codes of SDMX.
 *
 * <p>Source: SDMX code list CL_OBS_STATUS, version 2.2.
 */
public enum ObservationStatus {
    /** Normal. */
    A("確定値", "normal"),
    /** First value after a break in the series. */
    B("系列の断絶", "break in the series"),
    /** Defined in another way. */
    D("定義が異なる", "definition differs"),
    /** Estimated. */
    E("推計値", "estimated"),
    /** Forecast. */
    F("予測値", "forecast"),
    /** Experimental. */
    G("試験的な値", "experimental"),
    /** Missing because of a holiday. */
    H("休日による欠測", "missing, holiday"),
    /** Imputed by whoever collected it. */
    I("補完値", "imputed"),
    /** Derogation. */
    J("適用除外", "derogation"),
    /** Included in another category. */
    K("他の区分に含む", "included in another category"),
    /** Missing: exists, but was not collected. */
    L("未収集", "missing, not collected"),
    /** Missing: cannot exist. */
    M("該当なし", "missing, cannot exist"),
    /** Not significant. */
    N("有意でない", "not significant"),
    /** Missing. */
    O("欠測", "missing"),
    /** Provisional. */
    P("暫定値", "provisional"),
    /** Missing because suppressed. */
    Q("秘匿", "suppressed"),
    /** Strike or another special event. */
    S("特別な出来事の影響", "special event"),
    /** Low reliability. */
    U("信頼性が低い", "low reliability"),
    /** Not validated. */
    V("未検証", "unvalidated"),
    /** Includes another category. */
    W("他の区分を含む", "includes another category");

    private final LocalizedText label;

    ObservationStatus(String ja, String en) {
        label = LocalizedText.of(ja, en);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException with all codes, if it is none
     */
    public static ObservationStatus parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> TextForm.notAmong(
                        text, Arrays.stream(values()).map(Enum::name).toList()));
    }

    /** Returns what the code means, for example 暫定値 / provisional. */
    public LocalizedText label() {
        return label;
    }

    /** Tells whether a judgement that rests on the value may still change: it is provisional, or an estimate of some kind. */
    public boolean isProvisional() {
        return switch (this) {
            case P, E, F, I -> true;
            case A, B, D, G, H, J, K, L, M, N, O, Q, S, U, V, W -> false;
        };
    }

    /** Tells whether the code says that there is no value. */
    public boolean isMissing() {
        return switch (this) {
            case H, L, M, O, Q -> true;
            case A, B, D, E, F, G, I, J, K, N, P, S, U, V, W -> false;
        };
    }
}
