@NullMarked
package dev.trunkline.rules.table;

import org.jspecify.annotations.NullMarked;
