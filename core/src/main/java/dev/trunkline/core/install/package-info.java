/** Whether the snippet stands on a site's pages and does its work there. */
@NullMarked
package dev.trunkline.core.install;

import org.jspecify.annotations.NullMarked;
