package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How amounts are written at a place: as plain numbers where an indicator gives the unit, else with their unit.
 *
 * @param name what the schema calls it
 * @param amounts whether a single amount may stand there
 * @param counts whether two counts may stand there
 * @param part whether the first count must not exceed the second
 * @param amount the codec of a single amount
 * @param numerator the codec of the first count
 * @param denominator the codec of the second count
 */
record AmountForm(
        String name,
        boolean amounts,
        boolean counts,
        boolean part,
        Codec<AbsoluteValue> amount,
        Codec<AbsoluteValue> numerator,
        Codec<AbsoluteValue> denominator) {
    /** Amounts with their unit, of either kind. */
    static final AmountForm WITH_UNIT =
            new AmountForm("stated", true, true, false, Scalars.AMOUNT, Scalars.AMOUNT, Scalars.AMOUNT);

    /** Numbers of either kind, for a place whose indicator cannot be read: what it says is not blamed on its values. */
    static final AmountForm UNKNOWN = new AmountForm(
            "unknown",
            true,
            true,
            false,
            in(MeasureUnit.CASES, Numbers.ANY),
            in(MeasureUnit.CASES, Numbers.NOT_NEGATIVE),
            in(MeasureUnit.CASES, Numbers.POSITIVE));

    /** Numbers in the units of an indicator. */
    static AmountForm of(Indicator indicator) {
        return indicator instanceof RatioIndicator ratio
                ? counts(ratio.numerator().unit(), ratio.denominator().unit(), ratio.numeratorIsPart())
                : amounts(indicator.unit());
    }

    /** Numbers in one unit. */
    static AmountForm amounts(MeasureUnit unit) {
        var amount = in(unit, Numbers.ANY);
        return new AmountForm("amount", true, false, false, amount, amount, amount);
    }

    /** Numbers in the units of two counts. */
    static AmountForm counts(MeasureUnit numerator, MeasureUnit denominator, boolean part) {
        return new AmountForm(
                "ratio",
                false,
                true,
                part && numerator.equals(denominator),
                in(numerator, Numbers.ANY),
                in(numerator, Numbers.NOT_NEGATIVE),
                in(denominator, Numbers.POSITIVE));
    }

    private static Codec<AbsoluteValue> in(MeasureUnit unit, Codec<BigDecimal> number) {
        return new Codec<>() {
            @Override
            public Optional<AbsoluteValue> read(Node node, Findings findings) {
                return number.read(node, findings).map(value -> new AbsoluteValue(value, unit));
            }

            @Override
            public void write(AbsoluteValue value, JsonGenerator out) throws IOException {
                number.write(value.amount(), out);
            }

            @Override
            public Shape shape() {
                return number.shape();
            }
        };
    }
}
