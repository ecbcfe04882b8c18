/** Who may do what: people with passwords, machines with keys, pages by their origin. */
@NullMarked
package dev.trunkline.app.security;

import org.jspecify.annotations.NullMarked;
