package io.github.govtechkpi.metrics.trend;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import java.util.List;

/**
 * Which method a series is forecast with, and what was tried.
 *
 * @param chosen the test of the chosen method
 * @param naive the test of the naive method, on the same origins
 * @param tried all tests, those of naive and drift among them
 * @param beatsNaive whether the chosen method passed; if not, it is naive or drift
 */
public record ModelChoice(Backtest chosen, Backtest naive, List<Backtest> tried, boolean beatsNaive) {
    /** Copies the list and checks that every part is there. */
    public ModelChoice {
        requireNonNull(chosen, "chosen");
        requireNonNull(naive, "naive");
        tried = List.copyOf(tried);
    }

    /** Returns the method to forecast with. */
    public ForecastMethod method() {
        return chosen.method();
    }

    /** Returns the choice as a sentence, with the errors and the counts that it rests on. */
    public LocalizedText text() {
        return SeriesWording.choice(this);
    }
}
