/** The rules that are shipped, and the table of visits that shows what they say. */
@NullMarked
package dev.trunkline.rules.pack;

import org.jspecify.annotations.NullMarked;
