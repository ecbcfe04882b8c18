/** How pools are used: storage, schedule and figures for monitoring. */
@NullMarked
package dev.trunkline.app.health;

import org.jspecify.annotations.NullMarked;
