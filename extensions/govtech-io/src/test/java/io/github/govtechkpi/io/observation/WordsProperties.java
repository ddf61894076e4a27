package io.github.govtechkpi.io.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Words against the loops that they stand for, and codes against a map of texts. */
class WordsProperties {
    @Property
    void everyNumberOfUpToSevenDigitsIsRead(@ForAll @IntRange(max = 9_999_999) int number, @ForAll long behind) {
        var text = String.valueOf(number);

        assertThat(Words.number(word(text, behind), text.length())).isEqualTo(number);
        assertThat(Words.number(word("0" + text, behind), Math.min(7, text.length() + 1)))
                .isEqualTo(Long.parseLong(("0" + text).substring(0, Math.min(7, text.length() + 1))));
    }

    @Property(tries = 5_000)
    void nothingElseIsANumber(@ForAll @Size(8) byte[] bytes, @ForAll @IntRange(max = 8) int length) {
        var isNumber = length > 0 && length < 8;
        for (var i = 0; i < length; i++) {
            isNumber &= bytes[i] >= '0' && bytes[i] <= '9';
        }

        assertThat(Words.number(Words.at(bytes, 0), length) != Words.NO_NUMBER).isEqualTo(isNumber);
    }

    @Property
    void everyByteBesideTheDigitsIsRefusedAtEveryPlace(@ForAll @IntRange(max = 6) int place, @ForAll byte other) {
        var bytes = "12345678".getBytes(StandardCharsets.US_ASCII);
        bytes[place] = other;

        assertThat(Words.number(Words.at(bytes, 0), 7) == Words.NO_NUMBER).isEqualTo(other < '0' || other > '9');
    }

    @Property(tries = 5_000)
    void theFirstEqualByteIsFound(@ForAll @Size(8) byte[] bytes, @ForAll @CharRange(from = 0, to = 127) char wanted) {
        var expected = 0;
        while (expected < 8 && bytes[expected] != wanted) {
            expected++;
        }

        assertThat(Words.length(Words.at(bytes, 0), Words.of(wanted))).isEqualTo(expected);
    }

    @Property(tries = 300)
    void everyTextKeepsItsCode(
            @ForAll @Size(max = 2_000) List<@StringLength(max = 20) @CharRange(from = 'a', to = 'c') String> texts) {
        var table = new CodeTable();
        var codes = new HashMap<String, Integer>();

        for (var text : texts) {
            var bytes = padded(text);
            assertThat(table.find(bytes, 0, text.length())).isEqualTo(codes.getOrDefault(text, CodeTable.UNKNOWN));
            if (!codes.containsKey(text)) {
                codes.put(text, codes.size());
                table.put(bytes, 0, text.length(), codes.get(text));
            }
        }

        codes.forEach((text, code) ->
                assertThat(table.find(padded(text), 0, text.length())).isEqualTo(code));
    }

    private static byte[] padded(String text) {
        var bytes = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), text.length() + 2 * Words.SIZE);
        Arrays.fill(bytes, text.length(), bytes.length, (byte) ',');
        return bytes;
    }

    private static long word(String text, long behind) {
        var bytes = new byte[2 * Words.SIZE];
        Arrays.fill(bytes, (byte) behind);
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, text.length());
        return Words.at(bytes, 0);
    }
}
