package io.github.govtechkpi.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.decomposition.RateMix.GroupEffect;
import io.github.govtechkpi.metrics.decomposition.RateMix.Presence;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KitagawaTest {
    private static final GroupCounts NORTH = new GroupCounts("North", 10, 100, 15, 100);
    private static final GroupCounts SOUTH = new GroupCounts("South", 20, 100, 25, 100);

    @Nested
    class Between {
        @Test
        void findsNoMixEffectWhereTheSharesStay() {
            var mix = Kitagawa.between(List.of(NORTH, SOUTH)).orElseThrow();

            assertThat(mix.ratioChange()).isEqualTo(0.05);
            assertThat(mix.absoluteChange()).isEqualTo(10);
            assertThat(mix.rateEffect()).isEqualTo(0.05);
            assertThat(mix.mixEffect()).isZero();
            assertThat(mix.perGroup())
                    .containsExactly(
                            new GroupEffect("North", 0.025, 0, Presence.BOTH),
                            new GroupEffect("South", 0.025, 0, Presence.BOTH));
            assertThat(mix.threeTerm()).isEqualTo(new RateMix.ThreeTerms(0.05, 0, 0));
            assertThat(mix.groups()).containsExactly(NORTH, SOUTH);
            assertThat(mix.derivation().warnings()).isEmpty();
        }

        @Test
        void givesAllOfAGroupThatCameOrWentToTheMixAndSaysSo() {
            var mix = Kitagawa.between(List.of(
                            new GroupCounts("kept", 10, 50, 10, 50),
                            new GroupCounts("new", 0, 0, 30, 50),
                            new GroupCounts("closed", 40, 50, 0, 0),
                            new GroupCounts("empty", 0, 0, 0, 0)))
                    .orElseThrow();

            assertThat(mix.perGroup())
                    .containsExactly(
                            new GroupEffect("kept", 0, 0, Presence.BOTH),
                            new GroupEffect("new", 0, 0.3, Presence.NEW_GROUP),
                            new GroupEffect("closed", 0, -0.4, Presence.CLOSED_GROUP),
                            new GroupEffect("empty", 0, 0, Presence.EMPTY));
            assertThat(mix.rateEffect()).isZero();
            assertThat(mix.mixEffect()).isEqualTo(-0.1);
            assertThat(mix.threeTerm()).isEqualTo(new RateMix.ThreeTerms(0, -0.1, 0));
            assertThat(mix.derivation().warnings())
                    .extracting(Caveat::toString)
                    .containsExactly(
                            "NEW_GROUP: The group \"new\" is new and has no earlier rate: all of its effect counts as a change of the mix.",
                            "CLOSED_GROUP: The group \"closed\" was closed and has no later rate: all of its effect counts as a change of the mix.");
        }

        @Test
        void isNotComputableWithoutABaseOrWithoutGroups() {
            assertThat(code(Kitagawa.between(List.of()))).isEqualTo(ReasonCode.EMPTY_TABLE);
            assertThat(code(Kitagawa.between(List.of(new GroupCounts("a", 0, 0, 1, 2)))))
                    .isEqualTo(ReasonCode.ZERO_DENOMINATOR);
            assertThat(code(Kitagawa.between(List.of(new GroupCounts("a", 1, 2, 1, 0)))))
                    .isEqualTo(ReasonCode.ZERO_DENOMINATOR);
        }

        @Test
        void refusesEventsWithoutABaseAndANameThatStandsTwice() {
            assertThatThrownBy(() -> Kitagawa.between(List.of(NORTH, new GroupCounts("x", 3, 0, 1, 2))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: The group \"x\" has 3 events without a base: correct one of the two");
            assertThatThrownBy(() -> Kitagawa.between(List.of(NORTH, new GroupCounts("x", 1, 2, 3, 0))))
                    .hasMessage("INVALID_INPUT: The group \"x\" has 3 events without a base: correct one of the two");
            assertThatThrownBy(() -> Kitagawa.between(List.of(NORTH, NORTH)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: The group \"North\" stands twice: add its counts up first");
        }

        @Test
        void refusesColumnsOfDifferentLength() {
            var two = new double[] {1, 2};
            var one = new double[] {1};

            assertThatThrownBy(() -> Kitagawa.between(two, one, two, two))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage(
                            "LENGTH_MISMATCH: numerators0 and denominators0 must have one length, but have 2 and 1");
            assertThatThrownBy(() -> Kitagawa.between(two, two, one, two))
                    .hasMessage(
                            "LENGTH_MISMATCH: numerators1 and denominators1 must have one length, but have 1 and 2");
            assertThatThrownBy(() -> Kitagawa.between(two, two, one, one))
                    .hasMessage("LENGTH_MISMATCH: numerators0 and numerators1 must have one length, but have 2 and 1");
        }

        @Test
        void takesAThousandGroupsOfUnrelatedSizes() {
            var n = 1741;
            var columns = new double[4][n];
            for (var i = 0; i < n; i++) {
                columns[0][i] = 13 * i + 7;
                columns[1][i] = 1009 * i + 5003;
                columns[2][i] = 17 * i + 11;
                columns[3][i] = 997 * i + 6007;
            }

            var mix = Kitagawa.between(columns[0], columns[1], columns[2], columns[3])
                    .orElseThrow();

            assertThat(mix.rateEffect())
                    .isCloseTo(
                            mix.perGroup().stream()
                                    .mapToDouble(GroupEffect::rate)
                                    .sum(),
                            offset(1e-14));
            assertThat(mix.rateEffect() + mix.mixEffect()).isCloseTo(mix.ratioChange(), offset(1e-17));
        }
    }

    @Nested
    class WithATotal {
        @Test
        void splitsWhereTheGroupsAddUp() {
            var groups = List.of(NORTH, SOUTH);

            assertThat(Kitagawa.between(groups, new GroupCounts("Japan", 30, 200, 40, 200)))
                    .isEqualTo(Kitagawa.between(groups));
        }

        @Test
        void addsDecimalsUpExactly() {
            var groups = List.of(new GroupCounts("a", 0.1, 1, 0, 1), new GroupCounts("b", 0.2, 1, 0, 1));

            assertThat(Kitagawa.between(groups, new GroupCounts("all", 0.3, 2, 0, 2))
                            .isComputable())
                    .isTrue();
        }

        @Test
        void isNotComputableWhereAGroupIsMissing() {
            var reason = Kitagawa.between(List.of(NORTH), new GroupCounts("Japan", 30, 100, 15, 100.5))
                    .reason()
                    .orElseThrow();

            assertThat(reason.code()).isEqualTo(ReasonCode.GROUPS_NOT_EXHAUSTIVE);
            assertThat(reason.message().in(Locale.ENGLISH))
                    .isEqualTo(
                            "The groups do not add up to \"Japan\": numerator before: 10 ≠ 30, denominator after: 100 ≠ 100.5.");
            assertThat(reason.message().in(Locale.JAPANESE))
                    .isEqualTo("内訳の合計が「Japan」と一致しません（前の分子: 10 ≠ 30、後の分母: 100 ≠ 100.5）。");
        }
    }

    @Nested
    class Groups {
        @Test
        void areJoinedByNameWithoutABaseWhereASideLacksThem() {
            var before = new LinkedHashMap<String, Ratio>();
            before.put("b", persons(1, 2));
            before.put("a", persons(3, 4));

            assertThat(GroupCounts.join(before, Map.of("c", persons(5, 6))))
                    .containsExactly(
                            new GroupCounts("b", 1, 2, 0, 0),
                            new GroupCounts("a", 3, 4, 0, 0),
                            new GroupCounts("c", 0, 0, 5, 6));
            assertThat(GroupCounts.join(Map.of("a", persons(3, 4)), Map.of("a", persons(5, 6))))
                    .containsExactly(new GroupCounts("a", 3, 4, 5, 6));
            assertThat(GroupCounts.join(Map.of(), Map.of())).isEmpty();
        }

        @Test
        void areRefusedInDifferentUnits() {
            var cases = Ratio.of(1, 2, MeasureUnit.CASES).orElseThrow();

            assertThatThrownBy(() -> GroupCounts.join(Map.of("a", persons(3, 4)), Map.of("a", cases)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: Cannot compare 3 of 4 人 with 1 of 2 件: their units differ");
        }

        @Test
        void areRefusedWithoutANameOrWithANegativeCount() {
            assertThatThrownBy(() -> new GroupCounts(" ", 1, 2, 3, 4))
                    .hasMessage("INVALID_INPUT: A group needs a name");
            assertThatThrownBy(() -> new GroupCounts("a", 1, 2, -3, 4))
                    .hasMessage("INVALID_INPUT: numerator1 of \"a\" must not be negative, but was -3.0");
            assertThatThrownBy(() -> new GroupCounts("a", 1, -2, 3, 4))
                    .hasMessage("INVALID_INPUT: denominator0 of \"a\" must not be negative, but was -2.0");
            assertThatThrownBy(() -> new GroupCounts("a", Double.NaN, 2, 3, 4))
                    .hasMessage("INVALID_INPUT: numerator0 of \"a\" must be a finite number, but was NaN");
            assertThatThrownBy(() -> new GroupCounts("a", 1, 2, 3, Double.POSITIVE_INFINITY))
                    .hasMessage("INVALID_INPUT: denominator1 of \"a\" must be a finite number, but was Infinity");
        }
    }

    private static ReasonCode code(Computed<?> answer) {
        return answer.reason().map(Reason::code).orElseThrow();
    }

    private static Ratio persons(long numerator, long denominator) {
        return Ratio.of(numerator, denominator, MeasureUnit.PERSONS).orElseThrow();
    }
}
