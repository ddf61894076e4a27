package io.github.govtechkpi.metrics.money;

import io.github.govtechkpi.model.LocalizedText;

/** Bases of value items for the tests of this package. */
final class Items {
    static final LocalizedText SOURCE = LocalizedText.of("導入前3か月の実測", "measured in the three months before");
    static final ItemBasis BASIS = basis("窓口入力", "window entry", "window-hours");

    private Items() {}

    static ItemBasis basis(String ja, String en, String counted) {
        return ItemBasis.of(LocalizedText.of(ja, en), counted, SOURCE);
    }
}
