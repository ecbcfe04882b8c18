/** What the import of a large file costs, beside the plain insertion of the documents that it makes. */
@NullMarked
package dev.trunkline.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
