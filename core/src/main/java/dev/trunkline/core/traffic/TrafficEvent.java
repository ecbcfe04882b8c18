package dev.trunkline.core.traffic;

import java.time.Duration;
import java.time.Instant;

/** Something that happens in the world. */
public sealed interface TrafficEvent {
    Instant at();

    /** A visit begins. */
    record Arrives(PlannedVisit visit) implements TrafficEvent {
        @Override
        public Instant at() {
            return visit.at();
        }
    }

    /** The visit opens another page. */
    record Opens(Instant at, PlannedVisit visit, String url) implements TrafficEvent {}

    /** The visible page says that it is still there. */
    record Beats(Instant at, PlannedVisit visit) implements TrafficEvent {}

    /** The page is left, and its browser says so. */
    record Hides(Instant at, PlannedVisit visit) implements TrafficEvent {}

    /** The visit sends a form. */
    record Fills(Instant at, PlannedVisit visit) implements TrafficEvent {}

    /**
     * Somebody calls or sends a text.
     *
     * @param number of the event among its kind, from 0
     * @param caller E.164, or empty when withheld
     * @param talk zero when nobody answered
     */
    record Responds(
            Instant at, int number, Dialled dialled, boolean text, String caller, boolean answered, Duration talk)
            implements TrafficEvent {}

    /** A machine asks for a page as if it were a visit. */
    record Crawls(Instant at, Machine machine, String url, String referrer) implements TrafficEvent {}
}
