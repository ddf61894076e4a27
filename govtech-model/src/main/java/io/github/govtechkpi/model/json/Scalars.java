package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.TextForm;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The codecs of single strings and truth values; those of numbers stand in {@link Numbers}. */
final class Scalars {
    /** Without blocks that have no letters; no pattern names letters in a way that ECMAScript and Python both read. */
    private static final String ID_PATTERN =
            "^[^\\u0000-,/:-@\\[-\\^`{-\\u00A9\\u00AB-\\u00B4\\u00B6-\\u00B9\\u00BB-\\u00BF\\u00D7\\u00F7"
                    + "\\u2000-\\u2070\\u2190-\\u2BFF\\u3000-\\u3004\\u3007-\\u3029\\u3200-\\u33FF\\uD800-\\uF8FF"
                    + "\\uFF00-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65\\uFFE0-\\uFFFF]{1,100}$";

    private static final String PRINTABLE = "^(?![\\s\\S]*" + PlainText.REFUSED + ")";
    private static final String DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String LENGTH_PATTERN =
            "^P(?=[0-9])(?:[0-9]{1,9}Y)?(?:[0-9]{1,9}M)?(?:[0-9]{1,8}W)?(?:[0-9]{1,9}D)?$";

    /** Four digits of a year, or an era and its year; the form that could mean two years is left out. */
    private static final String PERIOD_PATTERN = "^(?!\\s*(?:明治|大正|昭和|平成|令和|[MTSHRmtshr])(?:元|[0-9]{1,9})\\s*$)"
            + "(?=.*(?:[0-9０-９]{4}|[MTSHRmtshrＭＴＳＨＲｍｔｓｈｒ治正和成㍾㍽㍼㍻㋿]\\s*(?:元|[0-9０-９]))).{1,60}$";

    static final Codec<String> STRING = Scalar.of(Function.identity(), "文字列", "a string");
    static final Codec<String> TEXT =
            Scalar.of(Scalars::text, "空白でない文字列", "a text", new Shape.Text("plain-text", PRINTABLE + "[\\s\\S]*\\S"));

    /** A text that may be blank. */
    static final Codec<String> NOTE = Scalar.of(PlainText::require, "文字列", "a text", new Shape.Text("note", PRINTABLE));

    static final Codec<ReportingPeriod> PERIOD = Scalar.of(
            ReportingPeriod::parse,
            "期間（\"2024\"、\"FY2024\"、\"2024-04\"、\"令和6年度\"のように引用符で囲む）",
            "a period such as \"2024\", \"FY2024\", \"2024-04\" or \"令和6年度\" (in quotes)",
            new Shape.Text("period", PERIOD_PATTERN));
    static final Codec<LocalDate> DATE = Scalar.of(
            text -> matched(text, DATE_PATTERN, LocalDate::parse),
            "日付（\"2024-04-01\"の形）",
            "a date such as \"2024-04-01\"",
            new Shape.Text("date", DATE_PATTERN));
    static final Codec<Period> LENGTH = Scalar.of(
            text -> matched(text, LENGTH_PATTERN, Period::parse),
            "期間の長さ（\"P1Y\"、\"P3M\"、\"P2W\"など）",
            "a length of time such as \"P1Y\", \"P3M\" or \"P2W\"",
            new Shape.Text("length-of-time", LENGTH_PATTERN));
    static final Codec<LocalGovernmentCode> AREA = Scalar.of(
            LocalGovernmentCode::parse,
            "6桁の全国地方公共団体コード（\"131008\"のように引用符で囲む）",
            "a local government code of 6 digits such as \"131008\" (in quotes)",
            new Shape.Text("local-government-code", "^\\s*(?:0[1-9]|[123][0-9]|4[0-7])[0-9]{4}\\s*$"));
    static final Codec<AbsoluteValue> AMOUNT =
            Scalar.of(AbsoluteValue::parse, "数と単位（\"120 人\"の形）", "an amount with its unit such as \"120 人\"");
    static final Codec<URI> WEB_ADDRESS = Scalar.of(
            Scalars::uri,
            "URL（\"https://…\"の形）",
            "an address such as \"https://…\"",
            new Shape.Text("web-address", "^[hH][tT][tT][pP][sS]?://[^/?#]"));
    static final Codec<URI> LINK = Scalar.of(
            Scalars::uri,
            "リンク（\"https://…\"か相対アドレス）",
            "a link such as \"https://…\", or a relative one",
            new Shape.Text("link", "^(?:[hH][tT][tT][pP][sS]?://[^/?#]|(?!//)(?=.)[^:/?#]*(?:[/?#]|$))"));

    private Scalars() {}

    /** A length of time such as the frequency of a measurement, which must not be none. */
    static Codec<Period> lengthAboveZero() {
        return Scalar.of(
                text -> notZero(matched(text, LENGTH_PATTERN, Period::parse)),
                "0より長い期間（\"P1Y\"、\"P3M\"、\"P2W\"など）",
                "a length of time above 0 such as \"P1Y\", \"P3M\" or \"P2W\"",
                new Shape.Text("length-above-0", LENGTH_PATTERN.replace("^P", "^P(?=.*[1-9])")));
    }

    static <T> Codec<T> id(Function<String, T> of) {
        return Scalar.of(
                of,
                "ID（文字・数字・「.」「_」「-」で1～100文字）",
                "an id of 1 to 100 letters, digits, '.', '_' or '-'",
                new Shape.Text("id", ID_PATTERN));
    }

    static <E extends Enum<E>> Scalar<E> words(Class<E> type) {
        return words(Arrays.asList(type.getEnumConstants()));
    }

    /** Some constants of an enum, by the words that they print. */
    static <E extends Enum<E>> Scalar<E> words(List<E> constants) {
        var words = constants.stream().map(Object::toString).toList();
        return new Scalar<>(
                word -> constants.stream()
                        .filter(constant -> constant.toString().equals(word))
                        .findFirst()
                        .orElseThrow(() -> TextForm.notAmong(word, words)),
                Object::toString,
                oneOf(words),
                new Shape.Words(words));
    }

    static LocalizedText oneOf(List<String> words) {
        return LocalizedText.of(String.join("、", words) + " のいずれか", "one of: " + String.join(", ", words));
    }

    static final Codec<Boolean> BOOL = new Codec<>() {
        @Override
        public Optional<Boolean> read(Node node, Findings findings) {
            if (node instanceof Node.Bool bool) {
                return Optional.of(bool.value());
            }
            findings.wrongType(node, LocalizedText.of("trueかfalse", "true or false"));
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

    private static String text(String text) {
        if (text.isBlank()) {
            throw InvalidValueException.of(
                    "空白だけの文字列は書けません。項目を省いてください。", "A text must not be blank: leave the field out instead");
        }
        return PlainText.require(text);
    }

    /** Reads a text of a pattern that is narrower than what java.time takes. */
    private static <T> T matched(String text, String pattern, Function<String, T> parse) {
        if (!Pattern.matches(pattern, text)) {
            throw new DateTimeException("another form");
        }
        return parse.apply(text);
    }

    private static Period notZero(Period length) {
        if (length.isZero()) {
            throw new DateTimeException("none");
        }
        return length;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw InvalidValueException.of(
                    "%s はURLとして読めません（%s文字目付近）。",
                    "%s is no address: see its character %s", Quoted.of(text), e.getIndex() + 1);
        }
    }
}
