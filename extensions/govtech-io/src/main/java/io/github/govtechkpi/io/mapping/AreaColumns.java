package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellRule;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.TableMapping;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the local government of a row: its code is checked, and its name stands for a code only where one body alone has it. */
final class AreaColumns {
    private final MappedTable table;
    private final TableMapping mapping;
    private final AreaDirectory directory;

    AreaColumns(MappedTable table, TableMapping mapping, AreaDirectory directory) {
        this.table = table;
        this.mapping = mapping;
        this.directory = directory;
    }

    /** Returns the body of a row; empty where that was a finding. */
    Optional<LocalGovernmentCode> area(int row) {
        var name = table.column(ColumnRole.AREA_NAME).flatMap(column -> table.text(row, column));
        var code = table.column(ColumnRole.AREA_CODE).filter(column -> hasCode(row, column));
        if (code.isPresent()) {
            return code(row, code.get(), name);
        }
        var column = table.column(ColumnRole.AREA_NAME);
        if (column.isEmpty() || name.isEmpty()) {
            var place = table.column(ColumnRole.AREA_CODE).or(() -> column).orElseThrow();
            table.findings()
                    .add(
                            "UNKNOWN_AREA",
                            row,
                            table.place(row, place),
                            table.raw(row, place),
                            "a code of 6 digits or a name",
                            "団体コードも団体名もありません。データでない行なら、対応付けのskipRowsかtotalsに書いてください。",
                            "The row has neither a code nor a name of a body: if it is no data, write it into skipRows or"
                                    + " totals of the mapping");
            return Optional.empty();
        }
        return named(row, column.get(), name.get());
    }

    /** A code such as {@code <NA>} is none: the name has to do. */
    private boolean hasCode(int row, MappedColumns.Column column) {
        var text = digits(table.raw(row, column));
        return !text.isEmpty() && !text.equals("<NA>") && !text.matches("[-－―ー−…]+|NA|nan|NaN");
    }

    private Optional<LocalGovernmentCode> code(int row, MappedColumns.Column column, Optional<String> name) {
        var raw = table.raw(row, column);
        var digits = digits(raw);
        var form = mapping.areaCodes();
        try {
            var code = read(digits, form);
            var known = directory.nameOf(code);
            if (name.isPresent() && known.isPresent() && !AreaDirectory.isSameName(name.get(), known.get())) {
                table.findings()
                        .add(
                                "AREA_MISMATCH",
                                row,
                                table.place(row, column),
                                raw + " " + name.get(),
                                known.get(),
                                "団体コード%sは%sのものですが、団体名は%sです。どちらかを直してください。"
                                        .formatted(code, known.get(), Quoted.of(name.get())),
                                "The code %s is that of %s, but the name is %s: correct one of them"
                                        .formatted(code, known.get(), Quoted.of(name.get())));
                return Optional.empty();
            }
            var prefecture = prefecture(row);
            if (prefecture.filter(of -> of != code.prefecture()).isPresent()) {
                otherPrefecture(row, column, code, prefecture.get());
                return Optional.empty();
            }
            var others = name.map(of -> directory.codesOf(of, Optional.empty())).orElse(List.of());
            if (known.isEmpty() && !others.isEmpty()) {
                otherCode(row, column, code, name.orElseThrow(), others);
                return Optional.empty();
            }
            if (!code.digits().equals(raw)) {
                table.normalized(row, column, raw, code.digits(), List.of(CellRule.CODE));
            }
            return Optional.of(code);
        } catch (IllegalArgumentException e) {
            wrongCode(row, column, digits, e);
            return Optional.empty();
        }
    }

    private void otherPrefecture(
            int row, MappedColumns.Column column, LocalGovernmentCode code, Prefecture prefecture) {
        var own = code.prefecture().japaneseName();
        table.findings()
                .add(
                        "AREA_MISMATCH",
                        row,
                        table.place(row, column),
                        table.raw(row, column) + " " + prefecture.japaneseName(),
                        own,
                        "団体コード%sは%sのものですが、都道府県は%sです。どちらかか、対応付けのareaCodesを直してください。"
                                .formatted(code, own, prefecture.japaneseName()),
                        "The code %s is one of %s, but the prefecture is %s: correct one of them, or areaCodes of the mapping"
                                .formatted(code, own, prefecture.japaneseName()));
    }

