/** What a first start needs: an administrator, a key, the demo site. */
@NullMarked
package dev.trunkline.app.setup;

import org.jspecify.annotations.NullMarked;
