/** What ad platforms are told: the ledger's storage, the platforms' files and calls, API and pages. */
@NullMarked
package dev.trunkline.app.conversion;

import org.jspecify.annotations.NullMarked;
