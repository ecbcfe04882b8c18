/** How many numbers a pool needs: the lease log replayed at other sizes, beside Erlang's formula. */
@NullMarked
package dev.trunkline.core.sizing;

import org.jspecify.annotations.NullMarked;
