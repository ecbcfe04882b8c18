package dev.trunkline.core.attribution;

import dev.trunkline.core.response.ResponseId;
import java.util.List;

/** The history of judgements. Thread-safe; durable when a call returns. */
public interface Decisions {
    /** Adds the decision; adding one with the same id again replaces it, so that an interrupted run can repeat itself. */
    void record(Decision decision);

    /** The same for many with one write. Each id at most once. */
    default void recordAll(List<Decision> decisions) {
        decisions.forEach(this::record);
    }

    /** All decisions of the response, newest first by time, then by id. */
    List<Decision> history(ResponseId response);
}
