/** The guidebook and the OECD framework at work: assessments judged, compared, and backed by what a program's data say. */
@NullMarked
package io.github.govtechkpi.checklist;

import org.jspecify.annotations.NullMarked;
