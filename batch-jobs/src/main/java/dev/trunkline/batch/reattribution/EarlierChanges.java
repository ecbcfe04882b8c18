package dev.trunkline.batch.reattribution;

import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.ResponseKey;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes that an interrupted attempt of this run recorded behind its last saved position, read along with the responses. A
 * run that was never interrupted asks the store once.
 */
final class EarlierChanges {
    private static final int PAGE = 200;

    private final ReattributionRuns runs;
    private final RunId run;

    private Iterator<VerdictChange> page = Collections.emptyIterator();
    private @Nullable VerdictChange next;
    private boolean begun;

    EarlierChanges(ReattributionRuns runs, RunId run) {
        this.runs = runs;
        this.run = run;
    }

    /** Whether a change of this response is recorded. Asked in the order of the keys. */
    boolean contains(ResponseKey key) {
        if (!begun) {
            turnPage(new ResponseKey(key.startedAt().minusMillis(1), key.id()));
            begun = true;
        }
        while (next != null && next.response().compareTo(key) < 0) {
            advance(next);
        }
        return next != null && next.response().equals(key);
    }

    private void advance(VerdictChange last) {
        if (page.hasNext()) {
            next = page.next();
        } else {
            turnPage(last.response());
        }
    }

    private void turnPage(ResponseKey after) {
        List<VerdictChange> changes = runs.changes(run, after, PAGE);
        page = changes.iterator();
        next = page.hasNext() ? page.next() : null;
    }
}
