/** Visits: storage and API. */
@NullMarked
package dev.trunkline.app.visit;

import org.jspecify.annotations.NullMarked;
