package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.indicator.IndicatorId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many areas of a group stand how in one indicator, for example 31 on track and 8 moderate.
 *
 * @param indicator the indicator
 * @param group the name of the group
 * @param counts the number of areas with each status, also of those that none has
 */
public record StatusTally(IndicatorId indicator, String group, Map<PanelStatus, Integer> counts) {
    /** Copies the counts in the order of the statuses. */
    public StatusTally {
        requireNonNull(indicator, "indicator");
        requireNonNull(group, "group");
        var copy = new EnumMap<PanelStatus, Integer>(PanelStatus.class);
        for (var status : PanelStatus.values()) {
            copy.put(status, counts.getOrDefault(status, 0));
        }
        counts = Collections.unmodifiableMap(copy);
    }

    /** Returns the number of areas. */
    public int areas() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
