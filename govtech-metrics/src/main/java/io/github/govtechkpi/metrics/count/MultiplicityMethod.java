package io.github.govtechkpi.metrics.count;

/** The ways to adjust p-values for the number of comparisons, as R's p.adjust computes them. */
public enum MultiplicityMethod {
    /** Benjamini and Hochberg: the share of false findings, for independent comparisons; the default. */
    BH("Benjamini-Hochberg false discovery rate (Benjamini & Hochberg 1995)") {
        @Override
        double factor(int rank, int number) {
            return (double) number / rank;
        }
    },
    /** Benjamini and Yekutieli: the share of false findings, whatever the comparisons have in common. */
    BY("Benjamini-Yekutieli false discovery rate (Benjamini & Yekutieli 2001)") {
        @Override
        double factor(int rank, int number) {
            return (double) number / rank;
        }

        @Override
        double weight(int number) {
            var harmonic = 0.0;
            for (var i = 1; i <= number; i++) {
                harmonic += 1.0 / i;
            }
            return harmonic;
        }
    },
    /** Holm: the probability of any false finding, step by step. */
    HOLM("Holm family-wise error rate (Holm 1979)") {
        @Override
        double factor(int rank, int number) {
            return number - rank + 1.0;
        }
    },
    /** Bonferroni: the probability of any false finding, in one step. */
    BONFERRONI("Bonferroni family-wise error rate") {
        @Override
        double factor(int rank, int number) {
            return number;
        }
    };

    private final String text;

    MultiplicityMethod(String text) {
        this.text = text;
    }

    /** Returns what the p-value of a rank (1 is the smallest) among {@code number} p-values is multiplied with. */
    abstract double factor(int rank, int number);

    /** Returns what all p-values are multiplied with besides. */
    double weight(int number) {
        return 1;
    }

    /** Tells whether a p-value takes over a smaller adjusted one above it, rather than a larger one below it. */
    boolean isStepUp() {
        return this == BH || this == BY;
    }

    /** Returns the method with its source. */
    String text() {
        return text;
    }
}
