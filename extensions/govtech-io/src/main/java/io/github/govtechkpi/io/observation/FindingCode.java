package io.github.govtechkpi.io.observation;

/** The codes of findings in observations files, as docs/formats.md lists them. */
enum FindingCode {
    EMPTY_FILE,
    NOT_CSV,
    UNCLOSED_QUOTE,
    NOT_UTF8,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    TOO_MANY_FIELDS,
    MISSING_CELL,
    INVALID_VALUE,
    CONTRADICTION,
    DUPLICATE_ROW,
    TOO_MANY_FINDINGS
}
