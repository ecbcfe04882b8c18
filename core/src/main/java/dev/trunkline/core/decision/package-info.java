/** Which number a visitor is shown, and the record of it. */
@NullMarked
package dev.trunkline.core.decision;

import org.jspecify.annotations.NullMarked;
