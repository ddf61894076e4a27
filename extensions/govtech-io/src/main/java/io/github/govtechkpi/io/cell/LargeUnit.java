package io.github.govtechkpi.io.cell;

import java.math.BigDecimal;

/** The words for powers of ten that stand behind digits; longer words come first, because 百万 begins like 百. */
enum LargeUnit {
    TEN_TRILLION("十兆", 13),
    HUNDRED_BILLION("千億", 11),
    TEN_BILLION("百億", 10),
    BILLION("十億", 9),
    TEN_MILLION("千万", 7),
    MILLION("百万", 6),
    HUNDRED_THOUSAND("十万", 5),
    TRILLION("兆", 12),
    HUNDRED_MILLION("億", 8),
    TEN_THOUSAND("万", 4),
    THOUSAND("千", 3),
    HUNDRED("百", 2);

    private final String text;
    private final BigDecimal factor;

    LargeUnit(String text, int power) {
        this.text = text;
        this.factor = BigDecimal.TEN.pow(power);
    }

    String text() {
        return text;
    }

    BigDecimal factor() {
        return factor;
    }
}
