/** Visitors and their visits: raw facts that are stored once and never changed. */
@NullMarked
package dev.trunkline.core.visit;

import org.jspecify.annotations.NullMarked;
