/**
 * The re-attribution run: judges a period again under one rule set version. {@link
 * dev.trunkline.batch.reattribution.ReattributionRunner} is the door; {@link
 * dev.trunkline.batch.reattribution.ReattributionJobConfiguration} makes it.
 *
 * <p>A run is a job of two steps. The first splits the period into ranges of time that are judged side by side, each with a saved
 * position and saved counts; the second writes the report. All that a run writes is named after the run and the response, so a
 * killed run goes on where it was, repeats at most a chunk of each range, and ends with the report of an undisturbed run.
 */
@NullMarked
package dev.trunkline.batch.reattribution;

import org.jspecify.annotations.NullMarked;
