/**
 * Call records that a person or a machine brings as a file: the run that imports one, what a row says, and which rows could not be
 * used.
 */
@NullMarked
package dev.trunkline.core.callimport;

import org.jspecify.annotations.NullMarked;
