/** Runs that judge a period again under one rule set version. */
@NullMarked
package dev.trunkline.core.reattribution;

import org.jspecify.annotations.NullMarked;
