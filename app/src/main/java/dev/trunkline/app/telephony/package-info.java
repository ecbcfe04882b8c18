/** Webhooks of telephony providers. */
@NullMarked
package dev.trunkline.app.telephony;

import org.jspecify.annotations.NullMarked;
