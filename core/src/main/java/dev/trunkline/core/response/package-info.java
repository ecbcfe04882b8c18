/** Calls, texts and forms that reached the business. */
@NullMarked
package dev.trunkline.core.response;

import org.jspecify.annotations.NullMarked;
