@NullMarked
package dev.trunkline.batch.callimport;

import org.jspecify.annotations.NullMarked;
