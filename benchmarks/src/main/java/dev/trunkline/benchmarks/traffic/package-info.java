/** The traffic simulator: drives the real application through a world that knows who really called. */
@NullMarked
package dev.trunkline.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;
