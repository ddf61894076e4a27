package io.github.govtechkpi.metrics.assessment;

import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.EUROSTAT;
import static io.github.govtechkpi.metrics.assessment.AssessmentMethod.GERMAN;
import static io.github.govtechkpi.model.indicator.Direction.INCREASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentMethodTest {
    @Nested
    class ParseList {
        @Test
        void readsIdsInTheOrderAskedForAndEachOnce() {
            assertThat(AssessmentMethod.parseList("german, eurostat,german")).containsExactly(GERMAN, EUROSTAT);
        }

        @Test
        void expandsAchievementToItsFiveForms() {
            assertThat(AssessmentMethod.parseList("achievement"))
                    .extracting(AssessmentMethod::id)
                    .containsExactly(
                            "achievement-simple",
                            "achievement-from-baseline",
                            "achievement-inverse",
                            "achievement-mirrored",
                            "achievement-pro-rated");
        }

        @Test
        void expandsAllToEveryMethod() {
            assertThat(AssessmentMethod.parseList("all")).containsExactly(AssessmentMethod.values());
        }

        @ParameterizedTest
        @CsvSource({"who", "''", "'eurostat,'", "Eurostat"})
        void refusesAnyOtherWordWithTheWholeListInBothLanguages(String text) {
            assertThatThrownBy(() -> AssessmentMethod.parseList(text))
                    .isInstanceOfSatisfying(InvalidValueException.class, refusal -> {
                        assertThat(refusal.rule().in(Locale.ENGLISH))
                                .startsWith("There is no assessment method \"")
                                .contains(
                                        "all, statistics-canada, eurostat, un-2023, german, tolerance-15, eurostat-2026,"
                                                + " achievement, achievement-simple");
                        assertThat(refusal.rule().in(Locale.JAPANESE)).startsWith("評価方法");
                    });
        }

        @ParameterizedTest
        @EnumSource
        void findsEveryMethodByItsOwnId(AssessmentMethod method) {
            assertThat(AssessmentMethod.parseList(method.id())).containsExactly(method);
            assertThat(method.version()).matches("[0-9]+\\.[0-9]+");
            assertThat(AssessmentMethod.words()).contains(method.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodHasAReasonWhereNothingIsKnown(AssessmentMethod method) {
        var nothing = new AssessmentInputs(
                Computed.of(INCREASE),
                Computed.notComputable(ReasonCode.NO_BASELINE),
                Computed.notComputable(ReasonCode.NO_OBSERVATION),
                Computed.of(10.0),
                Computed.of(2030),
                Computed.of(List.of()),
                OptionalDouble.empty(),
                ProgressThresholds.NONE,
                false,
                false);

        var verdict = method.assess(nothing);

        assertThat(verdict.reason()).isPresent();
        assertThat(verdict.value().isComputable()).isFalse();
        assertThat(verdict.score()).isEmpty();
        assertThat(verdict.word().orElse("not_available")).isEqualTo("not_available");
        assertThat(verdict.word().isEmpty()).isEqualTo(method.achievementForm().isPresent());
    }
}
