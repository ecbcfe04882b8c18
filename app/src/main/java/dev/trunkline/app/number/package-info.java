/** Telephone numbers: storage and how people read them. */
@NullMarked
package dev.trunkline.app.number;

import org.jspecify.annotations.NullMarked;
