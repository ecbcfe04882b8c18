package dev.trunkline.core.conversion;

/** What a platform should know of a response now. */
public sealed interface Wanted {
    /** This. */
    record Told(Conversion conversion) implements Wanted {}

    /** Nothing: it is no lead, or did not come from this platform. */
    record Absent() implements Wanted {}

    /** Nothing, though it came from there. */
    record Withheld(ObstacleReason reason) implements Wanted {}

    /** Nobody can say yet: it goes on, or was not judged. What was sent stays. */
    record Open() implements Wanted {}
}
