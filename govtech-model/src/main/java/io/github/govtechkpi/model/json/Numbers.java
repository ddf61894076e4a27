package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.json.Shape.Decimal.Sign;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The codecs of numbers: read exactly, within limits, and written plainly, never with an exponent. */
final class Numbers {
    static final Codec<BigDecimal> ANY = new DecimalCodec(Sign.ANY, LocalizedText.of(DecimalCodec.JA, DecimalCodec.EN));
    static final Codec<BigDecimal> NOT_NEGATIVE =
            new DecimalCodec(Sign.NOT_NEGATIVE, LocalizedText.of("0以上の数", "a number from 0 up"));
    static final Codec<BigDecimal> POSITIVE =
            new DecimalCodec(Sign.POSITIVE, LocalizedText.of("0より大きい数", "a number above 0"));
    static final Codec<BigDecimal> PERCENT = new PercentCodec();

    private Numbers() {}

    /** Whole numbers from a minimum to the largest {@code int}. */
    static Codec<Integer> wholeInt(int minimum) {
        var codec = new WholeCodec(minimum, Integer.MAX_VALUE);
        return new Codec<>() {
            @Override
            public Optional<Integer> read(Node node, Findings findings) {
                return codec.read(node, findings).map(Math::toIntExact);
            }

            @Override
            public void write(Integer value, JsonGenerator out) throws IOException {
                codec.write(value.longValue(), out);
            }

            @Override
            public Shape shape() {
                return codec.shape();
            }
        };
    }

    /** Whole numbers from a minimum to the largest {@code long}. */
    static Codec<Long> whole(long minimum) {
        return new WholeCodec(minimum, Long.MAX_VALUE);
    }

    /** Numbers as FORMATS says: JSON numbers or decimal strings, of at most 38 digits and below 10^30. */
    private record DecimalCodec(Sign sign, LocalizedText allowed) implements Codec<BigDecimal> {
        static final String JA = "数（1200や12.5の形。カンマや単位は付けない）";
        static final String EN = "a number such as 1200 or 12.5, without commas or a unit";
        private static final int MAX_DIGITS = 38;
        private static final int MAX_INTEGER_DIGITS = 30;
        private static final int MAX_DECIMALS = 100;
        private static final Pattern TEXT = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");
        private static final LocalizedText LIMITS = LocalizedText.of(
                "有効数字38桁以内で、絶対値が10の30乗未満の数", "a number of at most 38 digits that is smaller than 10^30");

        @Override
        public Optional<BigDecimal> read(Node node, Findings findings) {
            var number = number(node);
            if (number.isEmpty()) {
                findings.wrongType(node, LocalizedText.of(JA, EN));
                return Optional.empty();
            }
            var stripped = number.get().stripTrailingZeros();
            if (!isWithinLimits(stripped)) {
                findings.invalid(node, LIMITS);
                return Optional.empty();
            }
            if ((stripped.signum() < 0 && sign != Sign.ANY) || (stripped.signum() == 0 && sign == Sign.POSITIVE)) {
                findings.invalid(node, allowed);
                return Optional.empty();
            }
            return Optional.of(Decimals.plain(stripped));
        }

        private static Optional<BigDecimal> number(Node node) {
            if (node instanceof Node.Num num) {
                return Optional.of(num.value());
            }
            return node instanceof Node.Text text
                            && text.value().length() <= 1000
                            && TEXT.matcher(text.value()).matches()
                    ? Optional.of(new BigDecimal(text.value()))
                    : Optional.empty();
        }

        // by digits and exponent: comparing 1e999999999 with a limit would write out all of its digits
        private static boolean isWithinLimits(BigDecimal stripped) {
            return (long) stripped.precision() - stripped.scale() <= MAX_INTEGER_DIGITS
                    && stripped.scale() <= MAX_DECIMALS
                    && stripped.precision() <= MAX_DIGITS;
        }

        @Override
        public void write(BigDecimal value, JsonGenerator out) throws IOException {
            if (out instanceof TokenBuffer) {
                out.writeNumber(value); // a tree keeps the number; of its digits it would make a double
            } else {
                out.writeNumber(value.toPlainString());
            }
        }

        @Override
        public Shape shape() {
            var digits = TEXT.pattern().substring("-?".length());
            return switch (sign) {
                case ANY -> new Shape.Decimal("number", sign, "^-?" + digits + "$");
                case NOT_NEGATIVE -> new Shape.Decimal("number-from-0", sign, "^" + digits + "$");
                case POSITIVE -> new Shape.Decimal("number-above-0", sign, "^(?=[^eE]*[1-9])" + digits + "$");
            };
        }
    }

    /** A published percentage: its decimals say how it was rounded, so it is written as a string. */
    private static final class PercentCodec implements Codec<BigDecimal> {
        private static final Pattern TEXT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,12})?");
        private static final LocalizedText EXPECTED = LocalizedText.of(
                "公表されたとおりの百分率の数（\"93\"や\"78.9\"の形）", "a percentage as it was printed, such as \"93\" or \"78.9\"");

        @Override
        public Optional<BigDecimal> read(Node node, Findings findings) {
            var text = node instanceof Node.Text string
                    ? string.value()
                    : node instanceof Node.Num number ? number.text() : "";
            if (!TEXT.matcher(text).matches()) {
                findings.wrongType(node, EXPECTED);
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(text));
        }

        @Override
        public void write(BigDecimal value, JsonGenerator out) throws IOException {
            out.writeString(value.toPlainString());
        }

        @Override
        public Shape shape() {
            return new Shape.Decimal("percentage", Sign.NOT_NEGATIVE, "^" + TEXT + "$");
        }
    }

    private record WholeCodec(long minimum, long maximum) implements Codec<Long> {
        @Override
        public Optional<Long> read(Node node, Findings findings) {
            var isWhole = node instanceof Node.Num number && isWhole(number.value());
            var value = isWhole ? ((Node.Num) node).value().longValueExact() : minimum - 1;
            if (value >= minimum && value <= maximum) {
                return Optional.of(value);
            }
            findings.invalid(
                    node,
                    value > maximum
                            ? LocalizedText.of(
                                    "%s以下の整数".formatted(maximum), "a whole number up to %s".formatted(maximum))
                            : LocalizedText.of(
                                    "%s以上の整数".formatted(minimum), "a whole number from %s up".formatted(minimum)));
            return Optional.empty();
        }

        private static boolean isWhole(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() <= 0
                    && (long) stripped.precision() - stripped.scale() <= 19
                    && stripped.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        }

        @Override
        public void write(Long value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Shape shape() {
            return new Shape.Whole(minimum, maximum);
        }
    }
}
