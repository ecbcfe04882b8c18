/** Rules as a table: a view of the text of a stage, and a way to edit it, also as CSV. */
@NullMarked
package dev.trunkline.rules.table;

import org.jspecify.annotations.NullMarked;
