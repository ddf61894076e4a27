package io.github.govtechkpi.io.mapping.guess;

import io.github.govtechkpi.io.table.CellAddress;
import io.github.govtechkpi.model.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a guess is unsure of, in the order in which it came up, each once. */
final class Doubts {
    private final Set<LocalizedText> all = new LinkedHashSet<>();
    private final Set<Integer> fiscalYears = new TreeSet<>();

    void add(String ja, String en) {
        all.add(LocalizedText.of(ja, en));
    }

    /** Adds that the bare year of a column's heading was read as a fiscal year. */
    void fiscalYear(int column) {
        fiscalYears.add(column);
    }

    void addAll(Doubts others) {
        all.addAll(others.all);
        fiscalYears.addAll(others.fiscalYears);
    }

    /** Returns the doubts; the years of all columns are one. */
    List<LocalizedText> all() {
        var doubts = new ArrayList<>(all);
        if (!fiscalYears.isEmpty()) {
            var columns = fiscalYears.stream().map(CellAddress::letters).collect(Collectors.joining(", "));
            doubts.add(LocalizedText.of(
                    "次の列の見出しの年は年度と読みました。暦年なら直してください：%s".formatted(columns),
                    "The years in the headings of these columns were read as fiscal years; correct them if they are calendar years: %s"
                            .formatted(columns)));
        }
        return doubts;
    }
}
