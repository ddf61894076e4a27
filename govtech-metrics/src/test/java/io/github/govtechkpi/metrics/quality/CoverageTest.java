package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    @Test
    void isPrintedWithBothCountsInBothLanguages() {
        var coverage = Coverage.ofBodies(7, 9);
        assertThat(coverage).hasToString("7 of 9 bodies reported");
        assertThat(coverage.text().in(Locale.JAPANESE)).isEqualTo("9団体中7団体分の値あり");
        assertThat(Coverage.ofPeriods(4, 5).text().in(Locale.JAPANESE)).isEqualTo("5期間中4期間分の値あり");
    }

    @Test
    void usesTheOnlyLanguageOfAUnitInBothSentences() {
        var coverage = new Coverage(1, 2, LocalizedText.en("firms"));
        assertThat(coverage.text().in(Locale.JAPANESE)).isEqualTo("2firms中1firms分の値あり");
        assertThat(new Coverage(1, 2, LocalizedText.ja("社"))).hasToString("1 of 2 社 reported");
    }

    @Test
    void isCompleteOnlyIfAllReported() {
        assertThat(Coverage.ofBodies(9, 9).isComplete()).isTrue();
        assertThat(Coverage.ofBodies(8, 9).isComplete()).isFalse();
        assertThat(Coverage.ofBodies(0, 0).isComplete()).isTrue();
    }

    @Test
    void addsUpAsCounts() {
        assertThat(Coverage.ofBodies(7, 9).plus(Coverage.ofBodies(3, 4))).isEqualTo(Coverage.ofBodies(10, 13));
    }

    @Test
    void refusesToAddDifferentUnits() {
        assertThatThrownBy(() -> Coverage.ofBodies(7, 9).plus(Coverage.ofPeriods(3, 4)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: Cannot add \"3 of 4 periods reported\" to \"7 of 9 bodies reported\":"
                        + " show them side by side");
    }

    @ParameterizedTest
    @CsvSource({"10, 9", "-1, 9", "0, -1"})
    void refusesMoreThanWereExpectedAndNegativeCounts(int k, int n) {
        assertThatThrownBy(() -> Coverage.ofBodies(k, n))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: k must be from 0 to n, but was %s of %s: count each of the expected once"
                        .formatted(k, n));
    }
}
