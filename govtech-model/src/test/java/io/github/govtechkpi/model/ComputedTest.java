package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComputedTest {
    private static final Computed<Integer> NONE = Computed.notComputable(ReasonCode.NO_BASELINE);

    @Test
    void isAValueOrTheReasonWhyThereIsNone() {
        assertThat(Computed.of(5).orElseThrow()).isEqualTo(5);
        assertThat(Computed.of(5).isComputable()).isTrue();
        assertThat(Computed.of(5).toOptional()).contains(5);
        assertThat(Computed.of(5).reason()).isEmpty();
        assertThat(NONE.isComputable()).isFalse();
        assertThat(NONE.toOptional()).isEmpty();
        assertThat(NONE.reason()).contains(Reason.of(ReasonCode.NO_BASELINE));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(NONE::orElseThrow)
                .withMessage("Not computable: NO_BASELINE: There is no baseline, so no progress can be computed.");
    }

    @Test
    void carriesAReasonThroughEveryStep() {
        assertThat(Computed.of(5).map(value -> value + 1)).isEqualTo(Computed.of(6));
        assertThat(Computed.of(5).flatMap(value -> Computed.of(value + 1))).isEqualTo(Computed.of(6));
        assertThat(Computed.of(5).flatMap(value -> NONE)).isEqualTo(NONE);
        assertThat(NONE.map(value -> value + 1)).isEqualTo(NONE);
        assertThat(NONE.flatMap(value -> Computed.of(value + 1))).isEqualTo(NONE);
    }

    @Test
    void isNeverNull() {
        assertThatNullPointerException().isThrownBy(() -> Computed.of(null)).withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> Computed.of(5).map(value -> null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> Computed.notComputable((Reason) null))
                .withMessage("why");
    }

    @Nested
    class AReason {
        @ParameterizedTest
        @EnumSource
        void ofEveryCodeSpeaksBothLanguages(ReasonCode code) {
            var ja = code.message().in(Locale.JAPANESE);
            var en = code.message().in(Locale.ENGLISH);

            assertThat(ja).endsWith("。").matches("(?s).*[\\p{IsHan}\\p{IsHiragana}].*");
            assertThat(en).endsWith(".").doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
            code.useInstead().ifPresent(use -> {
                assertThat(use.in(Locale.JAPANESE)).endsWith("。");
                assertThat(use.in(Locale.ENGLISH)).endsWith(".");
            });
            assertThat(Reason.of(code).message()).isEqualTo(code.message());
            assertThat(Reason.of(code)).hasToString(code + ": " + en);
        }

        @Test
        void mayNameTheValuesThatAreToBlame() {
            var sentence = LocalizedText.of("基準値が5です。", "The baseline is 5.");

            assertThat(Reason.of(ReasonCode.TARGET_EQUALS_BASELINE, sentence))
                    .isEqualTo(new Reason(
                            ReasonCode.TARGET_EQUALS_BASELINE,
                            sentence,
                            ReasonCode.TARGET_EQUALS_BASELINE.useInstead(),
                            OptionalInt.empty()))
                    .hasToString("TARGET_EQUALS_BASELINE: The baseline is 5.");
        }

        @Test
        void tellsHowManyObservationsAreNeeded() {
            var reason = Reason.tooFewObservations(8, 3);

            assertThat(reason.minimum()).hasValue(8);
            assertThat(reason.message().in(Locale.JAPANESE)).isEqualTo("観測値が8件必要ですが、3件しかありません。");
            assertThat(reason.message().in(Locale.ENGLISH)).isEqualTo("8 observations are needed, but there are 3.");
            assertThat(reason.useInstead()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS.useInstead());
        }

        @Test
        void hasNoNextStepWhereNothingIsToBeDone() {
            assertThat(ReasonCode.ALREADY_ACHIEVED.useInstead()).isEmpty();
        }

        @Test
        void hasEveryPart() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new Reason(ReasonCode.NO_BASE, null, Optional.empty(), OptionalInt.empty()))
                    .withMessage("message");
        }
    }

    @Test
    void anArgumentThatCanNeverBeRightIsAnExceptionWithItsCode() {
        var refusal = new InvalidInputException(ReasonCode.INVALID_CONFIDENCE, "confidence must be below 1, but was 1");

        assertThat(refusal).hasMessage("INVALID_CONFIDENCE: confidence must be below 1, but was 1");
        assertThat(refusal.code()).isEqualTo(ReasonCode.INVALID_CONFIDENCE);
        assertThatNullPointerException()
                .isThrownBy(() -> new InvalidInputException(null, "x"))
                .withMessage("code");
    }
}
