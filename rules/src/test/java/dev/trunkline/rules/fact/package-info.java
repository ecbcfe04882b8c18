@NullMarked
package dev.trunkline.rules.fact;

import org.jspecify.annotations.NullMarked;
