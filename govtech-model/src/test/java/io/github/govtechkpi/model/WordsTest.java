package io.github.govtechkpi.model;

import static io.github.govtechkpi.model.Refusals.requireRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.MonetaryProxy;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.review.ReviewOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that files use for the constants of enums. */
class WordsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void areWhatTheDocumentationSays(String type, Function<String, ?> parse, List<?> constants, String words) {
        var list = List.of(words.split(" "));

        assertThat(constants.stream().map(Object::toString)).containsExactlyElementsOf(list);
        assertThat(list.stream().map(parse)).isEqualTo(constants);
        assertThat(constants)
                .allSatisfy(constant ->
                        assertThat((Object) parse.apply(constant.toString())).isSameAs(constant));
        requireRefusal(
                () -> parse.apply("Other"),
                "\"Other\" は使えません。%s のいずれかを書いてください。".formatted(String.join("、", list)),
                "\"Other\" is not one of: " + String.join(", ", list));
    }

    static Stream<Arguments> areWhatTheDocumentationSays() {
        return Stream.of(
                words(Qualifier.class, Qualifier::parse, "exact about at-least more-than at-most less-than range"),
                words(TimeBasis.class, TimeBasis::parse, "stock flow cumulative gross-cumulative period-average"),
                words(ResultLevel.class, ResultLevel::parse, "input activity output outcome impact"),
                words(Direction.class, Direction::parse, "increase decrease maintain"),
                words(DeclaredPath.class, DeclaredPath::parse, "linear compound milestones milestones-step s-curve"),
                words(MonetaryProxy.Kind.class, MonetaryProxy.Kind::parse, "cost-without loss-by-absence"),
                words(
                        MissingReason.class,
                        MissingReason::parse,
                        "pending not-surveyed not-applicable discontinued suppressed not-submitted unknown"),
                words(
                        Stage.class,
                        Stage::parse,
                        "challenge-raised open-call selection co-development demonstration review-board"
                                + " certification-and-procurement roll-out discontinued"),
                words(ObservationStatus.class, ObservationStatus::parse, "A B D E F G H I J K L M N O P Q S U V W"),
                words(AnswerLevel.class, AnswerLevel::parse, "not-started planned under-way done"),
                words(
                        ReviewOption.class,
                        ReviewOption::parse,
                        "continue adjust-method adjust-target add-resources scale-out stop cannot-judge"));
    }

    private static <E extends Enum<E>> Arguments words(Class<E> type, Function<String, E> parse, String words) {
        return Arguments.of(type.getSimpleName(), parse, Arrays.asList(type.getEnumConstants()), words);
    }

    @Test
    void ofAMessageAreCutAndOnOneLine() {
        requireRefusal(
                () -> Direction.parse("x\n" + "y".repeat(1000)),
                "\"x⏎%s…\" は使えません。increase、decrease、maintain のいずれかを書いてください。".formatted("y".repeat(77)),
                "\"x⏎%s…\" is not one of: increase, decrease, maintain".formatted("y".repeat(77)));
    }

    @ParameterizedTest
    @EnumSource
    void ofAStageAreLabelledInBothLanguages(Stage stage) {
        assertThat(stage.label().in(Locale.JAPANESE)).isNotBlank().matches("[\\p{IsHan}・]+");
        assertThat(stage.label().in(Locale.ENGLISH)).matches("[a-z -]+");
    }

    @ParameterizedTest
    @EnumSource
    void ofAnOptionAreLabelledInBothLanguages(ReviewOption option) {
        assertThat(option.label().in(Locale.JAPANESE)).matches("[\\p{IsHan}\\p{IsHiragana}・]+");
        assertThat(option.label().in(Locale.ENGLISH)).matches("[a-z ]+");
    }

    @ParameterizedTest
    @EnumSource
    void ofAStatusAreLabelledAndSayWhatTheyMean(ObservationStatus status) {
        assertThat(status.label().in(Locale.JAPANESE)).matches(".*[\\p{IsHan}].*");
        assertThat(status.isMissing()).isEqualTo("HLMOQ".contains(status.name()));
        assertThat(status.isProvisional()).isEqualTo("PEFI".contains(status.name()));
    }
}
