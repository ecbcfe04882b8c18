@NullMarked
package dev.trunkline.rules.explain;

import org.jspecify.annotations.NullMarked;
