/** Calls, texts, forms and e-mail clicks: how they come in by API, and how they are shown. */
@NullMarked
package dev.trunkline.app.response;

import org.jspecify.annotations.NullMarked;
