package dev.trunkline.core.response;

import java.util.List;

/**
 * The changes of one response that were not told yet.
 *
 * @param changes oldest first; never empty
 */
public record Unannounced(ResponseId response, ChangeLane lane, List<ResponseChange> changes) {
    public Unannounced {
        changes = List.copyOf(changes);
    }

    /** The newest revision among them. */
    public int revision() {
        return changes.getLast().revision();
    }
}
