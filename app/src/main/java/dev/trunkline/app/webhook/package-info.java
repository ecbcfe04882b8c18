/** Outgoing webhooks: their endpoints, what was delivered, and how it is sent. */
@NullMarked
package dev.trunkline.app.webhook;

import org.jspecify.annotations.NullMarked;
