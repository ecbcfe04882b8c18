/** Outgoing webhooks: who is told of responses and their changes, and how the telling survives crashes and bad receivers. */
@NullMarked
package dev.trunkline.core.webhook;

import org.jspecify.annotations.NullMarked;
