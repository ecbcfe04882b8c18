/** Which number a page shows: the public calls of the snippet. */
@NullMarked
package dev.trunkline.app.decision;

import org.jspecify.annotations.NullMarked;
