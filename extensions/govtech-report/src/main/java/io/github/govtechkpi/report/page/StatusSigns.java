package io.github.govtechkpi.report.page;

import io.github.govtechkpi.metrics.progress.StatusCode;

/** The sign and the tone of a verdict: no verdict hangs on colour alone, and its words stand beside both. */
final class StatusSigns {
    private StatusSigns() {}

    static String sign(StatusCode code) {
        return switch (code) {
            case ACHIEVED -> "◎";
            case ON_TRACK, MAINTAINED -> "○";
            case MODERATE, WITHIN_TOLERANCE -> "△";
            case LIMITED -> "▽";
            case DETERIORATING -> "▼";
            case BREACHED -> "×";
            case TOO_EARLY -> "…";
            case NOT_COMPUTABLE -> "－";
        };
    }

    static String tone(StatusCode code) {
        return switch (code) {
            case ACHIEVED, ON_TRACK, MAINTAINED -> "tone-good";
            case MODERATE, WITHIN_TOLERANCE -> "tone-mid";
            case LIMITED, DETERIORATING, BREACHED -> "tone-bad";
            case TOO_EARLY, NOT_COMPUTABLE -> "tone-none";
        };
    }
}
