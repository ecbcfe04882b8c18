/** Feeds of systems that Trunkline does not know: where they send to, and how what they send is read. */
@NullMarked
package dev.trunkline.app.feed;

import org.jspecify.annotations.NullMarked;
