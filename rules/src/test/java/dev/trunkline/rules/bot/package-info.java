@NullMarked
package dev.trunkline.rules.bot;

import org.jspecify.annotations.NullMarked;
