package io.github.govtechkpi.io.mapping;

import io.github.govtechkpi.io.cell.CellValue;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import java.util.Optional;

/** What a cell was read as, in one short text for the report; the words are those of our files. */
final class CellSummary {
    private CellSummary() {}

    static String of(CellValue value) {
        if (value instanceof CellValue.Amount amount) {
            return word(amount.qualifier()) + amount.amount().toPlainString() + unit(amount.unit());
        } else if (value instanceof CellValue.AmountRange range) {
            return range.from().toPlainString() + ".." + range.to().toPlainString() + unit(range.unit());
        } else if (value instanceof CellValue.Percentage percentage) {
            return word(percentage.qualifier()) + percentage.percent().toPlainString() + "%";
        } else if (value instanceof CellValue.PercentageRange range) {
            return range.from().toPlainString() + "%.." + range.to().toPlainString() + "%";
        } else if (value instanceof CellValue.Counts counts) {
            return counts.numerator().toPlainString() + " of "
                    + counts.denominator().toPlainString() + unit(counts.unit());
        } else if (value instanceof CellValue.BelowUnit below) {
            return "less-than " + below.unitShown().toPlainString();
        } else if (value instanceof CellValue.Missing missing) {
            return "missing: " + missing.reason();
        } else if (value instanceof CellValue.Moment moment) {
            return moment.period().toString();
        } else if (value instanceof CellValue.Length length) {
            return word(length.qualifier()) + length.length();
        } else if (value instanceof CellValue.Text text) {
            return text.text();
        } else if (value instanceof CellValue.All all) {
            return all.text();
        } else if (value instanceof CellValue.Heading heading) {
            return heading.name();
        }
        return ""; // a blank, or unreadable
    }

    private static String word(Qualifier qualifier) {
        return qualifier == Qualifier.EXACT ? "" : qualifier + " ";
    }

    private static String unit(Optional<MeasureUnit> unit) {
        return unit.map(of -> " " + of.symbol()).orElse("");
    }
}
