package io.github.govtechkpi.io.cell;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;

/**
 * What a cell says, for example 12,600 回, or that its number is still being counted (集計中).
 *
 * <p>Closed on purpose: whoever reads cells has to decide about each case. A cell is read as a whole or not at all; {@code 12集計中} is
 * {@link Unreadable} and never 12.
 */
public sealed interface CellValue {
    /** Returns the smallest number that the cell can mean, of a percentage as a share of 1; empty if it has no lower end. */
    default Optional<BigDecimal> low() {
        return Optional.empty();
    }

    /** Returns the largest number that the cell can mean, of a percentage as a share of 1; empty if it has no upper end. */
    default Optional<BigDecimal> high() {
        return Optional.empty();
    }

    /**
     * A number, for example 1億3,000万5,000円 as 130005000 円.
     *
     * @param amount the number in the basic unit: of a column in 千円 it is in 円
     * @param unit the unit of the cell, else of its column
     * @param qualifier how exactly it was stated; not a range
     * @param remark what stands beside the number
     */
    record Amount(BigDecimal amount, Optional<MeasureUnit> unit, Qualifier qualifier, CellRemark remark)
            implements CellValue {
        /** Checks that every part is there. */
        public Amount {
            requireNonNull(amount, "amount");
            requireNonNull(unit, "unit");
            requireNonNull(qualifier, "qualifier");
            requireNonNull(remark, "remark");
        }

        /** Returns the number; of more than 50 cases 51, because cases are counted in wholes. */
        @Override
        public Optional<BigDecimal> low() {
            return switch (qualifier) {
                case AT_MOST, LESS_THAN -> Optional.empty();
                case MORE_THAN -> Optional.of(isWholeCount() ? amount.add(BigDecimal.ONE) : amount);
                case EXACT, ABOUT, AT_LEAST, RANGE -> Optional.of(amount);
            };
        }

        @Override
        public Optional<BigDecimal> high() {
            return switch (qualifier) {
                case AT_LEAST, MORE_THAN -> Optional.empty();
                case LESS_THAN -> Optional.of(isWholeCount() ? amount.subtract(BigDecimal.ONE) : amount);
                case EXACT, ABOUT, AT_MOST, RANGE -> Optional.of(amount);
            };
        }

        private boolean isWholeCount() {
            return unit.filter(of -> of.kind() == MeasureUnit.Kind.COUNT).isPresent()
                    && amount.stripTrailingZeros().scale() <= 0;
        }
    }

    /**
     * A range of numbers, for example 約20～25社.
     *
     * @param from the lower end
     * @param to the upper end
     * @param includesTo whether the upper end belongs to it (以下) or not (未満)
     * @param unit the unit of the cell, else of its column
     * @param isAbout whether both ends are approximate (約)
     * @param remark what stands beside the numbers
     */
    record AmountRange(
            BigDecimal from,
            BigDecimal to,
            boolean includesTo,
            Optional<MeasureUnit> unit,
            boolean isAbout,
            CellRemark remark)
            implements CellValue {
        /** Checks that every part is there and the ends are in order. */
        public AmountRange {
            requireInOrder(from, to);
            requireNonNull(unit, "unit");
            requireNonNull(remark, "remark");
        }

        @Override
        public Optional<BigDecimal> low() {
            return Optional.of(from);
        }

        @Override
        public Optional<BigDecimal> high() {
            return Optional.of(to);
        }
    }

    /**
     * A percentage without counts, for example 83.77% or 9割超. It is no number of ours: no calculator takes it.
     *
     * @param percent the number before the percent sign, with the decimals that were printed
     * @param qualifier how exactly it was stated; not a range
     * @param remark what stands beside it
     */
    record Percentage(BigDecimal percent, Qualifier qualifier, CellRemark remark) implements CellValue {
        /** Checks that every part is there. */
        public Percentage {
            requireNonNull(percent, "percent");
            requireNonNull(qualifier, "qualifier");
            requireNonNull(remark, "remark");
        }

        @Override
        public Optional<BigDecimal> low() {
            return qualifier == Qualifier.AT_MOST || qualifier == Qualifier.LESS_THAN
                    ? Optional.empty()
                    : Optional.of(percent.movePointLeft(2));
        }

        @Override
        public Optional<BigDecimal> high() {
            return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN
                    ? Optional.empty()
                    : Optional.of(percent.movePointLeft(2));
        }
    }

