package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.model.program.Program;

/**
 * A program and what surrounds it.
 *
 * @param scope all that was given
 * @param program the program
 */
record ProgramInReview(ReviewScope scope, Program program) {}
