/** Telephone numbers that we own and show, and the pools they stand in. */
@NullMarked
package dev.trunkline.core.number;

import org.jspecify.annotations.NullMarked;
