@NullMarked
package dev.trunkline.rules.testing;

import org.jspecify.annotations.NullMarked;
