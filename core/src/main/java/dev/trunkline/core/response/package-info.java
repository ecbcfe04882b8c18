/** Calls, texts, forms and clicks on e-mail addresses that reached the business. */
@NullMarked
package dev.trunkline.core.response;

import org.jspecify.annotations.NullMarked;
