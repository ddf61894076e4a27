package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueProperties {
    /** A value that prints a text which its type reads. */
    private record Printed(Object value, Function<String, ?> parse) {}

    @Property(tries = 1000)
    void aValueReadsWhatItPrints(@ForAll("printed") Printed printed) {
        assertThat((Object) printed.parse.apply(printed.value.toString())).isEqualTo(printed.value);
    }

    @Property
    void additionIsExactCommutativeAndUndoneBySubtraction(@ForAll("triples") List<AbsoluteValue> values) {
        var a = values.get(0);
        var b = values.get(1);
        var c = values.get(2);

        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).amount().signum());
        assertThat(a.minus(a).amount()).isEqualTo(BigDecimal.ZERO);
    }

    @Property(tries = 300)
    void theSumOfRatiosIsSumOverSumInAnyOrder(@ForAll("ratios") List<Ratio> ratios) {
        var sum = Ratio.sum(ratios).orElseThrow();
        var first = ratios.get(0);
        var reversed = new ArrayList<>(ratios);
        Collections.reverse(reversed);

        assertThat(sum.numerator().amount())
                .isEqualByComparingTo(ratios.stream()
                        .map(ratio -> ratio.numerator().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(sum.denominator().amount())
                .isEqualByComparingTo(ratios.stream()
                        .map(ratio -> ratio.denominator().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(Ratio.sum(reversed)).isEqualTo(Computed.of(sum));
        // the ratio of the sums lies between the smallest and the largest
        assertThat(sum)
                .isBetween(
                        ratios.stream().min(Ratio::compareTo).orElse(first),
                        ratios.stream().max(Ratio::compareTo).orElse(first));
    }

    @Property(tries = 300)
    void theMiddleOfARangeLiesWithinIt(@ForAll("ranges") StatedValue range) {
        var middle = (AbsoluteValue) range.value();

        assertThat(middle)
                .isBetween((AbsoluteValue) range.quantity(), range.high().orElseThrow());
    }

    @Property
    void anyTextIsAUnitOrRefusedAndFailsInNoOtherWay(@ForAll String text) {
        try {
            var unit = MeasureUnit.of(text);
            assertThat(MeasureUnit.parse(unit.toString())).isEqualTo(unit);
        } catch (InvalidValueException e) {
            assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n");
        }
    }

    @Property
    void anyTextIsReadOrRefusedAndFailsInNoOtherWay(
            @ForAll("almost") String text, @ForAll("parsers") Function<String, Object> parse) {
        try {
            assertThat(parse.apply(parse.apply(text).toString())).isEqualTo(parse.apply(text));
        } catch (InvalidValueException e) {
            assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n");
            assertThat(e.rule().ja().orElseThrow()).endsWith("。");
        }
    }

    @Provide
    Arbitrary<Printed> printed() {
        return Arbitraries.oneOf(
                Models.units().map(unit -> new Printed(unit, MeasureUnit::parse)),
                Models.amounts().map(amount -> new Printed(amount, AbsoluteValue::parse)),
                Models.ratios().map(ratio -> new Printed(ratio, Ratio::parse)),
                Models.quantities().map(quantity -> new Printed(quantity, Quantity::parse)),
                Models.rates().map(rate -> new Printed(rate, PublishedRate::parse)),
                Arbitraries.of(Qualifier.class).map(qualifier -> new Printed(qualifier, Qualifier::parse)));
    }

    @Provide
    Arbitrary<List<AbsoluteValue>> triples() {
        return Models.units()
                .filter(MeasureUnit::additive)
                .flatMap(unit -> Models.amounts(unit).list().ofSize(3));
    }

    @Provide
    Arbitrary<List<Ratio>> ratios() {
        var additive = Models.units().filter(MeasureUnit::additive);
        return Combinators.combine(additive, additive)
                .flatAs((one, other) ->
                        Models.ratios(one, other).list().ofMinSize(1).ofMaxSize(6));
    }

    @Provide
    Arbitrary<StatedValue> ranges() {
        return Models.units()
                .flatMap(Models::statedAmounts)
                .filter(value -> value.high().isPresent());
    }

    @Provide
    Arbitrary<String> almost() {
        return Arbitraries.of(
                        "5",
                        "0",
                        "-1",
                        ".",
                        "1e9",
                        "1E+999999999",
                        " ",
                        " of ",
                        "人",
                        "%",
                        "％",
                        "束",
                        " (additive)",
                        ">=",
                        "~",
                        ",",
                        "１",
                        "\n",
                        "\u0000",
                        "𠮷")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Function<String, Object>> parsers() {
        return Arbitraries.of(
                MeasureUnit::parse,
                AbsoluteValue::parse,
                Ratio::parse,
                Quantity::parse,
                PublishedRate::parse,
                Qualifier::parse);
    }
}
