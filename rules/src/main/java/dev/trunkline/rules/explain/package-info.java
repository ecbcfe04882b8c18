/** Why a rule did or did not match: for people to read, never to decide. */
@NullMarked
package dev.trunkline.rules.explain;

import org.jspecify.annotations.NullMarked;
