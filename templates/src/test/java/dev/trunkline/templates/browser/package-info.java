/** The machine's browser, for the tests of this module and of the application. */
@NullMarked
package dev.trunkline.templates.browser;

import org.jspecify.annotations.NullMarked;
