package io.github.govtechkpi.io.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.Qualifier;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class CellReaderProperties {
    private static final List<CellReader> READERS = CellFuzz.readers();
    private static final CellReader NUMBERS = CellReader.of(ColumnFormat.of(ColumnType.NUMBER));

    @Property(tries = 5000)
    void everyTextIsReadOrUnreadableAndNeverAnError(@ForAll String text) {
        READERS.forEach(reader -> assertThat(reader.read(text).text()).isEqualTo(text));
    }

    @Property(tries = 20_000)
    void whatIsMadeOfPiecesOfNumbersIsReadOrUnreadable(@ForAll("pieces") String text) {
        READERS.forEach(reader -> assertThat(reader.read(text).value()).isNotNull());
    }

    @Property
    void numbersComeBackHoweverTheyAreWritten(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long n) {
        var western = NumberFormat.getIntegerInstance(Locale.ROOT).format(Math.abs(n));
        var sign = n < 0 ? "▲" : "";
        var full = western.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).reduce("", String::concat);

        for (var text : List.of(sign + Math.abs(n), sign + western, sign + full, sign + large(Math.abs(n)) + "件")) {
            assertThat(((CellValue.Amount) NUMBERS.read(text).value()).amount())
                    .as(text)
                    .isEqualByComparingTo(BigDecimal.valueOf(n));
        }
    }

    @Property
    void noLetterBehindANumberIsEverDropped(
            @ForAll @LongRange(min = 0, max = 1_000_000) long n, @ForAll("words") String word) {
        assertThat(NUMBERS.read(n + word).value()).isInstanceOf(CellValue.Unreadable.class);
        assertThat(NUMBERS.read(word + n).value()).isInstanceOf(CellValue.Unreadable.class);
    }

    @Property
    void aRangeHoldsItsEnds(
            @ForAll @LongRange(min = 0, max = 1_000_000) long a, @ForAll @LongRange(min = 0, max = 1_000_000) long b) {
        var value = NUMBERS.read(Math.min(a, b) + "～" + Math.max(a, b) + "人").value();

        assertThat(value.low().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(Math.min(a, b)));
        assertThat(value.high().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(Math.max(a, b)));
    }

    @Property
    void aPercentageIsNeverAnAmount(@ForAll @LongRange(min = 0, max = 100) long percent) {
        assertThat(NUMBERS.read(percent + "％").value())
                .isEqualTo(new CellValue.Percentage(BigDecimal.valueOf(percent), Qualifier.EXACT, CellRemark.NONE));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(CellFuzz.PIECES).list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("集計中", "未定", "①", "虫", "x", "e5", "％人", "人人", "以", "なし", "!", "\u0000", "前年比", "?");
    }

    private static String large(long n) {
        var text = new StringBuilder();
        if (n >= 100_000_000) {
            text.append(n / 100_000_000).append('億');
        }
        if (n / 10_000 % 10_000 > 0) {
            text.append(n / 10_000 % 10_000).append('万');
        }
        if (n % 10_000 > 0 || n == 0) {
            text.append(n % 10_000);
        }
        return text.toString();
    }
}
