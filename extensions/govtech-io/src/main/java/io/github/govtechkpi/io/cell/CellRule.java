package io.github.govtechkpi.io.cell;

import io.github.govtechkpi.model.LocalizedText;

/** A rule by which a cell was normalised; an import lists each cell with the rules that it took. */
public enum CellRule {
    /** Full-width and half-width forms are one: １２３ is 123. */
    WIDTH("全角・半角をそろえた", "full-width and half-width forms made one"),
    /** Blanks and line breaks that are there for looks are dropped. */
    BLANKS("体裁のための空白や改行を除いた", "blanks and line breaks for looks dropped"),
    /** CJK radicals that a PDF left behind are the ordinary characters. */
    RADICALS("部首の文字を通常の漢字に直した", "CJK radicals replaced by the ordinary characters"),
    /** The apostrophe that keeps a spreadsheet from running a text is taken off. */
    APOSTROPHE("先頭のアポストロフィを除いた", "apostrophe in front taken off"),
    /** 1,317,299 is 1317299. */
    THOUSANDS("桁区切りを除いた", "thousands separators dropped"),
    /** 1万2600 is 12600. */
    LARGE_UNIT("万・億などを数に直した", "large units (万, 億) written out"),
    /** A column in 千円 is read in 円. */
    COLUMN_SCALE("列の単位の倍率を掛けた", "multiplied by the scale of the column's unit"),
    /** ▲ and △ are minus in a column of numbers. */
    MINUS_SIGN("△・▲などをマイナスとした", "△, ▲ or another dash read as minus"),
    /** 83.77% is a percentage. */
    PERCENT("百分率とした", "read as a percentage"),
    /** 9割 is 90 %. */
    WARI("割・半数を百分率に直した", "割 or 半数 written as a percentage"),
    /** The unit stands in the cell. */
    UNIT("単位を分けた", "unit taken apart from the number"),
    /** The unit stands in brackets at the end of a goal's name: 新規創業件数（件）. */
    UNIT_OF_NAME("名称の末尾のかっこから単位を取った", "unit taken from the brackets at the end of the name"),
    /** 約, 以上, 超, 未満 and the like. */
    QUALIFIER("約・以上などの限定を分けた", "qualifier (約, 以上, …) taken apart from the number"),
    /** 20～25 has two ends. */
    RANGE("範囲とした", "read as a range"),
    /** What stands in brackets behind a number. */
    REMARK("かっこ書きを分けた", "remark in brackets taken apart from the number"),
    /** A footnote mark behind a number is dropped. */
    FOOTNOTE("注の記号を除いた", "footnote mark dropped"),
    /** A mark that says why there is no number. */
    MISSING_MARK("欠測の記号を欠測理由に直した", "mark of a missing value read as its reason"),
    /** The legend of the table says what a mark stands for. */
    LEGEND("凡例に従った", "read as the legend of the table says"),
    /** 令和6年度, H28.1.1 and other ways to write a date. */
    DATE("日付・期間の形をそろえた", "date or period brought to one form"),
    /** A code of a local government got its zero or its check digit back. */
    CODE("団体コードを6桁に直した", "code of a local government completed to six digits"),
    /** The name of a local government was resolved to its code. */
    AREA_NAME("団体名を団体コードに直した", "name of a local government resolved to its code"),
    /** 〃 and 同上 stand for what is above. */
    DITTO("「〃」「同上」を上の値に直した", "ditto mark (〃, 同上) replaced by what is above"),
    /** A row such as 男性, or one that is indented, is a part of the one above: 受診者数（男性）. */
    PART_OF_ABOVE("上の行の名称を前に付けた", "name of the row above put in front"),
    /** A merged cell stands for every cell that it covers. */
    MERGED("結合セルの値を使った", "value of the merged cell used"),
    /** The result of a formula is read, as the file has it stored. */
    FORMULA("数式は保存されている結果を使った", "stored result of the formula used");

    private final LocalizedText phrase;

    CellRule(String ja, String en) {
        this.phrase = LocalizedText.of(ja, en);
    }

    /** Returns what was done, for a report. */
    public LocalizedText phrase() {
        return phrase;
    }
}
