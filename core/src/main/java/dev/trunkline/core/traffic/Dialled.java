package dev.trunkline.core.traffic;

/** Which number is called, and so who really calls. */
public sealed interface Dialled {
    /** The number that the caller was shown in this visit. */
    record Seen(PlannedVisit visit) implements Dialled {}

    /** The number that somebody else was shown in this visit. */
    record Remembered(PlannedVisit visit) implements Dialled {}

    /** A number in print: a channel's by its name, or the site's own when the name is empty. */
    record Printed(String channel) implements Dialled {}
}
