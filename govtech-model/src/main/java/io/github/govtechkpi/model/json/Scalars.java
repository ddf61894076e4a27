package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The codecs of single strings, numbers and truth values. */
final class Scalars {
    static final String ID_PATTERN = "^[\\p{L}\\p{M}\\p{N}._-]{1,100}$";
    static final Codec<String> STRING = Scalar.of(Function.identity(), "文字列", "a string");
    static final Codec<ReportingPeriod> PERIOD = Scalar.of(
            ReportingPeriod::parse,
            "期間（2024、FY2024、2024-04、令和6年度など）",
            "a period such as 2024, FY2024, 2024-04 or 令和6年度");
    static final Codec<LocalDate> DATE =
            Scalar.of(LocalDate::parse, "日付（2024-04-01の形）", "a date such as 2024-04-01", "^\\d{4}-\\d{2}-\\d{2}$");
    static final Codec<Period> LENGTH = Scalar.of(
            Period::parse, "期間の長さ（P1Y、P3M、P2Wなど）", "a length of time such as P1Y, P3M or P2W", "^[+-]?P[0-9YMWD+-]+$");
    static final Codec<LocalGovernmentCode> AREA = Scalar.of(
            LocalGovernmentCode::parse, "6桁の全国地方公共団体コード", "a local government code of 6 digits", "^[0-9]{6}$");
    static final Codec<MeasureUnit> UNIT = new Scalar<>(
            MeasureUnit::of,
            MeasureUnit::symbol,
            LocalizedText.of(
                    "数えるものの単位（人、件、団体など。％などの割合は不可）", "a unit that is counted, such as 人 or 件; not a ratio such as %"),
            new Shape.Text("^(?!\\s*(?:[%％‰割率]|割合|[pP][eE][rR][cC][eE][nN][tT]|パーセント)\\s*$)\\s*\\S.*$"));
    static final Codec<AbsoluteValue> AMOUNT =
            Scalar.of(AbsoluteValue::parse, "数と単位（\"120 人\"の形）", "an amount with its unit such as \"120 人\"");
    static final Codec<URI> ADDRESS = Scalar.of(Scalars::uri, "URL", "an address");
    static final Codec<BigDecimal> NUMBER = new NumberCodec();
    static final Codec<BigDecimal> PERCENT = new PercentCodec();

    private Scalars() {}

    static <T> Codec<T> id(Function<String, T> of) {
        return Scalar.of(
                of, "ID（文字・数字・「.」「_」「-」で1～100文字）", "an id of 1 to 100 letters, digits, '.', '_' or '-'", ID_PATTERN);
    }

    static <E extends Enum<E>> Codec<E> words(Class<E> type, Function<String, E> parse) {
        var words = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        var list = String.join(", ", words);
        return new Scalar<>(
                parse, Object::toString, LocalizedText.of("次のいずれか：" + list, "one of: " + list), new Shape.Words(words));
    }

    /** A whole number from a minimum up. */
    static Codec<Long> whole(long minimum) {
        return new WholeCodec(minimum);
    }

    static final Codec<Boolean> BOOL = new Codec<>() {
        @Override
        public Optional<Boolean> read(Node node, Findings findings) {
            if (node instanceof Node.Bool bool) {
                return Optional.of(bool.value());
            }
            findings.wrongType(node, LocalizedText.of("trueまたはfalse", "true or false"));
            return Optional.empty();
        }

        @Override
        public void write(Boolean value, JsonGenerator out) throws IOException {
            out.writeBoolean(value);
        }

        @Override
        public Shape shape() {
            return new Shape.Bool();
        }
    };

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("This is no address: " + e.getMessage(), e);
        }
    }

    /** Numbers as FORMATS says: JSON numbers or decimal strings, read exactly, within limits; written plainly. */
    private static final class NumberCodec implements Codec<BigDecimal> {
        private static final int MAX_DIGITS = 38;
        private static final int MAX_DECIMALS = 100;
        private static final BigDecimal LIMIT = BigDecimal.TEN.pow(30);
        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");
        private static final LocalizedText EXPECTED =
                LocalizedText.of("有効数字38桁以内、絶対値が10の30乗未満の数", "a number of at most 38 digits, smaller than 10^30");

        @Override
        public Optional<BigDecimal> read(Node node, Findings findings) {
            Optional<BigDecimal> number = Optional.empty();
            if (node instanceof Node.Num num) {
                number = Optional.of(num.value());
            } else if (node instanceof Node.Text text
                    && DECIMAL.matcher(text.value()).matches()) {
                number = Optional.of(new BigDecimal(text.value()));
            }
            if (number.isEmpty()) {
                findings.wrongType(node, EXPECTED);
                return number;
            }
            if (!isWithinLimits(number.get())) {
                findings.invalid(node, EXPECTED, "%s is not %s".formatted(node.shown(), EXPECTED));
                return Optional.empty();
            }
            return number;
        }

        private static boolean isWithinLimits(BigDecimal number) {
            var plain = number.signum() == 0 ? BigDecimal.ZERO : number;
            // the size by its exponent first: comparing 1e999999999 with the limit would write out all of its digits
            return (long) plain.precision() - plain.scale() <= 31
                    && plain.scale() <= MAX_DECIMALS + MAX_DIGITS
                    && plain.stripTrailingZeros().precision() <= MAX_DIGITS
                    && plain.stripTrailingZeros().scale() <= MAX_DECIMALS
                    && plain.abs().compareTo(LIMIT) < 0;
        }

        @Override
        public void write(BigDecimal value, JsonGenerator out) throws IOException {
            out.writeNumber(value.toPlainString());
        }

        @Override
        public Shape shape() {
            return new Shape.Number();
        }
    }

    /** A published percentage: its decimals say how it was rounded, so it is written as a string. */
    private static final class PercentCodec implements Codec<BigDecimal> {
        private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
        private static final LocalizedText EXPECTED = LocalizedText.of(
                "公表されたとおりの百分率の数（\"93\"や\"78.9\"の形）", "a percentage as it was printed, such as \"93\" or \"78.9\"");

        @Override
        public Optional<BigDecimal> read(Node node, Findings findings) {
            var text = node instanceof Node.Text string
                    ? string.value()
                    : node instanceof Node.Num number ? number.text() : "";
            if (!DECIMAL.matcher(text).matches()) {
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
            return new Shape.Number();
        }
    }

    private record WholeCodec(long minimum) implements Codec<Long> {
        @Override
        public Optional<Long> read(Node node, Findings findings) {
            if (node instanceof Node.Num number
                    && isWhole(number.value())
                    && number.value().longValue() >= minimum) {
                return Optional.of(number.value().longValue());
            }
            findings.wrongType(
                    node,
                    LocalizedText.of("%d以上の整数".formatted(minimum), "a whole number from %d up".formatted(minimum)));
            return Optional.empty();
        }

        private static boolean isWhole(BigDecimal number) {
            return number.precision() - number.scale() <= 18
                    && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
        }

        @Override
        public void write(Long value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Shape shape() {
            return new Shape.Whole(minimum);
        }
    }
}
