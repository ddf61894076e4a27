package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is wrong with files of Open SDG, and what of them had to be assumed or left out. */
final class OpenSdgFindings {
    private static final int LIMIT = 1000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Finding> remarks = new LinkedHashMap<>();

    void add(String code, String file, String place, String found, String allowed, String ja, String en) {
        add(code, file, 0, place, found, allowed, LocalizedText.of(ja, en));
    }

    void add(String code, String file, int line, String place, String found, String allowed, LocalizedText why) {
        if (findings.size() < LIMIT) {
            findings.add(finding(code, file, line, place, found, allowed, why));
        }
    }

    /** Notes something that is said once of a file. */
    void remark(String code, String file, String ja, String en) {
        remarks.putIfAbsent(code + file, finding(code, file, 0, "", "", "", LocalizedText.of(ja, en)));
    }

    private static Finding finding(
            String code, String file, int line, String place, String found, String allowed, LocalizedText why) {
        return new Finding(
                code,
                Optional.of(file),
                line > 0 ? OptionalInt.of(line) : OptionalInt.empty(),
                place,
                Quoted.cut(found),
                allowed,
                why);
    }

    List<Finding> remarks() {
        return List.copyOf(remarks.values());
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new InvalidDataException(findings);
        }
    }
}
