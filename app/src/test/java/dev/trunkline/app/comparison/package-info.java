@NullMarked
package dev.trunkline.app.comparison;

import org.jspecify.annotations.NullMarked;
