package io.github.govtechkpi.metrics.control;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Column;
import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A run chart: values around their median.
 *
 * @param values the values in order
 * @param median the middle value
 * @param useful how many values do not lie on the median
 * @param runs what the order of the useful values tells; not computable (TOO_FEW_USEFUL) for fewer than 2 of them
 * @param derivation how the result came about
 */
public record RunChart(List<Double> values, double median, int useful, Computed<Runs> runs, Derivation derivation) {
    /** Copies the values. */
    public RunChart {
        values = Column.copyOf(values);
        requireNonNull(runs, "runs");
        requireNonNull(derivation, "derivation");
    }

    /**
     * How often and how long values stay on one side of the median.
     *
     * @param longestRun the most useful values in a row on one side
     * @param longestRunLimit the longest run that chance explains
     * @param crossings how often the median is crossed
     * @param crossingsLimit the fewest crossings that chance explains
     */
    public record Runs(int longestRun, int longestRunLimit, int crossings, int crossingsLimit) {
        /** Returns what chance does not explain; empty where it explains everything. */
        public List<Finding> findings() {
            var findings = new ArrayList<Finding>();
            if (longestRun > longestRunLimit) {
                findings.add(Finding.LONG_RUN);
            }
            if (crossings < crossingsLimit) {
                findings.add(Finding.FEW_CROSSINGS);
            }
            return List.copyOf(findings);
        }

        /** Tells whether something other than chance is at work. */
        public boolean signal() {
            return !findings().isEmpty();
        }
    }

    /** A sign that something other than chance is at work. */
    public enum Finding {
        /** Too many values in a row on one side of the median. */
        LONG_RUN("中央値の片側に値が続きすぎています", "Too many values in a row on one side of the median"),
        /** The median is crossed too rarely. */
        FEW_CROSSINGS("中央値をまたぐ回数が少なすぎます", "The median is crossed too rarely");

        private final LocalizedText label;

        Finding(String ja, String en) {
            this.label = LocalizedText.of(ja, en);
        }

        /** Returns the words for reports. */
        public LocalizedText label() {
            return label;
        }
    }
}
