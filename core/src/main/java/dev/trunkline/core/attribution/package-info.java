/** Where a response came from: the outcome, the record of how it was decided, and who decides it. */
@NullMarked
package dev.trunkline.core.attribution;

import org.jspecify.annotations.NullMarked;
