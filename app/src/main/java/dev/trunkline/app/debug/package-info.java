/** Why a page shows the number that it shows, told on the page itself to people who may know. */
@NullMarked
package dev.trunkline.app.debug;

import org.jspecify.annotations.NullMarked;
