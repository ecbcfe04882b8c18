/** A seeded world of visitors, callers and machines that knows who really called; for demonstrations and measurements. */
@NullMarked
package dev.trunkline.core.traffic;

import org.jspecify.annotations.NullMarked;
