package io.github.govtechkpi.metrics.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.quality.OutlierFlag.Method;
import io.github.govtechkpi.metrics.quality.QualityReport.DueValue;
import io.github.govtechkpi.metrics.quality.QualityReport.NotChecked;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesQualityTest {
    @Nested
    class OfAGoodSeries {
        private final QualityReport good =
                report(yearly(2000, 20, 21, 19, 20, 22, 20, 21, 19, 20, 21, 20, 19, 22, 20, 21));

        @Test
        void makesEveryCheckButThatOfRevisions() {
            assertThat(reasons(good)).isEqualTo(Map.of("revisionNoise", ReasonCode.NO_OBSERVATIONS));
            assertThat(good.outliers()).isEmpty();
            assertThat(good.breaks())
                    .extracting(BreakTest::getClass)
                    .containsExactly(BreakTest.Search.class, BreakTest.Pettitt.class);
            assertThat(good.breaks()).noneMatch(BreakTest::isSupported);
            assertThat(good.periods().orElseThrow().coverage()).isEqualTo(Coverage.ofPeriods(15, 15));
            assertThat(good.provisional()).isZero();
            assertThat(good.due()).isEmpty();
            assertThat(good.derivation().warnings()).isEmpty();
        }

        @Test
        void doesNotDependOnTheOrderInWhichItWasReported() {
            var shuffled = new ArrayList<>(good.request().points());
            Collections.reverse(shuffled);
            var report = report(shuffled);
            assertThat(report.series()).isEqualTo(good.series());
            assertThat(report.breaks()).isEqualTo(good.breaks());
            assertThat(report.periods().orElseThrow().inOrder()).isFalse();
        }
    }

    @Nested
    class OfAPoorSeries {
        @Test
        void withoutAnyPointGivesReasonsOnly() {
            var report = report(List.of());
            assertThat(reasons(report))
                    .isEqualTo(Map.of(
                            "periods", ReasonCode.NO_OBSERVATIONS,
                            "outliers", ReasonCode.TOO_FEW_OBSERVATIONS,
                            "breaks.search", ReasonCode.TOO_FEW_OBSERVATIONS,
                            "breaks.pettitt", ReasonCode.TOO_FEW_OBSERVATIONS,
                            "revisionNoise", ReasonCode.NO_OBSERVATIONS));
        }

        @Test
        void withoutAnyValueStillCountsWhatIsMissing() {
            var report = report(List.of(SeriesPoint.missing(period("2020")), SeriesPoint.missing(period("2022"))));
            assertThat(report.periods().orElseThrow().coverage()).isEqualTo(Coverage.ofPeriods(0, 3));
            assertThat(report.series()).isEmpty();
            assertThat(reasons(report))
                    .containsOnlyKeys("outliers", "breaks.search", "breaks.pettitt", "revisionNoise");
        }

        @ParameterizedTest
        @CsvSource({"1", "2", "4"})
        void ofFewPointsHasNoScreens(int n) {
            var report = report(
                    yearly(2000, IntStream.range(0, n).mapToDouble(i -> i * i).toArray()));
            var outliers = reason(report, "outliers");
            assertThat(outliers.reason().minimum()).hasValue(5);
            assertThat(outliers.reason().message().in(Locale.ENGLISH))
                    .isEqualTo("5 observations are needed, but there are %s.", n);
            assertThat(reason(report, "breaks.search").reason().minimum()).hasValue(6);
            assertThat(report.breaks()).isEmpty();
        }

        @Test
        void ofFivePointsHasScreensButNotRosners() {
            var report = report(yearly(2000, 812, 840, 93.3, 855, 901));
            assertThat(report.outliers()).extracting(OutlierFlag::index).containsOnly(2);
            assertThat(report.outliers())
                    .extracting(OutlierFlag::method)
                    .containsExactly(Method.MODIFIED_Z, Method.HAMPEL, Method.TUKEY);
            assertThat(reason(report, "outliers.rosner").reason().minimum()).hasValue(15);
        }

        @Test
        void ofTwentyValuesIsTestedForUpToFourOutliers() {
            var values = IntStream.range(0, 20).mapToDouble(i -> i % 4).toArray();
            IntStream.range(16, 20).forEach(i -> values[i] = 40); // four that hide each other
            assertThat(rosnersFlags(values)).containsExactly(16, 17, 18, 19);
            values[15] = 40;
            assertThat(rosnersFlags(values)).as("no fifth one is looked for").containsExactly(15, 16, 17, 18);
        }

        private static List<Integer> rosnersFlags(double[] values) {
            return report(yearly(2000, values)).outliers().stream()
                    .filter(flag -> flag.method() == Method.ROSNER)
                    .map(OutlierFlag::index)
                    .toList();
        }

        @Test
        void ofEqualValuesHasNoOutliersAndNoPlaceForABreak() {
            var report = report(yearly(2000, 7, 7, 7, 7, 7, 7, 7, 7));
            assertThat(report.outliers()).isEmpty();
            assertThat(reason(report, "breaks.search").reason().code()).isEqualTo(ReasonCode.NO_VARIATION);
            assertThat(reason(report, "breaks.pettitt").reason().code()).isEqualTo(ReasonCode.NO_VARIATION);
        }

        @Test
        void withADuplicateIsSetAside() {
            var points = new ArrayList<>(yearly(2000, 1, 2, 3, 4, 5, 6, 7, 8));
            points.add(SeriesPoint.of(period("2003"), 40));
            var report = report(points);
            assertThat(report.periods().orElseThrow().duplicates()).containsExactly(period("2003"));
            assertThat(reasons(report))
                    .containsEntry("outliers", ReasonCode.DUPLICATE_PERIOD)
                    .containsEntry("breaks", ReasonCode.DUPLICATE_PERIOD);
            assertThat(reason(report, "outliers").reason().message().in(Locale.JAPANESE))
                    .isEqualTo("同じ期間の値が二つ以上あるため（2003）、値の検査は行いません。");
            assertThat(report.outliers()).isEmpty();
            assertThat(report.breaks()).isEmpty();
            points.add(SeriesPoint.of(period("2001"), 40));
            assertThat(reason(report(points), "outliers").reason().message().in(Locale.ENGLISH))
                    .isEqualTo("A period has two or more values (2001, …), so the values are not checked.");
        }

        @Test
        void withGapsComparesByOrderAndSaysSo() {
            var points = new ArrayList<>(yearly(2000, 1, 3, 2, 4, 3, 5));
            points.add(0, SeriesPoint.missing(period("1998"))); // before the first value: no gap between values
            points.add(SeriesPoint.of(period("2009"), 4));
            var report = SeriesQuality.report(QualityRequest.of(points).withUpTo(period("2012")));
            assertThat(report.periods().orElseThrow().missing()).hasSize(2 + 3 + 3);
            assertThat(report.derivation().warnings()).containsExactly(CaveatCode.GAPS_IGNORED.with(3));
        }

        @Test
        void ofMixedFrequenciesHasNoGridButIsScreened() {
            var points = new ArrayList<>(yearly(2000, 812, 840, 855, 901, 93.3, 940));
            points.add(SeriesPoint.of(period("2006-Q2"), 987));
            var report = report(points);
            assertThat(reasons(report)).containsEntry("periods", ReasonCode.INVALID_PERIOD);
            assertThat(report.outliers()).extracting(OutlierFlag::index).contains(4);
        }

        @Test
        void isRefusedForAValueThatIsNoNumber() {
            var period = period("2000");
            assertThatThrownBy(() -> SeriesPoint.of(period, Double.NaN))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("INVALID_INPUT: value[0] must be a finite number, but was NaN");
            var point = SeriesPoint.of(period, 1);
            assertThatThrownBy(() -> point.withFirstPublished(Double.POSITIVE_INFINITY))
                    .hasMessage("INVALID_INPUT: firstPublished[0] must be a finite number, but was Infinity");
        }
    }

    @Nested
    class Breaks {
        private static final List<SeriesPoint> STEP = yearly(2000, 10, 12, 11, 13, 30, 32, 31, 33);

        @Test
        void measuresAKnownBreakAtItsPeriod() {
            var report = SeriesQuality.report(QualityRequest.of(STEP).withBreaks(List.of(seriesBreak("2004"))));
            assertThat(report.breaks()).first().isInstanceOfSatisfying(BreakTest.Known.class, known -> {
                assertThat(known.breakIndex()).isEqualTo(4);
                assertThat(known.levelShift()).isEqualTo(20);
                assertThat(report.series().get(known.breakIndex()).period()).isEqualTo(period("2004"));
            });
            assertThat(report.breaks()).hasSize(3);
        }

        @ParameterizedTest
        @CsvSource({"2000", "2008", "1990"})
        void hasAReasonForABreakWithoutValuesOnOneSide(String period) {
            var report = SeriesQuality.report(QualityRequest.of(STEP).withBreaks(List.of(seriesBreak(period))));
            var reason = reason(report, "breaks." + period).reason();
            assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_OBSERVATIONS);
            assertThat(reason.message().in(Locale.ENGLISH))
                    .isEqualTo(
                            "There are no values on one side of the break of %s, so its size cannot be measured.",
                            period);
        }

        @Test
        void takesABreakNextToEitherEnd() {
            var report = SeriesQuality.report(
                    QualityRequest.of(STEP).withBreaks(List.of(seriesBreak("2001"), seriesBreak("2007"))));
            assertThat(report.breaks()).extracting(BreakTest::breakIndex).startsWith(1, 7);
        }

        private static SeriesBreak seriesBreak(String period) {
            return new SeriesBreak(period(period), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Nested
    class Due {
        private final List<SeriesPoint> points = List.of(
                SeriesPoint.of(period("FY2023"), 5),
                SeriesPoint.of(period("FY2024"), 6).asProvisional(),
                SeriesPoint.missing(period("FY2025")));

        @ParameterizedTest
        @CsvSource({
            "FY2023, FINAL",
            "FY2024, PROVISIONAL",
            "FY2025, MISSING",
            "FY2022, MISSING",
            "2024-03-31, FINAL", // the last day of FY2023
            "2024-03, FINAL",
            "2024-03-30, MISSING",
            "2024, MISSING" // no fiscal year ends with the calendar year
        })
        void standsForThePeriodThatEndsWithIt(String due, DueValue value) {
            var report = SeriesQuality.report(QualityRequest.of(points).withDue(period(due)));
            assertThat(report.due()).contains(value);
            assertThat(report.provisional()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"2024, FINAL", "2024-05, FINAL", "2024-05-20, FINAL", "2024-06, MISSING", "2023, PROVISIONAL"})
        void takesAnySingleDateWithinIt(String due, DueValue value) {
            var dates = List.of(
                    SeriesPoint.of(period("2023-05-20"), 5).asProvisional(), SeriesPoint.of(period("2024-05-20"), 6));
            assertThat(SeriesQuality.report(QualityRequest.of(dates).withDue(period(due)))
                            .due())
                    .contains(value);
        }

        @Test
        void isNamedInBothLanguages() {
            assertThat(DueValue.PROVISIONAL.text().in(Locale.JAPANESE)).isEqualTo("期限の期間の値は暫定値のため、判定も暫定です。");
            assertThat(DueValue.MISSING.text().in(Locale.ENGLISH))
                    .isEqualTo("The due period has no value, so there is no verdict.");
        }
    }

    @Nested
    class FromVintages {
        private static final SeriesKey KEY = SeriesKey.of(new IndicatorId("staff"));

        @Test
        void comparesLatestWithFirstPublishedValues() {
            var vintages = new Vintages(
                    KEY,
                    List.of(
                            observed("FY2022", persons(100), "2023-06-01"),
                            observed("FY2022", persons(104), "2024-06-01"),
                            observed("FY2022", persons(103), "2025-06-01"),
                            observed("FY2023", persons(120), "2024-06-01").withStatus(ObservationStatus.P),
                            Observation.missing(KEY, period("FY2024"), MissingReason.PENDING)));
            var report = SeriesQuality.report(QualityRequest.of(vintages));
            var revisions = report.revisionNoise().orElseThrow();
            assertThat(revisions.preliminary()).containsExactly(100.0);
            assertThat(revisions.later()).containsExactly(103.0);
            assertThat(revisions.noise()).isEqualTo(6);
            assertThat(report.provisional()).isEqualTo(1);
            assertThat(report.periods().orElseThrow().missing()).containsExactly(period("FY2024"));
        }

        @Test
        void takesTheNumeratorOfARatio() {
            var ratio = new Ratio(persons(54), persons(62));
            assertThat(SeriesPoint.from(Observation.of(KEY, period("FY2023"), ratio)))
                    .isEqualTo(SeriesPoint.of(period("FY2023"), 54));
        }

        private static Observation observed(String period, Quantity value, String knownOn) {
            return Observation.of(KEY, period(period), value).knownOn(LocalDate.parse(knownOn));
        }

        private static AbsoluteValue persons(long amount) {
            return AbsoluteValue.of(amount, MeasureUnit.PERSONS);
        }
    }

    @Test
    void everyFlagMethodAndCaveatIsNamedInBothLanguages() {
        assertThat(Stream.of(Method.values()).map(method -> method.label().in(Locale.JAPANESE)))
                .containsExactly("修正zスコア", "ハンペルフィルター", "テューキーの箱ひげ基準", "ロスナーの検定（一般化ESD）");
        assertThat(Stream.of(CaveatCode.SINGLE_DATES.with(), CaveatCode.PERIODS_AFTER_END.with("2024-02", 1))
                        .map(Caveat::toString))
                .containsExactly(
                        "SINGLE_DATES: The values belong to single dates: what may be missing between them is not counted.",
                        "PERIODS_AFTER_END: Not counted are the periods after 2024-02: 1.");
    }

    private static QualityReport report(List<SeriesPoint> points) {
        return SeriesQuality.report(QualityRequest.of(points));
    }

    private static List<SeriesPoint> yearly(int firstYear, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> SeriesPoint.of(period(Integer.toString(firstYear + i)), values[i]))
                .toList();
    }

    private static Map<String, ReasonCode> reasons(QualityReport report) {
        return report.notChecked().stream()
                .collect(Collectors.toMap(NotChecked::check, not -> not.reason().code()));
    }

    private static NotChecked reason(QualityReport report, String check) {
        return report.notChecked().stream()
                .filter(not -> not.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static ReportingPeriod period(String label) {
        return ReportingPeriod.parse(label);
    }
}
