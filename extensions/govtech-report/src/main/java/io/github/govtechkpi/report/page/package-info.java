/** Reports of programs and portfolios: one content, written as a page that needs nothing else, as Markdown or as a workbook. */
@NullMarked
package io.github.govtechkpi.report.page;

import org.jspecify.annotations.NullMarked;
