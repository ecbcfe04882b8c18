/** Re-attribution runs: the API, the pages and the wiring of the jobs. */
@NullMarked
package dev.trunkline.app.reattribution;

import org.jspecify.annotations.NullMarked;
