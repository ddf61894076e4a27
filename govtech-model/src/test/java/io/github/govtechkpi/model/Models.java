package io.github.govtechkpi.model;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary values of package model, as far as files can hold them. Programs and goals stand in {@code ProgramModels}. */
public final class Models {
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(30);

    private Models() {}

    /** Texts of any characters, with those that JSON, CSV and HTML have to escape. */
    public static Arbitrary<String> strings() {
        var any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .filter(character -> !Character.isISOControl(character) || character == '\n' || character == '\t')
                .map(Character::toString);
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "人", "デジタル", "a", "Z", "5", " ", "　", "\"", "\\", "\n", "<b>", "𠮷", "\u2028", "%s"),
                        any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    public static Arbitrary<LocalizedText> texts() {
        return Arbitraries.oneOf(
                Combinators.combine(strings(), strings()).as(LocalizedText::of),
                strings().map(LocalizedText::ja),
                strings().map(LocalizedText::en),
                strings().map(LocalizedText::same));
    }

    public static Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                        Arbitraries.of("a", "Z", "9", ".", "_", "-", "目標", "か\u3099", "𠮷"),
                        Arbitraries.integers()
                                .between(0, Character.MAX_CODE_POINT)
                                .filter(1_000_000, Character::isLetterOrDigit)
                                .map(Character::toString))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    /** A few ids, each different from the others. */
    public static Arbitrary<List<String>> differentIds(int most) {
        return ids().set().ofMaxSize(most).map(List::copyOf);
    }

    /** Numbers of at most 38 digits and 100 decimals, below 10^30. */
    public static Arbitrary<BigDecimal> numbers() {
        var random = Combinators.combine(
                        Arbitraries.bigIntegers()
                                .between(BigInteger.ZERO, BigInteger.TEN.pow(38).subtract(BigInteger.ONE)),
                        Arbitraries.integers().between(0, 38),
                        Arbitraries.integers().between(-30, 100),
                        Arbitraries.of(true, false))
                .as((digits, shorter, scale, negative) -> new BigDecimal(
                        digits.divide(BigInteger.TEN.pow(shorter)).multiply(BigInteger.valueOf(negative ? -1 : 1)),
                        scale));
        var edges = Arbitraries.of(
                        "0",
                        "-0",
                        "0.0000001",
                        "1E29",
                        "-1E-100",
                        "5.0",
                        "1E+2",
                        "99999999999999999999.999999999999999999")
                .map(BigDecimal::new);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(-100_000, 100_000).map(BigDecimal::valueOf)),
                Tuple.of(1, edges),
                Tuple.of(3, random.filter(number -> number.abs().compareTo(LIMIT) < 0)));
    }

    public static Arbitrary<BigDecimal> numbersFromZero() {
        return numbers().map(BigDecimal::abs);
    }

    public static Arbitrary<BigDecimal> numbersAboveZero() {
        return numbersFromZero().filter(number -> number.signum() > 0);
    }

    /** Known units, units of their own, and those that sum up against what is usual. */
    public static Arbitrary<MeasureUnit> units() {
        var own = strings()
                .map(text ->
                        text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "x").strip())
                .filter(Models::isUnit)
                .map(MeasureUnit::of);
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(MeasureUnit.knownUnits()), own), Arbitraries.of(0, 0, 1, 2))
                .as((unit, additive) -> additive == 0 ? unit : unit.withAdditive(additive == 1));
    }

    /** Leaves out what can come by chance and is refused: nothing, %, or "of 5". */
    private static boolean isUnit(String text) {
        try {
            MeasureUnit.of(text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    public static Arbitrary<AbsoluteValue> amounts() {
        return units().flatMap(Models::amounts);
    }

    public static Arbitrary<AbsoluteValue> amounts(MeasureUnit unit) {
        return numbers().map(number -> new AbsoluteValue(number, unit));
    }

    public static Arbitrary<Ratio> ratios() {
        return Combinators.combine(units(), units(), Arbitraries.of(true, false))
                .flatAs((one, other, same) -> ratios(one, same ? one : other));
    }

    public static Arbitrary<Ratio> ratios(MeasureUnit numerator, MeasureUnit denominator) {
        return Combinators.combine(numbersFromZero(), numbersAboveZero())
                .as((a, b) -> new Ratio(new AbsoluteValue(a, numerator), new AbsoluteValue(b, denominator)));
    }

    public static Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(amounts().map(Quantity.class::cast), ratios().map(Quantity.class::cast));
    }

    /** Every qualifier but the range. */
    public static Arbitrary<Qualifier> qualifiers() {
        return Arbitraries.of(Qualifier.class).filter(qualifier -> qualifier != Qualifier.RANGE);
    }

    public static Arbitrary<PublishedRate> rates() {
        var percents = Combinators.combine(
                        Arbitraries.longs().between(0, 999_999_999_999L),
                        Arbitraries.integers().between(0, 12))
                .as(BigDecimal::valueOf);
        return Combinators.combine(percents, qualifiers()).as(PublishedRate::new);
    }

    public static Arbitrary<StatedValue> statedValues() {
        return Arbitraries.oneOf(
                units().flatMap(Models::statedAmounts),
                Combinators.combine(ratios(), qualifiers()).as(StatedValue::of));
    }

    /** Amounts and ranges in a unit. */
    public static Arbitrary<StatedValue> statedAmounts(MeasureUnit unit) {
        return Arbitraries.oneOf(
                Combinators.combine(amounts(unit), qualifiers()).as(StatedValue::of),
                Combinators.combine(amounts(unit), amounts(unit))
                        .as((a, b) -> a.compareTo(b) <= 0 ? StatedValue.range(a, b) : StatedValue.range(b, a)));
    }

    public static Arbitrary<Reason> reasons() {
        return Combinators.combine(
                        Arbitraries.of(ReasonCode.class),
                        texts(),
                        texts().optional(),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE).optional())
                .as((code, message, instead, minimum) -> new Reason(
                        code, message, instead, minimum.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    public static Arbitrary<Finding> findings() {
        return Combinators.combine(
                        ids(),
                        strings().optional(),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE).optional(),
                        strings(),
                        strings(),
                        texts())
                .as((code, file, line, pointer, found, message) -> new Finding(
                        code,
                        file,
                        line.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        pointer,
                        found,
                        "",
                        message));
    }

    /** Days of four-digit years, as files write them. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1887, 1, 1).toEpochDay(),
                        LocalDate.of(9998, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    public static Arbitrary<ReportingPeriod> periods() {
        return Combinators.combine(days(), Arbitraries.of(Frequency.class), Arbitraries.of(true, false))
                .as(ReportingPeriod::containing);
    }

    /** Lengths of time from none to some thousand years. */
    public static Arbitrary<Period> lengths() {
        var part = Arbitraries.integers().between(0, 9999);
        return Combinators.combine(part, part, part).as(Period::of);
    }

    public static Arbitrary<LocalGovernmentCode> areas() {
        return Combinators.combine(
                        Arbitraries.of(Prefecture.class), Arbitraries.integers().between(0, 999))
                .as((prefecture, body) -> LocalGovernmentCode.fromFiveDigits(
                        String.format(Locale.ROOT, "%02d%03d", prefecture.number(), body)));
    }

    public static Arbitrary<URI> webAddresses() {
        return Arbitraries.of(
                        "https://www.example.jp/a.pdf",
                        "HTTP://example.jp",
                        "https://総務省.example/報告書?p=3#x",
                        "http://[::1]:80/")
                .map(URI::create);
    }

    /** A few of some values, none twice. */
    public static <T> Arbitrary<List<T>> some(List<T> values) {
        return values.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(values).set().ofMaxSize(values.size()).map(Models::inOrder);
    }

    private static <T> List<T> inOrder(Set<T> values) {
        return values.stream().collect(Collectors.toUnmodifiableList());
    }
}
