/** A website with its key, its origins, its shown numbers and its settings. */
@NullMarked
package dev.trunkline.core.site;

import org.jspecify.annotations.NullMarked;
