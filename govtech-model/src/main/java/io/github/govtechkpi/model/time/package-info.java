/** Time as public bodies report it: calendar and fiscal periods, their frequencies, and Japanese era years. */
@NullMarked
package io.github.govtechkpi.model.time;

import org.jspecify.annotations.NullMarked;
