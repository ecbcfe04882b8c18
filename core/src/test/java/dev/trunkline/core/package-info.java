/** What the tests of all modules share: examples and a way to do things at once. */
@NullMarked
package dev.trunkline.core;

import org.jspecify.annotations.NullMarked;
