/** The dry run: the API, the storage and the wiring of comparisons. */
@NullMarked
package dev.trunkline.app.comparison;

import org.jspecify.annotations.NullMarked;
