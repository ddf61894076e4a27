package io.github.govtechkpi.io.table;

import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be wrong with a file before any of its cells is read. */
final class TableFindings {
    private final String file;

    TableFindings(String file) {
        this.file = file;
    }

    InvalidDataException emptyFile() {
        return of("EMPTY_FILE", "", "a table", "ファイルに表がありません。", "The file has no table");
    }

    InvalidDataException tooLarge(String what, long limit) {
        return of(
                "TOO_LARGE",
                what,
                "at most " + limit,
                "ファイルが大きすぎます（%sは%sまで）。必要な表だけを保存してください。".formatted(japanese(what), limit),
                "The file is too large (at most %s %s): save the table alone".formatted(limit, what));
    }

    InvalidDataException notText() {
        return of(
                "NOT_TEXT",
                "bytes of another encoding",
                "UTF-8 or windows-31j",
                "文字コードがUTF-8でもシフトJIS（windows-31j）でもありません。UTF-8のCSVとして保存してください。",
                "The file is neither UTF-8 nor windows-31j (Shift_JIS): save it as CSV in UTF-8");
    }

    InvalidDataException damagedUtf8(int line) {
        return new InvalidDataException(
                List.of(
                        new Finding(
                                "NOT_TEXT",
                                Optional.of(file),
                                OptionalInt.of(line),
                                "",
                                "bytes that are no UTF-8",
                                "UTF-8",
                                LocalizedText.of(
                                        "UTF-8のファイルですが、この行で壊れています（途中で切れているか、別の文字コードが混ざっています）。",
                                        "The file is UTF-8, but is damaged in this line: it was cut, or another encoding is mixed in"))));
    }

    InvalidDataException notIn(String encoding) {
        return of(
                "NOT_TEXT",
                "bytes of another encoding",
                encoding,
                "ファイルの文字コードは%sではありません。--encodingを省くか、正しい文字コードを指定してください。".formatted(encoding),
                "The file is not in %s: leave --encoding out or name the right one".formatted(encoding));
    }

    InvalidDataException controlCharacter(int line) {
        return new InvalidDataException(List.of(new Finding(
                "NOT_TEXT",
                Optional.of(file),
                OptionalInt.of(line),
                "",
                "NUL",
                "text",
                LocalizedText.of(
                        "NUL文字があります。ファイルが壊れているか、表のファイルではありません。",
                        "There is a NUL character: the file is damaged, or no table"))));
    }

    InvalidDataException notCsv(String why) {
        return of(
                "NOT_CSV",
                Quoted.cut(why),
                "CSV",
                "CSVとして読めません（%s）。引用符（\"）の閉じ忘れなどを直してください。".formatted(Quoted.cut(why)),
                "This is no CSV (%s): check the quotation marks".formatted(Quoted.cut(why)));
    }

    InvalidDataException otherKind(LocalizedText kind) {
        return of(
                "UNKNOWN_FILE_TYPE",
                kind.toString(),
                "CSV or .xlsx",
                "%sは読めません。ExcelブックはXLSX形式で、ほかの表はCSVで保存してください。"
                        .formatted(kind.ja().orElse("")),
                "This is %s: save workbooks as .xlsx and other tables as CSV".formatted(kind));
    }

    InvalidDataException notWorkbook(String why) {
        return of(
                "NOT_XLSX",
                Quoted.cut(why),
                "an .xlsx workbook",
                "Excelブックとして読めません（%s）。Excelで開いて保存し直してください。".formatted(Quoted.cut(why)),
                "This .xlsx workbook cannot be read (%s): open it in a spreadsheet and save it again"
                        .formatted(Quoted.cut(why)));
    }

    InvalidDataException misplacedCell(String sheet, CellAddress cell, int row) {
        return notWorkbook(
                sheet,
                cell,
                "シート%sの%s行目にセル%sがあり、どの行の値か分かりません。Excelで開いて保存し直してください。".formatted(Quoted.of(sheet), row, cell),
                "Row %s of the sheet %s holds the cell %s, so that it is not clear whose value it is: open it in a spreadsheet and save it again"
                        .formatted(row, Quoted.of(sheet), cell));
    }

    InvalidDataException cellTwice(String sheet, CellAddress cell) {
        return notWorkbook(
                sheet,
                cell,
                "シート%sにセル%sが二つあり、どちらの値か分かりません。Excelで開いて保存し直してください。".formatted(Quoted.of(sheet), cell),
                "The sheet %s has the cell %s twice, so that it is not clear which value counts: open it in a spreadsheet and save it again"
                        .formatted(Quoted.of(sheet), cell));
    }

    private InvalidDataException notWorkbook(String sheet, CellAddress cell, String ja, String en) {
        return new InvalidDataException(List.of(new Finding(
                "NOT_XLSX",
                Optional.of(file),
                OptionalInt.empty(),
                sheet + "!" + cell,
                cell.toString(),
                "each cell once, in its row",
                LocalizedText.of(ja, en))));
    }

    InvalidDataException unsafeXml(String part) {
        return of(
                "UNSAFE_XML",
                Quoted.cut(part),
                "XML without a document type",
                "ブックの中の%sに文書型宣言（DOCTYPE）があり、安全のため読みません。".formatted(Quoted.of(part)),
                "The part %s of the workbook has a document type (DOCTYPE), which is refused as unsafe"
                        .formatted(Quoted.of(part)));
    }

    private static String japanese(String what) {
        return switch (what) {
            case "bytes" -> "バイト数";
            case "bytes when expanded" -> "展開後のバイト数";
            case "parts" -> "部品の数";
            case "columns" -> "列数";
            case "rows" -> "行数";
            default -> "セルの数";
        };
    }

    private InvalidDataException of(String code, String found, String allowed, String ja, String en) {
        return new InvalidDataException(List.of(new Finding(
                code, Optional.of(file), OptionalInt.empty(), "", found, allowed, LocalizedText.of(ja, en))));
    }
}
