package io.github.govtechkpi.io.exchange.sdmx;

import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is wrong with an SDMX-CSV file, and what of it had to be assumed or left out. */
final class SdmxFindings {
    private static final int LIMIT = 1000;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Finding> remarks = new LinkedHashMap<>();

    SdmxFindings(String file) {
        this.file = file;
    }

    void missingColumn(String columns) {
        findings.add(finding(
                "MISSING_COLUMN",
                "",
                "",
                columns,
                "%sの列がありません。".formatted(columns),
                "There is no column %s".formatted(columns)));
    }

    void invalid(Table table, int row, int column, String found, IllegalArgumentException e) {
        var rule = e instanceof InvalidValueException broken
                ? broken.rule()
                : LocalizedText.same(String.valueOf(e.getMessage()));
        add(new Finding(
                "INVALID_VALUE",
                Optional.of(file),
                OptionalInt.empty(),
                table.place(row, column),
                Quoted.cut(found),
                "a value of SDMX that can be held here",
                rule));
    }

    void contradiction(Table table, int row, int column, String found, String ja, String en) {
        add(new Finding(
                "CONTRADICTION",
                Optional.of(file),
                OptionalInt.empty(),
                table.place(row, column),
                Quoted.cut(found),
                "rows that agree with each other",
                LocalizedText.of(ja, en)));
    }

    void deletion(Table table, int row, int column) {
        add(new Finding(
                "DELETION",
                Optional.of(file),
                OptionalInt.empty(),
                table.place(row, column),
                "D",
                "I, A, R or M",
                LocalizedText.of(
                        "削除の行（ACTIONがD）は観測値として読めません。削除を済ませたデータを書き出してから変換してください。",
                        "A row that deletes (ACTION D) is no observation: convert the data as they are after it")));
    }

    /** Notes something that is said once, however many rows it concerns. */
    void remark(String code, String what, String ja, String en) {
        remarks.putIfAbsent(code + what, finding(code, "", what, "", ja, en));
    }

    List<Finding> remarks() {
        return List.copyOf(remarks.values());
    }

    void throwIfAny() {
        if (!findings.isEmpty()) {
            throw new InvalidDataException(findings);
        }
    }

    private void add(Finding finding) {
        if (findings.size() < LIMIT) {
            findings.add(finding);
        } else if (findings.size() == LIMIT) {
            findings.add(finding(
                    "TOO_MANY_FINDINGS",
                    "",
                    "",
                    "",
                    "指摘が%s件を超えたため、残りは省きました。".formatted(LIMIT),
                    "There are more than %s findings: the rest was left out".formatted(LIMIT)));
        }
    }

    private Finding finding(String code, String pointer, String found, String allowed, String ja, String en) {
        return new Finding(
                code, Optional.of(file), OptionalInt.empty(), pointer, found, allowed, LocalizedText.of(ja, en));
    }
}
