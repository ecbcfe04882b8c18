/** What the HTTP surface costs, beside an endpoint of the same application that only parses and answers. */
@NullMarked
package dev.trunkline.benchmarks.http;

import org.jspecify.annotations.NullMarked;
