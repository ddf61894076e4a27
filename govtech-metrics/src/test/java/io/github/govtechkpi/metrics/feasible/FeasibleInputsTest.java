package io.github.govtechkpi.metrics.feasible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidInputException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeasibleInputsTest {
    @Nested
    class Shares {
        @ParameterizedTest(name = "{0} is {1} {2}")
        @CsvSource({
            "93%, EQUAL, 93",
            "93.0%, EQUAL, 93.0",
            "' 93 % ', EQUAL, 93",
            "=93%, EQUAL, 93",
            "９３．５％, EQUAL, 93.5",
            ">90%, MORE_THAN, 90",
            "＞９０％, MORE_THAN, 90",
            "90%超, MORE_THAN, 90",
            ">=90%, AT_LEAST, 90",
            "≥90%, AT_LEAST, 90",
            "≧ 90％, AT_LEAST, 90",
            "９０％以上, AT_LEAST, 90",
            "<5%, LESS_THAN, 5",
            "5％未満, LESS_THAN, 5",
            "<=5%, AT_MOST, 5",
            "≤5%, AT_MOST, 5",
            "≦5%, AT_MOST, 5",
            "5％以下, AT_MOST, 5",
            "0%, EQUAL, 0",
            "100%, EQUAL, 100",
            "0.000001%, EQUAL, 0.000001"
        })
        void areReadAsTheyArePublished(String text, Relation relation, BigDecimal percent) {
            assertThat(PublishedShare.parse(text)).isEqualTo(new PublishedShare(percent, relation));
        }

        @ParameterizedTest
        @ValueSource(strings = {"93%", "93.0%", ">90%", ">=90.50%", "<5%", "<=0%"})
        void arePrintedAsTheyAreRead(String text) {
            assertThat(PublishedShare.parse(text)).hasToString(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "", "93", "0.93", "約93%", "93%台", "-3%", ">-3%", "9割", "1,000%", "93.%", "９３", "ninety%", ">=90%以上"
                })
        void areRefusedInAnyOtherForm(String text) {
            assertThatThrownBy(() -> PublishedShare.parse(text))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: Expected a percentage such as 93%%, 93.0%%, >90%% or >=90%%, but was \"%s\""
                                    .formatted(text));
        }

        @Test
        void areRefusedWithTheirBeginningWhenTheyAreLong() {
            assertThat(PublishedShare.parse("93%" + " ".repeat(37))).isEqualTo(PublishedShare.of("93"));
            assertThatThrownBy(() -> PublishedShare.parse("93%" + " ".repeat(38)))
                    .hasMessageEndingWith("but was \"93%" + " ".repeat(37) + "…\"");
            assertThatThrownBy(() -> PublishedShare.parse("9".repeat(1_000_000) + "%"))
                    .hasMessageEndingWith("but was \"" + "9".repeat(40) + "…\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"100.000001", "101", "-0.1", "1E+999999999"})
        void areRefusedBeyondTheWhole(String percent) {
            assertThatThrownBy(() -> PublishedShare.of(percent))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: percent must be from 0 to 100, but was %s: a part does not exceed its base"
                                    .formatted(percent));
        }

        @ParameterizedTest
        @CsvSource({"0.0000001, 7", "1E-999999999, 999999999"})
        void areRefusedWithMoreDecimalsThanAnybodyPrints(String percent, int decimals) {
            assertThatThrownBy(() -> PublishedShare.of(percent))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: percent must have at most 6 decimals, but has %s: give it as it was printed"
                                    .formatted(decimals));
        }

        @Test
        void keepTheirDecimalsAndLoseAnExponent() {
            assertThat(PublishedShare.of("93")).isNotEqualTo(PublishedShare.of("93.0"));
            assertThat(PublishedShare.of("9E+1")).isEqualTo(PublishedShare.of("90"));
        }

        @ParameterizedTest
        @CsvSource({
            "93%, 93％, 93%",
            ">90%, 90％超, more than 90%",
            ">=90%, 90％以上, at least 90%",
            "<=5%, 5％以下, at most 5%",
            "<5.0%, 5.0％未満, less than 5.0%"
        })
        void areToldInBothLanguages(String share, String ja, String en) {
            assertThat(PublishedShare.parse(share).text().in(Locale.JAPANESE)).isEqualTo(ja);
            assertThat(PublishedShare.parse(share).text().in(Locale.ENGLISH)).isEqualTo(en);
        }
    }

    @Nested
    class Bases {
        @ParameterizedTest(name = "{0}: {1} to {2}")
        @CsvSource({
            "46, 46, 46, false",
            "45..60, 45, 60, false",
            "４５..６０, 45, 60, false",
            "1000000000, 1000000000, 1000000000, false",
            "1.., 1, 1000, true",
            "50.., 50, 1049, true",
            "999999999.., 999999999, 1000000000, true"
        })
        void areReadAsOneARangeOrAnOpenRange(String text, long low, long high, boolean openEnded) {
            assertThat(BaseRange.parse(text)).isEqualTo(new BaseRange(low, high, openEnded));
        }

        @Test
        void areAThousandWhereNothingIsKnown() {
            assertThat(BaseRange.unknown()).isEqualTo(new BaseRange(1, 1000, true));
        }

        @ParameterizedTest
        @ValueSource(strings = {"46", "45..60", "50.."})
        void arePrintedAsTheyAreRead(String text) {
            assertThat(BaseRange.parse(text)).hasToString(text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "..60", "45-60", "45...60", "4.5", "-1", "12345678901"})
        void areRefusedInAnyOtherForm(String text) {
            assertThatThrownBy(() -> BaseRange.parse(text))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_RANGE: Expected a base such as 46, 45..60 or 45.., but was \"%s\""
                            .formatted(text));
        }

        @ParameterizedTest
        @CsvSource({"0, 0", "0, 5", "6, 5", "1, 1000000001", "-1, 5"})
        void areRefusedOutsideTheLimitsOrDescending(long low, long high) {
            assertThatThrownBy(() -> BaseRange.between(low, high))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_RANGE: A base must be from 1 to 1000000000 and a range in ascending order, but was %s..%s"
                                    .formatted(low, high));
        }

        @Test
        void areRefusedWhereTheOpenRangeWouldOverflow() {
            assertThatThrownBy(() -> BaseRange.atLeast(Long.MAX_VALUE)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Nested
    class Nestings {
        @Test
        void areReadAsTwoPositions() {
            assertThat(Nesting.parse("3:2")).isEqualTo(new Nesting(3, 2)).hasToString("3:2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "3", "3:", ":2", "3:2:1", "3-2", "a:b", "-3:2", "12345:1"})
        void areRefusedInAnyOtherForm(String text) {
            assertThatThrownBy(() -> Nesting.parse(text))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_INPUT: Expected two positions such as 3:2, the third share being a part of the second, but was \"%s\""
                                    .formatted(text));
        }

        @Test
        void areRefusedWithinThemselvesOrBeforeTheFirst() {
            assertThatThrownBy(() -> new Nesting(2, 2))
                    .hasMessage("INVALID_INPUT: Share 2 cannot be nested within itself");
            assertThatThrownBy(() -> new Nesting(0, 1))
                    .hasMessage("INVALID_INPUT: A nesting names two shares by their positions from 1, but was 0:1");
            assertThatThrownBy(() -> new Nesting(1, 0))
                    .hasMessage("INVALID_INPUT: A nesting names two shares by their positions from 1, but was 1:0");
        }
    }

    @Nested
    class Words {
        @ParameterizedTest
        @EnumSource(Rounding.class)
        void ofRoundingReadBack(Rounding rounding) {
            assertThat(Rounding.parse(rounding.toString())).isEqualTo(rounding);
        }

        @ParameterizedTest
        @EnumSource(Relation.class)
        void ofRelationsReadBack(Relation relation) {
            assertThat(Relation.parse(relation.toString())).isEqualTo(relation);
        }
    }

    @Nested
    class Ranges {
        @Test
        void containBothEnds() {
            var range = new CountRange(70, 71);

            assertThat(range.contains(69)).isFalse();
            assertThat(range.contains(70)).isTrue();
            assertThat(range.contains(71)).isTrue();
            assertThat(range.contains(72)).isFalse();
        }

        @Test
        void areRefusedDescendingOrNegative() {
            assertThatThrownBy(() -> new CountRange(2, 1))
                    .hasMessage("INVALID_RANGE: A range of counts must ascend from 0 up, but was 2..1");
            assertThatThrownBy(() -> new CountRange(-1, 1))
                    .hasMessage("INVALID_RANGE: A range of counts must ascend from 0 up, but was -1..1");
        }
    }

    @Nested
    class Columns {
        @Test
        void answerLikeAnyList() {
            var found = FeasibleCounts.search(List.of(PublishedShare.of("50")), BaseRange.between(1, 4));

            assertThat(found.bases()).hasSize(2).isEqualTo(List.copyOf(found.bases()));
            assertThatThrownBy(() -> found.bases().get(2))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("There are 2 bases, none at index 2");
            assertThatThrownBy(() -> found.bases().get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> found.bases().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }
}
