package io.github.govtechkpi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.progress.ProgressOptions;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.report.chart.ChartSize;
import io.github.govtechkpi.report.chart.EffectsChart;
import io.github.govtechkpi.report.chart.GoalCharts;
import io.github.govtechkpi.report.chart.RatioChart;
import io.github.govtechkpi.report.chart.RatioPoint;
import io.github.govtechkpi.report.drawing.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** The pictures of the README: this test with {@code -Dgovtech.pictures.write=true} paints them anew. */
class ReadmePicturesTest {
    private static final Path ROOT = Path.of("..");
    private static final double SCALE = 1.5;

    @Test
    void theStaffOfGovTechTokyo() throws IOException {
        Goal goal = Programs.read("govtech-tokyo").goals().stream()
                .filter(found -> found.id().value().equals("digital-staff"))
                .findFirst()
                .orElseThrow();
        var series = series(Programs.observations("govtech-tokyo").stream()
                .filter(observation ->
                        observation.key().indicator().equals(goal.indicator().id()))
                .toList());
        var progress = Progress.of(goal, series, ProgressOptions.asOf(LocalDate.of(2025, 3, 1)));

        is(
                        "chart-progress",
                        GoalCharts.draw(progress, series, ChartSize.WIDE, Locale.ENGLISH)
                                .orElseThrow())
                .contains(">80 people to go<", ">Target 250 people<", ">170 people<");
    }

    @Test
    void theCardsOfTsukigata() throws IOException {
        var points = tsukigata().stream()
                .map(observation -> new RatioPoint(observation.period(), ratio(observation), false))
                .toList();

        is("chart-ratio", RatioChart.draw("Tsukigata (月形町): My Number cards", points, ChartSize.WIDE, Locale.ENGLISH))
                .contains(">1,821 of 2,955<", ">2022-12-31: 1,821 of 2,955 (61.6%; 95% CI 59.9% to 63.4%)<");
    }

    @Test
    void theRatioThatRoseWithoutACard() throws IOException {
        var before = ratio(tsukigata().get(1));
        var after = ratio(tsukigata().get(2));

        is(
                        "chart-effects",
                        EffectsChart.draw(
                                "What changed the ratio: Tsukigata, 2018-03-01 to 2018-07-01",
                                Ratios.compare(before, after),
                                RatioDecompositions.between(before, after, Better.HIGHER),
                                ChartSize.WIDE,
                                Locale.ENGLISH))
                .contains(">3,298 people (−121)<", "[caution: not distinguishable from no change]")
                .doesNotContain("UNSAFE");
    }

    private static List<Observation> tsukigata() {
        return Programs.observations("municipal-cards").stream()
                .filter(observation -> observation
                        .key()
                        .area()
                        .filter(area -> area.toString().equals("014303"))
                        .isPresent())
                .toList();
    }

    private static Series series(List<Observation> observations) {
        return new Series(observations.get(0).key(), observations);
    }

    private static Ratio ratio(Observation observation) {
        return (Ratio) observation.value().orElseThrow();
    }

    private static AbstractStringAssert<?> is(String name, Drawing drawing) throws IOException {
        var file = ROOT.resolve("docs/images").resolve(name + ".png");
        if (Boolean.getBoolean("govtech.pictures.write")) {
            Files.write(file, drawing.png(SCALE));
        }
        assertThat(file).isRegularFile();
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("(docs/images/" + name + ".png)");
        return assertThat(drawing.svg());
    }
}
