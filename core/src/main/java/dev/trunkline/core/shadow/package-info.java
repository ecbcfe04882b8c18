/** Shadows: a draft evaluated beside the rules in force on a share of live visits; counted, never served. */
@NullMarked
package dev.trunkline.core.shadow;

import org.jspecify.annotations.NullMarked;
