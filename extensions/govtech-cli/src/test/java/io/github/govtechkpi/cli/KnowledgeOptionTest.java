package io.github.govtechkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeOptionTest {
    @TempDir
    private Path folder;

    private Run progress(String... options) {
        var files = Stream.of(
                "progress",
                Run.file(folder, "p.json", Samples.PROGRAM),
                "--observations",
                Run.file(folder, "o.csv", Samples.ROWS));
        return Run.of(Stream.concat(files, Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void showsWhatWasKnownOnTwoDaysSideBySide() {
        var run = progress("--compare-known-on", "2024-08-01");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("What was known: 2024-08-01 and now\n")
                .contains(
                        "  current value  120 人       170 人",
                        "  - 2025-02-01: 170 人 became known (published on 2025-03-01).");
    }

    @Test
    void showsTheSameInJapaneseAndAsMarkdown() {
        var run = progress("--compare-known-on", "2024-08-01", "--lang", "ja", "--format", "markdown");

        assertThat(run.out())
                .startsWith("# 分かっていたことの比較：2024-08-01と現在\n")
                .contains("| 現在値 | 120人 | 170人 |", "- 2025-02-01：170人が新たに分かりました（2025-03-01公表）。");
    }

    @Test
    void refusesADayThatIsTheLaterOne() {
        var run = progress("--compare-known-on", "2024-08-02", "--known-on", "2024-08-01");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("2024-08-02", "2024-08-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--methods=all", "--rating=fuji", "--average-of-units"})
    void standsAlone(String option) {
        var run = progress("--compare-known-on", "2024-08-01", option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("--compare-known-on compares the status of two dates: leave out --methods, --rating and"
                        + " --average-of-units");
    }
}
