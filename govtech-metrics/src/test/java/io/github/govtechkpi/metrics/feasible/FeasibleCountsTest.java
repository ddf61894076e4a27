package io.github.govtechkpi.metrics.feasible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeasibleCountsTest {
    private static final List<PublishedShare> UIK = shares("93%", "70%", "56%");

    @Nested
    class PublishedFigures {
        @Test
        void ofUrbanInnovationKobeComeFromTwoBasesWhenTheThirdIsAPartOfTheSecond() {
            var found = search(UIK, "45..60", "3:2");

            assertThat(found.solutions())
                    .containsExactly(
                            new FeasibleSolution(46, List.of(43L, 32L, 18L)),
                            new FeasibleSolution(56, List.of(52L, 39L, 22L)));
            assertThat(found.bases())
                    .containsExactly(base(46, 43, 43, 32, 32, 18, 18), base(56, 52, 52, 39, 39, 22, 22));
            assertThat(found.truncated()).isFalse();
        }

        @Test
        void ofUrbanInnovationKobeComeFromOtherBasesWhenAllAreSharesOfTheWhole() {
            assertThat(search(UIK, "45..60").bases())
                    .extracting(FeasibleBase::base)
                    .containsExactlyElementsOf(bruteForceBasesOfUik());
        }

        private static List<Long> bruteForceBasesOfUik() {
            return Stream.iterate(45L, base -> base <= 60, base -> base + 1)
                    .filter(base -> Stream.of(93, 70, 56)
                            .allMatch(percent -> Stream.iterate(0L, k -> k <= base, k -> k + 1)
                                    .anyMatch(k -> Math.floorDiv(200 * k + base, 2 * base) == percent)))
                    .toList();
        }

        @Test
        void ofUrbanInnovationJapanComeFrom34Of74Or70To71Of153() {
            assertThat(search(shares("46%"), "74").bases()).containsExactly(base(74, 34, 34));
            assertThat(search(shares("46%"), "153").bases()).containsExactly(base(153, 70, 71));
            assertThat(check("46%", 74, 153).possible()).isFalse();
        }

        @Test
        void ofSocialInnovationNeedAtLeast49Of54() {
            assertThat(search(shares(">90%"), "54").bases()).containsExactly(base(54, 49, 54));
        }

        @Test
        void of53PercentComeFromNoCountOf13UnlessTheyWereCutOff() {
            assertThat(search(shares("53%"), "13").bases()).isEmpty();
            assertThat(search(shares("53%"), "13").solutions()).isEmpty();
            assertThat(search(shares("53%"), "13", Rounding.FLOOR).bases()).containsExactly(base(13, 7, 7));
            assertThat(search(shares("53%"), "13", Rounding.ANY).bases()).containsExactly(base(13, 7, 7));
        }
    }

    @Nested
    class Rounded {
        // 1 of 8 is 12.5%, 3 of 8 is 37.5%: exact halves, before an even and an odd digit
        @ParameterizedTest(name = "{0} of 8, {1}: {2} to {3}")
        @CsvSource({
            "12%, half-up, 0, 0, false",
            "13%, half-up, 1, 1, true",
            "12%, half-even, 1, 1, true",
            "13%, half-even, 0, 0, false",
            "37%, half-even, 0, 0, false",
            "38%, half-even, 3, 3, true",
            "12%, floor, 1, 1, true",
            "13%, floor, 0, 0, false",
            "12%, any, 1, 1, true",
            "13%, any, 1, 1, true",
            "0%, half-up, 0, 0, true",
            "100%, floor, 8, 8, true",
            "99%, any, 0, 0, false",
            "12.5%, half-up, 1, 1, true",
            "12.4%, any, 0, 0, false",
            "12.500000%, floor, 1, 1, true"
        })
        void takesAHalfAsTheRuleSays(String share, String rounding, long low, long high, boolean possible) {
            var found = search(shares(share), "8", Rounding.parse(rounding)).bases();

            assertThat(found).isEqualTo(possible ? List.of(base(8, low, high)) : List.of());
        }

        @ParameterizedTest(name = "{0} of 10: {1} to {2}")
        @CsvSource({
            ">90%, 10, 10",
            ">=90%, 9, 10",
            "<=10%, 0, 1",
            "<10%, 0, 0",
            ">=100%, 10, 10",
            "<=0%, 0, 0",
            ">=0%, 0, 10"
        })
        void takesABoundAsItStands(String share, long low, long high) {
            assertThat(search(shares(share), "10").bases()).containsExactly(base(10, low, high));
        }

        @ParameterizedTest
        @CsvSource({">100%", "<0%"})
        void findsNothingBeyondTheWhole(String share) {
            assertThat(search(shares(share), "1..1000").bases()).isEmpty();
        }
    }

    @Nested
    class OfWhich {
        @Test
        void findsNoShareOfNothing() {
            assertThat(search(shares("<=10%", "50%"), "5", "2:1").bases()).isEmpty();
            assertThat(search(shares("<=50%", "50%"), "5", "2:1").solutions())
                    .containsExactly(new FeasibleSolution(5, List.of(2L, 1L)));
        }

        @Test
        void goesThroughChainsAndPartsThatStandBeforeTheirWhole() {
            // 24 of 48, 12 of the 24, 3 of the 12; and 6 of the 24 beside the 12
            var found = search(shares("25%", "50%", "50%", "25%"), "48", "1:3", "3:2", "4:2");

            assertThat(found.bases()).containsExactly(base(48, 3, 3, 24, 24, 12, 12, 6, 6));
        }

        @Test
        void listsARangeWhoseMiddleNeedNotBePossible() {
            // of 2 to 8 the half is whole for 2, 4, 6 and 8 alone
            var found = search(shares("<=80%", "50.00%"), "10", "2:1");

            assertThat(found.bases()).containsExactly(base(10, 2, 8, 1, 4));
            assertThat(found.solutions())
                    .extracting(FeasibleSolution::counts)
                    .containsExactly(List.of(2L, 1L), List.of(4L, 2L), List.of(6L, 3L), List.of(8L, 4L));
        }
    }

    @Nested
    class Limits {
        @Test
        void cutTheSolutionsButNotTheBases() {
            var all = search(shares(">=0%"), "1..100");
            var five = search(shares(">=0%"), "1..100", Rounding.HALF_UP, 5);

            assertThat(all.solutions()).hasSize(100 * 103 / 2);
            assertThat(all.truncated()).isFalse();
            assertThat(five.solutions()).isEqualTo(all.solutions().subList(0, 5));
            assertThat(five.bases()).isEqualTo(all.bases());
            assertThat(five.truncated()).isTrue();
        }

        @Test
        void areReachedWithoutBeingExceeded() {
            assertThat(search(shares(">=0%"), "4", Rounding.HALF_UP, 5).truncated())
                    .isFalse();
            assertThat(search(shares(">=0%"), "4", Rounding.HALF_UP, 4).truncated())
                    .isTrue();
            assertThat(search(shares(">=0%"), "4", Rounding.HALF_UP, 0).truncated())
                    .isTrue();
            assertThat(search(shares(">100%"), "4", Rounding.HALF_UP, 0).truncated())
                    .isFalse();
        }

        @Test
        void includeAHundredShares() {
            var half = Collections.nCopies(100, PublishedShare.of("50"));

            assertThat(search(half, "2").solutions())
                    .containsExactly(new FeasibleSolution(2, Collections.nCopies(100, 1L)));
        }

        @Test
        void includeABaseOfABillion() {
            assertThat(search(shares("33.333333%", "12.345678%"), "1000000000", "2:1")
                            .bases())
                    .containsExactly(base(1_000_000_000, 333_333_325, 333_333_334, 41_152_258, 41_152_261));
            assertThat(search(shares(">=0%", ">100%"), "1000000000", "2:1").bases())
                    .isEmpty();
            assertThat(search(shares(">=0%", "<=0%", "50%"), "1000000000", "2:1", "3:2")
                            .bases())
                    .isEmpty();
        }

        @Test
        void includeAMillionBasesOfThreeNestedShares() {
            var found = search(UIK, "1..1000000", "3:2");

            assertThat(found.bases().get(found.bases().size() - 1))
                    .isEqualTo(base(1_000_000, 925_000, 934_999, 695_000, 704_999, 385_725, 398_324));
            assertThat(found.solutions()).hasSize(FeasibleCounts.DEFAULT_LIMIT);
            assertThat(found.truncated()).isTrue();
        }
    }

    @Nested
    class Text {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "93%,70%,56% | 45..60 | 3:2 | Of the bases 45 to 60, only 46 (43, 32, 18) and 56 (52, 39, 22) give 93%, 70% and 56% (of no. 2), rounded half up."
                            + " | 93％、70％、56％（2番目の内数）になりうるのは、母数45～60のうち、46（43、32、18）、56（52、39、22）だけです（四捨五入）。",
                    "46% | 153 | '' | 46% can come from 70 to 71 of 153, rounded half up. | 46％になりうるのは、153中70～71です（四捨五入）。",
                    "53% | 13 | '' | 53% cannot come from the base 13, rounded half up. | 53％は、母数13のどの件数からも得られません（四捨五入）。",
                    ">90%,50% | 40..60 | 2:1 | Of the bases 40 to 60, 21 give more than 90% and 50% (of no. 1), rounded half up; the smallest is 40 (38 to 40, 19 to 20)."
                            + " | 90％超、50％（1番目の内数）になりうる母数は、母数40～60のうち21通りです（四捨五入）。最小は40（38～40、19～20）です。",
                    ">=99.9%,<0.1% | 7..8 | 2:1 | Of the bases 7 to 8, only 7 (7, 0) and 8 (8, 0) give at least 99.9% and less than 0.1% (of no. 1)."
                            + " | 99.9％以上、0.1％未満（1番目の内数）になりうるのは、母数7～8のうち、7（7、0）、8（8、0）だけです。"
                })
        void tellsWhatWasFound(String shares, String range, String nestings, String en, String ja) {
            var found =
                    search(shares(shares.split(",")), range, nestings.isEmpty() ? new String[0] : nestings.split(","));

            assertThat(found.text().in(Locale.ENGLISH)).isEqualTo(en);
            assertThat(found.text().in(Locale.JAPANESE)).isEqualTo(ja);
            assertThat(found).hasToString(en);
        }

        @Test
        void namesUpToFiveBases() {
            assertThat(search(shares("50.00%"), "1..11"))
                    .hasToString(
                            "Of the bases 1 to 11, only 1 of 2, 2 of 4, 3 of 6, 4 of 8 and 5 of 10 give 50.00%, rounded half up.");
            assertThat(search(shares("50.00%"), "1..3"))
                    .hasToString("Of the bases 1 to 3, only 1 of 2 gives 50.00%, rounded half up.");
            assertThat(search(shares("50.00%"), "1..11").text().in(Locale.JAPANESE))
                    .isEqualTo("50.00％になりうるのは、母数1～11のうち、2中1、4中2、6中3、8中4、10中5だけです（四捨五入）。");
            assertThat(search(shares("50.00%"), "1..12"))
                    .hasToString("Of the bases 1 to 12, 6 give 50.00%, rounded half up; the smallest is 1 of 2.");
        }

        @Test
        void warnsWhereTheBaseHasNoKnownEnd() {
            assertThat(search(shares("46%"), "74").derivation().warnings()).isEmpty();
            assertThat(search(shares("46%"), "50..").derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly(CaveatCode.BASE_SEARCHED_IN_PART
                            + ": The base has no known upper end: only 50 to 1049 was searched.");
        }
    }

    @Nested
    class Check {
        @Test
        void tellsWhichCountsTheBaseAllows() {
            var refused = check("46%", 74, 153);

            assertThat(refused.allowed()).contains(new CountRange(70, 71));
            assertThat(refused.text().in(Locale.ENGLISH))
                    .isEqualTo("46% cannot come from 74 of 153; 153 allows 70 to 71.");
            assertThat(refused.text().in(Locale.JAPANESE))
                    .isEqualTo("46％という割合は、母数153に対する74という件数からは得られません（四捨五入）。母数153で可能な件数は70～71です。");
        }

        @Test
        void acceptsBothEndsOfTheRangeAndNothingBeyond() {
            assertThat(check("46%", 69, 153).possible()).isFalse();
            assertThat(check("46%", 70, 153).possible()).isTrue();
            assertThat(check("46%", 71, 153).possible()).isTrue();
            assertThat(check("46%", 72, 153).possible()).isFalse();
            assertThat(check("46%", 34, 74).text().in(Locale.ENGLISH))
                    .isEqualTo("46% can come from 34 of 74; 74 allows 34.");
        }

        @Test
        void tellsWhereNoCountIsAllowed() {
            var refused = check("53%", 7, 13);

            assertThat(refused.allowed()).isEmpty();
            assertThat(refused.text().in(Locale.ENGLISH))
                    .isEqualTo("53% cannot come from 7 of 13; 13 allows no count.");
            assertThat(refused.text().in(Locale.JAPANESE))
                    .isEqualTo("53％という割合は、母数13に対する7という件数からは得られません（四捨五入）。母数13では、どの件数からも得られません。");
            assertThat(FeasibleCounts.check(shares("53%").get(0), 7, 13, Rounding.FLOOR)
                            .possible())
                    .isTrue();
        }

        @Test
        void takesNoneAndAllOfTheBase() {
            assertThat(check("0%", 0, 13).possible()).isTrue();
            assertThat(check("100%", 13, 13).possible()).isTrue();
        }

        @Test
        void refusesCountsThatAreNoShare() {
            refuses(() -> check("46%", 14, 13), "numerator must be from 0 to the denominator 13, but was 14");
            refuses(() -> check("46%", -1, 13), "numerator must be from 0 to the denominator 13, but was -1");
            assertThatThrownBy(() -> check("46%", 0, 0))
                    .hasMessage(
                            "INVALID_RANGE: A base must be from 1 to 1000000000 and a range in ascending order, but was 0..0");
        }
    }

    @Nested
    class Refused {
        @Test
        void nestingsThatLeadNowhere() {
            refuses(() -> search(UIK, "46", "3:4"), "Nesting 3:4 names share 4, but there are only 3");
            refuses(() -> search(UIK, "46", "4:3"), "Nesting 4:3 names share 4, but there are only 3");
            refuses(() -> search(UIK, "46", "3:2", "3:1"), "Share 3 is nested within both 2 and 1: give one of them");
            refuses(() -> search(UIK, "46", "3:1", "3:2"), "Share 3 is nested within both 1 and 2: give one of them");
            refuses(
                    () -> search(UIK, "46", "1:2", "2:1"),
                    "The nestings form a circle through share 1: one share must be a part of the base");
            refuses(
                    () -> search(UIK, "46", "1:2", "2:3", "3:2"),
                    "The nestings form a circle through share 3: one share must be a part of the base");
        }

        @Test
        void searchesOfNothingOrOfTooMuch() {
            refuses(() -> search(List.of(), "46"), "A search takes 1 to 100 shares, but was given 0");
            refuses(
                    () -> search(shares(">0%".repeat(101).split("(?<=%)")), "46"),
                    "A search takes 1 to 100 shares, but was given 101");
            refuses(() -> search(UIK, "46", Rounding.HALF_UP, -1), "limit must not be negative, but was -1");
            assertThatThrownBy(() -> search(UIK, "1..3333334"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "INVALID_RANGE: 3333334 bases for 3 shares are too many: search at most 3333333 at once");
        }
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(ReasonCode.INVALID_INPUT + ": " + message);
    }

    private static ShareCheck check(String share, long numerator, long denominator) {
        return FeasibleCounts.check(PublishedShare.parse(share), numerator, denominator, Rounding.HALF_UP);
    }

    private static List<PublishedShare> shares(String... shares) {
        return Arrays.stream(shares).map(PublishedShare::parse).toList();
    }

    private static FeasibleCounts search(List<PublishedShare> shares, String range, String... nestings) {
        return FeasibleCounts.search(
                shares,
                BaseRange.parse(range),
                Arrays.stream(nestings).map(Nesting::parse).toList(),
                Rounding.HALF_UP,
                FeasibleCounts.DEFAULT_LIMIT);
    }

    private static FeasibleCounts search(List<PublishedShare> shares, String range, Rounding rounding) {
        return search(shares, range, rounding, FeasibleCounts.DEFAULT_LIMIT);
    }

    private static FeasibleCounts search(List<PublishedShare> shares, String range, Rounding rounding, int limit) {
        return FeasibleCounts.search(shares, BaseRange.parse(range), List.of(), rounding, limit);
    }

    private static FeasibleBase base(long base, long... lowsAndHighs) {
        return new FeasibleBase(
                base,
                Stream.iterate(0, i -> i < lowsAndHighs.length, i -> i + 2)
                        .map(i -> new CountRange(lowsAndHighs[i], lowsAndHighs[i + 1]))
                        .toList());
    }

    @Test
    void listsEachPossibleBaseInAnyOrderAlsoWithLongGapsBetweenThem() {
        var share = PublishedShare.of("50.00");
        var many = FeasibleCounts.search(List.of(share), BaseRange.between(2_001, 4_000));
        var rare = PublishedShare.of("0.33");
        var few = FeasibleCounts.search(List.of(rare), BaseRange.between(1, 1_000));

        assertThat(bases(many)).isEqualTo(possible(share, 2_001, 4_000));
        assertThat(bases(few)).isEqualTo(possible(rare, 1, 1_000)).hasSizeBetween(1, 100);
        assertThatThrownBy(() -> few.bases().get(few.bases().size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> few.bases().get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> few.solutions().get(few.solutions().size()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> few.solutions().get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static List<Long> bases(FeasibleCounts found) {
        var bases = new ArrayList<Long>();
        for (var row = found.bases().size() - 1; row >= 0; row--) {
            bases.add(0, found.bases().get(row).base());
        }
        return bases;
    }

    private static List<Long> possible(PublishedShare share, long low, long high) {
        return LongStream.rangeClosed(low, high)
                .filter(base -> FeasibleCounts.check(share, 0, base, Rounding.HALF_UP)
                        .allowed()
                        .isPresent())
                .boxed()
                .toList();
    }
}
