/** The language in which rules are written: text to checked tree. No text of an author is read by anything else. */
@NullMarked
package dev.trunkline.rules.language;

import org.jspecify.annotations.NullMarked;
