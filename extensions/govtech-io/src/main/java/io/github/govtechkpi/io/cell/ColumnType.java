package io.github.govtechkpi.io.cell;

/** What the cells of a column are; the same sign means different things in different columns. */
public enum ColumnType {
    /** Numbers, percentages, ranges: △ and ▲ before a number are minus. */
    NUMBER,
    /** Grades: △ is one of them. */
    GRADE,
    /** Texts as they are. */
    TEXT,
    /** Days and periods; an era year without 年 or 年度 is an error. */
    PERIOD,
    /** Fiscal years: R6 is FY2024. */
    FISCAL_YEAR,
    /** Calendar years: R6 is 2024. */
    CALENDAR_YEAR,
    /** Lengths of time, for example 3か月. */
    LENGTH,
    /** Headings of columns. */
    HEADING
}
