package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which areas are summed together: the municipalities of each prefecture, all of the nation, or any groups such as designated cities and
 * size classes. An area is in one group or in none.
 *
 * <p>Prefectures and nation are made of municipalities: a prefecture's own figure, the wards of a designated city (行政区), the 23 special
 * wards taken as one (特別区部) and unions of bodies are in no group, because they would be counted twice.
 */
public final class AreaGroups {
    /** The name of the one group of all municipalities. */
    public static final String NATION = "nation";

    private static final int NONE = -1;

    private final List<String> names;
    private final Function<LocalGovernmentCode, Integer> group;

    private final boolean arePrefectures;

    private AreaGroups(List<String> names, Function<LocalGovernmentCode, Integer> group, boolean arePrefectures) {
        this.names = names;
        this.group = group;
        this.arePrefectures = arePrefectures;
    }

    /** Groups the municipalities by prefecture; a group's name is the prefecture's code, for example {@code 130001}. */
    @SuppressWarnings("EnumOrdinal") // the groups stand in the order of the prefectures
    public static AreaGroups prefectures() {
        return new AreaGroups(
                Arrays.stream(Prefecture.values())
                        .map(prefecture -> prefecture.code().toString())
                        .toList(),
                area -> isMunicipality(area) ? area.prefecture().number() - 1 : NONE,
                true);
    }

    /** Puts all municipalities into one group, called {@link #NATION}. */
    public static AreaGroups nation() {
        return new AreaGroups(List.of(NATION), area -> isMunicipality(area) ? 0 : NONE, false);
    }

    /** Groups areas as a mapping says, in the order of the groups' names; an area that it does not name is in no group. */
    public static AreaGroups of(Map<LocalGovernmentCode, String> mapping) {
        var names = List.copyOf(new TreeSet<>(mapping.values()));
        var places = new HashMap<String, Integer>();
        names.forEach(name -> places.put(name, places.size()));
        var groups = new HashMap<LocalGovernmentCode, Integer>();
        mapping.forEach((area, name) -> groups.put(requireNonNull(area, "area"), requireNonNull(places.get(name))));
        return new AreaGroups(names, area -> groups.getOrDefault(area, NONE), false);
    }

    /** Returns the names of the groups, in the order of the sums. */
    public List<String> names() {
        return names;
    }

    /** Returns the name of the group that an area is in; empty if it is in none. */
    public Optional<String> groupOf(LocalGovernmentCode area) {
        var index = indexOf(area);
        return index < 0 ? Optional.empty() : Optional.of(names.get(index));
    }

    /** Tells whether all groups together are the nation. */
    boolean areDisjointPartsOfTheNation() {
        return arePrefectures;
    }

    int indexOf(LocalGovernmentCode area) {
        return group.apply(requireNonNull(area, "area"));
    }

    private static boolean isMunicipality(LocalGovernmentCode area) {
        return switch (area.kind()) {
            case DESIGNATED_CITY_OR_WARD_AREA -> area.prefecture() != Prefecture.TOKYO;
            case SPECIAL_WARD, CITY, TOWN_OR_VILLAGE, UNASSIGNED -> true;
            case PREFECTURE, DESIGNATED_CITY_WARD, UNION -> false;
        };
    }
}
