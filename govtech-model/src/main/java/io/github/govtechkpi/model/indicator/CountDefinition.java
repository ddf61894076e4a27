package io.github.govtechkpi.model.indicator;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import java.util.Optional;

/**
 * One of the two counts of a ratio.
 *
 * @param unit what is counted, for example 件
 * @param name what the count is called, for example applications made online
 * @param definition what belongs to it and what does not, so that two people count the same
 */
public record CountDefinition(MeasureUnit unit, Optional<LocalizedText> name, Optional<LocalizedText> definition) {
    /** Checks that every part is there. */
    public CountDefinition {
        requireNonNull(unit, "unit");
        requireNonNull(name, "name");
        requireNonNull(definition, "definition");
    }

    /** Makes a count with a name. */
    public static CountDefinition of(LocalizedText name, MeasureUnit unit) {
        return new CountDefinition(unit, Optional.of(name), Optional.empty());
    }

    /** Returns this count with a definition. */
    public CountDefinition definedAs(LocalizedText newDefinition) {
        return new CountDefinition(unit, name, Optional.of(newDefinition));
    }
}
