/** Rule sets: the compiled versions, the API and the pages of the rules. */
@NullMarked
package dev.trunkline.app.ruleset;

import org.jspecify.annotations.NullMarked;
