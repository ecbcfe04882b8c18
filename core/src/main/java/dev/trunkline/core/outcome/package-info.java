/** What became of a response later, as a CRM or a person tells it: a sale, or a lead that was lost. */
@NullMarked
package dev.trunkline.core.outcome;

import org.jspecify.annotations.NullMarked;
