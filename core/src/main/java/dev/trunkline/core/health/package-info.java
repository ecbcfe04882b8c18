/** How pools are used: by the quarter hour, and now. */
@NullMarked
package dev.trunkline.core.health;

import org.jspecify.annotations.NullMarked;
