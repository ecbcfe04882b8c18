/** What rules know: the published language of rule authors. Stored versions name these fields, so they are only ever added to. */
@NullMarked
package dev.trunkline.rules.fact;

import org.jspecify.annotations.NullMarked;
