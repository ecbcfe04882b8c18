@NullMarked
package dev.trunkline.rules.engine;

import org.jspecify.annotations.NullMarked;
