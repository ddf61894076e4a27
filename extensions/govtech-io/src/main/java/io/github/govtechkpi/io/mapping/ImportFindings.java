package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what of a table cannot be imported, each with sheet, cell and text. */
final class ImportFindings {
    private static final int LIMIT = 1000; // a table of nothing but errors must not fill the memory with findings

    private final String file;
    private final List<Finding> all = new ArrayList<>();
    private int count;

    ImportFindings(String file) {
        this.file = file;
    }

    /**
     * Reports something at a place of the table.
     *
     * @param row the row, counted from 0; negative for none
     */
    void add(String code, int row, String place, String found, String allowed, LocalizedText message) {
        count++;
        if (all.size() < LIMIT) {
            all.add(new Finding(
                    code,
                    Optional.of(file),
                    row < 0 ? OptionalInt.empty() : OptionalInt.of(row + 1),
                    place,
                    Quoted.cut(found),
                    allowed,
                    message));
        }
    }

    void add(String code, int row, String place, String found, String allowed, String ja, String en) {
        add(code, row, place, found, allowed, LocalizedText.of(ja, en));
    }

    /** Reports what the model refuses, in its own words where it has them in both languages. */
    void refused(int row, String place, String found, IllegalArgumentException refusal) {
        var message = refusal instanceof InvalidValueException broken
                ? broken.rule()
                : LocalizedText.of(
                        "内容が規則に合いません（%s）。".formatted(refusal.getMessage()), String.valueOf(refusal.getMessage()));
        add("INVALID_VALUE", row, place, found, message.in(Locale.ENGLISH), message);
    }

    int count() {
        return count;
    }

    void throwIfAny() {
        if (all.isEmpty()) {
            return;
        }
        if (count > all.size()) {
            all.add(new Finding(
                    "TOO_MANY_FINDINGS",
                    Optional.empty(),
                    OptionalInt.empty(),
                    "",
                    String.valueOf(count),
                    "no finding",
                    LocalizedText.of(
                            "ほかに%s件の誤りがあります。上の%s件を直してから、もう一度読み込んでください。".formatted(count - LIMIT, LIMIT),
                            "There are %s more findings: correct the first %s and read the file again"
                                    .formatted(count - LIMIT, LIMIT))));
        }
        throw new InvalidDataException(all);
    }
}
