/** The rules of marketing: the compiler behind the core's port, the shipped packs, and the reference that editors show. */
@NullMarked
package dev.trunkline.rules;

import org.jspecify.annotations.NullMarked;
