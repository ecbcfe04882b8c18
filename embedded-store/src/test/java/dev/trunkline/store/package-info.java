@NullMarked
package dev.trunkline.store;

import org.jspecify.annotations.NullMarked;
