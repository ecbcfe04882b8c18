@NullMarked
package dev.trunkline.app.outcome;

import org.jspecify.annotations.NullMarked;
