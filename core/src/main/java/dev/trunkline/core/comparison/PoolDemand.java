package dev.trunkline.core.comparison;

import dev.trunkline.core.number.PoolId;

/**
 * A pool against what both sides would ask of it.
 *
 * @param size how many numbers it has, the overflow number not counted
 */
public record PoolDemand(PoolId pool, int size, PoolLoad base, PoolLoad candidate) {}
