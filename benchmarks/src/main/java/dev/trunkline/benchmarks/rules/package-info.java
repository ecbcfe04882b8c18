/** The rules of a site in growing numbers, by Trunkline and by three others, after a check that all say the same. */
@NullMarked
package dev.trunkline.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
