/** Tables out of CSV files and .xlsx workbooks, as they are: cells with their addresses, merged cells, and limits on hostile files. */
@NullMarked
package io.github.govtechkpi.io.table;

import org.jspecify.annotations.NullMarked;
