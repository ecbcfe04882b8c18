@NullMarked
package dev.trunkline.core.comparison;

import org.jspecify.annotations.NullMarked;
