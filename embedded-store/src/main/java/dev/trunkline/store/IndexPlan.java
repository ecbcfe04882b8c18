package dev.trunkline.store;

import java.util.List;

/**
 * How one index answers a query.
 *
 * @param ranges the keys to read, in ascending order and without overlap
 * @param descending whether to read from the last key to the first
 * @param inOrder whether the documents come in the order that the query asks for
 */
record IndexPlan(StoredIndex index, List<KeyRange> ranges, boolean descending, boolean inOrder) {}
