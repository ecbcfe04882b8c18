@NullMarked
package dev.trunkline.app.callimport;

import org.jspecify.annotations.NullMarked;
