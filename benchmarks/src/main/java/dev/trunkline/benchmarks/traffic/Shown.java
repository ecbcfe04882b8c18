package dev.trunkline.benchmarks.traffic;

import java.time.Instant;

/**
 * What a visit was shown.
 *
 * @param visit as the application names it; empty when it kept nothing
 * @param kind such as {@code SESSION}
 */
record Shown(String visit, String number, String kind, Instant at) {
    boolean isSession() {
        return kind.equals("SESSION");
    }
}
