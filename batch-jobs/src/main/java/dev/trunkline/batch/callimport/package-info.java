/**
 * The import of a file of calls. {@link dev.trunkline.batch.callimport.ImportRunner} is the door; {@link
 * dev.trunkline.batch.callimport.ImportJobConfiguration} makes it.
 *
 * <p>An import is a job of two steps. The first reads the file row by row and takes the calls in, chunk by chunk; the second closes the
 * import and removes the file. Each response keeps which line of which import brought it, so a killed import goes on behind its last
 * saved chunk, repeats at most one chunk, and ends with the counts of an undisturbed one.
 */
@NullMarked
package dev.trunkline.batch.callimport;

import org.jspecify.annotations.NullMarked;
