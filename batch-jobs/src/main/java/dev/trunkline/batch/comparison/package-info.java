/**
 * The comparison job: what a draft, or any version, would change for the visits and responses of a period. {@link
 * dev.trunkline.batch.comparison.ComparisonRunner} is the door; {@link
 * dev.trunkline.batch.comparison.ComparisonJobConfiguration} makes it.
 *
 * <p>A comparison is a job of two steps. The first splits the period into ranges of time that are judged side by side; each saves
 * what it came to as one part when it is done. The second adds the parts up. A killed comparison goes on with the ranges whose part
 * is not saved, from their beginning, and ends with the report of an undisturbed one.
 */
@NullMarked
package dev.trunkline.batch.comparison;

import org.jspecify.annotations.NullMarked;
