package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.panel.AreaGroups;
import io.github.govtechkpi.metrics.panel.Panel;
import io.github.govtechkpi.metrics.panel.PanelColumns;
import io.github.govtechkpi.metrics.panel.PanelGoal;
import io.github.govtechkpi.metrics.panel.PanelGoals;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.List;
import java.util.Optional;

/** What a panel of many series says. */
final class PanelExamples {
    private static final IndicatorId ONLINE = IndicatorId.of("online");
    private static final PanelGoal GOAL =
            PanelGoal.share(ONLINE, Direction.INCREASE, 80, 100, ReportingPeriod.parse("2025-04"));

    private PanelExamples() {}

    static void add(Examples all) {
        all.reason(ReasonCode.NOT_A_PART, () -> first(GOAL.withNumeratorBeside(), "2024-04"));
        all.reason(ReasonCode.MIXED_PERIODS, () -> first(GOAL, "2024-04", "2024"));
    }

    private static Object first(PanelGoal goal, String... periods) {
        var rows = PanelColumns.builder();
        for (var period : periods) {
            rows.counts(ONLINE, Optional.empty(), ReportingPeriod.parse(period), 40, 100);
        }
        return Panel.of(rows.build(), new PanelGoals(List.of(goal)), AreaGroups.nation(), 1)
                .series()
                .get(0);
    }
}
