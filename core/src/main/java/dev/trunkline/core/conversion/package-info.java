/** What ad platforms are told of responses: destinations, the ledger of what was sent, and what is still to be sent or taken back. */
@NullMarked
package dev.trunkline.core.conversion;

import org.jspecify.annotations.NullMarked;