    /**
     * A range of percentages, for example 10%以上～30%未満, or △10%以内 as -10 to 0.
     *
     * @param from the lower end in percent
     * @param to the upper end in percent
     * @param includesTo whether the upper end belongs to it (以下) or not (未満)
     */
    record PercentageRange(BigDecimal from, BigDecimal to, boolean includesTo) implements CellValue {
        /** Checks that both ends are there and in order. */
        public PercentageRange {
            requireInOrder(from, to);
        }

        @Override
        public Optional<BigDecimal> low() {
            return Optional.of(from.movePointLeft(2));
        }

        @Override
        public Optional<BigDecimal> high() {
            return Optional.of(to.movePointLeft(2));
        }
    }

    /**
     * Two counts, for example 約33％(595/1,788自治体).
     *
     * @param numerator what is counted
     * @param denominator what it is counted of, above 0
     * @param unit the unit of both
     * @param qualifier how exactly the percentage beside them was stated
     */
    record Counts(BigDecimal numerator, BigDecimal denominator, Optional<MeasureUnit> unit, Qualifier qualifier)
            implements CellValue {
        /** Checks that every part is there and there is a base. */
        public Counts {
            requireNonNull(numerator, "numerator");
            if (denominator.signum() <= 0) {
                throw new IllegalArgumentException("denominator must be above 0, but was " + denominator);
            }
            requireNonNull(unit, "unit");
            requireNonNull(qualifier, "qualifier");
        }
    }

    /**
     * A 0 in a table whose legend says that it stands for less than the unit shown (単位未満): more than nothing, less than a unit.
     *
     * @param unitShown the smallest number that the column can show above it: 1 for 0, 0.1 for 0.0
     */
    record BelowUnit(BigDecimal unitShown) implements CellValue {
        /** Checks that the unit is there. */
        public BelowUnit {
            requireNonNull(unitShown, "unitShown");
        }
    }

    /**
     * No number, with the reason that the mark stands for.
     *
     * @param reason why there is none
     */
    record Missing(MissingReason reason) implements CellValue {
        /** Checks that the reason is there. */
        public Missing {
            requireNonNull(reason, "reason");
        }
    }

    /** Nothing at all. What that means is for the table's mapping to say: blanks mean six different things. */
    record Blank() implements CellValue {}

    /**
     * A day or a period, for example 令和３年７月19日時点.
     *
     * @param period the day or the period
     */
    record Moment(ReportingPeriod period) implements CellValue {
        /** Checks that the period is there. */
        public Moment {
            requireNonNull(period, "period");
        }
    }

    /**
     * A length of time, for example 約３カ月間.
     *
     * @param length the length
     * @param qualifier how exactly it was stated
     */
    record Length(Period length, Qualifier qualifier) implements CellValue {
        /** Checks that both parts are there. */
        public Length {
            requireNonNull(length, "length");
            requireNonNull(qualifier, "qualifier");
        }
    }

    /**
     * All of a group, said in words, for example 全員取得: a state to reach, and no number.
     *
     * @param text the words
     */
    record All(String text) implements CellValue {
        /** Checks that the words are there. */
        public All {
            requireNonNull(text, "text");
        }
    }

    /**
     * A text in a column of texts or grades, for example the grade △.
     *
     * @param text the text, without blanks around it
     */
    record Text(String text) implements CellValue {
        /** Checks that the text is there. */
        public Text {
            requireNonNull(text, "text");
        }
    }

    /**
     * A heading, for example 人口（H28.1.1時点）.
     *
     * @param name what stands there without unit and date in brackets
     * @param unit the unit in brackets, or the one that the word implies (人口: 人)
     * @param isUnitStated whether the unit stands there, and is not only implied
     * @param period the day or period in it
     */
    record Heading(String name, Optional<ColumnUnit> unit, boolean isUnitStated, Optional<ReportingPeriod> period)
            implements CellValue {
        /** Checks that every part is there. */
        public Heading {
            requireNonNull(name, "name");
            requireNonNull(unit, "unit");
            requireNonNull(period, "period");
        }
    }

    /**
     * A cell that means nothing certain.
     *
     * @param why what keeps it from being read, and the next step
     */
    record Unreadable(LocalizedText why) implements CellValue {
        /** Checks that the reason is there. */
        public Unreadable {
            requireNonNull(why, "why");
        }
    }

    private static void requireInOrder(BigDecimal from, BigDecimal to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("from must not be above to, but was %s above %s".formatted(from, to));
        }
    }
}
