/** Checked trees compiled by Drools, and the one evaluator that asks them. */
@NullMarked
package dev.trunkline.rules.engine;

import org.jspecify.annotations.NullMarked;
