/** Measurements, each beside its baseline in one run; docs/benchmarks.md has the figures. */
@NullMarked
package dev.trunkline.benchmarks;

import org.jspecify.annotations.NullMarked;
