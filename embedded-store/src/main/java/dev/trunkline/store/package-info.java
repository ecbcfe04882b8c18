/** The zero-install database: durable, indexed, spoken to over the MongoDB wire protocol on loopback. */
@NullMarked
package dev.trunkline.store;

import org.jspecify.annotations.NullMarked;
