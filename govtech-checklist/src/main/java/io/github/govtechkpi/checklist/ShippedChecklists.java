package io.github.govtechkpi.checklist;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ChecklistId;
import io.github.govtechkpi.model.json.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The checklists that come with the library: the guidebook, the definition of innovation and the OECD framework. */
public final class ShippedChecklists {
    private ShippedChecklists() {}

    /** Returns the checklists, the guidebook first. */
    public static List<Checklist> all() {
        return List.of(Guidebook.checklist(), InnovationDefinition.checklist(), OecdFramework.checklist());
    }

    /** Returns the checklist of an id in its current version, for example {@code ict-guidebook}. */
    public static Optional<Checklist> find(ChecklistId id) {
        return all().stream().filter(checklist -> checklist.id().equals(id)).findFirst();
    }

    static Checklist read(String name) {
        var file = name + ".json";
        try (var in = requireNonNull(ShippedChecklists.class.getResourceAsStream(file), file)) {
            return JsonFormat.CHECKLIST.read(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
