/** What every port may say about its storage. */
@NullMarked
package dev.trunkline.core.store;

import org.jspecify.annotations.NullMarked;
