/** The one way to the database: the connection, its settings, and the few questions that adapters ask of a collection. */
@NullMarked
package dev.trunkline.app.store;

import org.jspecify.annotations.NullMarked;
