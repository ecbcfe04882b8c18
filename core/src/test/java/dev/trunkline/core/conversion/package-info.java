@NullMarked
package dev.trunkline.core.conversion;

import org.jspecify.annotations.NullMarked;
