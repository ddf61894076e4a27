package io.github.govtechkpi.io.rating;

import static io.github.govtechkpi.model.indicator.Direction.DECREASE;
import static io.github.govtechkpi.model.indicator.Direction.INCREASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.assessment.AssessmentInputs;
import io.github.govtechkpi.metrics.assessment.YearValue;
import io.github.govtechkpi.metrics.comparison.Ratings;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingScheme;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RatingSchemesTest {
    private static RatingScheme scheme(String id) {
        return RatingSchemes.shipped(id).orElseThrow();
    }

    private static String grade(String id, AssessmentInputs inputs) {
        return Ratings.rate(scheme(id), inputs).grade().map(RatingGrade::mark).orElse("none");
    }

    /** The second of five years. */
    private static AssessmentInputs goal(double start, double now, double wanted, Direction direction) {
        return AssessmentInputs.of(
                new YearValue(2020, start), new YearValue(2022, now), new YearValue(2025, wanted), direction);
    }

    private static AssessmentInputs unmeasured() {
        return replaced(Computed.notComputable(ReasonCode.NO_OBSERVATION), false);
    }

    private static AssessmentInputs ended() {
        return replaced(Computed.of(new YearValue(2021, 120)), true);
    }

    private static AssessmentInputs replaced(Computed<YearValue> current, boolean isEnded) {
        var in = goal(100, 120, 200, INCREASE);
        return new AssessmentInputs(
                in.direction(),
                in.baseline(),
                current,
                in.target(),
                in.dueYear(),
                in.history(),
                in.naturalLimit(),
                in.thresholds(),
                in.isShare(),
                isEnded);
    }

    @Nested
    class Shipped {
        @Test
        void areTheSchemesOfEightMunicipalities() {
            assertThat(RatingSchemes.ids())
                    .containsExactly("nagayo", "tama", "hamamatsu", "fuji", "sano", "ino", "kusatsu", "kakamigahara");
        }

        @ParameterizedTest
        @MethodSource
        void sayInBothLanguagesWhatTheyAreAndWhereTheyComeFrom(String id) {
            var scheme = scheme(id);

            assertThat(scheme.id()).hasToString(id);
            assertThat(scheme.sources()).isNotEmpty();
            assertThat(Stream.concat(
                            Stream.of(scheme.name(), scheme.description().orElseThrow()),
                            scheme.steps().stream().map(step -> step.grade().label())))
                    .allSatisfy(text -> {
                        assertThat(text.ja()).isPresent();
                        assertThat(text.en()).isPresent();
                    });
        }

        static Stream<String> sayInBothLanguagesWhatTheyAreAndWhereTheyComeFrom() {
            return RatingSchemes.ids().stream();
        }

        @Test
        void areNoOthers() {
            assertThat(RatingSchemes.shipped("tokyo")).isEmpty();
            assertThat(RatingSchemes.shipped("../rating/tama")).isEmpty();
        }
    }

    @Nested
    class Nagayo {
        @ParameterizedTest(name = "{0}: {1}, to decrease {2}")
        @CsvSource({"120.01, S, C", "120, A, C", "100.01, A, B", "100, B, B", "99.99, B, A", "90, B, A", "89.99, C, A"})
        void comparesWithTargetAndBaseline(double now, String increase, String decrease) {
            assertThat(grade("nagayo", goal(100, now, 120, INCREASE))).isEqualTo(increase);
            assertThat(grade("nagayo", goal(100, now, 80, DECREASE))).isEqualTo(decrease);
        }

        @ParameterizedTest(name = "down to {0}: {1}")
        @CsvSource({"79.99, S", "80, A", "110, B", "110.01, C"})
        void countsTenPercentWorseAlsoUpwards(double now, String mark) {
            assertThat(grade("nagayo", goal(100, now, 80, DECREASE))).isEqualTo(mark);
        }

        @Test
        void hasADashForWhatCannotBeEvaluated() {
            assertThat(grade("nagayo", unmeasured())).isEqualTo("-");
            assertThat(grade("nagayo", goal(0, 0, 10, INCREASE)))
                    .as("10 % of 0 is nothing")
                    .isEqualTo("-");
        }
    }

    @Nested
    class Tama {
        @ParameterizedTest(name = "{0} of the 40 that are due: {1}")
        @CsvSource({"41, 1", "40, 1", "39.99, 2", "24, 2", "23.99, 3", "0, 3", "-5, 3"})
        void judgesThePartThatIsDueThisYear(double gained, String mark) {
            assertThat(grade("tama", goal(0, gained, 100, INCREASE))).isEqualTo(mark);
            assertThat(grade("tama", goal(100, 100 - gained, 0, DECREASE))).isEqualTo(mark);
        }

        @Test
        void hasNoGradeForWhatCannotBeEvaluated() {
            assertThat(grade("tama", unmeasured())).isEqualTo("none");
        }
    }

    @Nested
    class Hamamatsu {
        @ParameterizedTest(name = "{0}: {1}, to decrease {2}")
        @CsvSource({"100.01, A, C", "100, B, B", "99.99, C, A"})
        void comparesWithTheTarget(double now, String increase, String decrease) {
            assertThat(grade("hamamatsu", goal(50, now, 100, INCREASE))).isEqualTo(increase);
            assertThat(grade("hamamatsu", goal(150, now, 100, DECREASE))).isEqualTo(decrease);
        }

        @Test
        void callsWhatCannotBeEvaluatedD() {
            assertThat(grade("hamamatsu", unmeasured())).isEqualTo("D");
        }
    }

    @Nested
    class Fuji {
        @ParameterizedTest(name = "{0} of 100: {1}")
        @CsvSource({"120, 80+", "80, 80+", "79.99, 50-80", "50, 50-80", "49.99, <50", "20, <50", "19.99, <20", "-5, <20"
        })
        void bandsTheShareOfTheWay(double gained, String mark) {
            assertThat(grade("fuji", goal(1000, 1000 + gained, 1100, INCREASE))).isEqualTo(mark);
            assertThat(grade("fuji", goal(1000, 1000 - gained, 900, DECREASE))).isEqualTo(mark);
        }

        @Test
        void callsWhatCannotBeEvaluatedOther() {
            assertThat(grade("fuji", unmeasured())).isEqualTo("other");
            assertThat(grade("fuji", ended())).isEqualTo("other");
        }
    }

    @Nested
    class Sano {
        @ParameterizedTest(name = "{0} of 100: {1} points")
        @CsvSource({
            "100, 7",
            "99.99, 6",
            "90, 6",
            "89.99, 5",
            "80, 5",
            "79.99, 4",
            "70, 4",
            "69.99, 3",
            "60, 3",
            "59.99, 2",
            "50, 2",
            "49.99, 1",
            "0, 1"
        })
        void givesPointsByTheRate(double actual, String points) {
            assertThat(grade("sano", goal(10, actual, 100, INCREASE))).isEqualTo(points);
        }

        @ParameterizedTest(name = "down to {0} towards 90: {1} points")
        @CsvSource({"90, 7", "90.01, 6", "100, 6", "100.01, 5", "180, 2", "180.01, 1"})
        void turnsTheRateOverWhereLessIsBetter(double actual, String points) {
            assertThat(grade("sano", goal(200, actual, 90, DECREASE))).isEqualTo(points);
        }
    }

    @Nested
    class Ino {
        @ParameterizedTest(name = "{0}: {1}, to decrease {2}")
        @CsvSource({
            "120.01, ◎, ×",
            "120, ○, ×",
            "119.99, △, ×",
            "100.01, △, ×",
            "100, ×, ×",
            "99.99, ×, △",
            "80, ×, ○",
            "79.99, ×, ◎"
        })
        void comparesWithTheTargetAndAsksForProgress(double now, String increase, String decrease) {
            assertThat(grade("ino", goal(100, now, 120, INCREASE))).isEqualTo(increase);
            assertThat(grade("ino", goal(100, now, 80, DECREASE))).isEqualTo(decrease);
        }

        @Test
        void keepsTheCircleForALevelThatWasToBeKept() {
            assertThat(grade("ino", goal(2, 2, 2, INCREASE))).isEqualTo("○");
        }

        @Test
        void crossesOutProjectsThatHaveEnded() {
            assertThat(grade("ino", ended())).isEqualTo("×");
            assertThat(grade("ino", unmeasured())).isEqualTo("none");
        }
    }

    @Nested
    class Kusatsu {
        @ParameterizedTest(name = "from {0} to {1} of 100: {2}")
        @CsvSource({
            "50, 100.01, 1",
            "50, 100, 2",
            "50, 70, 2",
            "50, 69.99, 3",
            "50, 50.01, 3",
            "50, 50, 4",
            "50, 49.99, 4",
            "90, 80, 4"
        })
        void looksAtTheShareOfTheTargetAndAtTheDirection(double start, double now, String mark) {
            assertThat(grade("kusatsu", goal(start, now, 100, INCREASE))).isEqualTo(mark);
        }

        @ParameterizedTest(name = "from 200 down to {0} towards 70: {1}")
        @CsvSource({"69.99, 1", "70, 2", "100, 2", "100.01, 3", "199.99, 3", "200, 4"})
        void turnsTheShareOverWhereLessIsBetter(double now, String mark) {
            assertThat(grade("kusatsu", goal(200, now, 70, DECREASE))).isEqualTo(mark);
        }
    }

    @Nested
    class Kakamigahara {
        @ParameterizedTest(name = "{0}: {1}, to decrease {2}")
        @CsvSource({"100.01, 順調, 順調でない", "100, 順調でない, 順調でない", "99.99, 順調でない, 順調"})
        void looksAtTheDirectionAlone(double now, String increase, String decrease) {
            assertThat(grade("kakamigahara", goal(100, now, 500, INCREASE))).isEqualTo(increase);
            assertThat(grade("kakamigahara", goal(100, now, 0, DECREASE))).isEqualTo(decrease);
        }
    }
}
