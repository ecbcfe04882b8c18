/** Settings of what happens on calls and texts: page and API. */
@NullMarked
package dev.trunkline.app.callflow;

import org.jspecify.annotations.NullMarked;
