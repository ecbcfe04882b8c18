@NullMarked
package dev.trunkline.rules.source;

import org.jspecify.annotations.NullMarked;
