/**
 * What the jobs over history share: a job repository that forgets no kill, periods split into ranges that are worked on side by
 * side, a queue for each site, and patience with a store that is away.
 */
@NullMarked
package dev.trunkline.batch.job;

import org.jspecify.annotations.NullMarked;
