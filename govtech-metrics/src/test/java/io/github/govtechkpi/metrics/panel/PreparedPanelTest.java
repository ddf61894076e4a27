package io.github.govtechkpi.metrics.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PreparedPanelTest {
    private static final ReportingPeriod DUE = ReportingPeriod.parse("2025-04");
    private static final PanelGoal ONLINE = PanelGoal.share(IndicatorId.of("online"), Direction.INCREASE, 80, 100, DUE);
    private static final PanelGoal PAPER = PanelGoal.share(IndicatorId.of("paper"), Direction.DECREASE, 10, 100, DUE);
    private static final PanelGoals GOALS = new PanelGoals(List.of(ONLINE, PAPER));

    private static PanelColumns.Builder row(PanelColumns.Builder rows, PanelGoal goal, String area, String period) {
        return rows.counts(
                goal.indicator(), Optional.of(LocalGovernmentCode.of(area)), ReportingPeriod.parse(period), 400, 1_000);
    }

    private static PanelColumns.Builder one() {
        return row(PanelColumns.builder(), ONLINE, "131016", "2024-04");
    }

    @Nested
    class ASource {
        private static final String REFUSED =
                "The source has other rows than when it was read first: read it again when nothing changes it";

        @Test
        void thatStaysTheSameIsPrepared() {
            var source = changing(one(), one());

            assertThat(PreparedPanel.of(source, GOALS, 1).size()).isEqualTo(1);
        }

        @Test
        void isRefusedWhereARowIsNewTheSecondTime() {
            refuse(one(), row(one(), ONLINE, "131016", "2024-05"));
        }

        @Test
        void isRefusedWhereARowIsMissingTheSecondTime() {
            refuse(row(one(), ONLINE, "131016", "2024-05"), one());
        }

        @Test
        void isRefusedWhereARowIsOfAnotherPeriodTheSecondTime() {
            refuse(one(), row(PanelColumns.builder(), ONLINE, "131016", "2024-03"));
        }

        @Test
        void isRefusedWhereARowIsOfAnotherIndicatorTheSecondTime() {
            refuse(one(), row(PanelColumns.builder(), PAPER, "131016", "2024-04"));
        }

        @Test
        void isRefusedWhereARowIsOfAnotherAreaTheSecondTime() {
            refuse(one(), row(PanelColumns.builder(), ONLINE, "131024", "2024-04"));
        }

        @Test
        void isRefusedWhereARowHasDecimalsTheSecondTime() {
            refuse(one(), exact(one(), "131016"));
        }

        @Test
        void isRefusedWhereARowWithDecimalsIsOfAnotherAreaTheSecondTime() {
            refuse(one(), exact(one(), "131024"));
        }

        private static PanelColumns.Builder exact(PanelColumns.Builder rows, String area) {
            return rows.counts(
                    ONLINE.indicator(),
                    Optional.of(LocalGovernmentCode.of(area)),
                    ReportingPeriod.parse("2024-05"),
                    new BigDecimal("400.5"),
                    BigDecimal.valueOf(1_000));
        }

        private static void refuse(PanelColumns.Builder first, PanelColumns.Builder second) {
            var source = changing(first, second);

            assertThatThrownBy(() -> PreparedPanel.of(source, GOALS, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(REFUSED);
        }

        /** Returns a source that somebody writes to between two readings. */
        private static PanelSource changing(PanelColumns.Builder first, PanelColumns.Builder second) {
            Iterator<PanelColumns> readings =
                    List.of(first.build(), second.build()).iterator();
            return new PanelSource() {
                @Override
                public int parts() {
                    return 1;
                }

                @Override
                public Reader reader(PanelSink sink) {
                    return readings.next().reader(sink);
                }

                @Override
                public long line(int part, int row) {
                    return row;
                }
            };
        }
    }

    @Nested
    class Goals {
        private static final String REFUSED =
                "The goals must be about the indicators that were prepared, in the same order and of the same kind: prepare the"
                        + " rows with them instead";

        private final PreparedPanel prepared = PreparedPanel.of(one().build(), GOALS, 1);

        @Test
        void mayBeCountedFromAnotherPeriod() {
            var others = new PanelGoals(List.of(ONLINE.from(ReportingPeriod.parse("2024-05")), PAPER));

            assertThat(prepared.panel(others, AreaGroups.nation(), 1)
                            .series()
                            .get(0)
                            .status())
                    .isEqualTo(PanelStatus.TOO_EARLY);
        }

        @Test
        void areRefusedWhereThereAreFewerOrMore() {
            refuse(new PanelGoals(List.of(ONLINE)));
            refuse(new PanelGoals(
                    List.of(ONLINE, PAPER, PanelGoal.share(IndicatorId.of("counter"), Direction.DECREASE, 1, 2, DUE))));
        }

        @Test
        void areRefusedInAnotherOrder() {
            refuse(new PanelGoals(List.of(PAPER, ONLINE)));
        }

        @Test
        void areRefusedWhereOneIsOfAnotherKind() {
            refuse(new PanelGoals(List.of(ONLINE, PAPER.withNumeratorBeside())));
        }

        private void refuse(PanelGoals goals) {
            assertThatThrownBy(() -> prepared.panel(goals, AreaGroups.nation(), 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(REFUSED);
        }
    }
}
