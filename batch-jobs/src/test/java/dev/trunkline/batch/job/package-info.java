@NullMarked
package dev.trunkline.batch.job;

import org.jspecify.annotations.NullMarked;
