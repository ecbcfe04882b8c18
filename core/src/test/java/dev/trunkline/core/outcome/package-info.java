@NullMarked
package dev.trunkline.core.outcome;

import org.jspecify.annotations.NullMarked;
