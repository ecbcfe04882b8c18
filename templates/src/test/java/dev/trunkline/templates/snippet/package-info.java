/** The snippet in a real browser, against a double of the server. */
@NullMarked
package dev.trunkline.templates.snippet;

import org.jspecify.annotations.NullMarked;
