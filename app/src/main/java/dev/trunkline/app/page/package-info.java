/** What all pages of the web application share. */
@NullMarked
package dev.trunkline.app.page;

import org.jspecify.annotations.NullMarked;
