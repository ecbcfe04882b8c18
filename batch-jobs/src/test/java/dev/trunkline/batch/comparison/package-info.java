@NullMarked
package dev.trunkline.batch.comparison;

import org.jspecify.annotations.NullMarked;
