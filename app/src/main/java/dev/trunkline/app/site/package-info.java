/** Sites, their numbers and pools: storage and API. */
@NullMarked
package dev.trunkline.app.site;

import org.jspecify.annotations.NullMarked;
