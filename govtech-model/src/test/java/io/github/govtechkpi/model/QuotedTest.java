package io.github.govtechkpi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void staysOnOneLineWithWhatCannotBeSeenMadeVisible() {
        assertThat(Quoted.of("120 人")).isEqualTo("\"120 人\"");
        assertThat(Quoted.of("")).isEqualTo("\"\"");
        for (var character : new int[] {0, 0x7F, 0x85, 0x2028, 0x2029, 0x202E, 0xFEFF, 0xD800}) {
            assertThat(Quoted.cut("a" + Character.toString(character) + "b")).isEqualTo("a\uFFFDb");
        }
        for (var lineBreak : List.of("\n", "\r", "\r\n")) {
            assertThat(Quoted.cut("a" + lineBreak + "b")).isEqualTo("a⏎b");
        }
    }

    @Test
    void isCutAfterEightyCharactersBetweenTwoOfThem() {
        assertThat(Quoted.cut("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Quoted.cut("x".repeat(81))).isEqualTo("x".repeat(79) + "…");
        assertThat(Quoted.cut("𠮷".repeat(80))).isEqualTo("𠮷".repeat(80));
        assertThat(Quoted.cut("𠮷".repeat(1000))).isEqualTo("𠮷".repeat(79) + "…");
    }
}
