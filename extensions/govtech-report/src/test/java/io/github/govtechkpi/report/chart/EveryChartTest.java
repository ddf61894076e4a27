package io.github.govtechkpi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.govtechkpi.checklist.AssessmentResult;
import io.github.govtechkpi.checklist.Guidebook;
import io.github.govtechkpi.metrics.assessment.AssessmentMethod;
import io.github.govtechkpi.metrics.comparison.AssessedPortfolio;
import io.github.govtechkpi.metrics.control.FunnelPlots;
import io.github.govtechkpi.metrics.control.XmrCharts;
import io.github.govtechkpi.metrics.control.XmrOptions;
import io.github.govtechkpi.metrics.decomposition.Better;
import io.github.govtechkpi.metrics.decomposition.RatioDecompositions;
import io.github.govtechkpi.metrics.funnel.Funnels;
import io.github.govtechkpi.metrics.progress.Portfolio;
import io.github.govtechkpi.metrics.progress.Progress;
import io.github.govtechkpi.metrics.ratio.Ratios;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import io.github.govtechkpi.report.Samples;
import io.github.govtechkpi.report.drawing.Drawing;
import io.github.govtechkpi.report.drawing.Mark.Anchor;
import io.github.govtechkpi.report.drawing.Mark.Words;
import io.github.govtechkpi.report.drawing.MissingFontException;
import io.github.govtechkpi.report.drawing.TextWidths;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryChartTest {
    private static final double ROUNDING = 12; // the estimate of a width errs by some pixels

    static Stream<Drawing> drawings() {
        var all = new ArrayList<Drawing>();
        for (var size : ChartSize.values()) {
            for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                all.addAll(drawings(size, locale));
            }
        }
        return all.stream();
    }

    static List<Drawing> drawings(ChartSize size, Locale locale) {
        var all = new ArrayList<Drawing>();
        var program = Samples.program();
        var observations = Samples.observations();
        var portfolio = Portfolio.of(List.of(program), observations, Optional.empty(), Optional.empty());
        for (var progress : portfolio.results()) {
            GoalCharts.draw(progress, series(progress), size, locale).ifPresent(all::add);
        }
        var assessed =
                AssessedPortfolio.of(portfolio, observations, List.of(AssessmentMethod.values()), Optional.empty());
        all.add(MethodsChart.draw(assessed.assessments().get(0), size, locale).orElseThrow());
        all.add(StageChart.draw(Funnels.of(program, Optional.empty()), size, locale)
                .orElseThrow());
        all.add(ChecklistChart.draw(
                AssessmentResult.of(Guidebook.checklist(), program.assessments().get(0)), size, locale));
        all.add(control(size, locale));
        all.add(funnelPlot(size, locale));
        var before = Ratio.of(500, 1000, MeasureUnit.PERSONS).orElseThrow();
        var after = Ratio.of(480, 800, MeasureUnit.PERSONS).orElseThrow();
        all.add(EffectsChart.draw(
                "割合 ratio",
                Ratios.compare(before, after),
                RatioDecompositions.between(before, after, Better.HIGHER),
                size,
                locale));
        return all;
    }

    static Series series(Progress progress) {
        return Samples.observations().stream()
                .filter(series -> series.key().standsFor(progress.key())
                        || series.key().indicator().equals(progress.key().indicator()))
                .findFirst()
                .map(Vintages::latest)
                .orElseGet(() -> new Series(progress.key(), List.of()));
    }

    private static Drawing control(ChartSize size, Locale locale) {
        double[] values = {52, 48, 55, 50, 47, 53, 51, 49, 54, 50, 52, 48, 61, 63, 62, 66, 64, 67, 65, 30};
        var options = new XmrOptions(
                false, OptionalInt.of(12), List.of(), List.of(), Direction.INCREASE, OptionalDouble.of(75));
        var chart = XmrCharts.of(values, options).orElseThrow();
        var first = ReportingPeriod.parse("2023-04");
        var periods = IntStream.range(0, values.length).mapToObj(first::plus).toList();
        return ControlChart.draw("申請 applications", chart, periods, MeasureUnit.CASES, size, locale);
    }

    private static Drawing funnelPlot(ChartSize size, Locale locale) {
        double[] k = {5, 12, 40, 52, 110, 300, 410, 1020, 2000, 3900, 3};
        double[] n = {12, 30, 100, 120, 260, 700, 1000, 2500, 5000, 6000, 8};
        var names = IntStream.range(0, k.length).mapToObj(i -> "町" + i).toList();
        return FunnelPlot.draw("普及 adoption", FunnelPlots.proportions(k, n).orElseThrow(), names, size, locale);
    }

    @Test
    void thereAreFourteenOfEachSizeAndLanguage() {
        // eight goals with a picture, and the six others
        assertThat(drawings(ChartSize.WIDE, Locale.ENGLISH)).hasSize(14);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isWellFormedWithATitleAndADescription(Drawing drawing) {
        for (var svg : List.of(drawing.svg(), drawing.inline("f1"))) {
            var root = Samples.xml(svg).getDocumentElement();
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(drawing.title());
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(drawing.description());
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "url(", "<script", "NaN");
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void keepsItsWordsOnThePaper(Drawing drawing) {
        for (var mark : drawing.marks()) {
            if (mark instanceof Words words) {
                var width = TextWidths.of(words.text(), words.font().size());
                var left = words.at().x()
                        - (words.anchor() == Anchor.END ? width : words.anchor() == Anchor.MIDDLE ? width / 2 : 0);
                assertThat(left).as(words.text()).isGreaterThan(-ROUNDING);
                assertThat(left + width).as(words.text()).isLessThan(drawing.width() + ROUNDING);
                assertThat(words.at().y()).as(words.text()).isBetween(0.0, drawing.height());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isPaintedWithoutADisplay(Drawing drawing) throws IOException {
        byte[] png = {};
        try {
            png = drawing.png(1);
        } catch (MissingFontException e) {
            assumeTrue(false, "skipped: " + e.getMessage());
        }
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo((int) drawing.width());
        assertThat(image.getHeight()).isGreaterThan((int) drawing.height());
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }
}
