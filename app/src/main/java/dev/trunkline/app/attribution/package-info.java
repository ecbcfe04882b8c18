/** The storage of decisions. */
@NullMarked
package dev.trunkline.app.attribution;

import org.jspecify.annotations.NullMarked;
