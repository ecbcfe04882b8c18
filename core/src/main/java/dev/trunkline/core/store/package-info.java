/**
 * What every port may say about its storage. Instants and durations are kept to the millisecond; what is finer is cut off, so a
 * clock that ticks in milliseconds reads back what it wrote.
 */
@NullMarked
package dev.trunkline.core.store;

import org.jspecify.annotations.NullMarked;
