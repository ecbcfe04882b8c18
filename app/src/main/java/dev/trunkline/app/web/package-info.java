/** What all endpoints share: problems, body limits, rate limits, cursors. */
@NullMarked
package dev.trunkline.app.web;

import org.jspecify.annotations.NullMarked;
