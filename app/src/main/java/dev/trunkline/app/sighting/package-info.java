/** Which pages the snippet was seen on. */
@NullMarked
package dev.trunkline.app.sighting;

import org.jspecify.annotations.NullMarked;
