/** Results as tables that are written as CSV or as a workbook with units in its headings and a sheet of sources and caveats. */
@NullMarked
package io.github.govtechkpi.io.sheet;

import org.jspecify.annotations.NullMarked;
