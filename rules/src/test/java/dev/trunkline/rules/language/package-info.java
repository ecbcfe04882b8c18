@NullMarked
package dev.trunkline.rules.language;

import org.jspecify.annotations.NullMarked;
