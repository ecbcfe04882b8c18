@NullMarked
package dev.trunkline.rules;

import org.jspecify.annotations.NullMarked;
