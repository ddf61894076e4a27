package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a guess is unsure of, in the order in which it came up, each once. */
final class Doubts {
    private final Set<LocalizedText> all = new LinkedHashSet<>();

    void add(String ja, String en) {
        all.add(LocalizedText.of(ja, en));
    }

    void add(LocalizedText doubt) {
        all.add(doubt);
    }

    List<LocalizedText> all() {
        return new ArrayList<>(all);
    }
}
