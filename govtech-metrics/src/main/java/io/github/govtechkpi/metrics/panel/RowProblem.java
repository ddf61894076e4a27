package io.github.govtechkpi.metrics.panel;

import io.github.govtechkpi.model.LocalizedText;

/** Why a row is left out of a panel. The names are part of the contract with other applications. */
public enum RowProblem {
    /** No goal is about its indicator. */
    UNKNOWN_INDICATOR("この指標の目標がありません。", "There is no goal for this indicator."),
    /** A cell that every row needs is empty. */
    MISSING_CELL("必要な欄が空です。", "A cell that is needed is empty."),
    /** The area is no 6-digit code of a local government. */
    INVALID_AREA("6桁の全国地方公共団体コードではありません。", "This is no local government code of 6 digits."),
    /** The period cannot be read. */
    INVALID_PERIOD("期間として読めません。", "This is not a period."),
    /** A number cannot be read. */
    INVALID_NUMBER("数として読めません。", "This is not a number."),
    /** The indicator is one amount and the row has two counts, or the other way round. */
    WRONG_COLUMNS(
            "指標の種類と値の列が合いません（実数はvalue、比はnumeratorとdenominator）。",
            "The columns do not fit the indicator: an amount stands in value, two counts in numerator and denominator."),
    /** A count is below 0. */
    NEGATIVE_COUNT("件数が負の数です。", "A count is negative."),
    /** The denominator is 0 or less. */
    NO_BASE("分母が0以下です。", "The denominator is 0 or less."),
    /** The numerator is a part of the denominator and exceeds it. */
    NUMERATOR_ABOVE_DENOMINATOR(
            "分子は分母の一部のため、分母を超えることはできません。", "The numerator is a part of the denominator and cannot exceed it."),
    /** The row is about a part of what the indicator counts. */
    HAS_SLICE("区分（slice）のある行は集計できません。", "A row of a slice is not part of a panel."),
    /** The row has more fields than the header. */
    TOO_MANY_FIELDS("見出しより項目が多い行です。", "The row has more fields than the header."),
    /** The series has this period twice. */
    DUPLICATE_PERIOD("この系列には同じ期間の行が二つ以上あります。", "The series has this period more than once."),
    /** The series has periods of different kinds. */
    MIXED_PERIODS("この系列には種類の異なる期間が混ざっています。", "The series mixes periods of different kinds.");

    private final LocalizedText text;

    RowProblem(String ja, String en) {
        text = LocalizedText.of(ja, en);
    }

    /** Returns the sentence for a reader, in both languages. */
    public LocalizedText text() {
        return text;
    }
}
