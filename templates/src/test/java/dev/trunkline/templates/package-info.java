/** Renders every template as the application does, and judges the pages. */
@NullMarked
package dev.trunkline.templates;

import org.jspecify.annotations.NullMarked;
