@NullMarked
package dev.trunkline.batch.reattribution;

import org.jspecify.annotations.NullMarked;
