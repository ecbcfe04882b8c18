/** The one deployable: web endpoints, pages, security, storage adapters, wiring. */
@NullMarked
package dev.trunkline.app;

import org.jspecify.annotations.NullMarked;
