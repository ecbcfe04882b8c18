/** Crawlers, told by their user agent. */
@NullMarked
package dev.trunkline.rules.bot;

import org.jspecify.annotations.NullMarked;
