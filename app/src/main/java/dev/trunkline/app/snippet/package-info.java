/** The script that a page owner installs. */
@NullMarked
package dev.trunkline.app.snippet;

import org.jspecify.annotations.NullMarked;
