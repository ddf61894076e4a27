package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import java.util.List;
import java.util.Optional;

/** Tells whose indicator a row is about. */
final class RowOwners {
    private final List<Program> programs;
    private final Optional<Indicator> assumed;

    /** The program that the key of a row names, and the indicator. */
    record Owner(Optional<ProgramId> program, Indicator indicator) {}

    /** Takes the programs, or the one indicator that stands without any. */
    RowOwners(List<Program> programs, Optional<Indicator> assumed) {
        this.programs = programs;
        this.assumed = assumed;
    }

    /** Tells whether rows of other indicators are counted instead of being noticed. */
    boolean isOfOneIndicator() {
        return assumed.isPresent();
    }

    /** Returns who has an indicator of this id: nobody, one, or several programs of which the row has to name one. */
    List<Owner> of(IndicatorId id, Optional<ProgramId> named) {
        if (assumed.isPresent()) {
            return assumed.filter(one -> one.id().equals(id)).map(one -> new Owner(named, one)).stream()
                    .toList();
        }
        return programs.stream()
                .filter(program ->
                        named.filter(name -> !name.equals(program.id())).isEmpty())
                .flatMap(program ->
                        program.indicator(id).map(one -> new Owner(Optional.of(program.id()), one)).stream())
                .toList();
    }
}
