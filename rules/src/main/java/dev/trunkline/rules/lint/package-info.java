/** Finds in a checked rule set what is allowed but surely not meant. It reads rules and counts matches; it never decides any. */
@NullMarked
package dev.trunkline.rules.lint;

import org.jspecify.annotations.NullMarked;
