package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.io.IOException;
import java.util.Optional;

/**
 * How amounts are written at a place: as plain numbers where an indicator gives the unit, else with their unit.
 *
 * @param amounts whether a single amount may stand there
 * @param counts whether two counts may stand there
 * @param amount the codec of a single amount
 * @param numerator the codec of the first count
 * @param denominator the codec of the second count
 */
record AmountForm(
        boolean amounts,
        boolean counts,
        Codec<AbsoluteValue> amount,
        Codec<AbsoluteValue> numerator,
        Codec<AbsoluteValue> denominator) {
    /** Amounts with their unit, of either kind. */
    static final AmountForm WITH_UNIT = new AmountForm(true, true, Scalars.AMOUNT, Scalars.AMOUNT, Scalars.AMOUNT);

    /** Numbers in the units of an indicator. */
    static AmountForm of(Indicator indicator) {
        return indicator instanceof RatioIndicator ratio
                ? new AmountForm(
                        false,
                        true,
                        in(ratio.numerator().unit()),
                        in(ratio.numerator().unit()),
                        in(ratio.denominator().unit()))
                : of(indicator.unit());
    }

    /** Numbers in one unit. */
    static AmountForm of(MeasureUnit unit) {
        return new AmountForm(true, false, in(unit), in(unit), in(unit));
    }

    private static Codec<AbsoluteValue> in(MeasureUnit unit) {
        return new Codec<>() {
            @Override
            public Optional<AbsoluteValue> read(Node node, Findings findings) {
                return Scalars.NUMBER.read(node, findings).map(number -> new AbsoluteValue(number, unit));
            }

            @Override
            public void write(AbsoluteValue value, JsonGenerator out) throws IOException {
                Scalars.NUMBER.write(value.amount(), out);
            }

            @Override
            public Shape shape() {
                return Scalars.NUMBER.shape();
            }
        };
    }
}
