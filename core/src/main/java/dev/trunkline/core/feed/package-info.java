/** Feeds: calls and texts from systems that Trunkline does not know, by a mapping that a person writes. */
@NullMarked
package dev.trunkline.core.feed;

import org.jspecify.annotations.NullMarked;
