/** Later outcomes of responses: how they come in by API and by hand, and how they are kept. */
@NullMarked
package dev.trunkline.app.outcome;

import org.jspecify.annotations.NullMarked;
