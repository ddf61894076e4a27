package io.github.govtechkpi.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    private static final int WIDE = Integer.MAX_VALUE;

    @Nested
    class Columns {
        @ParameterizedTest
        @CsvSource({
            "abc, 3",
            "人, 2",
            "'1,000人', 7",
            "GovTech東京, 11",
            "ｶﾅ, 2",
            "（％）, 6",
            "－～, 4",
            "– → ×, 5",
            "'', 0",
            "𠮷, 2",
            "각, 2"
        })
        void countsTwoForAFullWidthCharacter(String text, int columns) {
            assertThat(TextTable.columns(text)).isEqualTo(columns);
        }
    }

    @Nested
    class Lines {
        @Test
        void lineUpAlsoWhereCharactersAreTwoColumnsWide() {
            assertThat(TextTable.lines(List.of(List.of("目標", "now"), List.of("abc", "170人"), List.of("x", "")), WIDE))
                    .containsExactly("  目標  now", "  abc   170人", "  x");
        }

        @Test
        void breakTheWidestCellAtItsSpaces() {
            var rows = List.of(List.of("Digital implementation by all local governments", "1,788 団体"));

            assertThat(TextTable.lines(rows, 40))
                    .containsExactly("  Digital implementation by   1,788 団体", "  all local governments")
                    .allSatisfy(line -> assertThat(TextTable.columns(line)).isLessThanOrEqualTo(40));
        }

        @Test
        void breakJapaneseBetweenCharactersButNotBeforeAClosingMarkNorWithinANumber() {
            assertThat(TextTable.lines(List.of(List.of("団体が採用、2040年まで")), 14)).containsExactly("  団体が採用、", "  2040年まで");
            assertThat(TextTable.lines(List.of(List.of("あいうえおか、き")), 14)).containsExactly("  あいうえお", "  か、き");
            assertThat(TextTable.lines(List.of(List.of("あいうえお2040年")), 14)).containsExactly("  あいうえお", "  2040年");
        }

        @Test
        void comeToAnEndWhereAWordIsLongerThanTheScreen() {
            assertThat(TextTable.lines(List.of(List.of("a".repeat(30))), 5))
                    .containsExactly("  " + "a".repeat(12), "  " + "a".repeat(12), "  " + "a".repeat(6));
        }

        @Test
        void areWiderThanTheScreenWhereEveryColumnIsNarrow() {
            assertThat(TextTable.lines(List.of(List.of("abcdef", "ghijkl")), 5)).containsExactly("  abcdef  ghijkl");
        }

        @Test
        void areNoneWithoutRows() {
            assertThat(TextTable.lines(List.of(), WIDE)).isEmpty();
        }
    }
}
