/** Shadows on this node: live visits judged under a draft after they were answered, counted in the store. */
@NullMarked
package dev.trunkline.app.shadow;

import org.jspecify.annotations.NullMarked;
