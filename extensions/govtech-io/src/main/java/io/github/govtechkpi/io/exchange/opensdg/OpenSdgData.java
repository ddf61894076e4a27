package io.github.govtechkpi.io.exchange.opensdg;

import io.github.govtechkpi.io.exchange.ExchangeFile;
import io.github.govtechkpi.io.table.Table;
import io.github.govtechkpi.io.table.TableFiles;
import io.github.govtechkpi.model.Decimals;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of a data file. */
final class OpenSdgData {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final String file;
    private final Table table;
    private final List<String> header;
    private final OpenSdgFindings findings;

    OpenSdgData(ExchangeFile file, OpenSdgFindings findings) {
        this.file = file.name();
        this.table = TableFiles.read(file.in(), file.name()).sheets().get(0);
        this.header =
                table.rows().get(0).stream().map(cell -> cell.text().strip()).toList();
        this.findings = findings;
    }

    List<OpenSdgRow> rows() {
        for (var required : List.of("Year", "Value")) {
            if (!header.contains(required)) {
                findings.add(
                        "MISSING_COLUMN",
                        file,
                        "",
                        "",
                        required,
                        "%sの列がありません。".formatted(required),
                        "There is no column %s".formatted(required));
                return List.of();
            }
        }
        var rows = new ArrayList<OpenSdgRow>();
        for (var row = 1; row < table.rows().size(); row++) {
            if (!text(row, "Value").isEmpty()) { // Open SDG leaves rows without a value out as well
                row(row).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<OpenSdgRow> row(int row) {
        var year = text(row, "Year");
        var value = number(text(row, "Value"));
        if (!YEAR.matcher(year).matches() || year.equals("0000")) {
            invalid(row, "Year", year, "a year of four digits", "西暦4桁の年", "a year of four digits");
            return Optional.empty();
        }
        if (value.isEmpty()) {
            invalid(row, "Value", text(row, "Value"), "a number", "数", "a number");
            return Optional.empty();
        }
        var code = text(row, "GeoCode");
        var area = area(code);
        var parts = new ArrayList<String>();
        if (area.isEmpty() && !code.isEmpty()) {
            parts.add("GeoCode=" + code); // of another country's or another kind
        }
        for (var column = 0; column < header.size(); column++) {
            var name = header.get(column);
            var cell = table.at(row, column).text();
            if (!cell.isBlank() && (!OpenSdgSlice.isReserved(name) || name.equals(OpenSdgSlice.OTHER))) {
                parts.add(new OpenSdgSlice(name, cell).text());
            }
        }
        Optional<Slice> slice = Optional.empty();
        if (!parts.isEmpty()) {
            slice = OpenSdgSlice.slice(String.join(";", parts));
            if (slice.isEmpty()) {
                invalid(
                        row,
                        "",
                        String.join(";", parts),
                        "at most 200 characters",
                        "200文字までの区分",
                        "a slice of at most 200 characters");
                return Optional.empty();
            }
        }
        return Optional.of(new OpenSdgRow(
                table.place(row, 0),
                ReportingPeriod.parse(year),
                text(row, "Units"),
                text(row, "Series"),
                area,
                slice,
                value.get()));
    }

    private static Optional<BigDecimal> number(String text) {
        return Decimals.inFile(text).filter(Decimals::fitsInFile).map(Decimals::plain);
    }

    private static Optional<LocalGovernmentCode> area(String code) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(LocalGovernmentCode.of(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String text(int row, String column) {
        var at = header.indexOf(column);
        return at < 0 ? "" : table.at(row, at).text().strip();
    }

    private void invalid(int row, String column, String found, String allowed, String ja, String en) {
        findings.add(
                "INVALID_VALUE",
                file,
                table.place(row, Math.max(0, header.indexOf(column))),
                found,
                allowed,
                "%sの行は使えません。%sを書いてください。".formatted(table.place(row, 0), ja),
                "The row of %s cannot be used: write %s".formatted(table.place(row, 0), en));
    }
}
