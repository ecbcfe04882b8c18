/** Numbers of a pool leased to one visitor session at a time; the insert of a lease is the lock. */
@NullMarked
package dev.trunkline.core.leasing;

import org.jspecify.annotations.NullMarked;
