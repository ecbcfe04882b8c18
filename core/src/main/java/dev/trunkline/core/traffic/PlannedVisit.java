package dev.trunkline.core.traffic;

import java.time.Instant;

/**
 * A visit that somebody is going to make.
 *
 * @param number from 0, in no order of time
 * @param url the page it begins on
 */
public record PlannedVisit(int number, Person person, Instant at, Source source, String url) {
    /** What the browser tells as the page before; empty for none. */
    public String referrer() {
        return source.referrer();
    }
}
