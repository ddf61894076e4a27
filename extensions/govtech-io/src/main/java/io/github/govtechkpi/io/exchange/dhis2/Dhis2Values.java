package io.github.govtechkpi.io.exchange.dhis2;

import io.github.govtechkpi.io.exchange.Exchanged;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Organisation;
import java.util.LinkedHashMap;
import java.util.List;

/** The observations that have a data value: of each series and period the last one published, if it has a value. */
final class Dhis2Values {
    private Dhis2Values() {}

    static List<Observation> of(Exchanged exchanged) {
        var last = new LinkedHashMap<List<Object>, Observation>();
        for (var observation : exchanged.observations()) { // oldest first: the last one stays
            var own = List.<Object>of(observation.key(), observation.period());
            last.put(own, observation);
        }
        var values = new LinkedHashMap<List<Object>, Observation>();
        for (var observation : last.values()) {
            if (observation.value().isPresent()) {
                // a fiscal quarter beside the calendar quarter of the same days is the same data value
                values.putIfAbsent(List.of(observation.key(), Dhis2Periods.text(observation.period())), observation);
            }
        }
        return List.copyOf(values.values());
    }

    /**
     * Returns the code of the organisation unit of observations without an area: the program's own body, unless rows name it as one area
     * among others; the program's id where there is no other.
     */
    static String ownUnit(Exchanged exchanged) {
        return exchanged
                .program()
                .owner()
                .flatMap(Organisation::area)
                .filter(area -> exchanged.observations().stream()
                        .noneMatch(observation ->
                                observation.key().area().filter(area::equals).isPresent()))
                .map(Object::toString)
                .orElse(exchanged.program().id().value());
    }
}
