/** Trunkline as its users meet it: the packaged jar in a process of its own, spoken to from outside. */
@NullMarked
package dev.trunkline.app.tour;

import org.jspecify.annotations.NullMarked;
