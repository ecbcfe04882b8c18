/** The storage of leases. */
@NullMarked
package dev.trunkline.app.leasing;

import org.jspecify.annotations.NullMarked;
