/** A visitor's way to a response, and how its visits share the credit for it. */
@NullMarked
package dev.trunkline.core.journey;

import org.jspecify.annotations.NullMarked;
