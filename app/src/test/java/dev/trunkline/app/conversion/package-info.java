@NullMarked
package dev.trunkline.app.conversion;

import org.jspecify.annotations.NullMarked;
