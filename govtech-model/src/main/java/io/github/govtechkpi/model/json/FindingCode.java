package io.github.govtechkpi.model.json;

/** The codes of findings in JSON files, as docs/formats.md lists them. */
enum FindingCode {
    EMPTY_FILE,
    NOT_JSON,
    NOT_UTF8,
    TOO_LARGE,
    WRONG_FORMAT,
    WRONG_TYPE,
    INVALID_VALUE,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    DUPLICATE_FIELD,
    DUPLICATE_ID,
    UNKNOWN_REFERENCE,
    SECOND_DEFINITION,
    CONTRADICTION,
    TOO_MANY_FINDINGS
}
