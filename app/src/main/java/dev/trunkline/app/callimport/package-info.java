/** Files of call records: how they come in, how their rows are read, and what became of them. */
@NullMarked
package dev.trunkline.app.callimport;

import org.jspecify.annotations.NullMarked;
