/** The tests that belong to a rule set: visits and responses with what must come out, read from a table and asked of the rules. */
@NullMarked
package dev.trunkline.rules.testing;

import org.jspecify.annotations.NullMarked;
