/** What is measured and how: indicators of one amount or of two counts, their time basis, level and measuring plan. */
@NullMarked
package io.github.govtechkpi.model.indicator;

import org.jspecify.annotations.NullMarked;