    private void otherCode(
            int row,
            MappedColumns.Column column,
            LocalGovernmentCode code,
            String name,
            List<LocalGovernmentCode> others) {
        var list = others.stream().map(LocalGovernmentCode::toString).collect(Collectors.joining(", "));
        table.findings()
                .add(
                        "AREA_MISMATCH",
                        row,
                        table.place(row, column),
                        table.raw(row, column) + " " + name,
                        list,
                        "団体コード%sは団体の一覧になく、一覧での%sのコードは%sです。コードか、対応付けのareaCodesを直してください。"
                                .formatted(code, Quoted.of(name), list),
                        "The code %s is not in the list of bodies, where the one of %s is %s: correct the code, or areaCodes of the mapping"
                                .formatted(code, Quoted.of(name), list));
    }

    private static LocalGovernmentCode read(String digits, AreaCodeForm form) {
        return switch (form) {
            case SIX_DIGITS -> LocalGovernmentCode.of(digits);
            case LOST_ZERO ->
                digits.length() == 5 ? LocalGovernmentCode.fromLostLeadingZero(digits) : LocalGovernmentCode.of(digits);
            case FIVE_DIGITS -> LocalGovernmentCode.fromFiveDigits(digits.length() == 4 ? "0" + digits : digits);
        };
    }

    private void wrongCode(int row, MappedColumns.Column column, String digits, IllegalArgumentException e) {
        var readings = digits.matches("[0-9]{5}")
                ? LocalGovernmentCode.readings(digits).stream()
                        .map(code -> code
                                + directory.nameOf(code).map(name -> " " + name).orElse(""))
                        .toList()
                : List.<String>of();
        table.findings()
                .add(
                        "INVALID_AREA_CODE",
                        row,
                        table.place(row, column),
                        table.raw(row, column),
                        readings.isEmpty() ? "a local government code of 6 digits" : String.join(" or ", readings),
                        readings.isEmpty()
                                ? "%s は正しい団体コードではありません。検査数字を含む6桁のコードか確かめてください。"
                                        .formatted(Quoted.of(table.raw(row, column)))
                                : "団体コード%sは5桁です（%s の可能性があります）。先頭の0が落ちた6桁なら対応付けに \"areaCodes\": \"lost-zero\"、検査数字のない5桁なら \"five-digits\" と書いてください。"
                                        .formatted(Quoted.of(digits), String.join("、", readings)),
                        readings.isEmpty()
                                ? String.valueOf(e.getMessage())
                                : "The code %s has five digits (%s): write \"areaCodes\": \"lost-zero\" into the mapping if its zero is lost, or \"five-digits\" if it has no check digit"
                                        .formatted(Quoted.of(digits), String.join(" or ", readings)));
    }

    private Optional<LocalGovernmentCode> named(int row, MappedColumns.Column column, String name) {
        var prefecture = prefecture(row);
        var candidates = directory.codesOf(name, prefecture);
        if (candidates.size() == 1) {
            var code = candidates.get(0);
            table.normalized(row, column, name, code.digits(), List.of(CellRule.AREA_NAME));
            return Optional.of(code);
        }
        var isUnknown = candidates.isEmpty();
        var list = candidates.stream()
                .map(code -> code + " (" + code.prefecture().japaneseName() + ")")
                .collect(Collectors.joining(", "));
        table.findings()
                .add(
                        isUnknown ? "UNKNOWN_AREA" : "AMBIGUOUS_AREA",
                        row,
                        table.place(row, column),
                        name,
                        isUnknown ? "the name of a body that is known" : list,
                        isUnknown
                                ? "%s という団体は分かりません。団体の一覧（--areas）を指定するか、合計などの行なら対応付けのtotalsに書いてください。"
                                        .formatted(Quoted.of(name))
                                : "%s という団体は複数あります（%s）。都道府県（prefecture）を指定するか、団体コードの列を加えてください。"
                                        .formatted(Quoted.of(name), list),
                        isUnknown
                                ? "No body %s is known: give a list of bodies (--areas), or write a row of totals into totals of the mapping"
                                        .formatted(Quoted.of(name))
                                : "There are several bodies %s (%s): name the prefecture, or add a column of codes"
                                        .formatted(Quoted.of(name), list));
        return Optional.empty();
    }

    private Optional<Prefecture> prefecture(int row) {
        return table.column(ColumnRole.PREFECTURE)
                .flatMap(column -> table.text(row, column))
                .flatMap(AreaDirectory::prefecture)
                .or(mapping::prefecture);
    }

    private static String digits(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().replaceFirst("^=\"([0-9]*)\"$", "$1");
    }
}
