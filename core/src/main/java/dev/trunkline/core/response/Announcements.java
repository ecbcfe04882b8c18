package dev.trunkline.core.response;

import java.util.List;

/**
 * The outbox of {@link Responses}: while a {@link ChangeWatch} is on, the write that changes a response also notes the change as not yet
 * told, so no crash can part the two. Thread-safe; durable when a call returns.
 */
public interface Announcements {
    /** Responses of the lane with changes that were not told yet, those that wait longest first. */
    List<Unannounced> next(ChangeLane lane, int limit);

    /** Forgets what was told, except for a response that has changed again since: it will be found again, with all its changes. */
    void announced(List<Unannounced> told);
}
