/** The page that says how to install the snippet, and whether it works. */
@NullMarked
package dev.trunkline.app.install;

import org.jspecify.annotations.NullMarked;
