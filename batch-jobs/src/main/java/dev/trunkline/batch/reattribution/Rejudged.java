package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.JudgedResponse;

/** What judging a response again came to. */
sealed interface Rejudged {
    /** The response as it was read. */
    JudgedResponse seen();

    /** Another verdict. */
    record Moved(JudgedResponse seen, VerdictChange change) implements Rejudged {}

    /** This run gave it the current verdict, before it was interrupted; the change is recorded. */
    record AlreadyMoved(JudgedResponse seen) implements Rejudged {}

    /**
     * The same verdict.
     *
     * @param changeRecorded whether a change is recorded that an interrupted attempt saw, and that is none any more
     */
    record Same(JudgedResponse seen, boolean changeRecorded) implements Rejudged {}

    /** No verdict; the current one stays. */
    record Failed(JudgedResponse seen, boolean changeRecorded, String cause) implements Rejudged {}
}
