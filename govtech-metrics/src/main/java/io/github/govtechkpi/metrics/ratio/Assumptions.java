package io.github.govtechkpi.metrics.ratio;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.LocalizedText;

/** What the intervals and tests of counts take for granted. */
final class Assumptions {
    // METHODS 0.7
    static final LocalizedText INDEPENDENT_EVENTS = LocalizedText.of(
            "一件一件が互いに独立に生じると仮定しています。標本調査ではなく全数の場合、区間は「通常の変動で起こり得る範囲か」を表します。"
                    + "同じ人が繰り返し数えられている場合や、ばらつきが想定より大きい場合、区間は狭すぎます（先に過分散を確認してください）。",
            "The events are taken to be independent. For full counts the interval answers whether ordinary fluctuation could"
                    + " give this. It is too narrow where the same users are counted again or the counts are over-dispersed:"
                    + " check the dispersion first.");

    static final LocalizedText INDEPENDENT_GROUPS =
            LocalizedText.of("二つの群に同じ人や案件が含まれていないと仮定しています。", "The two groups are taken to have no member in common.");

    static final LocalizedText SIMPLE_RANDOM_SAMPLE = LocalizedText.of(
            "標本の場合は、単純無作為抽出で重み付けがないと仮定しています。", "A sample is taken to be a simple random one, without weights.");

    static final Derivation COUNTS_ALONE =
            Derivation.of("Counts alone", LocalizedText.of("件数の区間は計算していません。", "No interval was computed."));

    private Assumptions() {}
}
