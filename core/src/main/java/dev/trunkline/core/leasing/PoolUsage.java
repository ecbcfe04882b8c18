package dev.trunkline.core.leasing;

/**
 * How the numbers of a pool that may be leased are used, as far as one node knows.
 *
 * @param size how many there are
 * @param leased how many are leased
 * @param quarantined how many rest after a lease
 */
public record PoolUsage(int size, int leased, int quarantined) {}
