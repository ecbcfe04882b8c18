@NullMarked
package dev.trunkline.app.reattribution;

import org.jspecify.annotations.NullMarked;
