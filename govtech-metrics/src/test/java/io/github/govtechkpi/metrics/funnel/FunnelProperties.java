package io.github.govtechkpi.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FunnelProperties {
    private static final LocalDate START = LocalDate.parse("2020-01-01");

    @Property(tries = 300)
    void everyChallengeEndsInOnePlace(@ForAll long seed, @ForAll @IntRange(max = 2000) int days) {
        var funnel = Funnels.of(program(seed), Optional.of(START.plusDays(days)));
        var placed = funnel.stages().stream()
                .mapToInt(flow -> flow.discontinued() + flow.there())
                .sum();
        var atOnce = funnel.lessons().stream()
                .filter(lesson -> lesson.leftAt().isEmpty())
                .count();

        assertThat(placed + atOnce).isEqualTo(funnel.followed().size());
        assertThat(funnel.stages().stream().mapToInt(StageFlow::discontinued).sum() + atOnce)
                .isEqualTo(funnel.discontinued());
    }

    @Property(tries = 300)
    void countsNeverFallWithTime(@ForAll long seed, @ForAll @IntRange(max = 1500) int days) {
        var program = program(seed);
        var before = Funnels.of(program, Optional.of(START.plusDays(days)));
        var after = Funnels.of(program, Optional.of(START.plusDays(days + 200L)));

        for (var flow : before.stages()) {
            assertThat(after.stage(flow.stage()).orElseThrow().reached()).isGreaterThanOrEqualTo(flow.reached());
        }
        assertThat(FunnelComparisons.between(before, after).counts())
                .allSatisfy(count ->
                        assertThat(count.change().orElseThrow().amount()).isNotNegative());
    }

    @Property(tries = 300)
    void noRateExceedsItsBaseAndNoneIsABarePercentage(@ForAll long seed) {
        assertThat(Funnels.of(program(seed), Optional.empty()).rates()).allSatisfy(rate -> {
            GuardedRatio ratio = rate.ratio().orElseThrow();
            assertThat(ratio.numerator()).isLessThanOrEqualTo(ratio.denominator());
            assertThat(rate.underWay())
                    .isBetween(
                            0,
                            ratio.denominator()
                                    .minus(ratio.numerator())
                                    .amount()
                                    .intValueExact());
            assertThat(ratio.text(Locale.ENGLISH))
                    .startsWith(ratio.numerator().amount() + " of "
                            + ratio.denominator().amount());
        });
    }

    private static Program program(long seed) {
        var random = new Random(seed);
        var challenges = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> challenge("c" + i, random))
                .toList();
        return Program.builder("p", LocalizedText.en("p"))
                .challenges(challenges)
                .build();
    }

    private static Challenge challenge(String id, Random random) {
        var changes = new ArrayList<StageChange>();
        var day = START.plusDays(random.nextInt(700));
        for (var stage : Stage.values()) {
            var needed = stage == Stage.REVIEW_BOARD;
            if (!needed && random.nextInt(4) == 0) {
                continue;
            }
            day = day.plusDays(random.nextInt(100));
            var frequency = random.nextInt(3) == 0 ? Frequency.MONTHLY : Frequency.DAILY;
            changes.add(new StageChange(
                    stage, ReportingPeriod.containing(day, frequency, false), Optional.of(LocalizedText.en("note"))));
            if (random.nextInt(6) == 0) {
                break;
            }
        }
        return new Challenge(ChallengeId.of(id), LocalizedText.en(id), Optional.empty(), changes, List.of());
    }
}
