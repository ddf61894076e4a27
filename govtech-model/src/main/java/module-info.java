/** Domain types for KGIs and KPIs of public-sector digital programs, and their JSON. */
module io.github.govtechkpi.model {
    exports io.github.govtechkpi.model;
    exports io.github.govtechkpi.model.area;
    exports io.github.govtechkpi.model.checklist;
    exports io.github.govtechkpi.model.goal;
    exports io.github.govtechkpi.model.indicator;
    exports io.github.govtechkpi.model.json;
    exports io.github.govtechkpi.model.mapping;
    exports io.github.govtechkpi.model.observation;
    exports io.github.govtechkpi.model.program;
    exports io.github.govtechkpi.model.rating;
    exports io.github.govtechkpi.model.review;
    exports io.github.govtechkpi.model.time;

    requires com.google.common; // the goal tree; none of its types is in a signature
    requires static transitive com.fasterxml.jackson.databind; // only model.json needs it
    requires static transitive org.jspecify; // without transitive, -Xlint:exports objects to @Nullable

    provides com.fasterxml.jackson.databind.Module with
            io.github.govtechkpi.model.json.GovTechModule;
}
