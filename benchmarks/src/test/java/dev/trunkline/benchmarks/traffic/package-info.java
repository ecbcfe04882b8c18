/** Whether what is measured is what should be measured. */
@NullMarked
package dev.trunkline.benchmarks.traffic;

import org.jspecify.annotations.NullMarked;
