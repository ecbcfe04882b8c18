/** What happens on a call that comes in: who is rung, what callers hear, and what follows when nobody answers. */
@NullMarked
package dev.trunkline.core.callflow;

import org.jspecify.annotations.NullMarked;
