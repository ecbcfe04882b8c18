/** Leases under conflict, kills, stops and wrong clocks, on several nodes that share a store. */
@NullMarked
package dev.trunkline.benchmarks.leases;

import org.jspecify.annotations.NullMarked;
