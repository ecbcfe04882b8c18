/** What the measurements need of the engine's inside. */
@NullMarked
package dev.trunkline.rules.engine;

import org.jspecify.annotations.NullMarked;
