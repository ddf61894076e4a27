package io.github.govtechkpi.model.observation;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
    private static final SeriesKey STAFF = SeriesKey.of(IndicatorId.of("staff"));
    private static final SeriesKey OTHER = SeriesKey.of(IndicatorId.of("other"));

    private static Observation observation(String period, long amount) {
        return Observation.of(STAFF, ReportingPeriod.parse(period), AbsoluteValue.of(amount, MeasureUnit.PERSONS));
    }

    private static Observation known(String period, long amount, String day) {
        return observation(period, amount).knownOn(LocalDate.parse(day));
    }

    private static Observation missing(String period) {
        return Observation.missing(STAFF, ReportingPeriod.parse(period), MissingReason.PENDING);
    }

    private static List<String> values(Series series) {
        return series.observations().stream()
                .map(observation -> observation.period() + "="
                        + observation.value().map(Quantity::toString).orElse("-"))
                .toList();
    }

    @Nested
    class AKey {
        @Test
        void printsThePartsThatAreThere() {
            var all = new SeriesKey(
                    Optional.of(ProgramId.of("p")),
                    IndicatorId.of("staff"),
                    Optional.of(LocalGovernmentCode.of("131008")),
                    Optional.of(new Slice("age=65+")));

            assertThat(STAFF).hasToString("staff");
            assertThat(STAFF.in(LocalGovernmentCode.of("131008"))).hasToString("staff 131008");
            assertThat(all).hasToString("p staff 131008 age=65+");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "　"})
        void hasASliceThatSaysSomething(String text) {
            requireRefusal(
                    () -> new Slice(text),
                    "区分はage=65+のように1～200文字で書いてください。",
                    "A slice needs 1 to 200 characters, for example age=65+");
        }

        @Test
        void hasASliceOfTwoHundredCharactersAtMost() {
            assertThat(new Slice("x".repeat(200))).hasToString("x".repeat(200));
            requireRefusal(
                    () -> new Slice("x".repeat(201)),
                    "区分はage=65+のように1～200文字で書いてください。",
                    "A slice needs 1 to 200 characters, for example age=65+");
        }
    }

    @Nested
    class AnObservation {
        private Observation observation(
                Optional<Quantity> value, Optional<MissingReason> missing, ObservationStatus status, Qualifier how) {
            return new Observation(
                    STAFF,
                    ReportingPeriod.parse("FY2024"),
                    value,
                    missing,
                    status,
                    how,
                    Optional.empty(),
                    Optional.empty());
        }

        private final Optional<Quantity> five = Optional.of(AbsoluteValue.of(5, MeasureUnit.PERSONS));

        @Test
        void isNormalAndExactUnlessSaidOtherwise() {
            var observation = SeriesTest.observation("FY2024", 5);

            assertThat(observation)
                    .isEqualTo(observation(five, Optional.empty(), ObservationStatus.A, Qualifier.EXACT));
            assertThat(observation.withStatus(ObservationStatus.P).status()).isEqualTo(ObservationStatus.P);
            assertThat(SeriesTest.missing("FY2024"))
                    .isEqualTo(observation(
                            Optional.empty(),
                            Optional.of(MissingReason.PENDING),
                            ObservationStatus.O,
                            Qualifier.EXACT));
        }

        @Test
        void wasKnownFromTheDayOnWhichItWasPublished() {
            var day = LocalDate.parse("2025-05-01");

            assertThat(SeriesTest.known("FY2024", 5, "2025-05-01").wasKnownOn(day))
                    .isTrue();
            assertThat(SeriesTest.known("FY2024", 5, "2025-05-01").wasKnownOn(day.minusDays(1)))
                    .isFalse();
            assertThat(SeriesTest.observation("FY2024", 5).wasKnownOn(LocalDate.MIN))
                    .as("always known")
                    .isTrue();
        }

        @Test
        void hasAValueOrTheReasonWhyItIsMissing() {
            requireRefusal(
                    () -> observation(five, Optional.of(MissingReason.UNKNOWN), ObservationStatus.A, Qualifier.EXACT),
                    "観測値と欠測理由（missing）の両方があります。一方だけを書いてください（staff FY2024）。",
                    "An observation has a value or a reason why it is missing, but has both: staff FY2024");
            requireRefusal(
                    () -> observation(Optional.empty(), Optional.empty(), ObservationStatus.O, Qualifier.EXACT),
                    "観測値も欠測理由（missing）もありません。どちらかを書いてください（staff FY2024）。",
                    "An observation has a value or a reason why it is missing, but has neither: staff FY2024");
        }

        @Test
        void hasAStatusAndAQualifierThatAgreeWithIt() {
            requireRefusal(
                    () -> observation(five, Optional.empty(), ObservationStatus.M, Qualifier.EXACT),
                    "状態Mは値がないことを示しますが、値があります（staff FY2024）。",
                    "Status M says that there is no value, but there is one: staff FY2024");
            requireRefusal(
                    () -> observation(five, Optional.empty(), ObservationStatus.A, Qualifier.RANGE),
                    "観測値は一つの値であり、範囲（low、high）では書けません（staff FY2024）。",
                    "An observation is one value, not a range: staff FY2024");
            requireRefusal(
                    () -> observation(
                            Optional.empty(), Optional.of(MissingReason.UNKNOWN), ObservationStatus.O, Qualifier.ABOUT),
                    "値がないのに、値の表し方（qualifier）の「about」があります（staff FY2024）。",
                    "Qualifier about says how exactly a value is known, but there is none: staff FY2024");
        }

        @Test
        void namesWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Observation.of(STAFF, null, AbsoluteValue.of(5, MeasureUnit.PERSONS)))
                    .withMessage("period");
        }
    }

    @Nested
    class ASeries {
        @Test
        void isInTheOrderOfItsPeriods() {
            var series =
                    new Series(STAFF, List.of(observation("FY2024", 3), observation("FY2022", 1), missing("FY2023")));

            assertThat(values(series)).containsExactly("FY2022=1 人", "FY2023=-", "FY2024=3 人");
        }

        @Test
        void hasEachPeriodOnce() {
            requireRefusal(
                    () -> new Series(STAFF, List.of(observation("FY2024", 1), observation("FY2024", 1))),
                    "staffにFY2024の観測値が二つあります。一つにしてください。",
                    "staff has two observations of FY2024: keep one, or record the later one as a vintage with its day");
        }

        @Test
        void isAboutOneKey() {
            requireRefusal(
                    () -> new Series(OTHER, List.of(observation("FY2024", 1))),
                    "一つの系列に別の系列の観測値があります（otherの中にstaff）。",
                    "A series is about one key, but other holds an observation of staff");
        }

        @Test
        void tellsWhatWasMeasuredByTheEndOfADay() {
            var series = new Series(
                    STAFF, List.of(observation("2024-01", 1), observation("2024-02", 2), missing("2024-03")));
            var endOfFebruary = LocalDate.parse("2024-02-29");

            assertThat(series.measuredUntil(endOfFebruary)).hasSize(2);
            assertThat(series.measuredUntil(endOfFebruary.minusDays(1))).hasSize(1);
            assertThat(series.latestUntil(endOfFebruary)).contains(observation("2024-02", 2));
            assertThat(series.latestUntil(LocalDate.parse("2024-12-31")))
                    .as("a missing value is never the latest")
                    .contains(observation("2024-02", 2));
            assertThat(series.latestUntil(LocalDate.parse("2024-01-30"))).isEmpty();
        }
    }

    @Nested
    class VintagesOfASeries {
        private final Vintages vintages = new Vintages(
                STAFF,
                List.of(
                        known("FY2023", 12, "2024-09-01"),
                        known("FY2024", 20, "2025-05-01"),
                        known("FY2023", 10, "2024-05-01"),
                        observation("FY2022", 5)));

        @Test
        void tellTheSeriesAsItWasKnownOnADay() {
            assertThat(values(vintages.asKnownOn(LocalDate.parse("2024-04-30"))))
                    .containsExactly("FY2022=5 人");
            assertThat(values(vintages.asKnownOn(LocalDate.parse("2024-05-01"))))
                    .containsExactly("FY2022=5 人", "FY2023=10 人");
            assertThat(values(vintages.asKnownOn(LocalDate.parse("2024-09-01"))))
                    .containsExactly("FY2022=5 人", "FY2023=12 人");
            assertThat(values(vintages.latest())).containsExactly("FY2022=5 人", "FY2023=12 人", "FY2024=20 人");
        }

        @Test
        void tellTheRevisionsOfAPeriod() {
            var period = ReportingPeriod.parse("FY2023");
            var first = known("FY2023", 10, "2024-05-01");
            var last = known("FY2023", 12, "2024-09-01");

            assertThat(vintages.revisionsOf(period)).containsExactly(first, last);
            assertThat(vintages.revisionOf(period)).contains(new Vintages.Revision(first, last));
            assertThat(vintages.revisionOf(ReportingPeriod.parse("FY2024"))).isEmpty();
            assertThat(vintages.revisionOf(ReportingPeriod.parse("FY2000"))).isEmpty();
        }

        @Test
        void tellTheDaysOnWhichSomethingWasPublished() {
            assertThat(vintages.releaseDays())
                    .containsExactly(
                            LocalDate.parse("2024-05-01"),
                            LocalDate.parse("2024-09-01"),
                            LocalDate.parse("2025-05-01"));
        }

        @Test
        void replaceAValueThatWasAlwaysKnown() {
            var revised = new Vintages(STAFF, List.of(known("FY2022", 6, "2024-01-01"), observation("FY2022", 5)));

            assertThat(values(revised.asKnownOn(LocalDate.parse("2023-12-31")))).containsExactly("FY2022=5 人");
            assertThat(values(revised.latest())).containsExactly("FY2022=6 人");
        }

        @Test
        void haveEachDayOnceForAPeriod() {
            var ja = "staffに、公表日が同じFY2023の観測値が二つあります。一つにしてください。";
            var en = "staff has two observations of FY2023 that were known on the same day: keep one";

            requireRefusal(
                    () -> new Vintages(
                            STAFF, List.of(known("FY2023", 1, "2024-05-01"), known("FY2023", 2, "2024-05-01"))),
                    ja,
                    en);
            requireRefusal(
                    () -> new Vintages(STAFF, List.of(observation("FY2023", 1), observation("FY2023", 2))), ja, en);
        }

        @Test
        void areAboutOneKey() {
            requireRefusal(
                    () -> new Vintages(OTHER, List.of(observation("FY2024", 1))),
                    "一つの系列に別の系列の観測値があります（otherの中にstaff）。",
                    "Vintages are about one key, but other hold an observation of staff");
        }
    }
}
