/** CSV files as people's spreadsheets write them. */
@NullMarked
package dev.trunkline.rules.csv;

import org.jspecify.annotations.NullMarked;
