@NullMarked
package dev.trunkline.core.callimport;

import org.jspecify.annotations.NullMarked;
