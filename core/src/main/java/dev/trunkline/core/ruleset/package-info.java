/** Rule sets as data: texts, versions, drafts, problems, and the two doors to the engine that compiles and asks them. */
@NullMarked
package dev.trunkline.core.ruleset;

import org.jspecify.annotations.NullMarked;
