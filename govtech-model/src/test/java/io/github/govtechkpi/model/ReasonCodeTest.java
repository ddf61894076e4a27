package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonCodeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    NO_TARGET | 目標値を決めて記録してください。 | Decide on a target value and record it.
                    NO_DUE | 達成期限を決めて記録してください。 | Decide on a due date and record it.
                    DUE_NOT_AFTER_BASELINE | 達成期限と基準時点を見直してください。 | Review the due date and the period of the baseline.
                    """)
    void asksForWhatIsMissingAndForAReviewOfWhatIsThere(ReasonCode code, String ja, String en) {
        var advice = code.useInstead().orElseThrow();

        assertThat(advice.in(Locale.JAPANESE)).isEqualTo(ja);
        assertThat(advice.in(Locale.ENGLISH)).isEqualTo(en);
    }
}
