/** The dry run: what a draft, or any version, would change for the visits and responses of a period. */
@NullMarked
package dev.trunkline.core.comparison;

import org.jspecify.annotations.NullMarked;
