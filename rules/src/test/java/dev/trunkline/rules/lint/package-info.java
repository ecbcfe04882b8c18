@NullMarked
package dev.trunkline.rules.lint;

import org.jspecify.annotations.NullMarked;
