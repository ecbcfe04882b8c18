/** From the raw facts of a visit to its source, its medium and all that rules may know of it. */
@NullMarked
package dev.trunkline.rules.source;

import org.jspecify.annotations.NullMarked;
